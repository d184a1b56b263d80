"""HTTP for the gate and its decisions."""

from typing import Any
from uuid import UUID

from sqlmodel import select

from samskab.core.database import Reading, Writing
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter
from samskab.projects.gates import service
from samskab.projects.gates.models import Decision
from samskab.projects.gates.schemas import DecisionCreate, DecisionRead, GateRead

router = feature_router("decisions")


@router.get(
    "/projects/{project_id}/gate",
    response_model=GateRead,
    openapi_extra=policy(Permission.PROJECT_READ),
)
async def read_gate(project_id: UUID, actor: CurrentActor, session: Reading) -> Any:
    """Read the conditions of the present phase, the cost so far, and what can be decided."""
    here = await enter(session, actor, project_id, Permission.PROJECT_READ)
    return await service.read_gate(session, here)


@router.get(
    "/projects/{project_id}/decisions",
    response_model=Page[DecisionRead],
    openapi_extra=policy(Permission.PROJECT_READ),
)
async def list_decisions(
    project_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the decisions of a project, newest first."""
    await enter(session, actor, project_id, Permission.PROJECT_READ)
    statement = select(Decision).where(Decision.project_id == project_id)
    return await paginate(session, statement, [Key(Decision.id, descending=True)], page)


@router.post(
    "/projects/{project_id}/decisions",
    status_code=201,
    response_model=DecisionRead,
    openapi_extra=policy(Permission.DECISION_MAKE),
)
async def make_decision(
    project_id: UUID, new: DecisionCreate, actor: CurrentActor, session: Writing
) -> Decision:
    """Decide at the gate; the municipality's decision makers alone can."""
    here = await enter(session, actor, project_id, Permission.DECISION_MAKE, lock=True)
    return await service.decide(session, here, new)
