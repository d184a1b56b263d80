"""What the endpoints of flags and hiding take and give."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, OptionalText, Output, Sentence
from samskab.ideas.flags.models import FlagReason


class FlagCreate(Input):
    """Why it should be looked at."""

    reason: FlagReason = Field(examples=["personal_data"])
    words: Annotated[OptionalText, Field(max_length=1000)] = Field(
        "", description="Needed where the reason is another.", examples=["A resident is named."]
    )


class FlagRead(Output):
    """The flag you put."""

    id: UUID
    reason: FlagReason
    words: str = Field(examples=["A resident is named."])
    created_at: datetime


class FlagReasonCount(Output):
    """How many flagged for a reason."""

    reason: FlagReason
    count: int = Field(examples=[2])


class FlaggedItem(Output):
    """A comment or an idea that was flagged; who flagged it is told to nobody."""

    idea_id: UUID
    idea_title: str = Field(examples=["A radar that sees falls without a camera"])
    comment_id: UUID | None = Field(description="Null: the idea itself.")
    text: str = Field(
        description="The comment's or the idea's text.", examples=["Mrs. Hansen fell, too."]
    )
    author_name: str | None = Field(examples=["Anna Krogh"])
    reasons: list[FlagReasonCount]
    words: list[str] = Field(description="What those who flagged it wrote.")
    flagged_at: datetime = Field(description="When it was first flagged.")


class HidingPut(Input):
    """Why the comment is hidden: everybody reads it in the comment's place."""

    reason: Sentence = Field(examples=["It names a resident. Write it again without the name."])
