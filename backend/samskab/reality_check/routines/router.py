"""HTTP for the routine before and after."""

from typing import Any
from uuid import UUID

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.reality_check.routines import service
from samskab.reality_check.routines.schemas import RoutinePut, RoutineRead

router = feature_router("reality check")


@router.get(
    "/ideas/{idea_id}/routines",
    response_model=RoutineRead,
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def read_routine(idea_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged) -> Any:
    """Read the work routine around an idea, before and after."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    return service.shown(tagged(await service.routine_of(session, here.project, idea.id)))


@router.put(
    "/ideas/{idea_id}/routines",
    response_model=RoutineRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def describe_routine(
    idea_id: UUID,
    new: RoutinePut,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Describe the work routine around an idea, before and after."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_EDIT, lock=True)
    return service.shown(tagged(await service.write(session, here, idea, new, version)))
