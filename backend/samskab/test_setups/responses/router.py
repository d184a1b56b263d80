"""HTTP for responses and their corrections."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from fastapi import Response as Answer
from sqlmodel import col, select

from samskab.core.database import Reading, Session, Writing
from samskab.core.etags import Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.test_setups.responses import service
from samskab.test_setups.responses.models import Moment, Response, ResponseRevision
from samskab.test_setups.responses.schemas import (
    ResponseCreate,
    ResponseRead,
    ResponseRevise,
    RevisionRead,
)
from samskab.test_setups.studies.models import Study

router = feature_router("test set-ups")


@router.get(
    "/studies/{study_id}/responses",
    response_model=Page[ResponseRead],
    openapi_extra=policy(Permission.STUDY_PARTICIPANT_READ),
)
async def list_responses(
    study_id: UUID,
    actor: CurrentActor,
    session: Reading,
    page: Paging,
    participant_id: Annotated[UUID | None, Query(description="Of this participant.")] = None,
    instrument_id: Annotated[UUID | None, Query(description="To this instrument.")] = None,
    moment: Annotated[Moment | None, Query(description="At this moment.")] = None,
) -> Any:
    """List a study's responses, newest first."""
    await find(session, actor, Study, study_id, Permission.STUDY_PARTICIPANT_READ)
    statement = service.responses_of(study_id)
    if participant_id is not None:
        statement = statement.where(col(Response.participant_id) == participant_id)
    if instrument_id is not None:
        statement = statement.where(col(Response.instrument_id) == instrument_id)
    if moment is not None:
        statement = statement.where(col(Response.moment) == moment)
    return await paginate(session, statement, [Key(Response.id, descending=True)], page)


@router.post(
    "/studies/{study_id}/responses",
    status_code=201,
    response_model=ResponseRead,
    responses={200: {"model": ResponseRead, "description": "Stored before; nothing changed"}},
    openapi_extra=policy(Permission.STUDY_CAPTURE),
)
async def send_response(
    study_id: UUID,
    new: ResponseCreate,
    actor: CurrentActor,
    session: Writing,
    answer: Answer,
    tagged: Tagged,
) -> Any:
    """Send a response; sent twice, it is stored once."""
    study, here = await find(session, actor, Study, study_id, Permission.STUDY_CAPTURE, lock=True)
    response, is_new = await service.receive(session, here, study, new)
    if not is_new:
        answer.status_code = 200
    return await _read(session, tagged(response))


@router.get(
    "/responses/{response_id}",
    response_model=ResponseRead,
    openapi_extra=policy(Permission.STUDY_PARTICIPANT_READ),
)
async def read_response(
    response_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged
) -> Any:
    """Read a response."""
    response, _ = await find(
        session, actor, Response, response_id, Permission.STUDY_PARTICIPANT_READ
    )
    return await _read(session, tagged(response))


@router.get(
    "/responses/{response_id}/revisions",
    response_model=Page[RevisionRead],
    openapi_extra=policy(Permission.STUDY_PARTICIPANT_READ),
)
async def list_revisions(
    response_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the corrections of a response, newest first."""
    await find(session, actor, Response, response_id, Permission.STUDY_PARTICIPANT_READ)
    statement = select(ResponseRevision).where(ResponseRevision.response_id == response_id)
    return await paginate(
        session, statement, [Key(ResponseRevision.revision, descending=True)], page
    )


@router.post(
    "/responses/{response_id}/revisions",
    status_code=201,
    response_model=RevisionRead,
    openapi_extra=policy(Permission.STUDY_CAPTURE),
)
async def revise_response(
    response_id: UUID, new: ResponseRevise, actor: CurrentActor, session: Writing
) -> ResponseRevision:
    """Correct a response, with the reason."""
    response, here = await find(
        session, actor, Response, response_id, Permission.STUDY_CAPTURE, lock=True
    )
    return await service.revise(session, here, response, new)


async def _read(session: Session, response: Response) -> Any:
    statement = service.responses_of(response.study_id).where(col(Response.id) == response.id)
    return (await session.exec(statement)).one()
