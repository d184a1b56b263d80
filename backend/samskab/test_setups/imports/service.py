"""The verb of imports: take in a file of responses, wholly or not at all."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlmodel import col, select

from samskab.core import audit, clock, events
from samskab.core.database import Session
from samskab.core.problems import FieldError, Invalid, Problem
from samskab.projects.access import Access
from samskab.projects.service import scope_of
from samskab.test_setups.consent import rules as consent_rules
from samskab.test_setups.consent import service as consents
from samskab.test_setups.consent.models import ConsentKind, ConsentScope
from samskab.test_setups.consent.schemas import ConsentCreate
from samskab.test_setups.events import ResponsesImported, TestSetupAction
from samskab.test_setups.imports import rows
from samskab.test_setups.imports.rows import Line
from samskab.test_setups.imports.schemas import ImportMapping, ImportRead, NewParticipants
from samskab.test_setups.instruments import rules as instrument_rules
from samskab.test_setups.instruments import service as instruments
from samskab.test_setups.instruments.models import Instrument
from samskab.test_setups.outcomes import service as outcomes
from samskab.test_setups.participants import service as participants
from samskab.test_setups.participants.models import Participant, ParticipantState
from samskab.test_setups.responses import service as responses
from samskab.test_setups.responses import visits
from samskab.test_setups.responses.models import Moment, Response
from samskab.test_setups.responses.schemas import ResponseCreate
from samskab.test_setups.studies.models import Study
from samskab.test_setups.studies.service import scope_of_study

MOST_ERRORS = 100


class RowsInvalid(Problem):
    """422: rows that cannot be taken in; nothing was stored."""

    status = 422


async def take_in(
    session: Session, here: Access, study: Study, content: bytes, mapping: ImportMapping
) -> ImportRead:
    """Store every row of a file as a response, or none. The study's row must be locked."""
    here.require_active()
    responses.require_running(study)
    instrument = await instruments.of_study(
        session, study.id, mapping.instrument_id, "/mapping/instrument_id"
    )
    await visits.require_planned(session, study.id, mapping.moment, mapping.number)
    lines = _read(content, mapping)
    people = await _people(session, study.id)
    taken_in = 0
    if mapping.create is not None:
        unknown = [line for line in lines if line.reference not in people]
        created = await _create(session, here, study, unknown, mapping.create)
        taken_in = len(created)
        people |= created
    new, known = await _store(session, here, study, instrument, lines, people, mapping)
    if new and mapping.moment is Moment.FOLLOW_UP:
        await outcomes.fix(session, here, study)
    if new:
        audit.record(
            session,
            here.actor.user_id,
            TestSetupAction.RESPONSES_IMPORTED,
            study,
            after={"responses": new, "participants": taken_in},
        )
        events.record(
            session,
            here.actor.user_id,
            ResponsesImported(**scope_of(here.project), study_id=study.id, responses=new),
        )
    await session.flush()
    return ImportRead(rows=len(lines), responses=new, known=known, participants=taken_in)


def _read(content: bytes, mapping: ImportMapping) -> list[Line]:
    if (mapping.recorded_at is None) == (mapping.recorded_at_column is None):
        raise Invalid(
            "one_moment",
            "Name the column of the moment, or one moment for all rows.",
            "/mapping/recorded_at",
        )
    try:
        table = rows.read_table(content)
    except rows.UnreadableFile as error:
        raise Invalid(error.code, error.detail, "/file") from error
    _refuse(rows.missing_columns(mapping, set(table[0])))
    lines: list[Line] = []
    wrong: list[FieldError] = []
    seen: set[str] = set()
    for place, row in enumerate(table, start=1):
        read = rows.read_line(place, row, mapping)
        if not isinstance(read, Line):
            wrong += read
            continue
        if read.reference in seen:
            wrong.append(_wrong(read, "participant_twice", "This participant is here twice."))
        seen.add(read.reference)
        lines.append(read)
    _refuse(wrong)
    return lines


async def _people(session: Session, study_id: UUID) -> dict[str, Participant]:
    """Return a study's participants by their codes and by the ids of earlier files."""
    statement = select(Participant).where(Participant.study_id == study_id).with_for_update()
    found = (await session.exec(statement)).all()
    return {person.external_ref: person for person in found if person.external_ref} | {
        person.code: person for person in found
    }


