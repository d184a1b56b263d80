"""HTTP for ideas."""

from typing import Any
from uuid import UUID

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas import service
from samskab.ideas.listing import Filters
from samskab.ideas.models import Idea
from samskab.ideas.schemas import IdeaCreate, IdeaItem, IdeaPatch, IdeaRead
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter, find

router = feature_router("ideas")


@router.get(
    "/projects/{project_id}/ideas",
    response_model=Page[IdeaItem],
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_ideas(
    project_id: UUID, filters: Filters, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List a project's ideas."""
    here = await enter(session, actor, project_id, Permission.IDEA_READ)
    statement = filters.narrow(session, service.ideas_of(project_id), here)
    found = await paginate(session, statement, filters.keys, page)
    if Permission.IDEA_ANSWER not in here.permissions:
        found["items"] = [service.for_readers(item) for item in found["items"]]
    await service.with_people_and_tags(session, found["items"])
    return found


@router.post(
    "/projects/{project_id}/ideas",
    status_code=201,
    response_model=IdeaRead,
    openapi_extra=policy(Permission.IDEA_SUBMIT),
)
async def submit_idea(
    project_id: UUID, new: IdeaCreate, actor: CurrentActor, session: Writing, tagged: Tagged
) -> Any:
    """Submit an idea to a project's open challenge."""
    here = await enter(session, actor, project_id, Permission.IDEA_SUBMIT)
    idea = tagged(await service.submit(session, here, new), 0, 0)
    return await service.describe(session, idea)


@router.get("/ideas/{idea_id}", response_model=IdeaRead, openapi_extra=policy(Permission.IDEA_READ))
async def read_idea(idea_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged) -> Any:
    """Read an idea with its newest answer."""
    idea, _ = await find(session, actor, Idea, idea_id, Permission.IDEA_READ)
    tagged(idea, idea.support_count, idea.comment_count)
    return await service.describe(session, idea)


@router.patch(
    "/ideas/{idea_id}", response_model=IdeaRead, openapi_extra=policy(Permission.IDEA_SUBMIT)
)
async def change_idea(
    idea_id: UUID,
    patch: IdeaPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Change an idea: its authors until it is answered, those who answer ideas at any time."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_SUBMIT, lock=True)
    await service.change(session, here, idea, patch, version)
    tagged(idea, idea.support_count, idea.comment_count)
    return await service.describe(session, idea)
