"""Consent texts and the consents given to them: both are appended, never changed."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, JsonValue, UtcDateTime, enum_column
from samskab.projects.models import ProjectEntry


class ConsentKind(StrEnum):
    """What was said."""

    GIVEN = "given"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    RE_AFFIRMED = "re_affirmed"


class ConsentScope(StrEnum):
    """What a consent covers."""

    SURVEY = "survey"
    OBSERVATION = "observation"
    INTERVIEW_AUDIO = "interview_audio"
    PHOTO = "photo"
    DEVICE = "device"
    SHARE_OUTSIDE = "share_outside"


class GivenBy(StrEnum):
    """Who spoke."""

    SELF = "self"
    GUARDIAN = "guardian"
    RELATIVE = "relative"


class ConsentForm(StrEnum):
    """How it was said."""

    PAPER = "paper"
    SPOKEN = "spoken"
    SCREEN = "screen"


class ConsentText(ProjectEntry, table=True):
    """One published version of what participants are asked."""

    __table_args__ = (UniqueConstraint("study_id", "number"),)

    study_id: UUID = Field(foreign_key="study.id", index=True)
    number: int
    text_da: str = Field(sa_type=LONG_TEXT)
    text_en: str | None = Field(default=None, sa_type=LONG_TEXT)
    published_by: UUID = Field(foreign_key="user.id")


class Consent(ProjectEntry, table=True):
    """One thing a participant said about consent, and when."""

    __table_args__ = (UniqueConstraint("participant_id", "number"),)

    study_id: UUID = Field(foreign_key="study.id", index=True)
    participant_id: UUID = Field(foreign_key="participant.id", index=True)
    consent_text_id: UUID = Field(foreign_key="consent_text.id")
    number: int
    kind: ConsentKind = Field(sa_type=enum_column(ConsentKind))
    scopes: list[str] = Field(sa_type=JsonValue)
    given_by: GivenBy = Field(sa_type=enum_column(GivenBy))
    form: ConsentForm = Field(sa_type=enum_column(ConsentForm))
    witness_note: str | None = Field(default=None, sa_type=LONG_TEXT)
    capacity_note: str | None = Field(default=None, sa_type=LONG_TEXT)
    happened_at: datetime = Field(sa_type=UtcDateTime, nullable=False)
    recorded_by: UUID = Field(foreign_key="user.id")
