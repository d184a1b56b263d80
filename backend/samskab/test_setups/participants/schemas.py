"""What the participants' endpoints take and give. Names have no place here."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, Name, Output, Patch, Sentence
from samskab.test_setups.consent.models import ConsentKind, ConsentScope
from samskab.test_setups.participants.models import (
    DataChoice,
    ParticipantRole,
    ParticipantState,
)


class ParticipantCreate(Input):
    """A new participant; the code is made by the service."""

    role: ParticipantRole = Field(examples=["citizen"])
    site_id: UUID | None = Field(None, examples=[None])
    cohort: Name | None = Field(
        None,
        max_length=80,
        description="Splits the findings, say end users and technicians. No names.",
        examples=["end users"],
    )


class ParticipantPatch(Patch):
    """What may change of a participant. Withdrawal is recorded as a consent instead."""

    clearable: ClassVar[frozenset[str]] = frozenset({"site_id", "cohort", "state_reason"})

    role: ParticipantRole | None = Field(None, examples=["citizen"])
    site_id: UUID | None = Field(None, examples=[None])
    cohort: Name | None = Field(None, max_length=80, examples=["end users"])
    state: ParticipantState | None = Field(None, examples=["completed"])
    state_reason: Sentence | None = Field(
        None,
        description="Why; needed when somebody is lost. No names.",
        examples=["Moved to another municipality"],
    )


class ParticipantRead(Output):
    """A participant by code, with what the latest consent covers."""

    id: UUID
    code: str = Field(examples=["B-7K2M"])
    role: ParticipantRole
    site_id: UUID | None
    cohort: str | None = Field(examples=["end users"])
    external_ref: str | None = Field(
        description="The pseudonymous id in the data set it was imported from.", examples=[None]
    )
    state: ParticipantState
    state_since: datetime
    state_reason: str | None = Field(examples=[None])
    data_choice: DataChoice | None
    consent: ConsentKind | None
    consent_scopes: list[ConsentScope] | None = Field(examples=[["survey"]])
    created_at: datetime
    version: int
