"""What the endpoints of complexity take and give: words only, so that nothing can be summed."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field

from samskab.core.schemas import Input, OptionalText, Output
from samskab.reality_check.complexity.models import ComplexityDomain, ComplexityLevel

_NOTE = "Three night teams must change how they hand over, each with habits of its own."


class DomainJudgement(Input):
    """How complex the idea is in one domain, and what makes it so."""

    domain: ComplexityDomain = Field(examples=["organisation"])
    level: ComplexityLevel = Field(examples=["complicated"])
    note: OptionalText = Field("", examples=[_NOTE])


def _each_once(judgements: list[DomainJudgement]) -> list[DomainJudgement]:
    if len({one.domain for one in judgements}) < len(judgements):
        raise ValueError("must name each domain once")
    return judgements


class ComplexityJudgementsCreate(Input):
    """Judgements of one domain or several; those that change nothing are not written again."""

    judgements: Annotated[
        list[DomainJudgement], Field(min_length=1, max_length=7), AfterValidator(_each_once)
    ]


class ComplexityJudgementRead(Output):
    """A judgement under somebody's name, with the level before it."""

    id: UUID
    idea_id: UUID
    created_at: datetime
    domain: ComplexityDomain
    level: ComplexityLevel
    former_level: ComplexityLevel | None
    note: str = Field(examples=[_NOTE])
    judged_by: UUID
    judged_by_name: str = Field(examples=["Mette Holm"])


class DomainRead(Output):
    """One domain with the judgement that stands, if there is one."""

    domain: ComplexityDomain
    level: ComplexityLevel | None
    note: str = Field(examples=[_NOTE])
    judged_by: UUID | None
    judged_by_name: str | None = Field(examples=["Mette Holm"])
    judged_at: datetime | None


class ComplexityRead(Output):
    """The seven domains side by side. There is no total: complexity does not add up."""

    idea_id: UUID
    domains: list[DomainRead]
