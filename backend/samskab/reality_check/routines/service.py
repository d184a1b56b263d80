"""The verbs of routines: describe before and after, count what is freed."""

from typing import Any
from uuid import UUID

from sqlmodel import select

from samskab.core import audit, events
from samskab.core.database import Session
from samskab.core.etags import expect
from samskab.ideas.models import Idea
from samskab.projects.access import Access
from samskab.projects.models import Project
from samskab.projects.service import scope_of
from samskab.reality_check import rules
from samskab.reality_check.events import RealityCheckAction, RoutineDescribed
from samskab.reality_check.models import Routine
from samskab.reality_check.policy import require_open
from samskab.reality_check.routines.schemas import RoutinePut


async def routine_of(session: Session, project: Project, idea_id: UUID) -> Routine:
    """Return an idea's routine; one without steps, with version 0, until it is described."""
    described = (await session.exec(select(Routine).where(Routine.idea_id == idea_id))).first()
    if described is not None:
        return described
    return Routine(**scope_of(project), idea_id=idea_id, before=[], after=[], version=0)


async def write(
    session: Session, here: Access, idea: Idea, new: RoutinePut, version: int
) -> Routine:
    """Write down the routine before and after; the idea's row must be locked."""
    require_open(here, idea)
    routine = await routine_of(session, here.project, idea.id)
    expect(routine, version)
    steps = new.model_dump()
    before, after = audit.change(routine, {"before": steps["before"], "after": steps["after"]})
    if version == 0:
        routine.version = 1
        session.add(routine)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.ROUTINE_DESCRIBED,
        routine,
        before=before,
        after=after,
    )
    events.record(
        session,
        here.actor.user_id,
        RoutineDescribed(**scope_of(here.project), idea_id=idea.id),
    )
    return routine


def shown(routine: Routine) -> dict[str, Any]:
    """Return a routine with its minutes a week, and whether people would meet less."""
    minutes = {
        "minutes_before": rules.minutes_per_week(routine.before),
        "minutes_after": rules.minutes_per_week(routine.after),
        "contact_minutes_before": rules.minutes_per_week(routine.before, contact_only=True),
        "contact_minutes_after": rules.minutes_per_week(routine.after, contact_only=True),
    }
    return {
        "idea_id": routine.idea_id,
        "before": routine.before,
        "after": routine.after,
        **minutes,
        "freed_minutes": minutes["minutes_before"] - minutes["minutes_after"],
        "human_contact_falls": (
            minutes["contact_minutes_after"] < minutes["contact_minutes_before"]
        ),
        "version": routine.version,
    }
