"""HTTP for ideas."""

from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from sqlmodel import col

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.core.schemas import OptionalText
from samskab.ideas import service
from samskab.ideas.models import Idea, IdeaStatus
from samskab.ideas.schemas import IdeaCreate, IdeaItem, IdeaPatch, IdeaRead
from samskab.ideas.search.service import contains
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter, find
from samskab.projects.models import Perspective

router = feature_router("ideas")


class IdeaSort(StrEnum):
    """The orders of the list."""

    NEWEST = "newest"
    OLDEST = "oldest"
    SUPPORT = "support"
    TITLE = "title"


# Ids are ordered by the moment they were made.
_KEYS = {
    IdeaSort.NEWEST: [Key(Idea.id, descending=True)],
    IdeaSort.OLDEST: [Key(Idea.id)],
    IdeaSort.SUPPORT: [Key(Idea.support_count, descending=True), Key(Idea.id, descending=True)],
    IdeaSort.TITLE: [Key(Idea.title), Key(Idea.id)],
}


@router.get(
    "/projects/{project_id}/ideas",
    response_model=Page[IdeaItem],
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_ideas(
    project_id: UUID,
    actor: CurrentActor,
    session: Reading,
    page: Paging,
    challenge_id: Annotated[UUID | None, Query(description="Only to this challenge.")] = None,
    status: Annotated[IdeaStatus | None, Query(description="Only in this status.")] = None,
    origin_perspective: Annotated[
        Perspective | None, Query(description="Only from this perspective.")
    ] = None,
    mine: Annotated[bool, Query(description="Only those you submitted.")] = False,
    q: Annotated[
        OptionalText | None,
        Query(
            max_length=200,
            description="Words that title or text must have, by their beginnings.",
        ),
    ] = None,
    sort: Annotated[IdeaSort, Query(description="The order.")] = IdeaSort.NEWEST,
) -> Any:
    """List a project's ideas."""
    await enter(session, actor, project_id, Permission.IDEA_READ)
    statement = service.ideas_of(project_id)
    if challenge_id is not None:
        statement = statement.where(Idea.challenge_id == challenge_id)
    if status is not None:
        statement = statement.where(Idea.status == status)
    if origin_perspective is not None:
        statement = statement.where(Idea.origin_perspective == origin_perspective)
    if mine:
        statement = statement.where(col(Idea.author_id) == actor.user_id)
    if q:
        statement = statement.where(contains(session, q))
    return await paginate(session, statement, _KEYS[sort], page)


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
    """Change an idea: its author until it is answered, those who answer ideas at any time."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_SUBMIT, lock=True)
    await service.change(session, here, idea, patch, version)
    tagged(idea, idea.support_count, idea.comment_count)
    return await service.describe(session, idea)
