"""The answer an idea was given."""

from uuid import UUID

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, enum_column
from samskab.ideas.models import IdeaStatus
from samskab.projects.models import ProjectEntry


class IdeaAnswer(ProjectEntry, table=True):
    """One answer; a later one does not erase it. Anything but selection has a reason (rule 6)."""

    __table_args__ = (
        CheckConstraint("status <> 'submitted'", name="is_answer"),
        CheckConstraint("status = 'selected' OR trim(answer) <> ''", name="has_reason"),
        CheckConstraint("(status = 'merged') = (merged_into_id IS NOT NULL)", name="merged_into"),
        Index(None, "idea_id", "id"),
    )

    idea_id: UUID = Field(foreign_key="idea.id")
    status: IdeaStatus = Field(sa_type=enum_column(IdeaStatus))
    answer: str = Field(sa_type=LONG_TEXT)
    merged_into_id: UUID | None = Field(default=None, foreign_key="idea.id")
    answered_by: UUID = Field(foreign_key="user.id")
