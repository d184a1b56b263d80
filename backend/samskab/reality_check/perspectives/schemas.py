"""What the endpoints of the required perspectives take and give."""

from datetime import datetime
from uuid import UUID

from pydantic import ConfigDict, Field

from samskab.core.schemas import Input, Output, Sentence
from samskab.projects.models import Perspective
from samskab.reality_check.perspectives.suggestions import Ground

_NOT_BOUGHT = "Nothing is bought: the sensors are there already."


class RequiredPerspectivesPut(Input):
    """The perspectives that must speak; those who would carry it out always must."""

    perspectives: list[Perspective] = Field(
        min_length=1, max_length=20, examples=[["care_staff", "citizen", "management", "it"]]
    )


class RequiredPerspectivesRead(Output):
    """The perspectives that must speak about an idea; version 0 is the usual set."""

    idea_id: UUID
    perspectives: list[Perspective] = Field(examples=[["care_staff", "citizen", "management"]])
    version: int = Field(examples=[0])


class SuggestionReason(Output):
    """Why a perspective is suggested: what it rests on, and the word, kind or origin."""

    ground: Ground
    detail: str = Field(
        description="The word as it stands in the idea, the kind of change, or the origin.",
        examples=["netværket"],
    )


class PerspectiveSuggestion(Output):
    """A perspective that the idea touches and that nobody has agreed to hear."""

    perspective: Perspective = Field(examples=["it"])
    reasons: list[SuggestionReason]


class SetAsidePerspectiveCreate(Input):
    """A perspective that this idea does not need, and why."""

    # As a whole: the first perspective, which an enum's own example is, is never set aside.
    model_config = ConfigDict(
        json_schema_extra={"example": {"perspective": "procurement", "reason": _NOT_BOUGHT}}
    )

    perspective: Perspective
    reason: Sentence


class SetAsidePerspectiveRead(Output):
    """A perspective that is not suggested any more, who said so, and why."""

    id: UUID
    perspective: Perspective = Field(examples=["procurement"])
    reason: str = Field(examples=[_NOT_BOUGHT])
    set_aside_by_name: str = Field(examples=["Mette Holm"])
    created_at: datetime
    version: int


class PerspectiveSuggestionsRead(Output):
    """Whom else to ask about an idea, and of whom it was said that they are not needed."""

    suggested: list[PerspectiveSuggestion]
    set_aside: list[SetAsidePerspectiveRead]
