"""The challenge and who may answer it."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, JsonValue, UtcDateTime, enum_column
from samskab.projects.models import ProjectRecord


class Answerers(StrEnum):
    """Who may answer a challenge; those who lead the project always may, also for others.

    `public` is everyone in the project, and everybody else on a page of its own.
    """

    INTERNAL = "internal"
    PARTNERS = "partners"
    EVERYONE_IN_PROJECT = "everyone_in_project"
    PUBLIC = "public"


class ChallengeState(StrEnum):
    """Whether ideas are received; derived from the clock, never stored."""

    UPCOMING = "upcoming"
    OPEN = "open"
    CLOSED = "closed"


class Challenge(ProjectRecord, table=True):
    """A question that is opened to ideas, from one moment to another (or without an end).

    `fields` are the definitions of what it asks of an idea beside title and text, in their order.
    """

    __table_args__ = (
        CheckConstraint("closes_at IS NULL OR closes_at > opens_at", name="closes_after_opening"),
    )

    question: str = Field(max_length=300)
    background: str = Field(sa_type=LONG_TEXT)
    target_group: str = Field(default="", max_length=300)
    fields: list[dict[str, Any]] = Field(default_factory=list, sa_type=JsonValue)
    answerable_by: Answerers = Field(sa_type=enum_column(Answerers))
    opens_at: datetime = Field(sa_type=UtcDateTime, nullable=False)
    closes_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
