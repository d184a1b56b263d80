"""What the endpoints of readiness take and give."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field

from samskab.core.schemas import Input, LongText, Output, Whole
from samskab.reality_check.readiness.models import ReadinessScale

_EVIDENCE = "The company showed it in the demonstration flat; four carers tried it for a day."
_LEVEL = "1 (the thought) to 9 (everyday)."
_MET = "Numbers (1 to 3) of the next level's demands that are met already."


def _in_order(numbers: list[int]) -> list[int]:
    return sorted(set(numbers))


class ReadinessJudgementCreate(Input):
    """Which level is reached, what shows it, and which of the next level's demands are met."""

    scale: ReadinessScale = Field(examples=["technology"])
    level: Annotated[Whole, Field(ge=1, le=9)] = Field(description=_LEVEL, examples=[6])
    evidence: LongText = Field(description="What shows it.", examples=[_EVIDENCE])
    met: Annotated[
        list[Annotated[Whole, Field(ge=1, le=3)]],
        Field(max_length=3),
        AfterValidator(_in_order),
    ] = Field(default=[], description=_MET, examples=[[1]])


class ReadinessJudgementRead(Output):
    """A judgement under somebody's name, with the level before it."""

    id: UUID
    idea_id: UUID
    created_at: datetime
    scale: ReadinessScale
    level: int = Field(description=_LEVEL, examples=[6])
    former_level: int | None = Field(examples=[5])
    met: list[int] = Field(description=_MET, examples=[[1]])
    evidence: str = Field(examples=[_EVIDENCE])
    judged_by: UUID
    judged_by_name: str = Field(examples=["Mette Holm"])


class ScaleRead(Output):
    """One scale with the judgement that stands, if there is one."""

    scale: ReadinessScale
    level: int | None = Field(description=_LEVEL, examples=[6])
    next_level: int | None = Field(
        description="The level whose demands come next; null at the highest.", examples=[7]
    )
    met: list[int] = Field(description=_MET, examples=[[1]])
    evidence: str = Field(examples=[_EVIDENCE])
    judged_by: UUID | None
    judged_by_name: str | None = Field(examples=["Mette Holm"])
    judged_at: datetime | None


class ReadinessRead(Output):
    """How ready the technology is, and the organisation; they are not set off against each other.

    Technology: NASA's nine levels as the EU's programmes use them. Organisation: the
    organisational readiness level of Vik et al. 2021 (doi 10.1016/j.techfore.2021.120854).
    """

    idea_id: UUID
    scales: list[ScaleRead]
