"""Reminding: an assignee is told once before the day, and once when it has passed."""

from datetime import date, timedelta

from sqlmodel import col, select

from samskab.core import events
from samskab.core.database import Session
from samskab.ideas.events import IdeaDue
from samskab.ideas.handling.models import IdeaHandling
from samskab.ideas.handling.rules import Reminder, reminder_for
from samskab.ideas.models import Idea, IdeaStatus
from samskab.projects.models import Project, ProjectState

AT_ONCE = 500


async def remind(session: Session, today: date) -> int:
    """Record the reminders that are due today, and that they were; return how many.

    Rows that another worker is at are left to it.
    """
    told = col(IdeaHandling.told_before).is_(False) | (
        col(IdeaHandling.told_after).is_(False) & (col(IdeaHandling.due_on) < today)
    )
    statement = (
        select(IdeaHandling)
        .join(Idea, col(Idea.id) == IdeaHandling.idea_id)
        .join(Project, col(Project.id) == IdeaHandling.project_id)
        .where(
            col(IdeaHandling.assignee_id).is_not(None),
            col(IdeaHandling.due_on) <= today + timedelta(days=1),
            told,
            Idea.status == IdeaStatus.SUBMITTED,
            Project.state == ProjectState.ACTIVE,
        )
        .order_by(col(IdeaHandling.id))
        .limit(AT_ONCE)
        .with_for_update(of=IdeaHandling, skip_locked=True)
    )
    handlings = (await session.exec(statement)).all()
    return sum(_remind(session, handling, today) for handling in handlings)


def _remind(session: Session, handling: IdeaHandling, today: date) -> int:
    assert handling.due_on is not None
    assert handling.assignee_id is not None
    due = reminder_for(
        handling.due_on,
        today,
        told_before=handling.told_before,
        told_after=handling.told_after,
    )
    # A day that has passed needs no reminder that it comes.
    handling.told_before = True
    handling.told_after = handling.told_after or due is Reminder.AFTER
    if due is None:
        return 0
    event = IdeaDue(
        municipality_id=handling.municipality_id,
        in_project=handling.project_id,
        idea_id=handling.idea_id,
        assignee_id=handling.assignee_id,
        reminder=due.value,
    )
    events.record(session, None, event)
    return 1
