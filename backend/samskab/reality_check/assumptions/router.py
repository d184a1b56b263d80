"""HTTP for assumptions."""

from typing import Any
from uuid import UUID

from sqlmodel import select

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.reality_check.assumptions import service
from samskab.reality_check.assumptions.schemas import (
    AssumptionCreate,
    AssumptionPatch,
    AssumptionRead,
)
from samskab.reality_check.models import Assumption

router = feature_router("reality check")


@router.get(
    "/ideas/{idea_id}/assumptions",
    response_model=Page[AssumptionRead],
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def list_assumptions(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List an idea's assumptions, the one to test first on top."""
    await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    statement = select(Assumption).where(Assumption.idea_id == idea_id)
    keys = [Key(Assumption.priority, descending=True), Key(Assumption.id)]
    listed = await paginate(session, statement, keys, page)
    return {**listed, "items": await service.shown(session, listed["items"])}


@router.post(
    "/ideas/{idea_id}/assumptions",
    status_code=201,
    response_model=AssumptionRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def state_assumption(
    idea_id: UUID, new: AssumptionCreate, actor: CurrentActor, session: Writing, tagged: Tagged
) -> Any:
    """Write down what must be true for an idea to work."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_EDIT)
    assumption = tagged(await service.state(session, here, idea, new))
    return (await service.shown(session, [assumption]))[0]


@router.get(
    "/assumptions/{assumption_id}",
    response_model=AssumptionRead,
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def read_assumption(
    assumption_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged
) -> Any:
    """Read an assumption."""
    assumption, _ = await find(
        session, actor, Assumption, assumption_id, Permission.REALITY_CHECK_READ
    )
    return (await service.shown(session, [tagged(assumption)]))[0]


@router.patch(
    "/assumptions/{assumption_id}",
    response_model=AssumptionRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def change_assumption(
    assumption_id: UUID,
    patch: AssumptionPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Change an assumption, its test or what the test showed."""
    assumption, here = await find(
        session, actor, Assumption, assumption_id, Permission.REALITY_CHECK_EDIT, lock=True
    )
    changed = tagged(await service.change(session, here, assumption, patch, version))
    return (await service.shown(session, [changed]))[0]


@router.delete(
    "/assumptions/{assumption_id}",
    status_code=204,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def remove_assumption(
    assumption_id: UUID, actor: CurrentActor, version: ExpectedVersion, session: Writing
) -> None:
    """Remove an assumption."""
    assumption, here = await find(
        session, actor, Assumption, assumption_id, Permission.REALITY_CHECK_EDIT, lock=True
    )
    await service.remove(session, here, assumption, version)
