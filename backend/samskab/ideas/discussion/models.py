"""A comment on an idea, or a reply to one."""

from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT
from samskab.projects.models import ProjectRecord


class IdeaComment(ProjectRecord, table=True):
    """What somebody said about an idea; replies stand one level below (`parent_id`)."""

    __table_args__ = (Index(None, "idea_id", "id"),)

    idea_id: UUID = Field(foreign_key="idea.id")
    parent_id: UUID | None = Field(default=None, foreign_key="idea_comment.id", index=True)
    author_id: UUID = Field(foreign_key="user.id")
    text: str = Field(sa_type=LONG_TEXT)
