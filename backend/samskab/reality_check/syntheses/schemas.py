"""What the endpoints of syntheses take and give."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, LongText, Output, Whole


class SynthesisCreate(Input):
    """What is read out of a round; it takes the place of the one before, which is kept."""

    text: LongText = Field(
        examples=["All want it. The night shift doubts the phones; IT answers before the test."]
    )
    round: Annotated[Whole, Field(ge=1)] | None = Field(
        None, description="The present one, unless named.", examples=[1]
    )


class SynthesisRead(Output):
    """A synthesis under somebody's name."""

    id: UUID
    idea_id: UUID
    created_at: datetime
    round: int = Field(examples=[1])
    text: str = Field(
        examples=["All want it. The night shift doubts the phones; IT answers before the test."]
    )
    written_by: UUID
    written_by_name: str = Field(examples=["Mette Holm"])
