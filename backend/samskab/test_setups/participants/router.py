"""HTTP for participants."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from sqlmodel import col

from samskab.core.database import Reading, Session, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.test_setups.participants import service
from samskab.test_setups.participants.models import Participant, ParticipantState
from samskab.test_setups.participants.schemas import (
    ParticipantCreate,
    ParticipantPatch,
    ParticipantRead,
)
from samskab.test_setups.studies.models import Study

router = feature_router("test set-ups")


@router.get(
    "/studies/{study_id}/participants",
    response_model=Page[ParticipantRead],
    openapi_extra=policy(Permission.STUDY_PARTICIPANT_READ),
)
async def list_participants(
    study_id: UUID,
    actor: CurrentActor,
    session: Reading,
    page: Paging,
    state: Annotated[ParticipantState | None, Query(description="Only in this state.")] = None,
) -> Any:
    """List a study's participants by code."""
    await find(session, actor, Study, study_id, Permission.STUDY_PARTICIPANT_READ)
    statement = service.participants_of(study_id)
    if state is not None:
        statement = statement.where(col(Participant.state) == state)
    return await paginate(session, statement, [Key(Participant.id)], page)


@router.post(
    "/studies/{study_id}/participants",
    status_code=201,
    response_model=ParticipantRead,
    openapi_extra=policy(Permission.STUDY_CAPTURE),
)
async def add_participant(
    study_id: UUID, new: ParticipantCreate, actor: CurrentActor, session: Writing, tagged: Tagged
) -> Any:
    """Invite a participant under a new random code."""
    study, here = await find(session, actor, Study, study_id, Permission.STUDY_CAPTURE, lock=True)
    return await _read(session, tagged(await service.take_in(session, here, study, new)))


@router.get(
    "/participants/{participant_id}",
    response_model=ParticipantRead,
    openapi_extra=policy(Permission.STUDY_PARTICIPANT_READ),
)
async def read_participant(
    participant_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged
) -> Any:
    """Read a participant by id."""
    participant, _ = await find(
        session, actor, Participant, participant_id, Permission.STUDY_PARTICIPANT_READ
    )
    shown = await _read(session, participant)
    tagged(participant, shown.consent or "none", len(shown.consent_scopes or ()))
    return shown


@router.patch(
    "/participants/{participant_id}",
    response_model=ParticipantRead,
    openapi_extra=policy(Permission.STUDY_CAPTURE),
)
async def change_participant(
    participant_id: UUID,
    patch: ParticipantPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Change a participant's site, cohort, role or state."""
    participant, here = await find(
        session, actor, Participant, participant_id, Permission.STUDY_CAPTURE, lock=True
    )
    tagged(await service.change(session, here, participant, patch, version))
    return await _read(session, participant)


async def _read(session: Session, participant: Participant) -> Any:
    statement = service.participants_of(participant.study_id).where(
        col(Participant.id) == participant.id
    )
    return (await session.exec(statement)).one()
