"""Participants of a study: random codes, never names."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, UtcDateTime, enum_column
from samskab.projects.models import ProjectRecord


class ParticipantRole(StrEnum):
    """As what somebody takes part."""

    CITIZEN = "citizen"
    RELATIVE = "relative"
    EMPLOYEE = "employee"
    PUBLIC_SERVANT = "public_servant"


class ParticipantState(StrEnum):
    """Where a participant stands in the study."""

    INVITED = "invited"
    CONSENTED = "consented"
    ACTIVE = "active"
    WITHDRAWN = "withdrawn"
    COMPLETED = "completed"
    LOST = "lost"


class DataChoice(StrEnum):
    """What becomes of the data so far when somebody withdraws."""

    KEEP = "keep"
    RESTRICT = "restrict"
    ERASE = "erase"


class Participant(ProjectRecord, table=True):
    """Somebody who takes part, known by a random code.

    `cohort` splits findings (say end users and technicians). `external_ref` is the pseudonymous
    id of an imported data set, kept so that the same file never makes the same person twice.
    `data_choice` is what a withdrawn participant wished for the data so far.
    """

    __table_args__ = (
        UniqueConstraint("study_id", "code"),
        UniqueConstraint("study_id", "external_ref"),
    )

    study_id: UUID = Field(foreign_key="study.id", index=True)
    site_id: UUID | None = Field(default=None, foreign_key="site.id", index=True)
    code: str = Field(max_length=12)
    role: ParticipantRole = Field(sa_type=enum_column(ParticipantRole))
    cohort: str | None = Field(default=None, max_length=80)
    external_ref: str | None = Field(default=None, max_length=40)
    state: ParticipantState = Field(
        default=ParticipantState.INVITED, sa_type=enum_column(ParticipantState)
    )
    state_since: datetime = Field(sa_type=UtcDateTime, nullable=False)
    state_reason: str | None = Field(default=None, sa_type=LONG_TEXT)
    data_choice: DataChoice | None = Field(default=None, sa_type=enum_column(DataChoice))
