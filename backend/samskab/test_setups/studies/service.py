"""The verbs of a study: plan, change, carry through its states."""

from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select

from samskab.core import audit, clock, events
from samskab.core.database import Session
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Invalid
from samskab.ideas.models import Idea
from samskab.identity.permissions import Permission
from samskab.projects.access import Access
from samskab.projects.models import Project
from samskab.projects.service import scope_of
from samskab.test_setups.consent.models import ConsentText
from samskab.test_setups.events import (
    StudyPlanChanged,
    StudyPlanned,
    StudyStateChanged,
    TestSetupAction,
)
from samskab.test_setups.outcomes.models import Outcome
from samskab.test_setups.participants.models import Participant
from samskab.test_setups.responses.models import Moment, Response, Visit
from samskab.test_setups.studies import rules
from samskab.test_setups.studies.models import Study, StudyChange, StudyState
from samskab.test_setups.studies.schemas import StudyCreate, StudyPatch, StudyStateChange

# Outside the municipality smaller groups are not shown (house rule 10).
SMALLEST_GROUP = 5
USUAL_FOLLOW_UP_DAYS = 28


async def plan(session: Session, here: Access, new: StudyCreate) -> Study:
    """Plan a study as a draft, with a baseline and, where its design needs one, a follow-up."""
    here.require_active()
    await _check_idea(session, here, new.idea_id)
    study = Study(**scope_of(here.project), **new.model_dump(), state_since=clock.now())
    session.add(study)
    await session.flush()
    moments = [(Moment.BASELINE, 0)]
    if rules.measures_twice(study.design):
        moments.append((Moment.FOLLOW_UP, USUAL_FOLLOW_UP_DAYS))
    for moment, days in moments:
        session.add(
            Visit(**scope_of(here.project), study_id=study.id, moment=moment, due_after_days=days)
        )
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.STUDY_PLANNED,
        study,
        after={"title": study.title, "design": study.design},
    )
    events.record(
        session, here.actor.user_id, StudyPlanned(**scope_of(here.project), study_id=study.id)
    )
    await session.flush()
    return study


async def change(
    session: Session, here: Access, study: Study, patch: StudyPatch, version: int
) -> Study:
    """Change a study. A change of an approved plan needs a reason and makes a new version."""
    here.require_active()
    expect(study, version)
    require_not_closed(study)
    fields = patch.changes()
    reason = fields.pop("reason", None)
    fields = {name: value for name, value in fields.items() if value != getattr(study, name)}
    if "idea_id" in fields:
        await _check_idea(session, here, fields["idea_id"])
    replanned = rules.needs_reason(study.state, set(fields))
    if replanned and not reason:
        raise Conflict(
            "plan_approved",
            "The plan is approved. A change now needs a reason, which stays beside the plan.",
        )
    before, after = audit.change(study, fields)
    if replanned:
        study.plan_version += 1
        _note_change(session, here, study, reason, before, after)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.STUDY_CHANGED,
        study,
        before=before,
        after=after,
    )
    return study


async def enter_state(session: Session, here: Access, study: Study, new: StudyStateChange) -> Study:
    """Approve, start, lock, reopen or archive a study."""
    here.require_active()
    if not rules.may_follow(study.state, new.state):
        offered = ", ".join(rules.possible(study.state)) or "none"
        raise Conflict(
            "state_not_possible",
            f"A study that is {study.state} cannot become {new.state}. Possible: {offered}.",
        )
    if new.state is StudyState.APPROVED:
        await _require_ready(session, study)
    before, after = audit.change(study, {"state": new.state, "state_since": clock.now()})
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.STUDY_STATE_CHANGED,
        study,
        before={"state": before["state"]},
        after={"state": after["state"], "reason": new.reason},
    )
    events.record(
        session,
        here.actor.user_id,
        StudyStateChanged(**scope_of(here.project), study_id=study.id, state=new.state),
    )
    return study


async def detail(session: Session, here: Access, study: Study) -> dict[str, Any]:
    """Return a study with how many take part and have answered; small figures are withheld."""
    shown = Permission.STUDY_PARTICIPANT_READ in here.permissions
    counts = {}
    for name, model in (("participants", Participant), ("responses", Response)):
        counted = select(func.count()).select_from(model).where(model.study_id == study.id)
        number = (await session.exec(counted)).one()
        counts[name] = number if shown else withhold_small(number)
    return {**study.model_dump(), **counts}


def withhold_small(number: int) -> int | None:
    """Return a figure about people, or None when it is of one to four of them (rule 10)."""
    return None if 0 < number < SMALLEST_GROUP else number


def require_not_closed(study: Study) -> None:
    """Raise 409 when a study is locked or archived: nothing of it changes then."""
    if study.state in rules.CLOSED:
        raise Conflict(
            "study_closed", f"The study is {study.state}; nothing of it is changed any more."
        )


def require_open_for_people(study: Study) -> None:
    """Raise 409 unless people may be taken in: the study is approved or running."""
    if study.state not in rules.OPEN_FOR_PEOPLE:
        raise Conflict(
            "study_not_approved",
            f"The study is {study.state}; people take part from its approval until it is locked.",
        )


def scope_of_study(study: Study) -> dict[str, Any]:
    """Return the tenant, the project and the study for what belongs to a study."""
    return {
        "municipality_id": study.municipality_id,
        "project_id": study.project_id,
        "study_id": study.id,
    }


async def locked_project(session: Session, study: Study) -> Project:
    """Return the study's project, its row held until the transaction ends."""
    statement = (
        select(Project)
        .where(Project.id == study.project_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(statement)).one()


def _note_change(
    session: Session,
    here: Access,
    study: Study,
    reason: str | None,
    before: dict[str, Any],
    after: dict[str, Any],
) -> None:
    as_text = {name: str(value) for name, value in before.items() if name in rules.PLAN_FIELDS}
    session.add(
        StudyChange(
            **scope_of_study(study),
            changed_by=here.actor.user_id,
            reason=reason or "",
            plan_version=study.plan_version,
            before=as_text,
            after={name: str(after[name]) for name in as_text},
        )
    )
    events.record(
        session,
        here.actor.user_id,
        StudyPlanChanged(
            **scope_of(here.project), study_id=study.id, plan_version=study.plan_version
        ),
    )


async def _require_ready(session: Session, study: Study) -> None:
    missing = []
    for word, model in (("outcome", Outcome), ("consent text", ConsentText)):
        found = select(model.id).where(model.study_id == study.id).limit(1)
        if (await session.exec(found)).first() is None:
            missing.append(word)
    if missing:
        raise Conflict(
            "study_not_ready",
            f"The study cannot be approved yet: it has no {' and no '.join(missing)}.",
        )


async def _check_idea(session: Session, here: Access, idea_id: UUID | None) -> None:
    if idea_id is None:
        return
    found = select(Idea.id).where(col(Idea.id) == idea_id, col(Idea.project_id) == here.project.id)
    if (await session.exec(found)).first() is None:
        raise Invalid("unknown_idea", "There is no such idea in this project.", "/idea_id")
