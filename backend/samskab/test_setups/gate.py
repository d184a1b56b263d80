"""What the test set-ups hand in to the gate: conditions and evidence."""

from collections import Counter
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func
from sqlmodel import col, select

from samskab.core.database import Session, select_columns
from samskab.projects.gates.conditions import Condition
from samskab.projects.models import Phase, Project
from samskab.test_setups.incidents.models import Incident, IncidentSeverity
from samskab.test_setups.instruments.models import Instrument
from samskab.test_setups.outcomes.models import Outcome, OutcomeChange
from samskab.test_setups.participants.models import Participant
from samskab.test_setups.participants.rules import TAKING_PART
from samskab.test_setups.responses.models import Absence, Response, Visit
from samskab.test_setups.studies.models import Study, StudyState
from samskab.test_setups.studies.service import SMALLEST_GROUP

# Studies whose plan counts: approved once, not put away.
_COUNTING = (StudyState.APPROVED, StudyState.RUNNING, StudyState.LOCKED)


class OutcomesFixedFirst:
    """Outcomes and weights were fixed before the first follow-up (house rule 8)."""

    phase: Phase = Phase.TEST_SETUP

    async def check(self, session: Session, project: Project) -> Condition:
        """Met by an approved study with outcomes; later changes are told, never silent."""
        outcomes = await _count(
            session,
            select(func.count())
            .select_from(Outcome)
            .join(Study, col(Study.id) == Outcome.study_id)
            .where(Study.project_id == project.id, col(Study.state).in_(_COUNTING)),
        )
        changes = await _count(
            session,
            select(func.count())
            .select_from(OutcomeChange)
            .where(OutcomeChange.project_id == project.id),
        )
        return Condition(
            name="outcomes_fixed_first",
            met=outcomes > 0,
            explanation=f"{outcomes} outcomes are approved; {changes} changed after the first "
            "follow-up, with a reason.",
            facts={"outcomes": outcomes, "changes": changes},
            link="test-setup",
        )


class MeasurementsMade:
    """Planned measurements are made, or their absence is explained."""

    phase: Phase = Phase.TEST_SETUP

    async def check(self, session: Session, project: Project) -> Condition:
        """Count what is still missing of those who take part."""
        expected = await _expected(session, project.id)
        here = (
            col(Study.project_id) == project.id,
            col(Study.state).in_(_COUNTING),
            col(Participant.state).in_(TAKING_PART),
        )
        done = await _count(
            session,
            select(func.count())
            .select_from(Response)
            .join(Participant, col(Participant.id) == Response.participant_id)
            .join(Study, col(Study.id) == Response.study_id)
            .where(*here),
        )
        explained = await _count(
            session,
            select(func.count())
            .select_from(Absence)
            .join(Participant, col(Participant.id) == Absence.participant_id)
            .join(Study, col(Study.id) == Absence.study_id)
            .outerjoin(
                Response,
                and_(
                    col(Response.participant_id) == Absence.participant_id,
                    col(Response.instrument_id) == Absence.instrument_id,
                    col(Response.moment) == Absence.moment,
                    col(Response.number) == Absence.number,
                ),
            )
            .where(*here, col(Response.id).is_(None)),
        )
        missing = max(expected - done - explained, 0)
        return Condition(
            name="measurements_made",
            met=done > 0 and missing == 0,
            explanation=f"{missing} of {expected} planned measurements are missing.",
            facts={"missing": missing, "expected": expected},
            link="test-setup",
        )


class NoOpenSeriousIncident:
    """No serious incident waits for its answer."""

    phase: Phase = Phase.TEST_SETUP

    async def check(self, session: Session, project: Project) -> Condition:
        """Count serious incidents without an answer."""
        waiting = await _open_serious(session, project.id)
        return Condition(
            name="no_open_serious_incident",
            met=waiting == 0,
            explanation=f"{waiting} serious incidents are open.",
            facts={"open": waiting},
            link="test-setup",
        )


