"""What the endpoints of rating rounds take and give."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, Name, Output, Patch, Whole
from samskab.ideas.challenges.schemas import Moment, Question
from samskab.ideas.models import IdeaStatus
from samskab.ideas.ratings.models import HIGHEST, LOWEST, RatingRoundState, Withheld
from samskab.projects.models import Perspective

End = Annotated[Name, Field(max_length=80)]


class RatingRoundCreate(Input):
    """A new round; it is open at once, to everybody who may support ideas."""

    challenge_id: UUID
    question: Question = Field(examples=["How much would this help at night?"])
    lowest: End = Field(description="What 1 means.", examples=["Not at all"])
    highest: End = Field(description="What 5 means.", examples=["Very much"])
    ideas_each: Whole = Field(
        8, ge=3, le=50, description="How many ideas each person is asked to rate.", examples=[8]
    )
    closes_at: Moment = Field(examples=["2099-06-30T21:59:00Z"])


class RatingRoundPatch(Patch):
    """What may change of a round: its end. A moment that has passed closes it."""

    closes_at: Moment | None = Field(None, examples=["2099-07-31T21:59:00Z"])


class RatingRoundRead(Output):
    """A round, how far it has come, and how far the caller has."""

    id: UUID
    project_id: UUID
    challenge_id: UUID
    challenge_question: str = Field(examples=["How can nights be safe without waking residents?"])
    question: str = Field(examples=["How much would this help at night?"])
    lowest: str = Field(examples=["Not at all"])
    highest: str = Field(examples=["Very much"])
    ideas_each: int = Field(examples=[8])
    closes_at: datetime
    state: RatingRoundState
    begun_count: int = Field(description="How many people have begun.", examples=[11])
    finished_count: int = Field(description="How many have finished.", examples=[9])
    my_asked: int = Field(description="How many ideas you were given.", examples=[8])
    my_answered: int = Field(description="Of how many you have said something.", examples=[3])
    my_finished: bool
    open_to_me: bool = Field(description="Whether you may rate now.")
    created_at: datetime
    updated_at: datetime
    version: int


class RatingPut(Input):
    """What you say of an idea."""

    score: Whole | None = Field(
        ge=LOWEST, le=HIGHEST, description="From 1 to 5; null: cannot say.", examples=[4]
    )


class SharedIdea(Output):
    """An idea you were given; whose it is stays out of sight."""

    idea_id: UUID
    title: str = Field(examples=["A radar that sees falls without a camera"])
    text: str = Field(examples=["It hangs in the ceiling and calls the night staff."])
    origin_perspective: Perspective
    score: int | None = Field(examples=[4])
    answered_at: datetime | None = Field(description="Null: you have not said anything yet.")


class RatingShareRead(Output):
    """The ideas you were given, in their order; none until you begin."""

    rating_round_id: UUID
    begun: bool
    finished_at: datetime | None
    items: list[SharedIdea]


class RankedIdea(Output):
    """An idea in the result; figures are null for one that nobody has rated."""

    idea_id: UUID
    title: str = Field(examples=["A radar that sees falls without a camera"])
    status: IdeaStatus
    ratings: int = Field(examples=[6])
    level: float | None = Field(
        description="What people would give it on average, judged with care: few ratings are "
        "drawn towards the mean, and severity of raters is taken out.",
        examples=[3.9],
    )
    lower: float | None = Field(
        description="With 95 % credibility the level is at least this.", examples=[3.4]
    )
    upper: float | None = Field(description="… and at most this.", examples=[4.4])
    place: int | None = Field(examples=[1])
    best_place: int | None = Field(
        description="The best place that the comparisons with the others leave open.", examples=[1]
    )
    worst_place: int | None = Field(description="… and the worst.", examples=[3])


class RatingResultRead(Output):
    """The ranking of a round's ideas, the highest first."""

    rating_round_id: UUID
    withheld: Withheld | None = Field(
        description="Why nothing is shown: you have not finished, or too few have rated."
    )
    raters: int = Field(description="How many people have rated.", examples=[9])
    ratings: int = Field(examples=[64])
    items: list[RankedIdea]
