"""What people add to the figures: notes on the lines, a recommendation, published reports."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, JsonValue, enum_column
from samskab.projects.models import BottomLine, ProjectEntry, ProjectRecord


class Recommended(StrEnum):
    """What the evaluation can recommend; the municipality alone decides."""

    IMPLEMENT = "implement"
    EXTEND_TEST = "extend_test"
    RETURN = "return"
    STOP = "stop"


class LineNote(ProjectRecord, table=True):
    """What is stated about one bottom line of a project.

    `absence_reason` says why nothing was found on it, `floor` is the least value (0-100) it may
    have with the new way, `floor_answer` answers a breach of that floor in writing.
    """

    __table_args__ = (
        UniqueConstraint("project_id", "line"),
        CheckConstraint("floor IS NULL OR (floor >= 0 AND floor <= 100)", name="floor_in_range"),
        CheckConstraint("floor_answer IS NULL OR floor IS NOT NULL", name="answer_needs_floor"),
    )

    line: BottomLine = Field(sa_type=enum_column(BottomLine))
    absence_reason: str | None = Field(default=None, sa_type=LONG_TEXT)
    floor: float | None = None
    floor_answer: str | None = Field(default=None, sa_type=LONG_TEXT)
    stated_by: UUID = Field(foreign_key="user.id")


class ChosenRecommendation(ProjectRecord, table=True):
    """What people recommend, with their reason; the rule's own recommendation stays beside it."""

    __table_args__ = (
        UniqueConstraint("project_id"),
        CheckConstraint("trim(reason) <> ''", name="has_reason"),
    )

    recommendation: Recommended = Field(sa_type=enum_column(Recommended))
    reason: str = Field(sa_type=LONG_TEXT)
    chosen_by: UUID = Field(foreign_key="user.id")


class ReportPublication(ProjectEntry, table=True):
    """One published report: its content as it stood, with the checksum of the data."""

    __table_args__ = (Index(None, "project_id", "id"),)

    checksum: str = Field(max_length=64)
    comment: str = Field(sa_type=LONG_TEXT)
    content: dict[str, Any] = Field(sa_type=JsonValue)
    published_by: UUID = Field(foreign_key="user.id")
    published_by_name: str = Field(max_length=200)
