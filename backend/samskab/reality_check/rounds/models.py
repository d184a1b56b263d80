"""The table of rounds in which an idea is assessed, and the words for what moves."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, UtcDateTime
from samskab.projects.models import ProjectRecord


class Direction(StrEnum):
    """Where a perspective's view has moved on a scale."""

    TOWARDS_YES = "towards_yes"
    TOWARDS_NO = "towards_no"
    UNMOVED = "unmoved"


class Spread(StrEnum):
    """Whether people of a perspective have come closer to each other."""

    CLOSER = "closer"
    FARTHER = "farther"
    ALIKE = "alike"


class AssessmentRound(ProjectRecord, table=True):
    """One round of an idea's assessments; the first begins with the first who speaks.

    It may end without `closed_at`: with a decision, or with the project.
    """

    __table_args__ = (
        UniqueConstraint("idea_id", "number"),
        CheckConstraint("number >= 1", name="number_counts"),
        CheckConstraint("closed_by IS NULL OR closed_at IS NOT NULL", name="closed_by_somebody"),
    )

    idea_id: UUID = Field(foreign_key="idea.id")
    number: int
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    closed_by: UUID | None = Field(default=None, foreign_key="user.id")
    closing_word: str = Field(default="", sa_type=LONG_TEXT)
