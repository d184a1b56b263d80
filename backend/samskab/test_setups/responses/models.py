"""Planned visits, responses with their revisions, and explained absences."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, JsonValue, UtcDateTime, enum_column
from samskab.projects.models import ProjectEntry, ProjectRecord


class Moment(StrEnum):
    """Before the change, or after it."""

    BASELINE = "baseline"
    FOLLOW_UP = "follow_up"


class Visit(ProjectRecord, table=True):
    """A planned moment of measuring, so many days after a participant's start."""

    __table_args__ = (
        UniqueConstraint("study_id", "moment", "number"),
        CheckConstraint("number > 0", name="number_positive"),
    )

    study_id: UUID = Field(foreign_key="study.id", index=True)
    moment: Moment = Field(sa_type=enum_column(Moment))
    number: int = 1
    due_after_days: int = 0


class Response(ProjectRecord, table=True):
    """An instrument answered by a participant at a moment.

    `client_id` is made by whoever sends it: sent again, it is the same response. `answers` and
    `score` are empty once erased; `restricted` keeps a response out of every finding.
    """

    __table_args__ = (
        UniqueConstraint("study_id", "client_id"),
        UniqueConstraint("participant_id", "instrument_id", "moment", "number"),
        CheckConstraint("number > 0", name="number_positive"),
    )

    study_id: UUID = Field(foreign_key="study.id", index=True)
    participant_id: UUID = Field(foreign_key="participant.id", index=True)
    instrument_id: UUID = Field(foreign_key="instrument.id", index=True)
    client_id: UUID
    moment: Moment = Field(sa_type=enum_column(Moment))
    number: int = 1
    recorded_at: datetime = Field(sa_type=UtcDateTime, nullable=False)
    answers: dict[str, int] | None = Field(default=None, sa_type=JsonValue)
    score: float | None = None
    revision: int = 0
    restricted: bool = False
    erased_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    captured_by: UUID = Field(foreign_key="user.id")


class ResponseRevision(ProjectRecord, table=True):
    """What a response held before a correction, and why it was corrected.

    No route changes a revision. It is no append-only entry because a participant who asks for
    erasure has their answers erased here, too; reason and moment stay.
    """

    __table_args__ = (UniqueConstraint("response_id", "revision"),)

    response_id: UUID = Field(foreign_key="response.id", index=True)
    revision: int
    reason: str = Field(sa_type=LONG_TEXT)
    answers_before: dict[str, int] | None = Field(default=None, sa_type=JsonValue)
    score_before: float | None = None
    revised_by: UUID = Field(foreign_key="user.id")


class Absence(ProjectEntry, table=True):
    """Why a planned measurement of a participant was not made."""

    __table_args__ = (UniqueConstraint("participant_id", "instrument_id", "moment", "number"),)

    study_id: UUID = Field(foreign_key="study.id", index=True)
    participant_id: UUID = Field(foreign_key="participant.id", index=True)
    instrument_id: UUID = Field(foreign_key="instrument.id")
    moment: Moment = Field(sa_type=enum_column(Moment))
    number: int = 1
    reason: str = Field(sa_type=LONG_TEXT)
    explained_by: UUID = Field(foreign_key="user.id")
