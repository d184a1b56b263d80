"""HTTP for the perspectives that must speak about an idea."""

from uuid import UUID

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.reality_check.models import RequiredPerspectives
from samskab.reality_check.perspectives import service
from samskab.reality_check.perspectives.schemas import (
    RequiredPerspectivesPut,
    RequiredPerspectivesRead,
)

router = feature_router("reality check")


@router.get(
    "/ideas/{idea_id}/required-perspectives",
    response_model=RequiredPerspectivesRead,
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def read_required_perspectives(
    idea_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged
) -> RequiredPerspectives:
    """Read which perspectives must speak about an idea."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    return tagged(await service.required(session, here.project, idea.id))


@router.put(
    "/ideas/{idea_id}/required-perspectives",
    response_model=RequiredPerspectivesRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def set_required_perspectives(
    idea_id: UUID,
    new: RequiredPerspectivesPut,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> RequiredPerspectives:
    """Agree on which perspectives must speak about an idea."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_EDIT, lock=True)
    return tagged(await service.agree(session, here, idea, new, version))
