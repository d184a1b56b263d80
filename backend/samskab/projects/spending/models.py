"""What a project costs: entries of hours or money."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, enum_column
from samskab.projects.models import Phase, ProjectRecord


class SpendingKind(StrEnum):
    """What was spent."""

    HOURS = "hours"
    MONEY = "money"


class Spending(ProjectRecord, table=True):
    """Hours (in minutes) or money (in minor units) that one party spent in one phase."""

    __table_args__ = (CheckConstraint("amount > 0", name="amount_positive"),)

    phase: Phase = Field(sa_type=enum_column(Phase))
    organisation_id: UUID = Field(foreign_key="organisation.id")
    kind: SpendingKind = Field(sa_type=enum_column(SpendingKind))
    amount: int
    currency: str | None = Field(default=None, max_length=3)
    spent_on: date
    note: str = Field(sa_type=LONG_TEXT)
    recorded_by: UUID = Field(foreign_key="user.id")
