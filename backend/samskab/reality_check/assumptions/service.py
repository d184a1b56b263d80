"""The verbs of assumptions: state, change, note what was found, remove."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlmodel import col

from samskab.core import audit, clock, events
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Invalid
from samskab.ideas.models import Idea
from samskab.identity.models import User
from samskab.projects.access import Access
from samskab.projects.service import scope_of
from samskab.reality_check import rules
from samskab.reality_check.assumptions.schemas import AssumptionCreate, AssumptionPatch
from samskab.reality_check.events import AssumptionFound, AssumptionStated, RealityCheckAction
from samskab.reality_check.models import Assumption
from samskab.reality_check.policy import require_open


async def state(
    session: Session,
    here: Access,
    idea: Idea,
    new: AssumptionCreate,
    *,
    premortem_id: UUID | None = None,
) -> Assumption:
    """Write down what must be true for the idea to work; perhaps out of a pre-mortem."""
    require_open(here, idea)
    assumption = Assumption(
        **scope_of(here.project),
        idea_id=idea.id,
        **new.model_dump(),
        priority=rules.priority(new.importance, new.evidence),
        premortem_id=premortem_id,
    )
    _note_finder(here, assumption)
    session.add(assumption)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.ASSUMPTION_STATED,
        assumption,
        after=new.model_dump(),
    )
    events.record(
        session,
        here.actor.user_id,
        AssumptionStated(**scope_of(here.project), idea_id=idea.id, assumption_id=assumption.id),
    )
    _tell_if_known(session, here, assumption)
    return assumption


async def change(
    session: Session, here: Access, assumption: Assumption, patch: AssumptionPatch, version: int
) -> Assumption:
    """Change an assumption; its priority follows importance and evidence.

    One that is open again has no finding any more; what was found stays in the audit trail.
    """
    here.require_active()
    expect(assumption, version)
    fields = patch.changes()
    importance = fields.get("importance", assumption.importance)
    evidence = fields.get("evidence", assumption.evidence)
    fields["priority"] = rules.priority(importance, evidence)
    if not fields.get("result", assumption.result).is_known:
        fields.setdefault("finding", "")
    was = (assumption.result, assumption.finding)
    before, after = audit.change(assumption, fields)
    found = (assumption.result, assumption.finding) != was
    if found:
        _note_finder(here, assumption)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.ASSUMPTION_CHANGED,
        assumption,
        before=before,
        after=after,
    )
    if found:
        _tell_if_known(session, here, assumption)
    return assumption


async def remove(session: Session, here: Access, assumption: Assumption, version: int) -> None:
    """Remove an assumption; what it said stays in the audit trail."""
    here.require_active()
    expect(assumption, version)
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.ASSUMPTION_REMOVED,
        assumption,
        before=assumption.model_dump(),
    )
    await session.delete(assumption)


async def shown(session: Session, assumptions: Sequence[Assumption]) -> list[dict[str, Any]]:
    """Return assumptions with whether they are critical, and who found out."""
    finders = {one.found_by for one in assumptions} - {None}
    names: dict[Any, str] = {}
    if finders:
        statement = select_columns(User.id, User.name).where(col(User.id).in_(finders))
        names = dict((await session.exec(statement)).all())
    return [
        {
            **one.model_dump(),
            "critical": rules.is_critical(one.importance, one.evidence),
            "found_by_name": names.get(one.found_by),
        }
        for one in assumptions
    ]


def _note_finder(here: Access, assumption: Assumption) -> None:
    """Set by whom and when it was found out, or refuse a result without what was found."""
    if assumption.result.is_known and not assumption.finding:
        raise Invalid("finding_missing", "Say what was found before it holds or fails.", "/finding")
    if assumption.finding and not assumption.result.is_known:
        raise Invalid(
            "finding_too_early",
            "Something was found: say whether the assumption holds or fails.",
            "/result",
        )
    known = assumption.result.is_known
    assumption.found_by = here.actor.user_id if known else None
    assumption.found_at = clock.now() if known else None


def _tell_if_known(session: Session, here: Access, assumption: Assumption) -> None:
    if not assumption.result.is_known:
        return
    events.record(
        session,
        here.actor.user_id,
        AssumptionFound(
            **scope_of(here.project),
            idea_id=assumption.idea_id,
            assumption_id=assumption.id,
            result=assumption.result,
        ),
    )
