"""Open matters of idea generation: ideas to answer, my ideas and what became of them."""

from datetime import timedelta
from typing import Any

from sqlalchemy import func
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from samskab.core import clock
from samskab.core.database import Session, select_columns
from samskab.ideas.answers.models import IdeaAnswer
from samskab.ideas.co_authors.service import is_idea_of
from samskab.ideas.handling.models import IdeaHandling
from samskab.ideas.models import Idea, IdeaStatus
from samskab.identity.actor import Actor
from samskab.identity.models import User
from samskab.overview.items import MOST_OF_A_KIND, Item
from samskab.overview.schemas import WaitsFor, WorkKind
from samskab.projects.access import member_join, visible_to
from samskab.projects.models import Project, ProjectMember, ProjectRole, ProjectState

LEADS = (ProjectRole.LEAD, ProjectRole.FACILITATOR)
ANSWERS_ARE_NEWS = timedelta(days=14)


async def ideas_to_answer(session: Session, actor: Actor) -> list[Item]:
    """Return, for each project the actor leads, how many ideas await an answer."""
    statement = (
        select_columns(
            Project.id,
            Project.title,
            func.count(col(Idea.id)).label("count"),
            func.min(col(Idea.created_at)).label("since"),
        )
        .join(ProjectMember, member_join(actor))
        .join(Idea, (col(Idea.project_id) == Project.id) & (Idea.status == IdeaStatus.SUBMITTED))
        .where(Project.state == ProjectState.ACTIVE, col(ProjectMember.role).in_(LEADS))
        .group_by(Project.id, Project.title)
        .order_by(func.min(col(Idea.created_at)))
        .limit(MOST_OF_A_KIND)
    )
    return [
        Item(
            kind=WorkKind.IDEAS_TO_ANSWER,
            project_id=row.id,
            project_title=row.title,
            title=row.title,
            link="ideas?status=submitted",
            since=row.since,
            count=row.count,
        )
        for row in (await session.exec(statement)).all()
    ]


async def my_waiting_ideas(session: Session, actor: Actor) -> list[Item]:
    """Return the actor's own ideas that nobody has answered yet, with who is to do it."""
    assignee = aliased(User)
    statement = (
        _my_ideas(actor)
        .where(Idea.status == IdeaStatus.SUBMITTED, Project.state == ProjectState.ACTIVE)
        .outerjoin(IdeaHandling, col(IdeaHandling.idea_id) == Idea.id)
        .outerjoin(assignee, col(assignee.id) == IdeaHandling.assignee_id)
        .add_columns(func.coalesce(assignee.name, _lead_name()).label("who"))
        .order_by(Idea.id)
        .limit(MOST_OF_A_KIND)
    )
    return [
        Item(
            kind=WorkKind.IDEA_AWAITS_ANSWER,
            project_id=row.project_id,
            project_title=row.project_title,
            title=row.title,
            link=f"ideas/{row.id}",
            since=row.created_at,
            waits_for=WaitsFor.OTHERS,
            who=row.who,
        )
        for row in (await session.exec(statement)).all()
    ]


async def my_answered_ideas(session: Session, actor: Actor) -> list[Item]:
    """Return the actor's own ideas that were answered lately, with the answer."""
    latest = (
        select(IdeaAnswer.id)
        .where(IdeaAnswer.idea_id == Idea.id)
        .order_by(col(IdeaAnswer.id).desc())
        .limit(1)
        .correlate(Idea)
        .scalar_subquery()
    )
    statement = (
        _my_ideas(actor)
        .join(IdeaAnswer, col(IdeaAnswer.id) == latest)
        .where(IdeaAnswer.created_at >= clock.now() - ANSWERS_ARE_NEWS)
        .add_columns(IdeaAnswer.answer, col(IdeaAnswer.created_at).label("answered_at"))
        .order_by(col(IdeaAnswer.id).desc())
        .limit(MOST_OF_A_KIND)
    )
    return [
        Item(
            kind=WorkKind.IDEA_ANSWERED,
            project_id=row.project_id,
            project_title=row.project_title,
            title=row.title,
            link=f"ideas/{row.id}",
            since=row.answered_at,
            detail=row.answer or None,
        )
        for row in (await session.exec(statement)).all()
    ]


def _my_ideas(actor: Actor) -> Any:
    return (
        select_columns(
            Idea.id,
            Idea.title,
            Idea.created_at,
            Idea.project_id,
            col(Project.title).label("project_title"),
        )
        .join(Project, col(Project.id) == Idea.project_id)
        .outerjoin(ProjectMember, member_join(actor))
        .where(is_idea_of(actor.user_id), visible_to(actor))
    )


def _lead_name() -> Any:
    """Return the name of the project's lead: the first who leads it."""
    lead = aliased(ProjectMember)
    return (
        select(User.name)
        .join(lead, col(lead.user_id) == User.id)
        .where(lead.project_id == Project.id, lead.role == ProjectRole.LEAD)
        .order_by(col(lead.id))
        .limit(1)
        .correlate(Project)
        .scalar_subquery()
    )
