"""What the endpoints of the legal look take and give."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field

from samskab.core.schemas import Input, OptionalText, Output
from samskab.reality_check.legal.models import LegalQuestion, LegalReply

_NOTE = "Only alarms are kept, for 30 days. Data protection reads the contract."
ShortText = Annotated[OptionalText, Field(max_length=200)]


class LegalReplyGiven(Input):
    """Whether a question applies; what is unclear needs who clears it, and by when."""

    question: LegalQuestion = Field(examples=["impact_assessment"])
    reply: LegalReply = Field(examples=["unclear"])
    note: OptionalText = Field("", examples=[_NOTE])
    clearer: ShortText = Field("", description="Who clears it.", examples=["Data protection"])
    clear_by: date | None = Field(None, examples=["2026-04-01"])


def _each_once(answers: list[LegalReplyGiven]) -> list[LegalReplyGiven]:
    if len({one.question for one in answers}) < len(answers):
        raise ValueError("must name each question once")
    return answers


class LegalAnswersCreate(Input):
    """Answers to one question or several; those that change nothing are not written again."""

    answers: Annotated[
        list[LegalReplyGiven], Field(min_length=1, max_length=9), AfterValidator(_each_once)
    ]


class LegalAnswerRead(Output):
    """An answer under somebody's name, with the one before it."""

    id: UUID
    idea_id: UUID
    created_at: datetime
    question: LegalQuestion
    reply: LegalReply
    former_reply: LegalReply | None
    note: str = Field(examples=[_NOTE])
    clearer: str = Field(examples=["Data protection"])
    clear_by: date | None
    answered_by: UUID
    answered_by_name: str = Field(examples=["Mette Holm"])


class QuestionRead(Output):
    """One question with the answer that stands, if there is one."""

    question: LegalQuestion
    open: bool = Field(description="Unclear, or not answered yet.")
    reply: LegalReply | None
    note: str = Field(examples=[_NOTE])
    clearer: str = Field(examples=["Data protection"])
    clear_by: date | None
    answered_by: UUID | None
    answered_by_name: str | None = Field(examples=["Mette Holm"])
    answered_at: datetime | None


class LegalLookRead(Output):
    """The fixed questions of law and data protection, with what is open."""

    idea_id: UUID
    open: int = Field(description="Questions that are unclear or not answered.", examples=[4])
    questions: list[QuestionRead]
