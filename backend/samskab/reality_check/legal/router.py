"""HTTP for the look at law and data protection."""

from typing import Any
from uuid import UUID

from samskab.core.database import Reading, Writing
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.reality_check.legal import service
from samskab.reality_check.legal.models import LegalAnswer
from samskab.reality_check.legal.schemas import LegalAnswerRead, LegalAnswersCreate, LegalLookRead

router = feature_router("reality check")


@router.get(
    "/ideas/{idea_id}/legal-look",
    response_model=LegalLookRead,
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def read_legal_look(idea_id: UUID, actor: CurrentActor, session: Reading) -> Any:
    """Read the questions of law and data protection with their answers, and what is open."""
    await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    return await service.read(session, idea_id)


@router.get(
    "/ideas/{idea_id}/legal-answers",
    response_model=Page[LegalAnswerRead],
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def list_legal_answers(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List every answer to an idea's legal questions, the newest first."""
    await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    keys = [Key(LegalAnswer.id, descending=True)]
    return await paginate(session, service.answers_of(idea_id), keys, page)


@router.post(
    "/ideas/{idea_id}/legal-answers",
    status_code=201,
    response_model=LegalLookRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def answer_legal_questions(
    idea_id: UUID, new: LegalAnswersCreate, actor: CurrentActor, session: Writing
) -> Any:
    """Answer questions of law and data protection by name; earlier answers are kept."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_EDIT, lock=True)
    return await service.answer(session, here, idea, new)
