"""What an idea touches, read from what is known of it; and what was set aside of that."""

from typing import Any
from uuid import UUID

from sqlmodel import col, select

from samskab.core import audit, events
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Conflict
from samskab.ideas.models import Idea
from samskab.ideas.tags.service import tags_of
from samskab.identity.models import User
from samskab.projects.access import Access
from samskab.projects.models import CARRYING_OUT, Perspective
from samskab.projects.service import scope_of
from samskab.reality_check.events import PerspectiveNotNeeded, RealityCheckAction
from samskab.reality_check.models import OrganisationalChange
from samskab.reality_check.perspectives.models import SetAsidePerspective
from samskab.reality_check.perspectives.schemas import SetAsidePerspectiveCreate
from samskab.reality_check.perspectives.suggestions import Ground, Touched, suggest
from samskab.reality_check.policy import require_open
from samskab.reality_check.routines import service as routines
from samskab.reality_check.standings import standings_of


async def suggestions(session: Session, here: Access, idea: Idea) -> dict[str, Any]:
    """Return whom else to ask about an idea and why, and what was set aside.

    Who must speak or has spoken is not suggested, nor who was set aside.
    """
    standing = (await standings_of(session, here.project.id, col(Idea.id) == idea.id))[idea.id]
    settled = {*standing.required, *standing.heard}
    rows = (await session.exec(set_aside_where(col(SetAsidePerspective.idea_id) == idea.id))).all()
    # Whoever must speak after all is no longer set aside.
    aside = [row for row in rows if row.perspective not in standing.required]
    settled |= {row.perspective for row in aside}
    touched = suggest(await _touched_by(session, here, idea))
    return {
        "suggested": [
            {"perspective": perspective, "reasons": reasons}
            for perspective, reasons in touched.items()
            if perspective not in settled
        ],
        "set_aside": aside,
    }


def set_aside_where(*which: Any) -> Any:
    """Select what was set aside, in the order in which it was, with who did."""
    return (
        select_columns(
            SetAsidePerspective.id,
            SetAsidePerspective.perspective,
            SetAsidePerspective.reason,
            col(User.name).label("set_aside_by_name"),
            SetAsidePerspective.created_at,
            SetAsidePerspective.version,
        )
        .join(User, col(User.id) == SetAsidePerspective.set_aside_by)
        .where(*which)
        .order_by(col(SetAsidePerspective.id))
    )


async def set_aside(
    session: Session, here: Access, idea: Idea, new: SetAsidePerspectiveCreate
) -> SetAsidePerspective:
    """Say that an idea does not need a perspective; the idea's row must be locked."""
    require_open(here, idea)
    await _require_free(session, here, idea, new.perspective)
    aside = SetAsidePerspective(
        **scope_of(here.project),
        idea_id=idea.id,
        set_aside_by=here.actor.user_id,
        **new.model_dump(),
    )
    session.add(aside)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.PERSPECTIVE_SET_ASIDE,
        aside,
        after=new.model_dump(mode="json"),
    )
    events.record(
        session,
        here.actor.user_id,
        PerspectiveNotNeeded(
            **scope_of(here.project), idea_id=idea.id, perspective=new.perspective
        ),
    )
    return aside


async def take_up(session: Session, here: Access, aside: SetAsidePerspective, version: int) -> None:
    """Let a perspective be suggested again."""
    require_open(here, await session.get_one(Idea, aside.idea_id))
    expect(aside, version)
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.PERSPECTIVE_TAKEN_UP,
        aside,
        before={"perspective": aside.perspective, "reason": aside.reason},
    )
    await session.delete(aside)


async def _require_free(
    session: Session, here: Access, idea: Idea, perspective: Perspective
) -> None:
    if perspective is CARRYING_OUT:
        raise Conflict("carrying_out_required", "Those who would carry it out are always heard.")
    standing = (await standings_of(session, here.project.id, col(Idea.id) == idea.id))[idea.id]
    if perspective in standing.required:
        raise Conflict(
            "perspective_required",
            "This perspective must speak. Agree first on who must speak without it.",
        )
    former = select(SetAsidePerspective.id).where(
        SetAsidePerspective.idea_id == idea.id, SetAsidePerspective.perspective == perspective
    )
    if (await session.exec(former)).first() is not None:
        raise Conflict(
            "perspective_set_aside", "It has been said already that this idea does not need it."
        )


async def _touched_by(session: Session, here: Access, idea: Idea) -> Touched:
    listed = select(OrganisationalChange).where(OrganisationalChange.idea_id == idea.id)
    changes = (await session.exec(listed)).all()
    routine = routines.shown(await routines.routine_of(session, here.project, idea.id))
    steps = [*routine["before"], *routine["after"]]
    return Touched(
        words={
            Ground.TEXT: (idea.title, idea.text),
            Ground.TAG: (await tags_of(session, [idea.id])).get(idea.id, []),
            Ground.CHANGE: [f"{change.description}\n{change.affected}" for change in changes],
            Ground.ROUTINE: [f"{step['text']}\n{step['who']}" for step in steps],
        },
        origin=idea.origin_perspective,
        change_kinds={change.kind for change in changes},
        less_contact=bool(routine["after"]) and routine["human_contact_falls"],
    )


async def shown(session: Session, aside_id: UUID) -> Any:
    """Return one perspective that was set aside as it is shown."""
    rows = await session.exec(set_aside_where(col(SetAsidePerspective.id) == aside_id))
    return rows.one()
