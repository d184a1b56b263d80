"""What an import of responses takes beside the file, and what it gives."""

from uuid import UUID

from pydantic import AwareDatetime, Field

from samskab.core.schemas import Input, Name, Output, Whole
from samskab.test_setups.consent.models import ConsentForm, ConsentScope, GivenBy
from samskab.test_setups.instruments.schemas import ItemCode
from samskab.test_setups.participants.models import ParticipantRole
from samskab.test_setups.responses.models import Moment
from samskab.test_setups.responses.schemas import Number


class ImportedConsent(Input):
    """The consent that the people of the file gave, documented elsewhere (say on paper)."""

    scopes: list[ConsentScope] = Field(
        min_length=1, max_length=len(ConsentScope), examples=[["survey"]]
    )
    form: ConsentForm = Field(examples=["paper"])
    given_by: GivenBy = Field(GivenBy.SELF, examples=["self"])
    text_number: Whole = Field(ge=1, le=100_000, examples=[1])
    happened_at: AwareDatetime = Field(
        description="No later than the responses were recorded.",
        examples=["2026-03-01T09:00:00Z"],
    )


class NewParticipants(Input):
    """How people that the study does not know yet are taken in."""

    role: ParticipantRole = Field(examples=["employee"])
    consent: ImportedConsent


class ImportMapping(Input):
    """Which column is what. The participant's column holds a code or a pseudonymous id."""

    instrument_id: UUID
    participant_column: Name = Field(examples=["participant_id"])
    items: dict[ItemCode, Name] = Field(
        min_length=1,
        max_length=100,
        description="The column of each question.",
        examples=[{"sus1": "sus1"}],
    )
    moment: Moment = Field(examples=["baseline"])
    number: Number = Field(1, examples=[1])
    recorded_at: AwareDatetime | None = Field(
        None, description="For all rows; or name a column.", examples=["2026-03-02T09:00:00Z"]
    )
    recorded_at_column: Name | None = Field(None, examples=[None])
    cohort_column: Name | None = Field(
        None, description="For people who are taken in.", examples=["user_type"]
    )
    create: NewParticipants | None = Field(
        None, description="Without it, an unknown participant is an error."
    )


class ImportRead(Output):
    """What an import did."""

    rows: int = Field(examples=[19])
    responses: int = Field(examples=[19])
    known: int = Field(description="Rows that were stored before.", examples=[0])
    participants: int = Field(description="People taken in.", examples=[19])
