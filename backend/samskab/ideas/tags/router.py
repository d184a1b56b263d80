"""HTTP for the tags of a project."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from sqlmodel import col

from samskab.core.database import Reading, Writing
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.core.schemas import OptionalText
from samskab.ideas.tags import service
from samskab.ideas.tags.models import IdeaTag
from samskab.ideas.tags.schemas import IdeaTagRead, IdeaTagRenaming, normalised
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter

router = feature_router("ideas")


@router.get(
    "/projects/{project_id}/idea-tags",
    response_model=Page[IdeaTagRead],
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_idea_tags(
    project_id: UUID,
    actor: CurrentActor,
    session: Reading,
    page: Paging,
    q: Annotated[
        OptionalText | None, Query(max_length=40, description="How the tag begins.")
    ] = None,
) -> Any:
    """List the tags of a project's ideas in alphabetical order."""
    await enter(session, actor, project_id, Permission.IDEA_READ)
    statement = service.tags_of_project(project_id)
    if q:
        statement = statement.where(col(IdeaTag.tag).startswith(normalised(q), autoescape=True))
    return await paginate(session, statement, [Key(IdeaTag.tag)], page)


@router.post(
    "/projects/{project_id}/idea-tags/renaming",
    response_model=IdeaTagRead,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def rename_idea_tag(
    project_id: UUID, new: IdeaTagRenaming, actor: CurrentActor, session: Writing
) -> Any:
    """Rename a tag on all of a project's ideas, or put it together with another."""
    here = await enter(session, actor, project_id, Permission.IDEA_ANSWER)
    return await service.rename(session, here, new)