async def _create(
    session: Session, here: Access, study: Study, lines: Sequence[Line], new: NewParticipants
) -> dict[str, Participant]:
    consents.not_in_future(new.consent.happened_at, "/mapping/create/consent/happened_at")
    said = ConsentCreate(kind=ConsentKind.GIVEN, **new.consent.model_dump(), data_choice=None)
    text = await consents.text_of(session, study.id, new.consent.text_number)
    taken = set(
        (await session.exec(select(Participant.code).where(Participant.study_id == study.id))).all()
    )
    created = {}
    for line in lines:
        code = participants.fresh_code(taken)
        taken.add(code)
        created[line.reference] = Participant(
            **scope_of_study(study),
            code=code,
            role=new.role,
            cohort=line.cohort,
            external_ref=line.reference,
            state=ParticipantState.CONSENTED,
            state_since=clock.now(),
        )
    session.add_all(created.values())
    await session.flush()
    for person in created.values():
        audit.record(
            session,
            here.actor.user_id,
            TestSetupAction.PARTICIPANT_ADDED,
            person,
            after={"code": person.code, "role": person.role},
        )
        await consents.append(session, here, person, text, said, 1)
    return created


async def _store(
    session: Session,
    here: Access,
    study: Study,
    instrument: Instrument,
    lines: Sequence[Line],
    people: Mapping[str, Participant],
    mapping: ImportMapping,
) -> tuple[int, int]:
    earlier = await _earlier(session, study.id, mapping)
    said = await consents.histories(session, [person.id for person in people.values()])
    wrong: list[FieldError] = []
    made: list[Response] = []
    known = 0
    for line in lines:
        person = people.get(line.reference)
        if person is None:
            wrong.append(_wrong(line, "unknown_participant", "The study has no such participant."))
            continue
        new = ResponseCreate(
            client_id=rows.client_id_of(study.id, mapping, line.reference),
            participant_id=person.id,
            instrument_id=instrument.id,
            moment=mapping.moment,
            number=mapping.number,
            recorded_at=line.recorded_at,
            answers=line.answers,
        )
        stored = earlier.get(person.id)
        if stored is not None:
            if await responses.is_same(session, stored, new):
                known += 1
            else:
                wrong.append(
                    _wrong(line, "already_answered", "Other answers were stored for this moment.")
                )
            continue
        flaws = _flaws(line, person, instrument, said.get(person.id, []), mapping)
        wrong += flaws
        if not flaws:
            made.append(responses.make(study, here, person, instrument, new))
    _refuse(wrong)
    session.add_all(made)
    await session.flush()
    return len(made), known


def _flaws(
    line: Line,
    person: Participant,
    instrument: Instrument,
    said: list[consent_rules.Statement],
    mapping: ImportMapping,
) -> list[FieldError]:
    found = [
        FieldError(
            pointer=f"/rows/{line.place}/{mapping.items.get(flaw.item, flaw.item)}",
            code=flaw.code,
            detail=flaw.detail,
        )
        for flaw in instrument_rules.flaws(instrument.items, line.answers)
    ]
    if person.role not in instrument.answered_by:
        found.append(_wrong(line, "role_not_asked", "The questionnaire is not for this role."))
    if line.recorded_at > clock.now() + consents.CLOCKS_DIFFER:
        found.append(_wrong(line, "in_future", "This moment has not come yet."))
    elif not consent_rules.covered(said, ConsentScope.SURVEY, min(line.recorded_at, clock.now())):
        found.append(_wrong(line, "no_consent", responses.no_consent().detail))
    return found


async def _earlier(
    session: Session, study_id: UUID, mapping: ImportMapping
) -> dict[UUID, Response]:
    statement = select(Response).where(
        Response.study_id == study_id,
        col(Response.instrument_id) == mapping.instrument_id,
        Response.moment == mapping.moment,
        Response.number == mapping.number,
    )
    return {found.participant_id: found for found in (await session.exec(statement)).all()}


def _wrong(line: Line, code: str, detail: str) -> FieldError:
    return FieldError(pointer=f"/rows/{line.place}", code=code, detail=detail)


def _refuse(wrong: Sequence[FieldError]) -> None:
    if wrong:
        raise RowsInvalid(
            "rows_invalid",
            f"{len(wrong)} things in the file must be put right. Nothing was stored.",
            errors=wrong[:MOST_ERRORS],
        )
