"""Which ideas somebody is to answer, nobody is to answer, or are overdue: conditions for lists."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ColumnElement, and_
from sqlmodel import col, select

from samskab.ideas.handling.models import IdeaHandling
from samskab.ideas.models import Idea, IdeaStatus


class Assigned(StrEnum):
    """To whom an idea is assigned."""

    ME = "me"
    NOBODY = "nobody"


def is_assigned(assigned: Assigned, user_id: UUID) -> ColumnElement[bool]:
    """Return the condition for the ideas that a person is to answer, or that nobody is to."""
    if assigned is Assigned.ME:
        return _handled(IdeaHandling.assignee_id == user_id)
    return ~_handled(col(IdeaHandling.assignee_id).is_not(None))


def overdue_on(today: date) -> ColumnElement[bool]:
    """Return the condition for the unanswered ideas whose day has passed."""
    late = _handled(col(IdeaHandling.due_on) < today)
    return and_(col(Idea.status) == IdeaStatus.SUBMITTED, late)


def _handled(condition: ColumnElement[bool] | bool) -> ColumnElement[bool]:
    # Tied to the idea alone: the list joins the handling too, which must not be taken for this one.
    handled = select(IdeaHandling.idea_id).where(IdeaHandling.idea_id == Idea.id, condition)
    return handled.correlate(Idea).exists()
