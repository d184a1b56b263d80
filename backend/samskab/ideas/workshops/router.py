"""HTTP for workshops."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request, Response
from sqlmodel import col

from samskab.core import clock
from samskab.core.database import Reading, Session, Writing
from samskab.core.etags import ExpectedVersion, Tagged, Tagger
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.workshops import service
from samskab.ideas.workshops.calendar import MEDIA_TYPE, calendar_file
from samskab.ideas.workshops.models import Workshop
from samskab.ideas.workshops.schemas import (
    WorkshopCancellation,
    WorkshopCreate,
    WorkshopItem,
    WorkshopPatch,
    WorkshopRead,
)
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import Access, enter, find

router = feature_router("ideas")


@router.get(
    "/projects/{project_id}/workshops",
    response_model=Page[WorkshopItem],
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_workshops(
    project_id: UUID,
    actor: CurrentActor,
    session: Reading,
    page: Paging,
    ahead: Annotated[
        bool | None,
        Query(description="Only those that have not ended, the next first; or only past ones."),
    ] = None,
) -> Any:
    """List a project's workshops, the latest first; those ahead the next first."""
    await enter(session, actor, project_id, Permission.IDEA_READ)
    statement = service.workshops_of(project_id, actor.user_id)
    if ahead is not None:
        ended = col(Workshop.ends_at) <= clock.now()
        statement = statement.where(~ended if ahead else ended)
    down = not ahead
    keys = [Key(Workshop.starts_at, descending=down), Key(Workshop.id, descending=down)]
    return await paginate(session, statement, keys, page)


@router.post(
    "/projects/{project_id}/workshops",
    status_code=201,
    response_model=WorkshopRead,
    openapi_extra=policy(Permission.CHALLENGE_EDIT),
)
async def plan_workshop(
    project_id: UUID, new: WorkshopCreate, actor: CurrentActor, session: Writing, tagged: Tagged
) -> Any:
    """Plan a workshop for a challenge."""
    here = await enter(session, actor, project_id, Permission.CHALLENGE_EDIT)
    return await _told(session, here, await service.plan(session, here, new), tagged)


@router.get(
    "/workshops/{workshop_id}",
    response_model=WorkshopRead,
    openapi_extra=policy(Permission.IDEA_READ),
)
async def read_workshop(
    workshop_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged
) -> Any:
    """Read a workshop: who is expected, who came, and who is missing."""
    workshop, here = await find(session, actor, Workshop, workshop_id, Permission.IDEA_READ)
    return await _told(session, here, workshop, tagged)


@router.patch(
    "/workshops/{workshop_id}",
    response_model=WorkshopRead,
    openapi_extra=policy(Permission.CHALLENGE_EDIT),
)
async def change_workshop(
    workshop_id: UUID,
    patch: WorkshopPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Change a workshop; another time ahead asks everybody's answer anew."""
    workshop, here = await find(
        session, actor, Workshop, workshop_id, Permission.CHALLENGE_EDIT, lock=True
    )
    await service.change(session, here, workshop, patch, version)
    return await _told(session, here, workshop, tagged)


@router.put(
    "/workshops/{workshop_id}/cancellation",
    response_model=WorkshopRead,
    openapi_extra=policy(Permission.CHALLENGE_EDIT),
)
async def cancel_workshop(
    workshop_id: UUID,
    new: WorkshopCancellation,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Call a workshop off with a reason; everybody invited is told."""
    workshop, here = await find(
        session, actor, Workshop, workshop_id, Permission.CHALLENGE_EDIT, lock=True
    )
    await service.cancel(session, here, workshop, new.reason, version)
    return await _told(session, here, workshop, tagged)


@router.get(
    "/workshops/{workshop_id}/calendar.ics",
    response_class=Response,
    responses={200: {"content": {MEDIA_TYPE: {"example": "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"}}}},
    openapi_extra=policy(Permission.IDEA_READ),
)
async def download_workshop_calendar(
    workshop_id: UUID, actor: CurrentActor, session: Reading, request: Request
) -> Response:
    """Download a workshop as a calendar file; after a change, the same entry moves along."""
    workshop, _ = await find(session, actor, Workshop, workshop_id, Permission.IDEA_READ)
    return Response(
        calendar_file(workshop, request.app.state.settings.public_url),
        media_type=MEDIA_TYPE,
        headers={"Content-Disposition": 'attachment; filename="workshop.ics"'},
    )


async def _told(
    session: Session, here: Access, workshop: Workshop, tagged: Tagger
) -> dict[str, Any]:
    answer = await service.describe(session, here, workshop)
    figures = ("invited", "coming", "awaited", "maybe", "attended", "idea_count")
    tagged(workshop, *(int(answer[name]) for name in figures), answer["my_answer"] or "none")
    return answer
