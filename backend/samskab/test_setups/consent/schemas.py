"""What the consents' endpoints take and give."""

from datetime import datetime
from uuid import UUID

from pydantic import AwareDatetime, Field

from samskab.core.schemas import Input, LongText, Output, Sentence, Whole
from samskab.test_setups.consent.models import (
    ConsentForm,
    ConsentKind,
    ConsentScope,
    GivenBy,
)
from samskab.test_setups.participants.models import DataChoice


class ConsentTextCreate(Input):
    """A new version of what participants are asked; it can never be changed."""

    text_da: LongText = Field(examples=["Du kan når som helst sige stop, uden at sige hvorfor."])
    text_en: LongText | None = Field(
        None, examples=["You can stop at any time, without saying why."]
    )


class ConsentTextRead(Output):
    """A published version of the consent text."""

    id: UUID
    created_at: datetime
    number: int = Field(examples=[1])
    text_da: str = Field(examples=["Du kan når som helst sige stop, uden at sige hvorfor."])
    text_en: str | None = Field(examples=["You can stop at any time, without saying why."])


class ConsentCreate(Input):
    """What a participant said. It is kept for ever and never changed."""

    kind: ConsentKind = Field(examples=["given"])
    text_number: Whole = Field(
        ge=1, le=100_000, description="The version of the consent text.", examples=[1]
    )
    scopes: list[ConsentScope] = Field(
        default_factory=list,
        max_length=len(ConsentScope),
        description="What it covers; empty when declined or withdrawn.",
        examples=[["survey", "observation"]],
    )
    given_by: GivenBy = Field(examples=["self"])
    form: ConsentForm = Field(examples=["paper"])
    witness_note: Sentence | None = Field(
        None,
        description="What a witness saw. No names: write the witness's function.",
        examples=["The night nurse was present."],
    )
    capacity_note: Sentence | None = Field(
        None,
        description="On the capacity to consent. No names and no diagnosis.",
        examples=["Could repeat in own words what it is about."],
    )
    happened_at: AwareDatetime = Field(examples=["2026-03-02T09:00:00Z"])
    data_choice: DataChoice | None = Field(
        None,
        description="With a withdrawal only: what becomes of the data so far.",
        examples=[None],
    )


class ConsentRead(Output):
    """One thing a participant said about consent."""

    id: UUID
    created_at: datetime
    number: int = Field(examples=[1])
    kind: ConsentKind
    text_number: int = Field(examples=[1])
    scopes: list[ConsentScope] = Field(examples=[["survey"]])
    given_by: GivenBy
    form: ConsentForm
    witness_note: str | None = Field(examples=[None])
    capacity_note: str | None = Field(examples=[None])
    happened_at: datetime
    recorded_by: UUID
