"""Open matters of handling: the ideas that somebody is to answer, with their day."""

from datetime import date

from sqlmodel import col

from samskab.core.database import Session, select_columns
from samskab.ideas.handling.models import IdeaHandling
from samskab.ideas.handling.rules import is_overdue
from samskab.ideas.models import Idea, IdeaStatus
from samskab.identity.actor import Actor
from samskab.overview.items import MOST_OF_A_KIND, Item
from samskab.overview.schemas import WorkKind
from samskab.projects.access import member_join, visible_to
from samskab.projects.models import Project, ProjectMember, ProjectState


async def ideas_assigned(session: Session, actor: Actor, today: date) -> list[Item]:
    """Return the unanswered ideas that the actor is to answer, the earliest day first."""
    statement = (
        select_columns(
            Idea.id,
            Idea.title,
            Idea.project_id,
            col(Project.title).label("project_title"),
            IdeaHandling.due_on,
            IdeaHandling.looked_at_since,
        )
        .join(IdeaHandling, col(IdeaHandling.idea_id) == Idea.id)
        .join(Project, col(Project.id) == Idea.project_id)
        .outerjoin(ProjectMember, member_join(actor))
        .where(
            IdeaHandling.assignee_id == actor.user_id,
            Idea.status == IdeaStatus.SUBMITTED,
            Project.state == ProjectState.ACTIVE,
            visible_to(actor),
        )
        .order_by(col(IdeaHandling.due_on).is_(None), col(IdeaHandling.due_on), col(Idea.id))
        .limit(MOST_OF_A_KIND)
    )
    return [
        Item(
            kind=WorkKind.IDEA_ASSIGNED,
            project_id=row.project_id,
            project_title=row.project_title,
            title=row.title,
            link=f"ideas/{row.id}",
            since=row.looked_at_since,
            due_on=row.due_on,
            overdue=is_overdue(row.due_on, today),
        )
        for row in (await session.exec(statement)).all()
    ]
