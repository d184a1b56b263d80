"""What the endpoints for similar ideas take and give."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, Strict, StringConstraints

from samskab.core.schemas import Input, OptionalText, Output
from samskab.ideas.models import IdeaStatus

MOST = 20
Unfinished = Annotated[OptionalText, StringConstraints(max_length=200)]
HowMany = Annotated[int, Strict(), Field(ge=1, le=MOST)]


class IdeaText(Input):
    """An idea that is being written: it is compared, and neither stored nor logged."""

    title: Unfinished = Field("", examples=["A radar that sees falls without a camera"])
    text: OptionalText = Field("", examples=["It hangs in the ceiling and calls the night staff."])
    challenge_id: UUID | None = Field(
        None, description="Only ideas to this challenge.", examples=[None]
    )
    limit: HowMany = Field(5, description="At most so many.", examples=[5])


class SimilarIdea(Output):
    """An idea that is like another, and the words that make it so."""

    id: UUID
    challenge_id: UUID
    title: str = Field(examples=["Bed sensors instead of fall alarms"])
    excerpt: str = Field(
        description="The first 240 characters of the text.",
        examples=["The alarms wake everybody at night."],
    )
    status: IdeaStatus
    merged_into_id: UUID | None
    support_count: int = Field(examples=[7])
    created_at: datetime
    score: float = Field(
        description="From 0 (nothing in common) to 1 (the same text).", examples=[0.31]
    )
    shared_words: list[str] = Field(
        description="At most five, the most telling first, as this idea writes them.",
        examples=[["fall", "alarms", "night"]],
    )


class SimilarIdeas(Output):
    """The most similar ideas, the likest first; none where nothing is alike."""

    items: list[SimilarIdea]
