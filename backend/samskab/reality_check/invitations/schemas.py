"""What the endpoints of invitations take and give."""

from datetime import date, datetime
from typing import Self
from uuid import UUID

from pydantic import Field, model_validator

from samskab.core.schemas import Input, LongText, OptionalText, Output
from samskab.projects.models import Perspective
from samskab.reality_check.invitations.models import InvitationState


class InvitationsCreate(Input):
    """Whom to ask: people by name, or all of a unit who take part in the project."""

    user_ids: list[UUID] = Field(
        default=[], max_length=200, examples=[["0198c0de-7000-7000-8000-000000000007"]]
    )
    unit_id: UUID | None = Field(None, examples=[None])
    speak_by: date = Field(examples=["2030-03-01"])
    word: OptionalText = Field("", examples=["You know the nights at Solbakken best."])

    @model_validator(mode="after")
    def _somebody(self) -> Self:
        if not self.user_ids and self.unit_id is None:
            raise ValueError("name people or a unit")
        return self


class InvitationDecline(Input):
    """Why somebody does not speak."""

    reason: LongText = Field(examples=["I do not work with this any more."])


class InvitationDelegation(Input):
    """Who speaks instead."""

    user_id: UUID = Field(examples=["0198c0de-7000-7000-8000-000000000007"])
    word: OptionalText = Field("", examples=["Fatima knows it better than I do."])


class InvitationRead(Output):
    """An invitation, and what became of it."""

    id: UUID
    idea_id: UUID
    created_at: datetime
    round: int = Field(examples=[1])
    user_id: UUID
    name: str = Field(examples=["Anna Krogh"])
    perspective: Perspective | None
    unit_name: str | None = Field(examples=["Plejecenter Solbakken"])
    invited_by_name: str = Field(examples=["Mette Holm"])
    speak_by: date
    word: str | None = Field(
        description="Told to those invited and to who leads.",
        examples=["You know the nights at Solbakken best."],
    )
    state: InvitationState
    reason: str | None = Field(description="Told to who leads.", examples=[None])
    delegated_from_name: str | None = Field(examples=[None])
    delegated_to_name: str | None = Field(examples=[None])
    reminders: int = Field(examples=[1])
    reminded_at: datetime | None = Field(examples=[None])
    spoken_at: datetime | None = Field(examples=[None])
    version: int


class InvitationsMade(Output):
    """The invitations that were made; who was asked or had spoken already is left out."""

    items: list[InvitationRead]
