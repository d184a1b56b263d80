"""A co-author of an idea."""

from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from samskab.projects.models import ProjectRecord


class IdeaCoAuthor(ProjectRecord, table=True):
    """A person whose idea it is beside its author: once."""

    __table_args__ = (UniqueConstraint("idea_id", "user_id"),)

    idea_id: UUID = Field(foreign_key="idea.id")
    user_id: UUID = Field(foreign_key="user.id", index=True)
    added_by: UUID = Field(foreign_key="user.id")
