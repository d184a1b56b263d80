"""HTTP for spending."""

from typing import Any
from uuid import UUID

from sqlmodel import col

from samskab.core.database import Reading, Session, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter, find
from samskab.projects.spending import service
from samskab.projects.spending.models import Spending
from samskab.projects.spending.schemas import SpendingCreate, SpendingPatch, SpendingRead

router = feature_router("projects")


@router.get(
    "/projects/{project_id}/spending",
    response_model=Page[SpendingRead],
    openapi_extra=policy(Permission.PROJECT_READ),
)
async def list_spending(
    project_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List hours and money spent, newest first. The gate shows the sums."""
    await enter(session, actor, project_id, Permission.PROJECT_READ)
    keys = [Key(Spending.spent_on, descending=True), Key(Spending.id, descending=True)]
    return await paginate(session, service.entries_of(project_id), keys, page)


@router.post(
    "/projects/{project_id}/spending",
    status_code=201,
    response_model=SpendingRead,
    openapi_extra=policy(Permission.SPENDING_RECORD),
)
async def record_spending(
    project_id: UUID, new: SpendingCreate, actor: CurrentActor, session: Writing
) -> Any:
    """Record hours or money that a party spent."""
    here = await enter(session, actor, project_id, Permission.SPENDING_RECORD)
    return await _entry(session, await service.record(session, here, new))


@router.patch(
    "/spending/{spending_id}",
    response_model=SpendingRead,
    openapi_extra=policy(Permission.SPENDING_RECORD),
)
async def correct_spending(
    spending_id: UUID,
    patch: SpendingPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Correct an entry."""
    spending, here = await find(
        session, actor, Spending, spending_id, Permission.SPENDING_RECORD, lock=True
    )
    tagged(await service.correct(session, here, spending, patch, version))
    return await _entry(session, spending)


async def _entry(session: Session, spending: Spending) -> Any:
    statement = service.entries_of(spending.project_id).where(col(Spending.id) == spending.id)
    return (await session.exec(statement)).one()
