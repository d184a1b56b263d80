"""The verbs of responses: receive, revise."""

from typing import Any
from uuid import UUID

from sqlmodel import col, select

from samskab.core import audit, clock
from samskab.core.database import Session, select_columns
from samskab.core.problems import Conflict, FieldError, Invalid, Problem
from samskab.projects.access import Access
from samskab.test_setups.consent import rules as consent_rules
from samskab.test_setups.consent import service as consents
from samskab.test_setups.consent.models import ConsentScope
from samskab.test_setups.events import TestSetupAction
from samskab.test_setups.instruments import rules as instrument_rules
from samskab.test_setups.instruments import service as instruments
from samskab.test_setups.instruments.models import Instrument
from samskab.test_setups.outcomes import service as outcomes
from samskab.test_setups.participants import service as participants
from samskab.test_setups.participants.models import Participant, ParticipantState
from samskab.test_setups.responses import visits
from samskab.test_setups.responses.models import Moment, Response, ResponseRevision
from samskab.test_setups.responses.schemas import ResponseCreate, ResponseRevise
from samskab.test_setups.studies.models import Study, StudyState
from samskab.test_setups.studies.service import scope_of_study

COLUMNS: tuple[Any, ...] = (
    Response.id,
    Response.client_id,
    Response.study_id,
    Response.participant_id,
    col(Participant.code).label("participant_code"),
    Response.instrument_id,
    Response.moment,
    Response.number,
    Response.recorded_at,
    Response.answers,
    Response.score,
    Response.revision,
    Response.restricted,
    Response.erased_at,
    Response.version,
)


class AnswersInvalid(Problem):
    """422: answers that do not fit the questions, each with its pointer."""

    status = 422


def responses_of(study_id: UUID) -> Any:
    """Select a study's responses with the codes of the participants."""
    return (
        select_columns(*COLUMNS)
        .join(Participant, col(Participant.id) == Response.participant_id)
        .where(col(Response.study_id) == study_id)
    )


async def receive(
    session: Session, here: Access, study: Study, new: ResponseCreate
) -> tuple[Response, bool]:
    """Store a response if consent covers it (rule 9); tell whether it is new.

    The same `client_id` again gives the same response. The study's row must be locked.
    """
    known = await _sent_before(session, study.id, new.client_id)
    if known is not None:
        if not await is_same(session, known, new):
            raise Conflict(
                "client_id_reused",
                "Another response was sent with this client_id. Make a new one for a new response.",
            )
        return known, False
    here.require_active()
    require_running(study)
    participant = await participants.held(session, new.participant_id, study.id)
    if participant is None:
        raise Invalid("unknown_participant", "No such participant here.", "/participant_id")
    await _require_consent(session, participant, new)
    instrument = await instruments.of_study(session, study.id, new.instrument_id)
    require_asked(instrument, participant)
    await visits.require_planned(session, study.id, new.moment, new.number)
    _require_whole(instrument, new.answers)
    await _require_first(session, new)
    response = make(study, here, participant, instrument, new)
    session.add(response)
    await session.flush()
    if response.moment is Moment.FOLLOW_UP:
        await outcomes.fix(session, here, study)
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.RESPONSE_RECEIVED,
        response,
        after={"moment": response.moment, "number": response.number},
    )
    await session.flush()
    return response, True


def make(
    study: Study,
    here: Access,
    participant: Participant,
    instrument: Instrument,
    new: ResponseCreate,
) -> Response:
    """Return the scored response to answers that were checked; the participant is active now."""
    if participant.state is ParticipantState.CONSENTED:
        consents.set_state(participant, ParticipantState.ACTIVE, None)
    return Response(
        **scope_of_study(study),
        **new.model_dump(),
        score=instrument_rules.score(instrument.scoring, instrument.scored_items, new.answers),
        captured_by=here.actor.user_id,
    )


