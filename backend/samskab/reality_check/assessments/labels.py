"""The labels of people without an account: each names one voice about an idea."""

from uuid import UUID

from sqlmodel import col, select

from samskab.core.database import Session
from samskab.core.problems import Conflict
from samskab.projects.models import Perspective
from samskab.reality_check.links.models import PersonalLink
from samskab.reality_check.models import Assessment


async def demand_free_label(
    session: Session, idea_id: UUID, perspective: Perspective, label: str
) -> None:
    """Raise 409 where somebody speaks under a label already, by word or over a link."""
    said = select(Assessment.id).where(
        Assessment.idea_id == idea_id,
        Assessment.perspective == perspective,
        Assessment.voiced_by == label,
    )
    if (await session.exec(said.limit(1))).first() is not None:
        raise _taken()
    await demand_no_link(session, idea_id, perspective, label)


async def demand_no_link(
    session: Session, idea_id: UUID, perspective: Perspective, label: str
) -> None:
    """Raise 409 where a link that is in force, or was spoken over, bears a label."""
    link = select(PersonalLink.id).where(
        PersonalLink.idea_id == idea_id,
        PersonalLink.perspective == perspective,
        PersonalLink.label == label,
        col(PersonalLink.revoked_at).is_(None) | col(PersonalLink.assessment_id).is_not(None),
    )
    if (await session.exec(link.limit(1))).first() is not None:
        raise _taken()


def _taken() -> Conflict:
    return Conflict(
        "label_taken", "Somebody speaks under this label already. Name them more exactly."
    )
