"""What spending's endpoints take and give."""

from datetime import date
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field, StringConstraints

from samskab.core.schemas import Input, OptionalText, Output, Patch, Whole
from samskab.projects.models import Phase
from samskab.projects.spending.models import SpendingKind

Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]


class SpendingCreate(Input):
    """Hours in minutes, or money in minor units with its currency (ISO 4217)."""

    phase: Phase = Field(examples=["idea_generation"])
    organisation_id: UUID
    kind: SpendingKind = Field(examples=["hours"])
    amount: Whole = Field(
        gt=0,
        le=2_000_000_000,
        description="Minutes, or minor units (øre, cents).",
        examples=[90],
    )
    currency: Currency | None = Field(None, description="With money only.", examples=[None])
    spent_on: date = Field(examples=["2026-03-02"])
    note: OptionalText = Field("", examples=["Workshop at Solbakken"])


class SpendingPatch(Patch):
    """A correction of an entry."""

    clearable: ClassVar[frozenset[str]] = frozenset()

    amount: Whole | None = Field(None, gt=0, le=2_000_000_000, examples=[120])
    spent_on: date | None = Field(None, examples=["2026-03-03"])
    note: OptionalText | None = Field(None, examples=["Two workshops"])


class SpendingRead(Output):
    """One entry."""

    id: UUID
    phase: Phase
    organisation_id: UUID
    organisation_name: str = Field(examples=["Nordby Kommune"])
    kind: SpendingKind
    amount: int = Field(examples=[90])
    currency: str | None = Field(examples=[None])
    spent_on: date
    note: str = Field(examples=["Workshop at Solbakken"])
    recorded_by: UUID
    version: int


class SpendingLine(Output):
    """What one party spent in one phase: minutes, or minor units of one currency."""

    phase: Phase
    organisation_id: UUID
    organisation_name: str = Field(examples=["Nordby Kommune"])
    kind: SpendingKind
    currency: str | None = Field(examples=[None])
    amount: int = Field(examples=[90])


class Money(Output):
    """A sum in one currency, in minor units."""

    currency: str = Field(examples=["DKK"])
    amount: int = Field(examples=[1250000])


class SpendingSummary(Output):
    """What the project has cost so far: by phase and party, and in all."""

    lines: list[SpendingLine]
    minutes: int = Field(examples=[90])
    money: list[Money]
