"""HTTP for the revisions of an idea."""

from typing import Any
from uuid import UUID

from samskab.core.database import Reading
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.ideas.revisions import service
from samskab.ideas.revisions.models import IdeaRevision
from samskab.ideas.revisions.schemas import IdeaDifference, IdeaRevisionRead
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find

router = feature_router("ideas")


@router.get(
    "/ideas/{idea_id}/revisions",
    response_model=Page[IdeaRevisionRead],
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_idea_revisions(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the changes of an idea, the newest first."""
    await find(session, actor, Idea, idea_id, Permission.IDEA_READ)
    keys = [Key(IdeaRevision.id, descending=True)]
    return await paginate(session, service.revisions_of(idea_id), keys, page)


@router.get(
    "/ideas/{idea_id}/revisions/{revision_id}",
    response_model=IdeaDifference,
    openapi_extra=policy(Permission.IDEA_READ),
)
async def read_idea_revision(
    idea_id: UUID, revision_id: UUID, actor: CurrentActor, session: Reading
) -> Any:
    """Read what a change of an idea removed and added, by words."""
    idea, _ = await find(session, actor, Idea, idea_id, Permission.IDEA_READ)
    return await service.difference(session, idea, revision_id)
