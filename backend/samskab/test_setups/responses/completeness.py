"""How complete the measurements are: participant by moment by instrument."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select

from samskab.core import clock
from samskab.core.database import Session, select_columns
from samskab.test_setups.consent.models import Consent, ConsentKind
from samskab.test_setups.instruments.models import Instrument
from samskab.test_setups.participants.models import Participant
from samskab.test_setups.responses import rules
from samskab.test_setups.responses.models import Absence, Response, Visit


async def rows(
    session: Session, study_id: UUID, participants: Sequence[Participant]
) -> list[dict[str, Any]]:
    """Return the planned measurements of these participants, each with how it stands."""
    ids = [participant.id for participant in participants]
    plan = await _plan(session, study_id)
    done = await _made(session, Response, ids)
    explained = await _made(session, Absence, ids)
    started = await _started(session, ids)
    now = clock.now()
    return [
        {
            "id": person.id,
            "participant_id": person.id,
            "code": person.code,
            "cells": [
                _cell(person, instrument, visit, done, explained, started.get(person.id), now)
                for visit, instrument in plan
                if person.role in instrument.answered_by
            ],
        }
        for person in participants
    ]


def _cell(
    person: Participant,
    instrument: Instrument,
    visit: Visit,
    done: dict[Any, Any],
    explained: dict[Any, Any],
    started: Any,
    now: Any,
) -> dict[str, Any]:
    key = (person.id, instrument.id, visit.moment, visit.number)
    due = rules.due_at(started, visit.due_after_days)
    state = rules.cell_state(
        done=key in done,
        explained=key in explained,
        taking_part=person.state,
        due_at=due,
        now=now,
    )
    return {
        "instrument_id": instrument.id,
        "moment": visit.moment,
        "number": visit.number,
        "state": state,
        "due_at": due,
        "reason": explained.get(key),
    }


async def _plan(session: Session, study_id: UUID) -> list[tuple[Visit, Instrument]]:
    statement = (
        select(Visit, Instrument)
        .join(Instrument, col(Instrument.study_id) == Visit.study_id)
        .where(Visit.study_id == study_id)
        .order_by(
            col(Visit.moment), col(Visit.number), col(Visit.due_after_days), col(Instrument.id)
        )
    )
    return [(visit, instrument) for visit, instrument in (await session.exec(statement)).all()]


async def _made(
    session: Session, model: type[Response] | type[Absence], ids: list[UUID]
) -> dict[Any, str | None]:
    note = Absence.reason if model is Absence else Response.instrument_id
    statement = select_columns(
        model.participant_id, model.instrument_id, model.moment, model.number, note
    ).where(col(model.participant_id).in_(ids))
    return {tuple(row[:4]): row[4] for row in (await session.exec(statement)).all()}


async def _started(session: Session, ids: list[UUID]) -> dict[UUID, Any]:
    statement = (
        select_columns(Consent.participant_id, func.min(Consent.happened_at))
        .where(col(Consent.participant_id).in_(ids), col(Consent.kind) == ConsentKind.GIVEN)
        .group_by(col(Consent.participant_id))
    )
    return {row[0]: row[1] for row in (await session.exec(statement)).all()}
