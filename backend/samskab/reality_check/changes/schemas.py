"""What the endpoints of organisational change take and give."""

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, LongText, Name, Output, Patch, Whole
from samskab.reality_check.models import OrganisationalChangeKind

Step = Annotated[Whole, Field(ge=1, le=5)]
People = Annotated[Whole, Field(ge=0, le=1_000_000)]


class OrganisationalChangeCreate(Input):
    """A change of the organisation without which the idea would not live."""

    kind: OrganisationalChangeKind = Field(examples=["roles"])
    description: LongText = Field(
        examples=["Night staff answer alarms instead of walking rounds; a coordinator watches."]
    )
    affected: Name = Field(description="Who is affected.", examples=["Night staff, Solbakken"])
    affected_count: People | None = Field(None, description="How many.", examples=[14])
    owner: Name = Field(description="Who makes it happen.", examples=["Head of Solbakken"])
    readiness: Step = Field(description="5: they are ready today.", examples=[2])


class OrganisationalChangePatch(Patch):
    """What may change of an organisational change."""

    clearable: ClassVar[frozenset[str]] = frozenset({"affected_count"})

    kind: OrganisationalChangeKind | None = Field(None, examples=["procedural"])
    description: LongText | None = Field(None, examples=["Rounds are replaced by alarms."])
    affected: Name | None = Field(None, examples=["Night staff in both houses"])
    affected_count: People | None = Field(None, examples=[22])
    owner: Name | None = Field(None, examples=["Head of the care centres"])
    readiness: Step | None = Field(None, examples=[4])


class OrganisationalChangeRead(Output):
    """An organisational change that an idea needs."""

    id: UUID
    idea_id: UUID
    created_at: datetime
    updated_at: datetime
    kind: OrganisationalChangeKind
    description: str = Field(examples=["Night staff answer alarms instead of walking rounds."])
    affected: str = Field(examples=["Night staff, Solbakken"])
    affected_count: int | None = Field(examples=[14])
    owner: str = Field(examples=["Head of Solbakken"])
    readiness: int = Field(examples=[2])
    version: int


class NoChangeStatementCreate(Input):
    """Why the idea needs no organisational change; it is kept with your name."""

    reason: LongText = Field(
        examples=["It replaces one lamp by another; nobody's day is any different."]
    )


class NoChangeStatementRead(Output):
    """Who stated, and why, that an idea needs no organisational change."""

    id: UUID
    idea_id: UUID
    created_at: datetime
    stated_by: UUID
    stated_by_name: str = Field(examples=["Mette Holm"])
    reason: str = Field(examples=["It replaces one lamp by another."])
