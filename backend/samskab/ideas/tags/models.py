"""A tag on an idea."""

from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field

from samskab.projects.models import ProjectRecord


class IdeaTag(ProjectRecord, table=True):
    """A word that an idea is found by, in lower case: once."""

    __table_args__ = (
        UniqueConstraint("idea_id", "tag"),
        CheckConstraint("tag <> ''", name="has_word"),
        Index(None, "project_id", "tag"),
    )

    idea_id: UUID = Field(foreign_key="idea.id")
    tag: str = Field(max_length=40)
