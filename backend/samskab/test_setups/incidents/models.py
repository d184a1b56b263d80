"""Incidents of a study."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, UtcDateTime, enum_column
from samskab.projects.models import ProjectRecord


class IncidentSeverity(StrEnum):
    """How serious an incident was."""

    MINOR = "minor"
    SERIOUS = "serious"


class Incident(ProjectRecord, table=True):
    """Something that went wrong; open until it is answered."""

    __table_args__ = (
        CheckConstraint("(answer IS NULL) = (answered_at IS NULL)", name="answered_with_moment"),
    )

    study_id: UUID = Field(foreign_key="study.id", index=True)
    site_id: UUID | None = Field(default=None, foreign_key="site.id")
    severity: IncidentSeverity = Field(sa_type=enum_column(IncidentSeverity))
    what: str = Field(sa_type=LONG_TEXT)
    happened_at: datetime = Field(sa_type=UtcDateTime, nullable=False)
    reported_by: UUID = Field(foreign_key="user.id")
    answer: str | None = Field(default=None, sa_type=LONG_TEXT)
    answered_by: UUID | None = Field(default=None, foreign_key="user.id")
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
