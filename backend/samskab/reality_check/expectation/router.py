"""HTTP for expectations."""

from typing import Any
from uuid import UUID

from samskab.core.database import Reading, Writing
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.reality_check.expectation import service
from samskab.reality_check.expectation.models import Expectation
from samskab.reality_check.expectation.schemas import (
    ExpectationCreate,
    ExpectationRead,
    ExpectationsRead,
)

router = feature_router("reality check")


@router.get(
    "/ideas/{idea_id}/expectation",
    response_model=ExpectationsRead,
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def read_expectation(idea_id: UUID, actor: CurrentActor, session: Reading) -> Any:
    """Read what an idea is expected to do on the three lines, and what of it is compared."""
    idea, _ = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    return await service.read(session, idea)


@router.get(
    "/ideas/{idea_id}/expectations",
    response_model=Page[ExpectationRead],
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def list_expectations(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List every version of an idea's expectations, the newest first."""
    await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    keys = [Key(Expectation.id, descending=True)]
    return await paginate(session, service.expectations_of(idea_id), keys, page)


@router.post(
    "/ideas/{idea_id}/expectations",
    status_code=201,
    response_model=ExpectationRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def state_expectation(
    idea_id: UUID, new: ExpectationCreate, actor: CurrentActor, session: Writing
) -> Expectation:
    """State by name what an idea is expected to do; every version is kept."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_EDIT, lock=True)
    return await service.state(session, here, idea, new)
