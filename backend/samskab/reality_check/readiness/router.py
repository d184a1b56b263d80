"""HTTP for readiness."""

from typing import Any
from uuid import UUID

from samskab.core.database import Reading, Writing
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.reality_check.readiness import service
from samskab.reality_check.readiness.models import ReadinessJudgement
from samskab.reality_check.readiness.schemas import (
    ReadinessJudgementCreate,
    ReadinessJudgementRead,
    ReadinessRead,
)

router = feature_router("reality check")


@router.get(
    "/ideas/{idea_id}/readiness",
    response_model=ReadinessRead,
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def read_readiness_levels(idea_id: UUID, actor: CurrentActor, session: Reading) -> Any:
    """Read how ready the technology of an idea is, and the organisation for it."""
    await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    return await service.read(session, idea_id)


@router.get(
    "/ideas/{idea_id}/readiness-judgements",
    response_model=Page[ReadinessJudgementRead],
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def list_readiness_judgements(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List every judgement of an idea's readiness: who changed what when, the newest first."""
    await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    keys = [Key(ReadinessJudgement.id, descending=True)]
    return await paginate(session, service.judgements_of(idea_id), keys, page)


@router.post(
    "/ideas/{idea_id}/readiness-judgements",
    status_code=201,
    response_model=ReadinessJudgementRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def judge_readiness(
    idea_id: UUID, new: ReadinessJudgementCreate, actor: CurrentActor, session: Writing
) -> ReadinessJudgement:
    """Judge by name which level of readiness is reached; all judgements are kept."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_EDIT, lock=True)
    return await service.judge(session, here, idea, new)
