"""What the endpoints for workshops take and give."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field, model_validator

from samskab.core.schemas import Input, Name, OptionalText, Output, Patch, Sentence, Whole
from samskab.ideas.challenges.schemas import Moment
from samskab.ideas.models import IdeaStatus
from samskab.ideas.workshops.models import MOST_HEADS, WorkshopAnswer
from samskab.projects.models import Perspective

Heads = Annotated[Whole, Field(ge=1, le=MOST_HEADS)]


class Voice(StrEnum):
    """Who must be heard in idea generation."""

    CITIZENS = "citizens"
    EMPLOYEES = "employees"
    OUTSIDE_PARTIES = "outside_parties"


class WorkshopCreate(Input):
    """A new workshop. Without a facilitator, it is whoever plans it."""

    challenge_id: UUID
    title: Name = Field(examples=["An evening about safe nights"])
    purpose: OptionalText = Field("", examples=["Hear what wakes people, from those who wake."])
    place: Name = Field(examples=["Solbakken, the orangery"])
    starts_at: Moment = Field(examples=["2027-03-03T15:00:00Z"])
    ends_at: Moment = Field(examples=["2027-03-03T17:30:00Z"])
    facilitator_id: UUID | None = Field(
        None, description="A member of the project; left out: you.", examples=[None]
    )


class WorkshopPatch(Patch):
    """What may change of a workshop. Another time asks everybody's answer anew."""

    clearable: ClassVar[frozenset[str]] = frozenset()

    title: Name | None = Field(None, examples=["An evening about safe nights"])
    purpose: OptionalText | None = Field(None, examples=["Hear what wakes people."])
    place: Name | None = Field(None, examples=["Solbakken, the dining hall"])
    starts_at: Moment | None = Field(None, examples=["2027-03-10T15:00:00Z"])
    ends_at: Moment | None = Field(None, examples=["2027-03-10T17:30:00Z"])
    facilitator_id: UUID | None = Field(None, description="A member of the project.")
    notes: OptionalText | None = Field(None, examples=["Everybody spoke of the corridor light."])


class WorkshopCancellation(Input):
    """Why a workshop is called off."""

    reason: Sentence = Field(examples=["Three of the speakers are ill. We find a new evening."])


class VoiceHeard(Output):
    """One of those who must be heard: how many are expected, and how many came."""

    voice: Voice
    perspectives: list[Perspective]
    expected: int = Field(description="People invited who have not said no.", examples=[3])
    attended: int = Field(examples=[2])


class WorkshopItem(Output):
    """A workshop in a list."""

    id: UUID
    challenge_id: UUID
    title: str = Field(examples=["An evening about safe nights"])
    place: str = Field(examples=["Solbakken, the orangery"])
    starts_at: datetime
    ends_at: datetime
    facilitator_id: UUID
    facilitator_name: str = Field(examples=["Mette Holm"])
    cancelled_at: datetime | None
    invited: int = Field(description="People, those behind labels counted.", examples=[14])
    coming: int = Field(examples=[9])
    attended: int = Field(examples=[0])
    idea_count: int = Field(description="Ideas caught in it.", examples=[0])
    my_answer: WorkshopAnswer | None = Field(description="Null: you are not invited.")
    version: int


class WorkshopRead(WorkshopItem):
    """A workshop."""

    project_id: UUID
    challenge_question: str = Field(examples=["How can nights be safe without waking residents?"])
    purpose: str = Field(examples=["Hear what wakes people, from those who wake."])
    notes: str = Field(description="What was said and agreed.", examples=[""])
    cancel_reason: str | None = Field(examples=[None])
    awaited: int = Field(description="People of whom no answer has come.", examples=[4])
    maybe: int = Field(examples=[1])
    voices: list[VoiceHeard]
    created_at: datetime
    updated_at: datetime


class Guests(Input):
    """People without an account: who they are in a few words, never their names."""

    label: Name = Field(examples=["Relatives from Solbakken"])
    perspective: Perspective = Field(examples=[Perspective.RELATIVE])
    headcount: Heads = Field(1, description="How many.", examples=[3])
    attended: Annotated[Whole, Field(ge=0, le=MOST_HEADS)] = Field(
        0, description="How many came, where they stood in the door.", examples=[0]
    )


class InviteesCreate(Input):
    """Who is invited: members, the members who belong to a unit, others by label."""

    user_ids: list[UUID] = Field(default=[], max_length=500, examples=[[]])
    unit_ids: list[UUID] = Field(default=[], max_length=50, examples=[[]])
    guests: list[Guests] = Field(default=[], max_length=100)

    @model_validator(mode="after")
    def _somebody(self) -> "InviteesCreate":
        if not (self.user_ids or self.unit_ids or self.guests):
            raise ValueError("name at least one member, unit or group of guests")
        return self


class Invited(Output):
    """What came of inviting."""

    invited: int = Field(description="New invitations.", examples=[3])
    already: int = Field(description="Members who were invited before.", examples=[0])


class InviteePatch(Patch):
    """What may change of an invitation, on behalf of those invited or on the day."""

    clearable: ClassVar[frozenset[str]] = frozenset()

    answer: WorkshopAnswer | None = Field(None, examples=[WorkshopAnswer.COMING])
    attended: Annotated[Whole, Field(ge=0, le=MOST_HEADS)] | None = Field(None, examples=[1])
    label: Name | None = Field(None, examples=["Relatives from Solbakken"])
    headcount: Heads | None = Field(None, examples=[1])


class InviteeRead(Output):
    """Somebody who is invited."""

    id: UUID
    workshop_id: UUID
    user_id: UUID | None
    name: str = Field(description="The member's name, or the label.", examples=["Anna Krogh"])
    perspective: Perspective
    headcount: int = Field(examples=[1])
    answer: WorkshopAnswer
    answered_at: datetime | None
    reminded_at: datetime | None
    attended: int = Field(examples=[0])
    version: int


class MyAnswer(Input):
    """What you answer the invitation."""

    answer: WorkshopAnswer = Field(examples=[WorkshopAnswer.COMING])


class MyInvitation(Output):
    """What you answered the invitation."""

    workshop_id: UUID
    answer: WorkshopAnswer
    answered_at: datetime | None


class Reminded(Output):
    """How many people are reminded."""

    reminded: int = Field(examples=[4])


class CapturedIdeaCreate(Input):
    """A line that was said in the room."""

    capture_key: UUID = Field(
        description="Made by the caller for this line: sent again, it makes no second idea.",
        examples=["7b0f3c52-8f7f-4a5c-9f0e-1f6f3f0a2b11"],
    )
    title: Name = Field(examples=["Warm light that follows you to the bathroom"])
    text: OptionalText = Field("", examples=["The ceiling lamp wakes my husband."])
    origin_perspective: Perspective = Field(examples=[Perspective.CITIZEN])


class CapturedIdea(Output):
    """An idea that was caught in a workshop."""

    id: UUID
    capture_key: UUID
    title: str = Field(examples=["Warm light that follows you to the bathroom"])
    excerpt: str = Field(examples=["The ceiling lamp wakes my husband."])
    origin_perspective: Perspective
    status: IdeaStatus
    captured_by: UUID
    captured_by_name: str = Field(examples=["Mette Holm"])
    created_at: datetime
    version: int
