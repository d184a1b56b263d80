"""HTTP for similar ideas."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query

from samskab.core.database import Reading
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.ideas.similarity import service
from samskab.ideas.similarity.keeping import Indexes
from samskab.ideas.similarity.schemas import MOST, IdeaText, SimilarIdeas
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter, find

router = feature_router("ideas")


@router.get(
    "/ideas/{idea_id}/similar",
    response_model=SimilarIdeas,
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_similar_ideas(
    idea_id: UUID,
    actor: CurrentActor,
    session: Reading,
    indexes: Indexes,
    limit: Annotated[int, Query(ge=1, le=MOST, description="At most so many.")] = 5,
    same_challenge: Annotated[bool, Query(description="Only ideas to the same challenge.")] = False,
) -> Any:
    """List the project's ideas that are most like an idea, with the words that make them so."""
    idea, _ = await find(session, actor, Idea, idea_id, Permission.IDEA_READ)
    found = await service.like_idea(session, indexes, idea, limit, same_challenge=same_challenge)
    return {"items": found}


@router.post(
    "/projects/{project_id}/ideas/similar",
    response_model=SimilarIdeas,
    openapi_extra=policy(Permission.IDEA_READ),
)
async def compare_idea_text(
    project_id: UUID, new: IdeaText, actor: CurrentActor, session: Reading, indexes: Indexes
) -> Any:
    """List the ideas that are most like a text being written. The text is not stored."""
    here = await enter(session, actor, project_id, Permission.IDEA_READ)
    return {"items": await service.like_text(session, indexes, here.project.id, new)}
