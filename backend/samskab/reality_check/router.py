"""HTTP for the reality check as a whole; its parts have routers of their own."""

from typing import Any
from uuid import UUID

from sqlmodel import col

from samskab.core.database import Reading
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter, find
from samskab.reality_check import service
from samskab.reality_check.schemas import RealityCheckListed, RealityCheckRead

router = feature_router("reality check")


@router.get(
    "/projects/{project_id}/reality-checks",
    response_model=Page[RealityCheckListed],
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def list_reality_checks(
    project_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the selected ideas of a project with who has spoken about them and who has not."""
    await enter(session, actor, project_id, Permission.REALITY_CHECK_READ)
    statement = service.selected_ideas(actor, project_id)
    listed = await paginate(session, statement, [Key(col(Idea.id))], page)
    rows = await service.with_standings(session, actor, project_id, listed["items"])
    return {**listed, "items": rows}


@router.get(
    "/ideas/{idea_id}/reality-check",
    response_model=RealityCheckRead,
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def read_reality_check(idea_id: UUID, actor: CurrentActor, session: Reading) -> Any:
    """Read who has spoken about an idea, where views differ, and what is missing."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    return await service.read(session, here, idea)
