"""Reading invitations: each with what became of it, and what not everybody is told."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from samskab.core.database import Session, select_columns
from samskab.identity.models import Membership, Unit, User
from samskab.identity.permissions import Permission
from samskab.projects.access import Access
from samskab.projects.models import ProjectMember
from samskab.projects.rules import PERMISSIONS_OF_ROLE
from samskab.reality_check.invitations.models import Invitation
from samskab.reality_check.invitations.rules import state_of
from samskab.reality_check.models import Assessment


def spoken_at() -> Any:
    """Return when the invited one spoke for themselves in the round they were invited to."""
    return (
        select(func.min(Assessment.created_at))
        .where(
            Assessment.idea_id == Invitation.idea_id,
            Assessment.round == Invitation.round,
            Assessment.given_by == Invitation.user_id,
            Assessment.voiced_by == "",
        )
        .correlate(Invitation)
        .scalar_subquery()
    )


def invitations_of(idea_id: UUID) -> Any:
    """Select an idea's invitations with the names in them."""
    inviter, former, latter = aliased(User), aliased(User), aliased(User)
    above, below = aliased(Invitation), aliased(Invitation)
    return (
        select_columns(
            *(getattr(Invitation, name) for name in _PLAIN),
            User.name,
            ProjectMember.perspective,
            col(Unit.name).label("unit_name"),
            col(inviter.name).label("invited_by_name"),
            col(former.name).label("delegated_from_name"),
            col(latter.name).label("delegated_to_name"),
            spoken_at().label("spoken_at"),
        )
        .join(User, col(User.id) == Invitation.user_id)
        .join(inviter, col(inviter.id) == Invitation.invited_by)
        .outerjoin(
            ProjectMember,
            (col(ProjectMember.project_id) == Invitation.project_id)
            & (col(ProjectMember.user_id) == Invitation.user_id),
        )
        .outerjoin(Unit, col(Unit.id) == Invitation.unit_id)
        .outerjoin(above, col(above.id) == Invitation.delegated_from)
        .outerjoin(former, col(former.id) == above.user_id)
        .outerjoin(below, col(below.delegated_from) == Invitation.id)
        .outerjoin(latter, col(latter.id) == below.user_id)
        .where(Invitation.idea_id == idea_id)
    )


_PLAIN = (
    "id",
    "idea_id",
    "created_at",
    "round",
    "user_id",
    "speak_by",
    "word",
    "state",
    "reason",
    "reminders",
    "reminded_at",
    "version",
)


def shown(here: Access, rows: Collection[Any]) -> list[dict[str, Any]]:
    """Return rows as the actor may read them: words and reasons are for those concerned."""
    leads = Permission.REALITY_CHECK_EDIT in here.permissions
    return [_shown(here, leads, dict(row)) for row in rows]


def _shown(here: Access, leads: bool, row: dict[str, Any]) -> dict[str, Any]:
    told = leads or row["user_id"] == here.actor.user_id
    return {
        **row,
        "state": state_of(row["state"], has_spoken=row["spoken_at"] is not None),
        "word": row["word"] if told else None,
        "reason": (row["reason"] or None) if told else None,
    }


async def able_to_speak(session: Session, project_id: UUID) -> set[UUID]:
    """Return the members of a project who may assess."""
    statement = select_columns(ProjectMember.user_id, ProjectMember.role).where(
        ProjectMember.project_id == project_id
    )
    return {
        user_id
        for user_id, role in (await session.exec(statement)).all()
        if Permission.REALITY_CHECK_ASSESS in PERMISSIONS_OF_ROLE[role]
    }


async def people_of(session: Session, municipality_id: UUID, unit_id: UUID) -> set[UUID]:
    """Return who works in a unit of the municipality's tenant."""
    statement = select(Membership.user_id).where(
        Membership.municipality_id == municipality_id, Membership.unit_id == unit_id
    )
    return set((await session.exec(statement)).all())
