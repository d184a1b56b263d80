"""What the outcomes' endpoints take and give."""

from datetime import datetime
from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, Name, Output, Patch, Sentence, Whole
from samskab.projects.models import BottomLine
from samskab.test_setups.outcomes.models import OutcomeDirection

Measured = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=-1e9, le=1e9)]


class OutcomeCreate(Input):
    """A new outcome, from an instrument's score or one of its items."""

    title: Name = Field(examples=["Rested in the morning"])
    bottom_line: BottomLine = Field(examples=["citizen"])
    direction: OutcomeDirection = Field(examples=["higher_is_better"])
    unit: Name = Field(max_length=80, examples=["points from 0 to 10"])
    instrument_id: UUID
    item_code: Name | None = Field(
        None, max_length=40, description="Without it, the score is taken.", examples=[None]
    )
    smallest_important_change: Measured = Field(gt=0, examples=[1.0])
    worst: Measured = Field(description="The worst imaginable, in the same unit.", examples=[0.0])
    best: Measured = Field(description="The best imaginable, in the same unit.", examples=[10.0])
    line_weight: Whole = Field(1, ge=1, le=100, description="Within its line.", examples=[1])
    reason: Sentence | None = Field(
        None,
        description="Needed once the first follow-up has arrived; stays beside the result.",
        examples=[None],
    )


class OutcomePatch(Patch):
    """What may change of an outcome; once it is fixed, with a reason."""

    clearable: ClassVar[frozenset[str]] = frozenset({"item_code", "reason"})

    title: Name | None = Field(None, examples=["Rested in the morning"])
    bottom_line: BottomLine | None = Field(None, examples=["citizen"])
    direction: OutcomeDirection | None = Field(None, examples=["higher_is_better"])
    unit: Name | None = Field(None, max_length=80, examples=["points from 0 to 10"])
    instrument_id: UUID | None = Field(None)
    item_code: Name | None = Field(None, max_length=40, examples=[None])
    smallest_important_change: Measured | None = Field(None, gt=0, examples=[1.5])
    worst: Measured | None = Field(None, examples=[0.0])
    best: Measured | None = Field(None, examples=[10.0])
    line_weight: Whole | None = Field(None, ge=1, le=100, examples=[2])
    reason: Sentence | None = Field(
        None,
        description="Needed once the outcome is fixed; stays beside the result.",
        examples=["A published value became known."],
    )


class OutcomeRead(Output):
    """An outcome; `frozen_at` tells since when it is fixed."""

    id: UUID
    study_id: UUID
    created_at: datetime
    title: str = Field(examples=["Rested in the morning"])
    bottom_line: BottomLine
    direction: OutcomeDirection
    unit: str = Field(examples=["points from 0 to 10"])
    instrument_id: UUID
    item_code: str | None = Field(examples=[None])
    smallest_important_change: float = Field(examples=[1.0])
    worst: float = Field(examples=[0.0])
    best: float = Field(examples=[10.0])
    line_weight: int = Field(examples=[1])
    frozen_at: datetime | None
    version: int


class OutcomeChangeRead(Output):
    """A change made after the outcome was fixed."""

    id: UUID
    created_at: datetime
    changed_by: UUID
    reason: str = Field(examples=["A published value became known."])
    before: dict[str, Any] = Field(examples=[{"smallest_important_change": 1.0}])
    after: dict[str, Any] = Field(examples=[{"smallest_important_change": 1.5}])
