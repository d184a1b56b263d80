"""What the endpoints of rounds take and give."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, OptionalText, Output
from samskab.projects.models import Perspective
from samskab.reality_check.models import AssessmentScale
from samskab.reality_check.rounds.models import Direction, Spread
from samskab.reality_check.schemas import MatrixRow


class RoundClosing(Input):
    """The end of a round; a word may say why now, or what to talk about."""

    word: OptionalText = Field("", examples=["Everybody has spoken. Let us talk about the nights."])


class CellRead(Output):
    """How many answered, and the middle and the ends of what they said."""

    n: int = Field(examples=[3])
    mean: float | None = Field(examples=[2.33])
    median: float | None = Field(examples=[2.0])
    lowest: int | None = Field(examples=[1])
    highest: int | None = Field(examples=[4])


class MovementRead(Output):
    """How a perspective's view on a scale moved since the round before."""

    perspective: Perspective
    scale: AssessmentScale
    before: CellRead
    after: CellRead
    direction: Direction
    spread: Spread


class RoundRead(Output):
    """One round: when, and the state of opinion at its end (or now, while it is open)."""

    id: UUID
    idea_id: UUID
    number: int = Field(examples=[1])
    opened_at: datetime
    open: bool
    closed_at: datetime | None = Field(examples=[None])
    closed_by_name: str | None = Field(
        description="Null where a decision closed it.", examples=["Mette Holm"]
    )
    closing_word: str = Field(examples=["Everybody has spoken. Let us talk about the nights."])
    assessments: int = Field(description="How many spoke in it.", examples=[7])
    unseen: bool = Field(
        description="You have not spoken in this first round: what others said is not shown yet."
    )
    matrix: list[MatrixRow] = Field(description="The newest word of each person up to this round.")
    movements: list[MovementRead] = Field(
        description="Since the round before, where a perspective answered both times."
    )
