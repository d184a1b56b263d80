"""The verbs of co-authors: add, remove; each may be repeated without effect."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, delete, exists
from sqlmodel import col, select

from samskab.core import audit, clock, events
from samskab.core.database import Session, select_columns
from samskab.core.problems import Conflict
from samskab.ideas.co_authors.models import IdeaCoAuthor
from samskab.ideas.co_authors.schemas import MOST_CO_AUTHORS, CoAuthor
from samskab.ideas.events import CoAuthorAdded, IdeaAction
from samskab.ideas.models import Idea
from samskab.identity.models import User
from samskab.identity.permissions import Permission
from samskab.projects.access import Access
from samskab.projects.models import ProjectMember
from samskab.projects.rules import PERMISSIONS_OF_ROLE
from samskab.projects.service import scope_of


def is_idea_of(user_id: UUID) -> ColumnElement[bool]:
    """Return the condition that an idea is a person's own, alone or with others."""
    mine = exists().where(
        col(IdeaCoAuthor.idea_id) == Idea.id, col(IdeaCoAuthor.user_id) == user_id
    )
    return (col(Idea.author_id) == user_id) | mine


async def is_author(session: Session, idea: Idea, user_id: UUID) -> bool:
    """Tell whether an idea is a person's own, alone or with others."""
    if idea.author_id == user_id:
        return True
    statement = select(IdeaCoAuthor.id).where(
        IdeaCoAuthor.idea_id == idea.id, IdeaCoAuthor.user_id == user_id
    )
    return (await session.exec(statement)).first() is not None


async def authors_of(session: Session, idea: Idea) -> set[UUID]:
    """Return everybody with an account whose idea it is."""
    statement = select(IdeaCoAuthor.user_id).where(IdeaCoAuthor.idea_id == idea.id)
    authors = set((await session.exec(statement)).all())
    return authors | {idea.author_id} if idea.author_id else authors


async def co_authors_of(
    session: Session, idea_ids: Iterable[UUID]
) -> Mapping[UUID, list[CoAuthor]]:
    """Return the co-authors of ideas, those who were added first, with one query."""
    found: dict[UUID, list[CoAuthor]] = {idea_id: [] for idea_id in idea_ids}
    if found:
        statement = (
            select_columns(IdeaCoAuthor.idea_id, User.id, User.name)
            .join(User, col(User.id) == IdeaCoAuthor.user_id)
            .where(col(IdeaCoAuthor.idea_id).in_(found))
            .order_by(col(IdeaCoAuthor.id))
        )
        for idea_id, user_id, name in (await session.exec(statement)).all():
            found[idea_id].append(CoAuthor(user_id=user_id, name=name))
    return found


async def add(session: Session, here: Access, idea: Idea, user_id: UUID) -> None:
    """Make a member of the project a co-author. The idea's row must be locked."""
    _demand_own_or_leads(here, idea)
    here.require_active()
    if await is_author(session, idea, user_id):
        return
    if not await _may_submit(session, here, user_id):
        raise Conflict(
            "co_author_not_in_project",
            "Only members of the project who may give ideas can be co-authors. "
            "Ask the project's lead to let the person take part.",
        )
    present = (await co_authors_of(session, [idea.id]))[idea.id]
    if len(present) >= MOST_CO_AUTHORS:
        raise Conflict("too_many_co_authors", f"An idea has at most {MOST_CO_AUTHORS} co-authors.")
    by = here.actor.user_id
    session.add(
        IdeaCoAuthor(**scope_of(here.project), idea_id=idea.id, user_id=user_id, added_by=by)
    )
    idea.updated_at = clock.now()  # it shows its authors: its version rises
    audit.record(session, by, IdeaAction.CO_AUTHOR_ADDED, idea, after={"user_id": user_id})
    events.record(
        session,
        by,
        CoAuthorAdded(**scope_of(here.project), idea_id=idea.id, user_id=user_id),
    )
    await session.flush()


async def remove(session: Session, here: Access, idea: Idea, user_id: UUID) -> None:
    """Let somebody be a co-author no longer: they themselves, the author, or who leads."""
    if user_id != here.actor.user_id:
        _demand_own_or_leads(here, idea)
    here.require_active()
    gone = await session.exec(
        delete(IdeaCoAuthor)
        .where(col(IdeaCoAuthor.idea_id) == idea.id, col(IdeaCoAuthor.user_id) == user_id)
        .returning(col(IdeaCoAuthor.id))
    )
    if gone.first() is None:
        return
    idea.updated_at = clock.now()
    audit.record(
        session,
        here.actor.user_id,
        IdeaAction.CO_AUTHOR_REMOVED,
        idea,
        before={"user_id": user_id},
    )
    await session.flush()


def _demand_own_or_leads(here: Access, idea: Idea) -> None:
    if idea.author_id != here.actor.user_id:
        here.require(Permission.IDEA_ANSWER)


async def _may_submit(session: Session, here: Access, user_id: UUID) -> bool:
    statement: Any = select(ProjectMember).where(
        ProjectMember.project_id == here.project.id, ProjectMember.user_id == user_id
    )
    member = (await session.exec(statement)).first()
    return member is not None and Permission.IDEA_SUBMIT in PERMISSIONS_OF_ROLE[member.role]
