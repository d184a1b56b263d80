"""The flag that somebody puts on a comment or an idea."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, UtcDateTime, enum_column
from samskab.projects.models import ProjectRecord


class FlagReason(StrEnum):
    """Why something is flagged."""

    INSULTING = "insulting"
    PERSONAL_DATA = "personal_data"
    OFF_TOPIC = "off_topic"
    OTHER = "other"


class ContentFlag(ProjectRecord, table=True):
    """One person's flag on a comment or on an idea: once; settled when those who lead have acted.

    Who flagged is shown to nobody.
    """

    __table_args__ = (
        UniqueConstraint("comment_id", "flagged_by"),
        UniqueConstraint("idea_id", "flagged_by"),
        CheckConstraint("(comment_id IS NULL) <> (idea_id IS NULL)", name="one_subject"),
    )

    comment_id: UUID | None = Field(default=None, foreign_key="idea_comment.id")
    idea_id: UUID | None = Field(default=None, foreign_key="idea.id")
    flagged_by: UUID = Field(foreign_key="user.id")
    reason: FlagReason = Field(sa_type=enum_column(FlagReason))
    words: str = Field(sa_type=LONG_TEXT)
    settled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
