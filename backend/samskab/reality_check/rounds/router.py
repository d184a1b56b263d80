"""HTTP for the rounds in which an idea is assessed."""

from typing import Any
from uuid import UUID

from samskab.core.database import Reading, Writing
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.reality_check.rounds import service
from samskab.reality_check.rounds.models import AssessmentRound
from samskab.reality_check.rounds.schemas import RoundClosing, RoundRead

router = feature_router("reality check")


@router.get(
    "/ideas/{idea_id}/assessment-rounds",
    response_model=Page[RoundRead],
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def list_assessment_rounds(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List an idea's rounds with the state of opinion at each one's end, and what moved."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    keys = [Key(AssessmentRound.number)]
    listed = await paginate(session, service.rounds_listed(idea_id), keys, page)
    rows = await service.with_opinions(session, here, idea, listed["items"])
    return {**listed, "items": rows}


@router.post(
    "/ideas/{idea_id}/assessment-round-closing",
    status_code=201,
    response_model=RoundRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def close_assessment_round(
    idea_id: UUID, new: RoundClosing, actor: CurrentActor, session: Writing
) -> Any:
    """Close the present round of an idea, so that all see what was said."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_EDIT, lock=True)
    closed = await service.close(session, here, idea, new)
    return await service.one_shown(session, here, idea, closed)


@router.post(
    "/ideas/{idea_id}/assessment-rounds",
    status_code=201,
    response_model=RoundRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def open_assessment_round(idea_id: UUID, actor: CurrentActor, session: Writing) -> Any:
    """Open another round, in which everybody sees what was said and speaks anew."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_EDIT, lock=True)
    opened = await service.open_next(session, here, idea)
    return await service.one_shown(session, here, idea, opened)
