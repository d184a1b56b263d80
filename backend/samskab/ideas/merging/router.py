"""HTTP for merged ideas."""

from typing import Any
from uuid import UUID

from samskab.core.database import Reading
from samskab.core.routing import feature_router, policy
from samskab.ideas.merging import service
from samskab.ideas.merging.schemas import MergedIdeas
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find

router = feature_router("ideas")


@router.get(
    "/ideas/{idea_id}/merged",
    response_model=MergedIdeas,
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_merged_ideas(idea_id: UUID, actor: CurrentActor, session: Reading) -> Any:
    """List what was merged into an idea: authors, support counted once, discussions."""
    await find(session, actor, Idea, idea_id, Permission.IDEA_READ)
    return await service.merged_into(session, idea_id)
