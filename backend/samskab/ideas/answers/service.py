"""Answering ideas, one or many; every answer is kept."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.orm import aliased
from sqlmodel import col, select

from samskab.core import audit, clock, events
from samskab.core.database import Session, select_columns
from samskab.core.problems import Conflict, Invalid
from samskab.ideas.answers import rules
from samskab.ideas.answers.models import IdeaAnswer
from samskab.ideas.answers.schemas import IdeaAnswerCreate, IdeaAnswersCreate
from samskab.ideas.events import IdeaAction, IdeaAnswered
from samskab.ideas.models import Idea, IdeaStatus
from samskab.ideas.states.moving import drop_unfitting
from samskab.ideas.text_blocks.filling import fill_for
from samskab.identity.models import User
from samskab.projects.access import Access
from samskab.projects.models import Phase
from samskab.projects.rules import is_earlier
from samskab.projects.service import scope_of


def answers_of(idea_id: UUID) -> Any:
    """Select the answers an idea was given, with who gave them."""
    target = aliased(Idea)
    return (
        select_columns(
            IdeaAnswer.id,
            IdeaAnswer.idea_id,
            IdeaAnswer.status,
            IdeaAnswer.answer,
            IdeaAnswer.merged_into_id,
            col(target.title).label("merged_into_title"),
            IdeaAnswer.answered_by,
            col(User.name).label("answered_by_name"),
            IdeaAnswer.created_at,
        )
        .join(User, col(User.id) == IdeaAnswer.answered_by)
        .outerjoin(target, col(target.id) == IdeaAnswer.merged_into_id)
        .where(IdeaAnswer.idea_id == idea_id)
    )


async def answer(session: Session, here: Access, idea: Idea, new: IdeaAnswerCreate) -> IdeaAnswer:
    """Answer one idea. Its row must be locked."""
    here.require_active()
    await _check(session, here, new, [idea.id])
    return (await _give(session, here, [idea], new, {}))[0]


async def answer_many(session: Session, here: Access, new: IdeaAnswersCreate) -> int:
    """Give many ideas an answer, all or none; return how many there were."""
    here.require_active()
    await _check(session, here, new, new.idea_ids)
    ideas = await ideas_named(session, here, new.idea_ids)
    texts = {}
    if new.fill is not None:
        texts = await fill_for(session, here.project, ideas, new.answer, new.fill)
    return len(await _give(session, here, ideas, new, texts))


async def ideas_named(
    session: Session, here: Access, idea_ids: Sequence[UUID], *, lock: bool = True
) -> Sequence[Idea]:
    """Return ideas of a project by their ids, locked for a change; 422 names one that is not."""
    statement = (
        select(Idea)
        .where(Idea.project_id == here.project.id, col(Idea.id).in_(idea_ids))
        .order_by(col(Idea.id))
    )
    ideas = (await session.exec(statement.with_for_update() if lock else statement)).all()
    known = {idea.id for idea in ideas}
    for place, idea_id in enumerate(idea_ids):
        if idea_id not in known:
            raise Invalid(
                "unknown_idea", "There is no such idea in this project.", f"/idea_ids/{place}"
            )
    return ideas


async def _check(
    session: Session, here: Access, new: IdeaAnswerCreate, idea_ids: Sequence[UUID]
) -> None:
    if new.status is IdeaStatus.SELECTED and is_earlier(Phase.REALITY_CHECK, here.project.phase):
        # It would leave the reality check without ever having been in it (house rule 5).
        raise Conflict(
            "selected_after_reality_check",
            "The reality check is over, and this idea has not been through it. "
            "Return the project to the reality check before you select another idea.",
        )
    if rules.needs_reason(new.status) and not new.answer:
        raise Invalid(
            "reason_required",
            "Write a reason: whoever had the idea will read it.",
            "/answer",
        )
    if not rules.names_target(new.status):
        if new.merged_into_id is not None:
            raise Invalid(
                "target_only_with_merged", "Leave merged_into_id out here.", "/merged_into_id"
            )
        return
    if new.merged_into_id is None:
        raise Invalid(
            "merge_target_required", "Name the idea that carries this one on.", "/merged_into_id"
        )
    if new.merged_into_id in idea_ids:
        raise Invalid("merged_into_itself", "An idea cannot go into itself.", "/merged_into_id")
    statement = (
        select(Idea)
        .where(Idea.project_id == here.project.id, Idea.id == new.merged_into_id)
        .with_for_update()
    )
    target = (await session.exec(statement)).first()
    if target is None:
        raise Invalid("unknown_idea", "There is no such idea in this project.", "/merged_into_id")
    if target.status is IdeaStatus.MERGED:  # no chains that could close into a ring
        raise Conflict(
            "merge_target_merged",
            "That idea has itself been merged into another. Name the other one.",
        )


async def _give(
    session: Session,
    here: Access,
    ideas: Sequence[Idea],
    new: IdeaAnswerCreate,
    texts: Mapping[UUID, str],
) -> list[IdeaAnswer]:
    scope, by = scope_of(here.project), here.actor.user_id
    given = []
    for idea in ideas:
        before = {"status": idea.status, "merged_into_id": idea.merged_into_id}
        idea.status = new.status
        idea.merged_into_id = new.merged_into_id
        idea.answered_at = clock.now()
        given.append(
            IdeaAnswer(
                **scope,
                idea_id=idea.id,
                status=new.status,
                answer=texts.get(idea.id, new.answer),
                merged_into_id=new.merged_into_id,
                answered_by=by,
            )
        )
        after = {"status": new.status, "merged_into_id": new.merged_into_id}
        audit.record(session, by, IdeaAction.ANSWERED, idea, before=before, after=after)
        events.record(session, by, IdeaAnswered(**scope, idea_id=idea.id, status=new.status))
    await drop_unfitting(session, here, ideas, new.status)
    session.add_all(given)
    await session.flush()
    return given
