"""Reads what was planned and measured in a project's studies, without names, as plain values."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select

from samskab.core.database import Session, select_columns
from samskab.evaluation.data import (
    Absence,
    EvaluationData,
    Excluded,
    Measurement,
    OutcomeData,
    OutcomePlan,
)
from samskab.evaluation.statistics.direction import Direction
from samskab.evaluation.statistics.values import Anchors
from samskab.projects.models import BottomLine
from samskab.test_setups.incidents.models import Incident, IncidentSeverity
from samskab.test_setups.outcomes.models import Outcome
from samskab.test_setups.participants.models import Participant
from samskab.test_setups.responses.models import Absence as ExplainedAbsence
from samskab.test_setups.responses.models import Moment, Response
from samskab.test_setups.studies.models import Study, StudyDesign

_LINE_ORDER = {line: place for place, line in enumerate(BottomLine)}


async def read_data(session: Session, project_id: UUID) -> EvaluationData:
    """Return all that a project's evaluation rests on.

    Restricted and erased responses are left out and counted. The order is stable, so that equal
    data has an equal checksum.
    """
    outcomes = await _outcomes(session, project_id)
    responses = (await session.exec(_responses(project_id))).all()
    reasons = await _explained(session, project_id)
    used = [r for r in responses if not r.restricted and r.erased_at is None]
    by_instrument: dict[UUID, list[Any]] = defaultdict(list)
    for response in used:
        by_instrument[response.instrument_id].append(response)
    data = []
    for outcome, study_title, design in outcomes:
        own = by_instrument[outcome.instrument_id]
        measurements = _measurements(outcome, own)
        paired = design is not StudyDesign.DESCRIPTIVE
        data.append(
            OutcomeData(
                plan=_plan(outcome, study_title, paired=paired),
                measurements=measurements,
                absences=_absences(outcome, own, measurements, reasons),
            )
        )
    erased = sum(1 for r in responses if r.erased_at is not None)
    return EvaluationData(
        outcomes=tuple(data),
        excluded=Excluded(restricted=len(responses) - len(used) - erased, erased=erased),
        unanswered_serious_incidents=await _open_incidents(session, project_id),
    )


async def _outcomes(session: Session, project_id: UUID) -> list[Any]:
    statement = (
        select(Outcome, Study.title, Study.design)
        .join(Study, col(Study.id) == Outcome.study_id)
        .where(Outcome.project_id == project_id)
    )
    rows = (await session.exec(statement)).all()
    return sorted(rows, key=lambda row: (_LINE_ORDER[row[0].bottom_line], row[0].id))


def _responses(project_id: UUID) -> Any:
    return (
        select_columns(
            Response.instrument_id,
            Response.participant_id,
            Participant.code,
            Participant.cohort,
            Participant.state,
            Participant.state_reason,
            Response.moment,
            Response.number,
            Response.answers,
            Response.score,
            Response.restricted,
            Response.erased_at,
        )
        .join(Participant, col(Participant.id) == Response.participant_id)
        .where(Response.project_id == project_id)
        .order_by(Response.participant_id, Response.moment, Response.number)
    )


async def _explained(session: Session, project_id: UUID) -> dict[tuple[UUID, UUID], str]:
    """Return the stated reasons of missing follow-ups by participant and instrument."""
    statement = (
        select_columns(
            ExplainedAbsence.participant_id,
            ExplainedAbsence.instrument_id,
            ExplainedAbsence.reason,
        )
        .where(
            ExplainedAbsence.project_id == project_id,
            ExplainedAbsence.moment == Moment.FOLLOW_UP,
        )
        .order_by(ExplainedAbsence.id)
    )
    rows = (await session.exec(statement)).all()
    return {(row.participant_id, row.instrument_id): row.reason for row in rows}


async def _open_incidents(session: Session, project_id: UUID) -> int:
    statement = select(func.count(col(Incident.id))).where(
        Incident.project_id == project_id,
        Incident.severity == IncidentSeverity.SERIOUS,
        col(Incident.answered_at).is_(None),
    )
    return (await session.exec(statement)).one()


def _plan(outcome: Outcome, study_title: str, *, paired: bool) -> OutcomePlan:
    return OutcomePlan(
        outcome_id=outcome.id,
        study_id=outcome.study_id,
        study_title=study_title,
        title=outcome.title,
        line=outcome.bottom_line,
        direction=Direction(outcome.direction.value),
        unit=outcome.unit,
        smallest_important_change=outcome.smallest_important_change,
        anchors=Anchors(worst=outcome.worst, best=outcome.best),
        weight=float(outcome.line_weight),
        paired=paired,
        frozen_at=outcome.frozen_at.isoformat() if outcome.frozen_at else None,
    )


def _measurements(outcome: Outcome, responses: Sequence[Any]) -> tuple[Measurement, ...]:
    measurements = []
    for response in responses:
        score = response.score
        if outcome.item_code is not None:
            score = (response.answers or {}).get(outcome.item_code)
        if score is None:
            continue
        measurements.append(
            Measurement(
                participant=str(response.participant_id),
                code=response.code,
                group=response.cohort,
                follow_up=0 if response.moment is Moment.BASELINE else response.number,
                score=float(score),
            )
        )
    return tuple(measurements)


def _absences(
    outcome: Outcome,
    responses: Sequence[Any],
    measurements: Sequence[Measurement],
    reasons: dict[tuple[UUID, UUID], str],
) -> tuple[Absence, ...]:
    before = {m.participant for m in measurements if m.follow_up == 0}
    after = {m.participant for m in measurements if m.follow_up > 0}
    standing = {str(r.participant_id): r for r in responses}
    absences = []
    for person in sorted(before - after):
        row = standing[person]
        reason = reasons.get((row.participant_id, outcome.instrument_id)) or row.state_reason
        absences.append(Absence(person, row.state.value, reason))
    return tuple(absences)
