"""The verbs of support: give, withdraw; each may be repeated without effect."""

from typing import Any
from uuid import UUID

from sqlalchemy import delete, exists, select, update
from sqlmodel import col

from samskab.core import audit
from samskab.core.database import Session, select_columns
from samskab.ideas.events import IdeaAction
from samskab.ideas.models import Idea
from samskab.ideas.support.models import IdeaSupport
from samskab.projects.access import Access
from samskab.projects.service import scope_of


async def read(session: Session, here: Access, idea_id: UUID) -> Any:
    """Return whether the actor supports an idea, and how many do."""
    mine = exists().where(
        col(IdeaSupport.idea_id) == idea_id, col(IdeaSupport.user_id) == here.actor.user_id
    )
    statement = select_columns(
        col(Idea.id).label("idea_id"), mine.label("my_support"), Idea.support_count
    ).where(col(Idea.id) == idea_id)
    return (await session.exec(statement)).one()


async def give(session: Session, here: Access, idea: Idea) -> None:
    """Support an idea. The idea's row must be locked, so that nobody counts twice."""
    here.require_active()
    known = select(col(IdeaSupport.id)).where(
        col(IdeaSupport.idea_id) == idea.id, col(IdeaSupport.user_id) == here.actor.user_id
    )
    if (await session.exec(known)).first() is not None:
        return
    support = IdeaSupport(**scope_of(here.project), idea_id=idea.id, user_id=here.actor.user_id)
    session.add(support)
    audit.record(session, here.actor.user_id, IdeaAction.SUPPORTED, idea)
    await _count(session, idea, 1)


async def withdraw(session: Session, here: Access, idea: Idea) -> None:
    """Withdraw one's support. The idea's row must be locked."""
    here.require_active()
    gone = await session.exec(
        delete(IdeaSupport)
        .where(col(IdeaSupport.idea_id) == idea.id, col(IdeaSupport.user_id) == here.actor.user_id)
        .returning(col(IdeaSupport.id))
    )
    if gone.first() is None:
        return
    audit.record(session, here.actor.user_id, IdeaAction.SUPPORT_WITHDRAWN, idea)
    await _count(session, idea, -1)


async def _count(session: Session, idea: Idea, by: int) -> None:
    # By SQL: the idea itself has not changed, so its version stays.
    await session.flush()
    await session.exec(
        update(Idea)
        .where(col(Idea.id) == idea.id)
        .values(support_count=Idea.support_count + by)
        .execution_options(synchronize_session=False)
    )
