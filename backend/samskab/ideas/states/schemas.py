"""What the endpoints of own states take and give."""

from datetime import datetime
from typing import Annotated, ClassVar, Self
from uuid import UUID

from pydantic import AfterValidator, Field, model_validator

from samskab.core.schemas import Input, Name, Output, Patch, Whole, Yes
from samskab.ideas.answers.schemas import MAX_BULK, each_once
from samskab.ideas.models import IdeaStatus
from samskab.ideas.states.models import StateChange, StateTone

StateName = Annotated[Name, Field(max_length=40)]


class IdeaStateCreate(Input):
    """A state of the municipality's own; it comes last among those of its status."""

    status: IdeaStatus = Field(description="The fixed status it belongs to.", examples=["parked"])
    name_da: StateName = Field(examples=["Venter på budget"])
    name_en: StateName = Field(examples=["Awaits the budget"])
    tone: StateTone = Field(examples=["warning"])
    visible: Yes = Field(description="Whether authors see it.", examples=[True])
    told: Yes = Field(description="Whether authors are told when it is set.", examples=[True])

    @model_validator(mode="after")
    def _told_of_what_they_see(self) -> Self:
        if self.told and not self.visible:
            raise ValueError("authors are told only of a state they see")
        return self


class IdeaStatePatch(Patch):
    """What may change of a state; the status it belongs to stays."""

    clearable: ClassVar[frozenset[str]] = frozenset()

    name_da: StateName | None = Field(None, examples=["Venter på næste budget"])
    name_en: StateName | None = Field(None, examples=["Awaits the next budget"])
    tone: StateTone | None = Field(None, examples=["info"])
    place: Whole | None = Field(
        None, ge=1, le=1000, description="Its place among those of its status.", examples=[1]
    )
    visible: Yes | None = Field(None, examples=[True])
    told: Yes | None = Field(None, examples=[False])
    retired: Yes | None = Field(None, description="Set no more.", examples=[False])


class IdeaStateRead(Output):
    """A state of the municipality's own."""

    id: UUID
    status: IdeaStatus
    name_da: str = Field(examples=["Venter på budget"])
    name_en: str = Field(examples=["Awaits the budget"])
    tone: StateTone
    place: int = Field(examples=[1])
    visible: bool = Field(examples=[True])
    told: bool = Field(examples=[True])
    retired: bool = Field(examples=[False])
    version: int


class KeptIdeaState(IdeaStateRead):
    """The same for who keeps the states: where it was ever used, it is retired, not deleted."""

    used: bool = Field(examples=[True])
    idea_count: int = Field(description="How many ideas are in it now.", examples=[3])


class IdeaStatePut(Input):
    """The state an idea is to be in."""

    state_id: UUID | None = Field(description="One of its status; null: none.", examples=[None])


class StatePlacementsCreate(IdeaStatePut):
    """The same state for up to 1,000 ideas, all or none."""

    idea_ids: Annotated[list[UUID], AfterValidator(each_once)] = Field(
        min_length=1, max_length=MAX_BULK
    )


class StatePlacementsRead(Output):
    """How many ideas are in another state now."""

    changed: int = Field(examples=[12])


class StateOfIdeaRead(Output):
    """In which own state an idea is."""

    idea_id: UUID
    state_id: UUID | None
    since: datetime | None


class IdeaStateEntryRead(Output):
    """That an idea came into a state or left it."""

    id: UUID
    state_id: UUID
    name_da: str = Field(examples=["Venter på budget"])
    name_en: str = Field(examples=["Awaits the budget"])
    change: StateChange
    changed_by_name: str = Field(examples=["Mette Holm"])
    created_at: datetime
