"""HTTP for the co-authors of an idea."""

from typing import Any
from uuid import UUID

from samskab.core.database import Session, Writing
from samskab.core.routing import feature_router, policy
from samskab.ideas.co_authors import service
from samskab.ideas.co_authors.schemas import IdeaCoAuthors
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find

router = feature_router("ideas")


@router.put(
    "/ideas/{idea_id}/co-authors/{user_id}",
    response_model=IdeaCoAuthors,
    openapi_extra=policy(Permission.IDEA_SUBMIT),
)
async def add_idea_co_author(
    idea_id: UUID, user_id: UUID, actor: CurrentActor, session: Writing
) -> Any:
    """Make a member of the project a co-author. Needs no If-Match: repeating changes nothing."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_SUBMIT, lock=True)
    await service.add(session, here, idea, user_id)
    return await _present(session, idea_id)


@router.delete(
    "/ideas/{idea_id}/co-authors/{user_id}",
    response_model=IdeaCoAuthors,
    openapi_extra=policy(Permission.IDEA_SUBMIT),
)
async def remove_idea_co_author(
    idea_id: UUID, user_id: UUID, actor: CurrentActor, session: Writing
) -> Any:
    """Let somebody, or yourself, be a co-author no longer. Needs no If-Match."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_SUBMIT, lock=True)
    await service.remove(session, here, idea, user_id)
    return await _present(session, idea_id)


async def _present(session: Session, idea_id: UUID) -> dict[str, Any]:
    found = await service.co_authors_of(session, [idea_id])
    return {"idea_id": idea_id, "co_authors": found[idea_id]}
