"""HTTP for complexity."""

from typing import Any
from uuid import UUID

from samskab.core.database import Reading, Writing
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.reality_check.complexity import service
from samskab.reality_check.complexity.models import ComplexityJudgement
from samskab.reality_check.complexity.schemas import (
    ComplexityJudgementRead,
    ComplexityJudgementsCreate,
    ComplexityRead,
)

router = feature_router("reality check")


@router.get(
    "/ideas/{idea_id}/complexity",
    response_model=ComplexityRead,
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def read_complexity(idea_id: UUID, actor: CurrentActor, session: Reading) -> Any:
    """Read how complex an idea is in each of seven domains, side by side."""
    await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    return await service.read(session, idea_id)


@router.get(
    "/ideas/{idea_id}/complexity-judgements",
    response_model=Page[ComplexityJudgementRead],
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def list_complexity_judgements(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List every judgement of an idea's complexity: who changed what when, the newest first."""
    await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    keys = [Key(ComplexityJudgement.id, descending=True)]
    return await paginate(session, service.judgements_of(idea_id), keys, page)


@router.post(
    "/ideas/{idea_id}/complexity-judgements",
    status_code=201,
    response_model=ComplexityRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def judge_complexity(
    idea_id: UUID, new: ComplexityJudgementsCreate, actor: CurrentActor, session: Writing
) -> Any:
    """Judge by name how complex an idea is in one domain or several; all judgements are kept."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_EDIT, lock=True)
    return await service.judge(session, here, idea, new)