class TestSetupEvidence:
    """Studies with their people by state, responses by moment, and outcomes."""

    name = "test_setups"

    async def collect(self, session: Session, project: Project) -> dict[str, Any]:
        """Return figures of every study; groups of one to four people are told as “<5”."""
        studies = (
            await session.exec(select(Study).where(Study.project_id == project.id).order_by("id"))
        ).all()
        people = await _grouped(session, Participant, Participant.state, project.id)
        answers = await _grouped(session, Response, Response.moment, project.id)
        outcomes = await _outcomes(session, project.id)
        return {
            "studies": [
                {
                    "id": str(study.id),
                    "title": study.title,
                    "state": study.state.value,
                    "plan_version": study.plan_version,
                    "participants": people.get(study.id, {}),
                    "responses": answers.get(study.id, {}),
                    "outcomes": outcomes.get(study.id, []),
                }
                for study in studies
            ],
            "open_serious_incidents": await _open_serious(session, project.id),
        }


CONDITIONS = (OutcomesFixedFirst(), MeasurementsMade(), NoOpenSeriousIncident())
EVIDENCE = TestSetupEvidence()


async def _count(session: Session, statement: Any) -> int:
    return int((await session.exec(statement)).one())


async def _open_serious(session: Session, project_id: UUID) -> int:
    return await _count(
        session,
        select(func.count())
        .select_from(Incident)
        .where(
            Incident.project_id == project_id,
            Incident.severity == IncidentSeverity.SERIOUS,
            col(Incident.answered_at).is_(None),
        ),
    )


async def _expected(session: Session, project_id: UUID) -> int:
    """Return how many measurements are planned: people by role, times visits, times instruments."""
    counting = (col(Study.project_id) == project_id, col(Study.state).in_(_COUNTING))
    people = select_columns(Participant.study_id, Participant.role, func.count()).join(
        Study, col(Study.id) == Participant.study_id
    )
    people = people.where(*counting, col(Participant.state).in_(TAKING_PART)).group_by(
        Participant.study_id, Participant.role
    )
    visits = select_columns(Visit.study_id, func.count()).join(
        Study, col(Study.id) == Visit.study_id
    )
    visits = visits.where(*counting).group_by(Visit.study_id)
    asked = select_columns(Instrument.study_id, Instrument.answered_by).join(
        Study, col(Study.id) == Instrument.study_id
    )
    planned = {row[0]: row[1] for row in (await session.exec(visits)).all()}
    questionnaires: Counter[tuple[UUID, str]] = Counter()
    for study_id, roles in (await session.exec(asked.where(*counting))).all():
        questionnaires.update((study_id, role) for role in roles)
    return sum(
        count * planned.get(study_id, 0) * questionnaires[study_id, role]
        for study_id, role, count in (await session.exec(people)).all()
    )


async def _grouped(
    session: Session, model: type[Participant] | type[Response], by: Any, project_id: UUID
) -> dict[UUID, dict[str, int | str]]:
    statement = (
        select_columns(model.study_id, by, func.count())
        .where(col(model.project_id) == project_id)
        .group_by(model.study_id, by)
    )
    found: dict[UUID, dict[str, int | str]] = {}
    for study_id, name, count in (await session.exec(statement)).all():
        told = count if count >= SMALLEST_GROUP else f"<{SMALLEST_GROUP}"
        found.setdefault(study_id, {})[name.value] = told
    return found


async def _outcomes(session: Session, project_id: UUID) -> dict[UUID, list[dict[str, Any]]]:
    statement = select(Outcome).where(Outcome.project_id == project_id).order_by(col(Outcome.id))
    found: dict[UUID, list[dict[str, Any]]] = {}
    for outcome in (await session.exec(statement)).all():
        found.setdefault(outcome.study_id, []).append(
            {
                "id": str(outcome.id),
                "title": outcome.title,
                "bottom_line": outcome.bottom_line.value,
                "smallest_important_change": outcome.smallest_important_change,
                "fixed": outcome.frozen_at is not None,
            }
        )
    return found
