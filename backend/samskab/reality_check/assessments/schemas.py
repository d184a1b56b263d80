"""What the endpoints of assessments take and give."""

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, LongText, Name, OptionalText, Output, Patch, Whole
from samskab.projects.models import Perspective

Step = Annotated[Whole, Field(ge=1, le=5)]


class AssessmentCreate(Input):
    """What you think of an idea; null on a scale is "cannot say", on all four is refused."""

    perspective: Perspective = Field(
        description="Your own in the project; any, together with `voiced_by`.",
        examples=["care_staff"],
    )
    voiced_by: Name | None = Field(
        None,
        description="Leaders only: whom without an account this is recorded for.",
        examples=["Night shift at Solbakken"],
    )
    wanted: Step | None = Field(None, description="Would they want it?", examples=[4])
    fits_the_work: Step | None = Field(None, description="Does it fit the work?", examples=[2])
    feasible: Step | None = Field(None, description="Can it be done here?", examples=[3])
    worth_it: Step | None = Field(None, description="Is it worth the effort?", examples=[None])
    confidence: Step = Field(description="How sure are you?", examples=[4])
    comment: OptionalText = Field("", examples=["It would spare us the round at three."])
    blocker: OptionalText = Field(
        "", description="What would stop it?", examples=["The Wi-Fi does not reach room 14."]
    )


class AssessmentPatch(Patch):
    """What may change of your own assessment. A new blocker awaits a new answer."""

    clearable: ClassVar[frozenset[str]] = frozenset(
        {"wanted", "fits_the_work", "feasible", "worth_it"}
    )

    wanted: Step | None = Field(None, examples=[5])
    fits_the_work: Step | None = Field(None, examples=[3])
    feasible: Step | None = Field(None, examples=[3])
    worth_it: Step | None = Field(None, examples=[4])
    confidence: Step | None = Field(None, examples=[5])
    comment: OptionalText | None = Field(None, examples=["We have seen it at work now."])
    blocker: OptionalText | None = Field(None, examples=["The Wi-Fi is weak in room 14."])


class BlockerAnswer(Input):
    """What is done about what would stop the idea."""

    answer: LongText = Field(examples=["IT moves an access point before the test begins."])


class AssessmentRead(Output):
    """One person's view of an idea, from one perspective."""

    id: UUID
    idea_id: UUID
    created_at: datetime
    updated_at: datetime
    given_by: UUID
    given_by_name: str = Field(examples=["Anna Krogh"])
    perspective: Perspective
    voiced_by: str | None = Field(examples=[None])
    round: int = Field(description="The round in which it was said.", examples=[1])
    wanted: int | None = Field(examples=[4])
    fits_the_work: int | None = Field(examples=[2])
    feasible: int | None = Field(examples=[3])
    worth_it: int | None = Field(examples=[None])
    confidence: int = Field(examples=[4])
    comment: str = Field(examples=["It would spare us the round at three."])
    blocker: str = Field(examples=["The Wi-Fi does not reach room 14."])
    blocker_answer: str | None = Field(examples=[None])
    blocker_answered_by_name: str | None = Field(examples=[None])
    blocker_answered_at: datetime | None = Field(examples=[None])
    version: int
