"""HTTP for organisational change."""

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
from samskab.reality_check.changes import service
from samskab.reality_check.changes.schemas import (
    NoChangeStatementCreate,
    NoChangeStatementRead,
    OrganisationalChangeCreate,
    OrganisationalChangePatch,
    OrganisationalChangeRead,
)
from samskab.reality_check.models import NoChangeStatement, OrganisationalChange

router = feature_router("reality check")


@router.post(
    "/ideas/{idea_id}/no-change-statement",
    status_code=201,
    response_model=NoChangeStatementRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def state_no_change_needed(
    idea_id: UUID, new: NoChangeStatementCreate, actor: CurrentActor, session: Writing
) -> NoChangeStatement:
    """State by name why an idea needs no organisational change."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_EDIT, lock=True)
    return await service.state_none_needed(session, here, idea, new)


@router.get(
    "/ideas/{idea_id}/organisational-changes",
    response_model=Page[OrganisationalChangeRead],
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def list_organisational_changes(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the organisational changes that an idea needs."""
    await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    statement = select(OrganisationalChange).where(OrganisationalChange.idea_id == idea_id)
    return await paginate(session, statement, [Key(OrganisationalChange.id)], page)


@router.post(
    "/ideas/{idea_id}/organisational-changes",
    status_code=201,
    response_model=OrganisationalChangeRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def describe_organisational_change(
    idea_id: UUID,
    new: OrganisationalChangeCreate,
    actor: CurrentActor,
    session: Writing,
    tagged: Tagged,
) -> OrganisationalChange:
    """Describe an organisational change that an idea needs."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_EDIT, lock=True)
    return tagged(await service.describe(session, here, idea, new))


@router.patch(
    "/organisational-changes/{organisational_change_id}",
    response_model=OrganisationalChangeRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def change_organisational_change(
    organisational_change_id: UUID,
    patch: OrganisationalChangePatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> OrganisationalChange:
    """Change the description of an organisational change."""
    change, here = await find(
        session,
        actor,
        OrganisationalChange,
        organisational_change_id,
        Permission.REALITY_CHECK_EDIT,
        lock=True,
    )
    return tagged(await service.alter(session, here, change, patch, version))


@router.delete(
    "/organisational-changes/{organisational_change_id}",
    status_code=204,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def remove_organisational_change(
    organisational_change_id: UUID,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
) -> None:
    """Remove an organisational change."""
    change, here = await find(
        session,
        actor,
        OrganisationalChange,
        organisational_change_id,
        Permission.REALITY_CHECK_EDIT,
        lock=True,
    )
    await service.remove(session, here, change, version)
