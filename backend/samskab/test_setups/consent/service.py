"""The verbs of consent: publish a text, record what was said, carry out a withdrawal."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, update
from sqlmodel import col, select

from samskab.core import audit, clock, events, idempotency
from samskab.core.database import Session, select_columns
from samskab.core.problems import Conflict, Invalid
from samskab.projects.access import Access
from samskab.projects.service import scope_of
from samskab.test_setups.consent import rules
from samskab.test_setups.consent.models import Consent, ConsentKind, ConsentScope, ConsentText
from samskab.test_setups.consent.rules import Statement
from samskab.test_setups.consent.schemas import ConsentCreate, ConsentTextCreate
from samskab.test_setups.events import ConsentWithdrawn, TestSetupAction
from samskab.test_setups.participants.models import DataChoice, Participant, ParticipantState
from samskab.test_setups.responses.models import Response, ResponseRevision
from samskab.test_setups.studies.models import Study
from samskab.test_setups.studies.service import (
    require_not_closed,
    require_open_for_people,
    scope_of_study,
)

# Clocks of phones may run a little ahead.
CLOCKS_DIFFER = timedelta(minutes=5)


def consents_of(participant_id: UUID) -> Any:
    """Select what a participant said, with the version of the text."""
    return (
        select_columns(
            Consent.id,
            Consent.created_at,
            Consent.number,
            Consent.kind,
            col(ConsentText.number).label("text_number"),
            Consent.scopes,
            Consent.given_by,
            Consent.form,
            Consent.witness_note,
            Consent.capacity_note,
            Consent.happened_at,
            Consent.recorded_by,
        )
        .join(ConsentText, col(ConsentText.id) == Consent.consent_text_id)
        .where(col(Consent.participant_id) == participant_id)
    )


async def publish(
    session: Session, here: Access, study: Study, new: ConsentTextCreate
) -> ConsentText:
    """Publish a new version of the consent text. The study's row must be locked."""
    here.require_active()
    require_not_closed(study)
    newest = select(func.max(ConsentText.number)).where(ConsentText.study_id == study.id)
    number = ((await session.exec(newest)).one() or 0) + 1
    text = ConsentText(
        **scope_of_study(study),
        **new.model_dump(),
        number=number,
        published_by=here.actor.user_id,
    )
    session.add(text)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.CONSENT_TEXT_PUBLISHED,
        text,
        after={"number": number},
    )
    return text


async def record(
    session: Session, here: Access, participant: Participant, new: ConsentCreate
) -> Consent:
    """Record what a participant said; a withdrawal is carried out at once (rule 9).

    The participant's row must be locked.
    """
    study = await session.get_one(Study, participant.study_id)
    _check_shape(new)
    if new.kind is not ConsentKind.WITHDRAWN:
        here.require_active()
        require_open_for_people(study)
    history = (await histories(session, [participant.id]))[participant.id]
    _check_order(history, new)
    text = await text_of(session, study.id, new.text_number)
    consent = await append(session, here, participant, text, new, len(history) + 1)
    match new.kind:
        case ConsentKind.GIVEN:
            set_state(participant, ParticipantState.CONSENTED, None)
            participant.data_choice = None
        case ConsentKind.WITHDRAWN:
            await _carry_out(session, here, participant, new.data_choice)
        case _:
            pass
    await session.flush()
    return consent


async def append(
    session: Session,
    here: Access,
    participant: Participant,
    text: ConsentText,
    new: ConsentCreate,
    number: int,
) -> Consent:
    """Append a consent to the trail, without any consequence."""
    consent = Consent(
        municipality_id=participant.municipality_id,
        project_id=participant.project_id,
        study_id=participant.study_id,
        participant_id=participant.id,
        consent_text_id=text.id,
        number=number,
        recorded_by=here.actor.user_id,
        **new.model_dump(exclude={"text_number", "data_choice", "scopes"}),
        scopes=sorted(set(new.scopes)),
    )
    session.add(consent)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.CONSENT_RECORDED,
        consent,
        after={"kind": new.kind, "scopes": consent.scopes},
    )
    return consent


