"""HTTP for answers to ideas."""

from typing import Any
from uuid import UUID

from sqlmodel import col

from samskab.core.database import Reading, Writing
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.answers import service
from samskab.ideas.answers.models import IdeaAnswer
from samskab.ideas.answers.schemas import (
    IdeaAnswerCreate,
    IdeaAnswerRead,
    IdeaAnswersCreate,
    IdeaAnswersRead,
)
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter, find

router = feature_router("ideas")


@router.get(
    "/ideas/{idea_id}/answers",
    response_model=Page[IdeaAnswerRead],
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_idea_answers(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List every answer an idea was given, newest first."""
    await find(session, actor, Idea, idea_id, Permission.IDEA_READ)
    keys = [Key(IdeaAnswer.id, descending=True)]
    return await paginate(session, service.answers_of(idea_id), keys, page)


@router.post(
    "/ideas/{idea_id}/answer",
    status_code=201,
    response_model=IdeaAnswerRead,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def answer_idea(
    idea_id: UUID, new: IdeaAnswerCreate, actor: CurrentActor, session: Writing
) -> Any:
    """Answer an idea: select, decline, merge or park it. Earlier answers are kept."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_ANSWER, lock=True)
    given = await service.answer(session, here, idea, new)
    statement = service.answers_of(idea_id).where(col(IdeaAnswer.id) == given.id)
    return (await session.exec(statement)).one()


@router.post(
    "/projects/{project_id}/idea-answers",
    status_code=201,
    response_model=IdeaAnswersRead,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def answer_ideas(
    project_id: UUID, new: IdeaAnswersCreate, actor: CurrentActor, session: Writing
) -> Any:
    """Give up to 1,000 ideas the same answer: all of them, or none."""
    here = await enter(session, actor, project_id, Permission.IDEA_ANSWER)
    return {"answered": await service.answer_many(session, here, new)}
