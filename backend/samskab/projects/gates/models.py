"""Decisions: appended, never changed."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, JsonValue, enum_column
from samskab.projects.models import Phase, ProjectEntry, ProjectState


class DecisionKind(StrEnum):
    """What the municipality can decide."""

    ADVANCE = "advance"
    RETURN = "return"
    PARK = "park"
    RESUME = "resume"
    STOP = "stop"
    IMPLEMENT = "implement"


class Decision(ProjectEntry, table=True):
    """One decision with the evidence as it stood. A trigger refuses any change."""

    kind: DecisionKind = Field(sa_type=enum_column(DecisionKind))
    from_phase: Phase = Field(sa_type=enum_column(Phase))
    to_phase: Phase = Field(sa_type=enum_column(Phase))
    to_state: ProjectState = Field(sa_type=enum_column(ProjectState))
    reason: str = Field(sa_type=LONG_TEXT)
    justification: str | None = Field(default=None, sa_type=LONG_TEXT)
    evidence: dict[str, Any] = Field(sa_type=JsonValue)
    decided_by: UUID = Field(foreign_key="user.id")
    decided_by_name: str = Field(max_length=200)
