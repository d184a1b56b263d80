"""What the endpoints of expectations take and give."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, OptionalText, Output, Sentence, Whole
from samskab.projects.models import BottomLine

Points = Annotated[Whole, Field(ge=-100, le=100)]
_REASON = "Residents who are not woken sleep longer; two other care centres saw it."
_LOW = "At the least, in points more than today."
_LIKELY = "Most likely, in points more than today; negative where it gets worse."
_HIGH = "At the most, in points more than today."
_OUTCOME = "One outcome of the line by its name; empty for the line as a whole."


class ExpectationCreate(Input):
    """What you expect to change on a line, from 0 (the worst imaginable) to 100 (the best)."""

    line: BottomLine = Field(examples=["citizen"])
    outcome: Annotated[OptionalText, Field(max_length=200)] = Field(
        "", description=_OUTCOME, examples=["Rested in the morning"]
    )
    low: Points = Field(description=_LOW, examples=[5])
    likely: Points = Field(description=_LIKELY, examples=[15])
    high: Points = Field(description=_HIGH, examples=[25])
    reason: Sentence = Field(description="Why, in a sentence.", examples=[_REASON])


class ExpectationRead(Output):
    """One version of an expectation, under somebody's name."""

    id: UUID
    idea_id: UUID
    created_at: datetime
    line: BottomLine
    outcome: str = Field(description=_OUTCOME, examples=["Rested in the morning"])
    low: int = Field(description=_LOW, examples=[5])
    likely: int = Field(description=_LIKELY, examples=[15])
    high: int = Field(description=_HIGH, examples=[25])
    reason: str = Field(examples=[_REASON])
    stated_by: UUID
    stated_by_name: str = Field(examples=["Mette Holm"])


class ExpectedRead(Output):
    """What is expected of a line, or of one outcome: as it stands, and what is compared."""

    line: BottomLine
    outcome: str = Field(description=_OUTCOME, examples=["Rested in the morning"])
    standing: ExpectationRead | None
    compared: ExpectationRead | None = Field(
        description="Compared with the result; null where each version came after the freeze."
    )


class ExpectationsRead(Output):
    """What an idea is expected to do: the three lines, then outcomes by their names.

    `frozen_at` is when the idea was chosen for its test: what was written by then is compared.
    """

    idea_id: UUID
    frozen_at: datetime | None
    expected: list[ExpectedRead]