async def revise(
    session: Session, here: Access, response: Response, new: ResponseRevise
) -> ResponseRevision:
    """Correct a response; what it held and why it changed stay beside it."""
    here.require_active()
    require_running(await session.get_one(Study, response.study_id))
    if response.erased_at is not None:
        raise Conflict("response_erased", "The participant asked for erasure; nothing is left.")
    participant = await participants.held(session, response.participant_id, response.study_id)
    history = await consents.histories(session, [response.participant_id])
    if participant is None or not consent_rules.covered(
        history[response.participant_id], ConsentScope.SURVEY, response.recorded_at
    ):
        raise no_consent()
    instrument = await session.get_one(Instrument, response.instrument_id)
    _require_whole(instrument, new.answers)
    revision = ResponseRevision(
        municipality_id=response.municipality_id,
        project_id=response.project_id,
        response_id=response.id,
        revision=response.revision + 1,
        reason=new.reason,
        answers_before=response.answers,
        score_before=response.score,
        revised_by=here.actor.user_id,
    )
    session.add(revision)
    response.answers = new.answers
    response.score = instrument_rules.score(
        instrument.scoring, instrument.scored_items, new.answers
    )
    response.revision += 1
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.RESPONSE_REVISED,
        response,
        after={"revision": response.revision},
    )
    return revision


def require_running(study: Study) -> None:
    """Raise 409 unless the study takes in data."""
    if study.state is not StudyState.RUNNING:
        raise Conflict(
            "study_not_running", f"The study is {study.state}; it takes in data while it runs."
        )


def require_asked(instrument: Instrument, participant: Participant) -> None:
    """Raise 422 unless the instrument is meant for the participant's role."""
    if participant.role not in instrument.answered_by:
        raise Invalid(
            "role_not_asked",
            f"This questionnaire is not for a participant who is {participant.role}.",
            "/instrument_id",
        )


def no_consent() -> Conflict:
    """Return the problem of data that no consent covers."""
    return Conflict(
        "no_consent",
        "The participant's consent does not cover a survey from when this was recorded until "
        "now. Nothing was stored.",
    )


async def _require_consent(session: Session, participant: Participant, new: ResponseCreate) -> None:
    consents.not_in_future(new.recorded_at, "/recorded_at")
    history = (await consents.histories(session, [participant.id]))[participant.id]
    moment = min(new.recorded_at, clock.now())
    if not consent_rules.covered(history, ConsentScope.SURVEY, moment):
        raise no_consent()


def _require_whole(instrument: Instrument, answers: dict[str, int]) -> None:
    flaws = instrument_rules.flaws(instrument.items, answers)
    if flaws:
        raise AnswersInvalid(
            "answers_invalid",
            f"{len(flaws)} of the answers do not fit the questions.",
            errors=[
                FieldError(pointer=f"/answers/{flaw.item}", code=flaw.code, detail=flaw.detail)
                for flaw in flaws
            ],
        )


async def _require_first(session: Session, new: ResponseCreate) -> None:
    found = select(Response.id).where(
        Response.participant_id == new.participant_id,
        Response.instrument_id == new.instrument_id,
        Response.moment == new.moment,
        Response.number == new.number,
    )
    if (await session.exec(found)).first() is not None:
        raise Conflict(
            "already_answered",
            "This participant has answered this questionnaire at this moment. "
            "Correct the response instead.",
        )


async def _sent_before(session: Session, study_id: UUID, client_id: UUID) -> Response | None:
    statement = select(Response).where(
        Response.study_id == study_id, Response.client_id == client_id
    )
    return (await session.exec(statement)).one_or_none()


async def is_same(session: Session, known: Response, new: ResponseCreate) -> bool:
    """Tell whether a response that is stored was sent with this content; erased ones match."""
    names = ("client_id", "participant_id", "instrument_id", "moment", "number", "recorded_at")
    if any(getattr(known, name) != getattr(new, name) for name in names):
        return False
    if known.erased_at is not None or known.revision == 0:
        return known.erased_at is not None or known.answers == new.answers
    first = select(col(ResponseRevision.answers_before)).where(
        ResponseRevision.response_id == known.id, ResponseRevision.revision == 1
    )
    return (await session.exec(first)).one() == new.answers
