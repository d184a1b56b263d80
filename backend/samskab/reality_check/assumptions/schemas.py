"""What the endpoints of assumptions take and give."""

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, OptionalText, Output, Patch, Sentence, Whole
from samskab.reality_check.models import AssumptionResult

Step = Annotated[Whole, Field(ge=1, le=5)]


class AssumptionCreate(Input):
    """Something that must be true for the idea to work."""

    statement: Sentence = Field(examples=["Residents accept a sensor above the bed."])
    importance: Step = Field(description="5: without it the idea falls.", examples=[5])
    evidence: Step = Field(description="5: we have seen it here.", examples=[2])
    test: OptionalText = Field(
        "",
        description="The cheapest way to find out.",
        examples=["Hang a dummy in two rooms for a week and ask."],
    )
    kill_criterion: OptionalText = Field(
        "", description="What would make us stop.", examples=["More than half take it down."]
    )
    result: AssumptionResult = Field(AssumptionResult.OPEN, examples=["open"])
    finding: OptionalText = Field(
        "", description="What was found; needed when it holds or fails.", examples=[""]
    )


class AssumptionPatch(Patch):
    """What may change of an assumption."""

    clearable: ClassVar[frozenset[str]] = frozenset()

    statement: Sentence | None = Field(None, examples=["Residents accept a sensor in the room."])
    importance: Step | None = Field(None, examples=[4])
    evidence: Step | None = Field(None, examples=[4])
    test: OptionalText | None = Field(None, examples=["Ask ten residents with a dummy in hand."])
    kill_criterion: OptionalText | None = Field(None, examples=["More than three say no."])
    result: AssumptionResult | None = Field(None, examples=["holds"])
    finding: OptionalText | None = Field(
        None,
        description="What was found; needed when it holds or fails.",
        examples=["Nine of ten kept it up for the whole week."],
    )


class AssumptionRead(Output):
    """An assumption with how urgent it is to test."""

    id: UUID
    idea_id: UUID
    created_at: datetime
    updated_at: datetime
    statement: str = Field(examples=["Residents accept a sensor above the bed."])
    importance: int = Field(examples=[5])
    evidence: int = Field(examples=[2])
    priority: int = Field(description="importance × (6 - evidence), 1 to 25.", examples=[20])
    critical: bool = Field(description="Importance at least 4 and evidence at most 2.")
    test: str = Field(examples=["Hang a dummy in two rooms for a week and ask."])
    kill_criterion: str = Field(examples=["More than half take it down."])
    result: AssumptionResult
    finding: str = Field(
        description="What was found, once it holds or fails.",
        examples=["Nine of ten kept it up for the whole week."],
    )
    found_by: UUID | None
    found_by_name: str | None = Field(examples=["Mette Holm"])
    found_at: datetime | None
    premortem_id: UUID | None = Field(description="The pre-mortem it came out of.")
    version: int
