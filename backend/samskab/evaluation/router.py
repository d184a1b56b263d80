"""HTTP for the evaluation, what is stated in it, and its report."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Response
from sqlmodel import select

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.evaluation import reading, report, service
from samskab.evaluation.models import LineNote, ReportPublication
from samskab.evaluation.schemas import (
    EvaluationRead,
    LineNotePut,
    LineNoteRead,
    RecommendationPut,
    RecommendationRead,
    ReportPublicationCreate,
    ReportPublicationRead,
    ReportRead,
)
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter
from samskab.projects.models import BottomLine

router = feature_router("evaluation")

TriedWeight = Annotated[
    int | None, Query(ge=0, le=100, description="Another weight, tried without saving it.")
]


@router.get(
    "/projects/{project_id}/evaluation",
    response_model=EvaluationRead,
    openapi_extra=policy(Permission.EVALUATION_READ),
)
async def read_evaluation(
    project_id: UUID,
    actor: CurrentActor,
    session: Reading,
    citizen: TriedWeight = None,
    employee: TriedWeight = None,
    organisation: TriedWeight = None,
) -> Any:
    """Read the findings, the three lines and the recommendation; other weights can be tried."""
    here = await enter(session, actor, project_id, Permission.EVALUATION_READ)
    tried = reading.tried_weights(citizen, employee, organisation)
    labelled = Permission.STUDY_PARTICIPANT_READ in here.permissions
    return await reading.read_evaluation(session, here.project, tried, labelled=labelled)


@router.put(
    "/projects/{project_id}/evaluation/lines/{line}",
    response_model=LineNoteRead,
    openapi_extra=policy(Permission.EVALUATION_EDIT),
)
async def note_line(
    project_id: UUID,
    line: BottomLine,
    new: LineNotePut,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> LineNote:
    """State why a bottom line has no finding, its floor, or an answer to a breach of it."""
    here = await enter(session, actor, project_id, Permission.EVALUATION_EDIT, lock=True)
    return tagged(await service.note_line(session, here, line, new, version))


@router.put(
    "/projects/{project_id}/recommendation",
    response_model=RecommendationRead,
    openapi_extra=policy(Permission.EVALUATION_EDIT),
)
async def choose_recommendation(
    project_id: UUID,
    new: RecommendationPut,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    response: Response,
) -> Any:
    """Recommend something, with a reason; the rule's own recommendation stays beside it."""
    here = await enter(session, actor, project_id, Permission.EVALUATION_EDIT, lock=True)
    recommendation = await service.recommend(session, here, new, version)
    response.headers["ETag"] = f'"{recommendation["version"]}"'
    return recommendation


@router.get(
    "/projects/{project_id}/report",
    response_model=ReportRead,
    openapi_extra=policy(Permission.EVALUATION_READ),
)
async def read_report(
    project_id: UUID,
    actor: CurrentActor,
    session: Reading,
    draft: Annotated[bool, Query(description="The draft, even where one is published.")] = False,
) -> Any:
    """Read the latest published report, or the draft where none is published."""
    here = await enter(session, actor, project_id, Permission.EVALUATION_READ)
    return await report.read_report(session, here.project, draft=draft)


@router.get(
    "/projects/{project_id}/report/publications",
    response_model=Page[ReportPublicationRead],
    openapi_extra=policy(Permission.EVALUATION_READ),
)
async def list_report_publications(
    project_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the published reports of a project, newest first."""
    await enter(session, actor, project_id, Permission.EVALUATION_READ)
    statement = select(ReportPublication).where(ReportPublication.project_id == project_id)
    return await paginate(session, statement, [Key(ReportPublication.id, descending=True)], page)


@router.post(
    "/projects/{project_id}/report/publications",
    status_code=201,
    response_model=ReportPublicationRead,
    openapi_extra=policy(Permission.EVALUATION_EDIT),
)
async def publish_report(
    project_id: UUID, new: ReportPublicationCreate, actor: CurrentActor, session: Writing
) -> ReportPublication:
    """Publish the report as it stands; what is published never changes."""
    here = await enter(session, actor, project_id, Permission.EVALUATION_EDIT, lock=True)
    publication: ReportPublication = await report.publish(session, here, new)
    return publication
