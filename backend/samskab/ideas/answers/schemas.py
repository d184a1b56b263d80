"""What the answers' endpoints take and give."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, Field

from samskab.core.schemas import Input, OptionalText, Output
from samskab.ideas.models import IdeaStatus
from samskab.identity.models import Language

AnswerStatus = Literal[
    IdeaStatus.SELECTED, IdeaStatus.DECLINED, IdeaStatus.MERGED, IdeaStatus.PARKED
]
AnswerText = Annotated[OptionalText, Field(max_length=4000)]
MAX_BULK = 1000


def each_once(ids: list[UUID]) -> list[UUID]:
    """Refuse a list that names something twice."""
    if len(set(ids)) < len(ids):
        raise ValueError("must name each idea once")
    return ids


class IdeaAnswerCreate(Input):
    """An answer. Declined, merged and parked need a reason that the author can read."""

    status: AnswerStatus = Field(examples=["selected"])
    answer: AnswerText = Field("", examples=["We take it to the reality check."])
    merged_into_id: UUID | None = Field(
        None, description="With `merged` only: the idea that carries it on.", examples=[None]
    )


class IdeaAnswersCreate(IdeaAnswerCreate):
    """The same answer to up to 1,000 ideas: all of them, or none."""

    idea_ids: Annotated[list[UUID], AfterValidator(each_once)] = Field(
        min_length=1, max_length=MAX_BULK
    )
    fill: Language | None = Field(
        None,
        description="Fill `{title}`, `{author}`, `{challenge}` and `{project}` in the text for "
        "each idea, addressing unknown authors in this language. Null: the text as it stands.",
        examples=[None],
    )


class IdeaAnswerRead(Output):
    """An answer and who gave it."""

    id: UUID
    idea_id: UUID
    status: IdeaStatus
    answer: str = Field(examples=["We take it to the reality check."])
    merged_into_id: UUID | None
    merged_into_title: str | None = Field(examples=[None])
    answered_by: UUID
    answered_by_name: str = Field(examples=["Mette Holm"])
    created_at: datetime


class IdeaAnswersRead(Output):
    """How many ideas were answered."""

    answered: int = Field(examples=[12])
