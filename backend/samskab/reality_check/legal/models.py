"""The table of answers to the legal questions: appended, never changed; the newest stands."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, enum_column
from samskab.projects.models import ProjectEntry


class LegalQuestion(StrEnum):
    """What is asked of every idea, in this order."""

    PERSONAL_DATA = "personal_data"
    HEALTH_DATA = "health_data"
    IMPACT_ASSESSMENT = "impact_assessment"
    DATA_PROCESSOR = "data_processor"
    MEDICAL_DEVICE = "medical_device"
    ARTIFICIAL_INTELLIGENCE = "artificial_intelligence"
    SELF_DETERMINATION = "self_determination"
    PROCUREMENT = "procurement"
    CODETERMINATION = "codetermination"


class LegalReply(StrEnum):
    """Whether it applies to the idea."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


class LegalAnswer(ProjectEntry, table=True):
    """A question answered by name; what is unclear names who clears it, and by when."""

    __table_args__ = (
        CheckConstraint(
            "(reply = 'unclear') = (clearer <> '') "
            "AND (reply = 'unclear') = (clear_by IS NOT NULL)",
            name="unclear_is_cleared",
        ),
    )

    idea_id: UUID = Field(foreign_key="idea.id", index=True)
    question: LegalQuestion = Field(sa_type=enum_column(LegalQuestion))
    reply: LegalReply = Field(sa_type=enum_column(LegalReply))
    former_reply: LegalReply | None = Field(default=None, sa_type=enum_column(LegalReply))
    note: str = Field(sa_type=LONG_TEXT)
    clearer: str = Field(max_length=200)
    clear_by: date | None = None
    answered_by: UUID = Field(foreign_key="user.id")
    answered_by_name: str = Field(max_length=200)
