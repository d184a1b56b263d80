"""What is said about an idea: comments, what they said before, mentions, hiding."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, UtcDateTime
from samskab.projects.models import ProjectRecord


class IdeaComment(ProjectRecord, table=True):
    """A comment; a reply has a parent, and a parent has none itself: one level.

    One that its author removed has no text any more, here or among its former texts; the row
    stays, for replies and events point to it.
    """

    __table_args__ = (Index(None, "idea_id", "id"),)

    idea_id: UUID = Field(foreign_key="idea.id")
    parent_id: UUID | None = Field(default=None, foreign_key="idea_comment.id", index=True)
    author_id: UUID = Field(foreign_key="user.id")
    text: str = Field(sa_type=LONG_TEXT)
    edited_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    removed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class IdeaCommentVersion(ProjectRecord, table=True):
    """What a comment said before it was corrected; deleted with the text, and never changed."""

    __table_args__ = (UniqueConstraint("comment_id", "number"),)

    comment_id: UUID = Field(foreign_key="idea_comment.id")
    number: int
    text: str = Field(sa_type=LONG_TEXT)
    written_at: datetime = Field(sa_type=UtcDateTime, nullable=False)


class IdeaCommentMention(ProjectRecord, table=True):
    """A member whom a comment mentions, and the name by which it does."""

    __table_args__ = (UniqueConstraint("comment_id", "user_id"),)

    comment_id: UUID = Field(foreign_key="idea_comment.id")
    user_id: UUID = Field(foreign_key="user.id", index=True)
    written_as: str = Field(max_length=200)


class IdeaCommentHiding(ProjectRecord, table=True):
    """That a comment is hidden, by whom, and why; its author and those who lead still read it."""

    comment_id: UUID = Field(foreign_key="idea_comment.id", unique=True)
    hidden_by: UUID = Field(foreign_key="user.id")
    reason: str = Field(max_length=1000)
