"""Outcomes and every change of one after it was fixed."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, JsonValue, UtcDateTime, enum_column
from samskab.projects.models import BottomLine, ProjectEntry, ProjectRecord


class OutcomeDirection(StrEnum):
    """Which way is good."""

    HIGHER_IS_BETTER = "higher_is_better"
    LOWER_IS_BETTER = "lower_is_better"


class Outcome(ProjectRecord, table=True):
    """What is measured on which bottom line, from an instrument's score or one of its items.

    `smallest_important_change`, `worst` and `best` are in the unit of the measurement;
    `item_code` is None when the score is taken. `line_weight` counts within the line.
    """

    __table_args__ = (
        CheckConstraint("smallest_important_change > 0", name="change_positive"),
        CheckConstraint("line_weight > 0", name="line_weight_positive"),
        CheckConstraint(
            "(direction = 'higher_is_better' AND best > worst) "
            "OR (direction = 'lower_is_better' AND best < worst)",
            name="anchors_along_direction",
        ),
    )

    study_id: UUID = Field(foreign_key="study.id", index=True)
    instrument_id: UUID = Field(foreign_key="instrument.id", index=True)
    item_code: str | None = Field(default=None, max_length=40)
    title: str = Field(max_length=200)
    bottom_line: BottomLine = Field(sa_type=enum_column(BottomLine))
    direction: OutcomeDirection = Field(sa_type=enum_column(OutcomeDirection))
    unit: str = Field(max_length=80)
    smallest_important_change: float
    worst: float
    best: float
    line_weight: int = 1
    frozen_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class OutcomeChange(ProjectEntry, table=True):
    """A change made after the outcome was fixed: it stands beside the result for ever."""

    study_id: UUID = Field(foreign_key="study.id", index=True)
    outcome_id: UUID = Field(foreign_key="outcome.id", index=True)
    changed_by: UUID = Field(foreign_key="user.id")
    reason: str = Field(sa_type=LONG_TEXT)
    before: dict[str, Any] = Field(sa_type=JsonValue)
    after: dict[str, Any] = Field(sa_type=JsonValue)
