"""HTTP for the support of an idea."""

from typing import Any
from uuid import UUID

from samskab.core.database import Reading, Writing
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.ideas.support import service
from samskab.ideas.support.schemas import IdeaSupportRead
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find

router = feature_router("ideas")


@router.get(
    "/ideas/{idea_id}/support",
    response_model=IdeaSupportRead,
    openapi_extra=policy(Permission.IDEA_READ),
)
async def read_idea_support(idea_id: UUID, actor: CurrentActor, session: Reading) -> Any:
    """Read whether you support an idea, and how many do."""
    _, here = await find(session, actor, Idea, idea_id, Permission.IDEA_READ)
    return await service.read(session, here, idea_id)


@router.put(
    "/ideas/{idea_id}/support",
    response_model=IdeaSupportRead,
    openapi_extra=policy(Permission.IDEA_SUPPORT),
)
async def support_idea(idea_id: UUID, actor: CurrentActor, session: Writing) -> Any:
    """Support an idea. Needs no If-Match: support has no version, and repeating changes nothing."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_SUPPORT, lock=True)
    await service.give(session, here, idea)
    return await service.read(session, here, idea_id)


@router.delete(
    "/ideas/{idea_id}/support",
    response_model=IdeaSupportRead,
    openapi_extra=policy(Permission.IDEA_SUPPORT),
)
async def withdraw_idea_support(idea_id: UUID, actor: CurrentActor, session: Writing) -> Any:
    """Withdraw your support. Needs no If-Match: support has no version."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_SUPPORT, lock=True)
    await service.withdraw(session, here, idea)
    return await service.read(session, here, idea_id)
