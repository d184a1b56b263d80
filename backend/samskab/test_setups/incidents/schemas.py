"""What the incidents' endpoints take and give."""

from datetime import datetime
from uuid import UUID

from pydantic import AwareDatetime, Field

from samskab.core.schemas import Input, LongText, Output
from samskab.test_setups.incidents.models import IncidentSeverity


class IncidentCreate(Input):
    """Something that went wrong."""

    severity: IncidentSeverity = Field(examples=["minor"])
    what: LongText = Field(
        description="What happened. No names.", examples=["A sensor fell from the bed frame."]
    )
    site_id: UUID | None = Field(None, examples=[None])
    happened_at: AwareDatetime = Field(examples=["2026-03-02T09:00:00Z"])


class IncidentAnswerCreate(Input):
    """What was done about it."""

    answer: LongText = Field(examples=["All sensors were fastened anew and checked."])


class IncidentRead(Output):
    """An incident; it is open until it is answered."""

    id: UUID
    created_at: datetime
    severity: IncidentSeverity
    what: str = Field(examples=["A sensor fell from the bed frame."])
    site_id: UUID | None
    happened_at: datetime
    answer: str | None = Field(examples=[None])
    answered_at: datetime | None
    version: int
