"""What the endpoints of routines take and give."""

from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, Name, Output, Whole, Yes


class RoutineStep(Input):
    """One step of a routine: who does what, for how long, how often."""

    text: Name = Field(examples=["Look in on every resident"])
    who: Name = Field(examples=["Night carer"])
    minutes: Whole = Field(ge=1, le=1440, description="Each time.", examples=[4])
    times_per_week: Whole = Field(ge=1, le=100_000, examples=[420])
    human_contact: Yes = Field(description="Whether people meet in it.", examples=[True])


class RoutinePut(Input):
    """The routine as it is and as it would be."""

    before: list[RoutineStep] = Field(min_length=1, max_length=50)
    after: list[RoutineStep] = Field(max_length=50)


class RoutineRead(Output):
    """The routine before and after, with what it frees. Version 0: not described yet."""

    idea_id: UUID
    before: list[RoutineStep]
    after: list[RoutineStep]
    minutes_before: int = Field(description="A week.", examples=[1680])
    minutes_after: int = Field(description="A week.", examples=[400])
    freed_minutes: int = Field(
        description="A week; negative where the new routine takes longer.", examples=[1280]
    )
    contact_minutes_before: int = Field(description="With human contact.", examples=[1680])
    contact_minutes_after: int = Field(description="With human contact.", examples=[300])
    human_contact_falls: bool = Field(description="A warning: people would meet less.")
    version: int = Field(examples=[0])
