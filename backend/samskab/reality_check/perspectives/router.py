"""HTTP for the perspectives that must speak about an idea."""

from typing import Any
from uuid import UUID

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.reality_check.models import RequiredPerspectives
from samskab.reality_check.perspectives import service, touching
from samskab.reality_check.perspectives.models import SetAsidePerspective
from samskab.reality_check.perspectives.schemas import (
    PerspectiveSuggestionsRead,
    RequiredPerspectivesPut,
    RequiredPerspectivesRead,
    SetAsidePerspectiveCreate,
    SetAsidePerspectiveRead,
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


@router.get(
    "/ideas/{idea_id}/perspective-suggestions",
    response_model=PerspectiveSuggestionsRead,
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def suggest_perspectives(idea_id: UUID, actor: CurrentActor, session: Reading) -> Any:
    """Read whom else to ask about an idea by what it touches, and who is said not to be needed."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    return await touching.suggestions(session, here, idea)


@router.post(
    "/ideas/{idea_id}/set-aside-perspectives",
    status_code=201,
    response_model=SetAsidePerspectiveRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def set_perspective_aside(
    idea_id: UUID,
    new: SetAsidePerspectiveCreate,
    actor: CurrentActor,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Say with a reason that an idea does not need a perspective; it is not suggested again."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_EDIT, lock=True)
    aside = tagged(await touching.set_aside(session, here, idea, new))
    return await touching.shown(session, aside.id)


@router.delete(
    "/set-aside-perspectives/{set_aside_perspective_id}",
    status_code=204,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def take_perspective_up(
    set_aside_perspective_id: UUID,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
) -> None:
    """Let a perspective that was set aside be suggested again."""
    aside, here = await find(
        session,
        actor,
        SetAsidePerspective,
        set_aside_perspective_id,
        Permission.REALITY_CHECK_EDIT,
        lock=True,
    )
    await touching.take_up(session, here, aside, version)
