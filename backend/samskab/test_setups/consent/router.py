"""HTTP for consent texts and consents."""

from typing import Any
from uuid import UUID

from sqlmodel import col, select

from samskab.core.database import Reading, Writing
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.test_setups.consent import service
from samskab.test_setups.consent.models import Consent, ConsentText
from samskab.test_setups.consent.schemas import (
    ConsentCreate,
    ConsentRead,
    ConsentTextCreate,
    ConsentTextRead,
)
from samskab.test_setups.participants.models import Participant
from samskab.test_setups.studies.models import Study

router = feature_router("test set-ups")


@router.get(
    "/studies/{study_id}/consent-texts",
    response_model=Page[ConsentTextRead],
    openapi_extra=policy(Permission.STUDY_READ),
)
async def list_consent_texts(
    study_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the versions of a study's consent text, newest first."""
    await find(session, actor, Study, study_id, Permission.STUDY_READ)
    statement = select(ConsentText).where(ConsentText.study_id == study_id)
    return await paginate(session, statement, [Key(ConsentText.number, descending=True)], page)


@router.post(
    "/studies/{study_id}/consent-texts",
    status_code=201,
    response_model=ConsentTextRead,
    openapi_extra=policy(Permission.STUDY_EDIT),
)
async def publish_consent_text(
    study_id: UUID, new: ConsentTextCreate, actor: CurrentActor, session: Writing
) -> ConsentText:
    """Publish a new version of the consent text."""
    study, here = await find(session, actor, Study, study_id, Permission.STUDY_EDIT, lock=True)
    return await service.publish(session, here, study, new)


@router.get(
    "/participants/{participant_id}/consents",
    response_model=Page[ConsentRead],
    openapi_extra=policy(Permission.STUDY_PARTICIPANT_READ),
)
async def list_consents(
    participant_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List what a participant said about consent, in order."""
    await find(session, actor, Participant, participant_id, Permission.STUDY_PARTICIPANT_READ)
    return await paginate(session, service.consents_of(participant_id), [Key(Consent.number)], page)


@router.post(
    "/participants/{participant_id}/consents",
    status_code=201,
    response_model=ConsentRead,
    openapi_extra=policy(Permission.STUDY_CAPTURE),
)
async def record_consent(
    participant_id: UUID, new: ConsentCreate, actor: CurrentActor, session: Writing
) -> Any:
    """Record what a participant said; a withdrawal takes effect at once."""
    participant, here = await find(
        session, actor, Participant, participant_id, Permission.STUDY_CAPTURE, lock=True
    )
    consent = await service.record(session, here, participant, new)
    statement = service.consents_of(participant.id).where(col(Consent.id) == consent.id)
    return (await session.exec(statement)).one()
