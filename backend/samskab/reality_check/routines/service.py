"""The verbs of routines: describe before and after, count what is freed."""

from typing import Any
from uuid import UUID

from sqlmodel import select

from samskab.core import audit, events
from samskab.core.database import Session
from samskab.core.etags import expect
from samskab.core.problems import Invalid
from samskab.ideas.models import Idea
from samskab.projects.access import Access
from samskab.projects.models import Project
from samskab.projects.service import scope_of
from samskab.reality_check.events import RealityCheckAction, RoutineDescribed
from samskab.reality_check.models import Routine
from samskab.reality_check.policy import require_open
from samskab.reality_check.routines import rules
from samskab.reality_check.routines.schemas import RoutinePut, RoutineStep


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
    steps = {"before": _steps("before", new.before), "after": _steps("after", new.after)}
    before, after = audit.change(routine, steps)
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
    before, after = (
        [rules.complete(s) for s in steps] for steps in (routine.before, routine.after)
    )
    contact = [
        rules.total(step for step in steps if step["human_contact"]) for steps in (before, after)
    ]
    whole = rules.total(before), rules.total(after)
    return {
        "idea_id": routine.idea_id,
        "before": [_step_shown(step) for step in before],
        "after": [_step_shown(step) for step in after],
        **_change_shown(*whole),
        "roles": [
            {"who": role.who, **_change_shown(role.before, role.after)}
            for role in rules.by_role(before, after)
        ],
        "contact_minutes_before": round(contact[0].likely),
        "contact_minutes_after": round(contact[1].likely),
        "human_contact_falls": contact[1].likely < contact[0].likely,
        "version": routine.version,
    }


def _steps(when: str, steps: list[RoutineStep]) -> list[dict[str, Any]]:
    """Return steps as they are stored, or refuse one that does not say how long or how often."""
    for number, step in enumerate(steps):
        place = f"/{when}/{number}"
        if (step.times is None) == (step.times_per_week is None):
            raise Invalid(
                "times_unclear",
                "Say how often: either times, with per, or times_per_week.",
                f"{place}/times",
            )
        if step.minutes_low is not None and step.minutes_low > step.minutes:
            raise Invalid(
                "minutes_out_of_order",
                "At the least cannot be more than most likely.",
                f"{place}/minutes_low",
            )
        if step.minutes_high is not None and step.minutes_high < step.minutes:
            raise Invalid(
                "minutes_out_of_order",
                "At the most cannot be less than most likely.",
                f"{place}/minutes_high",
            )
    return [rules.complete(step.model_dump(mode="json")) for step in steps]


def _step_shown(step: dict[str, Any]) -> dict[str, Any]:
    week = rules.week_of(step)
    return {
        **step,
        "times_per_week": float(step["times"] * rules.TIMES_A_WEEK[step["per"]]),
        "week": float(week.likely),
        "week_low": float(week.low),
        "week_high": float(week.high),
    }


def _change_shown(before: rules.Span, after: rules.Span) -> dict[str, int]:
    low, likely, high = (before - after).whole()
    return {
        "minutes_before": round(before.likely),
        "minutes_after": round(after.likely),
        "freed_low": low,
        "freed_minutes": likely,
        "freed_high": high,
    }