async def histories(
    session: Session, participant_ids: Sequence[UUID]
) -> dict[UUID, list[Statement]]:
    """Return what each participant said, in the order in which it happened."""
    statement = (
        select_columns(Consent.participant_id, Consent.kind, Consent.scopes, Consent.happened_at)
        .where(col(Consent.participant_id).in_(participant_ids))
        .order_by(col(Consent.participant_id), col(Consent.number))
    )
    found: dict[UUID, list[Statement]] = defaultdict(list)
    for participant_id, kind, scopes, happened_at in (await session.exec(statement)).all():
        said = Statement(kind, frozenset(ConsentScope(scope) for scope in scopes), happened_at)
        found[participant_id].append(said)
    return found


def not_in_future(moment: datetime, pointer: str) -> None:
    """Raise 422 when something is said to have happened after now."""
    if moment > clock.now() + CLOCKS_DIFFER:
        raise Invalid("in_future", "This moment has not come yet.", pointer)


def set_state(participant: Participant, state: ParticipantState, reason: str | None) -> None:
    """Let a participant enter a state that follows from what they said or did."""
    participant.state = state
    participant.state_since = clock.now()
    participant.state_reason = reason


def _check_shape(new: ConsentCreate) -> None:
    if (new.kind in rules.GRANTING) != bool(new.scopes):
        raise Invalid(
            "scopes_with_consent",
            "Consent names what it covers; a refusal or a withdrawal covers nothing.",
            "/scopes",
        )
    if (new.kind is ConsentKind.WITHDRAWN) != (new.data_choice is not None):
        raise Invalid(
            "choice_with_withdrawal",
            "A withdrawal, and only that, says whether data so far is kept, restricted or erased.",
            "/data_choice",
        )
    not_in_future(new.happened_at, "/happened_at")


def _check_order(history: list[Statement], new: ConsentCreate) -> None:
    latest = history[-1] if history else None
    if not rules.may_follow(latest.kind if latest else None, new.kind):
        said = latest.kind if latest else "nothing yet"
        raise Conflict(
            "consent_not_possible", f"This cannot follow: the participant last said {said}."
        )
    if latest is not None and new.happened_at < latest.happened_at:
        raise Invalid(
            "before_latest_consent",
            "It happened before what was recorded last; the trail only grows.",
            "/happened_at",
        )


async def text_of(session: Session, study_id: UUID, number: int) -> ConsentText:
    """Return a version of a study's consent text, or raise 422."""
    statement = select(ConsentText).where(
        ConsentText.study_id == study_id, ConsentText.number == number
    )
    text = (await session.exec(statement)).one_or_none()
    if text is None:
        raise Invalid("unknown_consent_text", "There is no such version.", "/text_number")
    return text


async def _carry_out(
    session: Session, here: Access, participant: Participant, choice: DataChoice | None
) -> None:
    """Withdraw: nothing new is accepted from now on; the data so far follows the choice."""
    set_state(participant, ParticipantState.WITHDRAWN, None)
    participant.data_choice = choice
    own = col(Response.participant_id) == participant.id
    if choice is DataChoice.RESTRICT:
        await session.exec(
            update(Response)
            .where(own)
            .values(restricted=True, version=col(Response.version) + 1, updated_at=clock.now())
        )
        audit.record(session, here.actor.user_id, TestSetupAction.DATA_RESTRICTED, participant)
    if choice is DataChoice.ERASE:
        await _erase(session, participant)
        audit.record(session, here.actor.user_id, TestSetupAction.DATA_ERASED, participant)
    events.record(
        session,
        here.actor.user_id,
        ConsentWithdrawn(**scope_of(here.project), study_id=participant.study_id),
    )


async def _erase(session: Session, participant: Participant) -> None:
    """Empty every answer; that there was a response, and when, stays."""
    own = select(Response.id).where(Response.participant_id == participant.id)
    corrections = select(ResponseRevision.id).where(col(ResponseRevision.response_id).in_(own))
    ids = [*(await session.exec(own)).all(), *(await session.exec(corrections)).all()]
    await idempotency.forget_about(session, [participant.id, *ids])
    await session.exec(
        update(ResponseRevision)
        .where(col(ResponseRevision.response_id).in_(own))
        .values(answers_before=None, score_before=None)
    )
    await session.exec(
        update(Response)
        .where(col(Response.participant_id) == participant.id, col(Response.erased_at).is_(None))
        .values(
            answers=None,
            score=None,
            erased_at=clock.now(),
            version=col(Response.version) + 1,
            updated_at=clock.now(),
        )
    )
