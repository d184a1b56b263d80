"""What an idea said until it was changed."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field

from samskab.core.columns import JsonValue
from samskab.projects.models import ProjectEntry


class IdeaPart(StrEnum):
    """The parts of an idea whose changes are kept."""

    TITLE = "title"
    TEXT = "text"
    FIELD_VALUES = "field_values"
    EXPECTED_EFFECTS = "expected_effects"
    ROUTINE = "routine"
    TAGS = "tags"


class IdeaRevision(ProjectEntry, table=True):
    """The former content of an idea, who replaced it (and when), and which parts changed."""

    __table_args__ = (Index(None, "idea_id", "id"),)

    idea_id: UUID = Field(foreign_key="idea.id")
    changed_by: UUID = Field(foreign_key="user.id")
    content: dict[str, Any] = Field(sa_type=JsonValue)
    changed: list[str] = Field(sa_type=JsonValue)
