"""HTTP for the ideas that are caught in workshops."""

from typing import Any
from uuid import UUID

from fastapi import Response
from sqlmodel import col

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.ideas.workshops import capturing
from samskab.ideas.workshops.models import Workshop, WorkshopIdea
from samskab.ideas.workshops.schemas import CapturedIdea, CapturedIdeaCreate
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find

router = feature_router("ideas")


@router.get(
    "/workshops/{workshop_id}/ideas",
    response_model=Page[CapturedIdea],
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_captured_ideas(
    workshop_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the ideas that were caught in a workshop, the newest first."""
    await find(session, actor, Workshop, workshop_id, Permission.IDEA_READ)
    keys = [Key(WorkshopIdea.id, descending=True)]
    return await paginate(session, capturing.captured_in(workshop_id), keys, page)


@router.post(
    "/workshops/{workshop_id}/ideas",
    status_code=201,
    response_model=CapturedIdea,
    openapi_extra=policy(Permission.CHALLENGE_EDIT),
)
async def capture_idea(
    workshop_id: UUID, new: CapturedIdeaCreate, actor: CurrentActor, session: Writing
) -> Any:
    """Catch an idea in a workshop; the same line sent again gives the idea it became."""
    workshop, here = await find(
        session, actor, Workshop, workshop_id, Permission.CHALLENGE_EDIT, lock=True
    )
    idea_id = await capturing.capture(session, here, workshop, new)
    statement = capturing.captured_in(workshop_id).where(col(Idea.id) == idea_id)
    return (await session.exec(statement)).one()


@router.delete(
    "/ideas/{idea_id}/capture",
    status_code=204,
    response_class=Response,
    openapi_extra=policy(Permission.CHALLENGE_EDIT),
)
async def take_back_captured_idea(
    idea_id: UUID, actor: CurrentActor, version: ExpectedVersion, session: Writing
) -> None:
    """Take back an idea that was caught in a workshop a moment ago."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.CHALLENGE_EDIT, lock=True)
    await capturing.take_back(session, here, idea, version)
