"""The verbs of outcomes: add, change, fix before anything is seen (house rule 8)."""

from typing import Any
from uuid import UUID

from pydantic_core import to_jsonable_python
from sqlmodel import col, select

from samskab.core import audit, clock, events
from samskab.core.database import Session
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Invalid
from samskab.projects import service as projects
from samskab.projects.access import Access
from samskab.projects.service import scope_of
from samskab.test_setups.events import OutcomeChanged, OutcomesFixed, TestSetupAction
from samskab.test_setups.instruments import service as instruments
from samskab.test_setups.outcomes import rules
from samskab.test_setups.outcomes.models import Outcome, OutcomeChange
from samskab.test_setups.outcomes.schemas import OutcomeCreate, OutcomePatch
from samskab.test_setups.responses.models import Moment, Response
from samskab.test_setups.studies.models import Study
from samskab.test_setups.studies.service import (
    locked_project,
    require_not_closed,
    scope_of_study,
)


async def add(session: Session, here: Access, study: Study, new: OutcomeCreate) -> Outcome:
    """Add an outcome. After the first follow-up a reason is needed. The study must be locked."""
    here.require_active()
    require_not_closed(study)
    seen = await _follow_up_seen(session, study.id)
    if seen and not new.reason:
        raise _fixed()
    outcome = Outcome(**scope_of_study(study), **new.model_dump(exclude={"reason"}))
    await _check(session, outcome)
    outcome.frozen_at = clock.now() if seen else None
    session.add(outcome)
    await session.flush()
    after = new.model_dump(mode="json", exclude={"reason"})
    if seen:
        _note_change(session, here, outcome, new.reason or "", {}, after)
    audit.record(session, here.actor.user_id, TestSetupAction.OUTCOME_ADDED, outcome, after=after)
    await session.flush()
    return outcome


async def change(
    session: Session, here: Access, outcome: Outcome, patch: OutcomePatch, version: int
) -> Outcome:
    """Change an outcome. Once it is fixed, a reason is needed and is kept (rule 8)."""
    here.require_active()
    expect(outcome, version)
    fields = patch.changes()
    reason = fields.pop("reason", None)
    fields = {name: value for name, value in fields.items() if value != getattr(outcome, name)}
    if fields and outcome.frozen_at is not None and not reason:
        raise _fixed()
    before, after = audit.change(outcome, fields)
    with session.no_autoflush:
        await _check(session, outcome)
    await session.flush()
    if fields and outcome.frozen_at is not None:
        _note_change(session, here, outcome, reason or "", before, after)
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.OUTCOME_CHANGED,
        outcome,
        before=before,
        after=after,
    )
    return outcome


async def fix(session: Session, here: Access, study: Study) -> None:
    """Fix outcomes and weights, when the first follow-up arrives. The study must be locked."""
    statement = (
        select(Outcome)
        .where(Outcome.study_id == study.id, col(Outcome.frozen_at).is_(None))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    outcomes = (await session.exec(statement)).all()
    if not outcomes:
        return
    moment = clock.now()
    for outcome in outcomes:
        outcome.frozen_at = moment
    projects.freeze_weights(await locked_project(session, study))
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.OUTCOMES_FIXED,
        study,
        after={"outcomes": len(outcomes)},
    )
    events.record(
        session,
        here.actor.user_id,
        OutcomesFixed(**scope_of(here.project), study_id=study.id),
    )


async def _follow_up_seen(session: Session, study_id: UUID) -> bool:
    found = (
        select(Response.id)
        .where(Response.study_id == study_id, Response.moment == Moment.FOLLOW_UP)
        .limit(1)
    )
    return (await session.exec(found)).first() is not None


async def _check(session: Session, outcome: Outcome) -> None:
    if not rules.anchors_fit(outcome.direction, outcome.worst, outcome.best):
        raise Invalid(
            "anchors_against_direction",
            "Worst and best must point the way that is called better.",
            "/best",
        )
    instrument = await instruments.of_study(session, outcome.study_id, outcome.instrument_id)
    codes = {item["code"] for item in instrument.items}
    if outcome.item_code is not None and outcome.item_code not in codes:
        raise Invalid("unknown_item", "The questionnaire has no such question.", "/item_code")


def _note_change(
    session: Session,
    here: Access,
    outcome: Outcome,
    reason: str,
    before: dict[str, Any],
    after: dict[str, Any],
) -> None:
    session.add(
        OutcomeChange(
            municipality_id=outcome.municipality_id,
            project_id=outcome.project_id,
            study_id=outcome.study_id,
            outcome_id=outcome.id,
            changed_by=here.actor.user_id,
            reason=reason,
            before=to_jsonable_python(before),
            after=to_jsonable_python(after),
        )
    )
    events.record(
        session,
        here.actor.user_id,
        OutcomeChanged(**scope_of(here.project), study_id=outcome.study_id, outcome_id=outcome.id),
    )


def _fixed() -> Conflict:
    return Conflict(
        "outcome_fixed",
        "Outcomes were fixed before the first follow-up measurement. "
        "A change now needs a reason, which stays beside the result.",
    )
