"""One person's support of an idea."""

from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from samskab.projects.models import ProjectRecord


class IdeaSupport(ProjectRecord, table=True):
    """A person stands behind an idea: once."""

    __table_args__ = (UniqueConstraint("idea_id", "user_id"),)

    idea_id: UUID = Field(foreign_key="idea.id", index=True)
    user_id: UUID = Field(foreign_key="user.id")
