"""What the endpoints of routines take and give."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, Name, Output, Whole, Yes
from samskab.reality_check.routines.models import Per

Minutes = Annotated[Whole, Field(ge=1, le=1440)]
Times = Annotated[Whole, Field(ge=1, le=100_000)]
_FREED = "Minutes a week that become free; negative where the new routine takes longer."


class RoutineStep(Input):
    """One step of a routine: who does what, for how long, how often.

    How often is `times` per day, week or month, or shorter `times_per_week`: one of the two.
    Without `minutes_low` and `minutes_high` the minutes are taken as known.
    """

    text: Name = Field(examples=["Look in on every resident"])
    who: Name = Field(examples=["Night carer"])
    minutes: Minutes = Field(description="Each time, most likely.", examples=[4])
    minutes_low: Minutes | None = Field(None, description="At the least.", examples=[3])
    minutes_high: Minutes | None = Field(None, description="At the most.", examples=[7])
    times: Times | None = Field(None, description="How often in each `per`.", examples=[60])
    per: Per = Field(Per.WEEK, examples=["day"])
    times_per_week: Times | None = Field(
        None, description="The same as `times` per week.", examples=[None]
    )
    human_contact: Yes = Field(description="Whether people meet in it.", examples=[True])


class RoutinePut(Input):
    """The routine as it is and as it would be."""

    before: list[RoutineStep] = Field(min_length=1, max_length=50)
    after: list[RoutineStep] = Field(max_length=50)


class RoutineStepRead(Output):
    """One step of a routine with the minutes it takes each week."""

    text: str = Field(examples=["Look in on every resident"])
    who: str = Field(examples=["Night carer"])
    minutes: int = Field(examples=[4])
    minutes_low: int = Field(examples=[3])
    minutes_high: int = Field(examples=[7])
    times: int = Field(examples=[60])
    per: Per
    times_per_week: float = Field(examples=[420.0])
    human_contact: bool
    week: float = Field(description="Minutes a week, most likely.", examples=[1680.0])
    week_low: float = Field(description="Minutes a week, at the least.", examples=[1260.0])
    week_high: float = Field(description="Minutes a week, at the most.", examples=[2940.0])


class RoleMinutes(Output):
    """What the routine asks of one role, before and after."""

    who: str = Field(examples=["Night carer"])
    minutes_before: int = Field(description="A week.", examples=[1680])
    minutes_after: int = Field(description="A week.", examples=[400])
    freed_low: int = Field(examples=[860])
    freed_minutes: int = Field(description=_FREED, examples=[1280])
    freed_high: int = Field(examples=[2540])


class RoutineRead(Output):
    """The routine before and after, with what it frees. Version 0: not described yet.

    `freed_low` and `freed_high` are bounds: what becomes free if every step turns out at the
    end of its range that frees least, or most.
    """

    idea_id: UUID
    before: list[RoutineStepRead]
    after: list[RoutineStepRead]
    minutes_before: int = Field(description="A week.", examples=[1680])
    minutes_after: int = Field(description="A week.", examples=[400])
    freed_low: int = Field(examples=[860])
    freed_minutes: int = Field(description=_FREED, examples=[1280])
    freed_high: int = Field(examples=[2540])
    roles: list[RoleMinutes] = Field(description="Role by role, the largest change on top.")
    contact_minutes_before: int = Field(description="With human contact.", examples=[1680])
    contact_minutes_after: int = Field(description="With human contact.", examples=[300])
    human_contact_falls: bool = Field(description="A warning: people would meet less.")
    version: int = Field(examples=[0])
