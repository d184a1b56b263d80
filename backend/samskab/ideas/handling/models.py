"""Who has the ball for an idea, and what those who answer note for each other."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, UtcDateTime
from samskab.projects.models import ProjectRecord


class IdeaHandling(ProjectRecord, table=True):
    """Who answers an idea (`assignee_id`), since when they look at it, and by which day.

    `told_before` and `told_after` say that the assignee has been reminded of this very day.
    """

    __table_args__ = (
        UniqueConstraint("idea_id"),
        CheckConstraint(
            "(assignee_id IS NULL) = (looked_at_since IS NULL)", name="looked_at_by_somebody"
        ),
        Index(None, "assignee_id", "due_on"),
        Index(None, "due_on"),
    )

    idea_id: UUID = Field(foreign_key="idea.id")
    assignee_id: UUID | None = Field(default=None, foreign_key="user.id")
    looked_at_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    due_on: date | None = None
    told_before: bool = False
    told_after: bool = False


class IdeaNote(ProjectRecord, table=True):
    """A private note on an idea. It is no part of the case: no export, search or notice has it."""

    __table_args__ = (
        CheckConstraint("trim(text) <> ''", name="says_something"),
        Index(None, "idea_id", "id"),
    )

    idea_id: UUID = Field(foreign_key="idea.id")
    author_id: UUID = Field(foreign_key="user.id")
    text: str = Field(sa_type=LONG_TEXT)
