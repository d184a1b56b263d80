"""The theme and which ideas lie in it."""

from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from samskab.core.columns import JsonValue
from samskab.projects.models import ProjectRecord


class Theme(ProjectRecord, table=True):
    """Some ideas of a project that are about the same.

    `words` are those that tell it from the other themes, the most telling first. Once a person
    has `corrected` a theme, no new grouping dissolves it.
    """

    __table_args__ = (CheckConstraint("title <> ''", name="has_title"),)

    title: str = Field(max_length=200)
    words: list[str] = Field(default_factory=list, sa_type=JsonValue)
    corrected: bool = False


class ThemeIdea(ProjectRecord, table=True):
    """Where an idea lies: in one theme at most. One placed by hand stays where it was put."""

    theme_id: UUID = Field(foreign_key="theme.id", index=True)
    idea_id: UUID = Field(foreign_key="idea.id", unique=True)
    by_hand: bool = False
