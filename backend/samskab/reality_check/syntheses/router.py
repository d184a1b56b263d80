"""HTTP for syntheses."""

from typing import Any
from uuid import UUID

from samskab.core.database import Reading, Writing
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.reality_check.syntheses import service
from samskab.reality_check.syntheses.models import Synthesis
from samskab.reality_check.syntheses.schemas import SynthesisCreate, SynthesisRead

router = feature_router("reality check")


@router.get(
    "/ideas/{idea_id}/syntheses",
    response_model=Page[SynthesisRead],
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def list_syntheses(idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging) -> Any:
    """List what was read out of an idea's rounds, every version, the newest first."""
    await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    keys = [Key(Synthesis.id, descending=True)]
    return await paginate(session, service.syntheses_of(idea_id), keys, page)


@router.post(
    "/ideas/{idea_id}/syntheses",
    status_code=201,
    response_model=SynthesisRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def write_synthesis(
    idea_id: UUID, new: SynthesisCreate, actor: CurrentActor, session: Writing
) -> Synthesis:
    """Write by name what you read out of a round; earlier versions are kept."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_EDIT, lock=True)
    return await service.write(session, here, idea, new)
