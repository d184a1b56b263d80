"""What the instruments' endpoints take and give."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from samskab.core.schemas import Input, Name, Output, Sentence, Whole
from samskab.test_setups.instruments.models import InstrumentKind, ScoringMethod
from samskab.test_setups.participants.models import ParticipantRole

ItemCode = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
AnsweredBy = Annotated[list[ParticipantRole], Field(min_length=1, max_length=len(ParticipantRole))]
FURTHEST = 10_000


class Item(Input):
    """One question, answered by a whole number on a scale."""

    code: ItemCode = Field(examples=["rested"])
    text_da: Sentence = Field(examples=["Hvor udhvilet er du i dag?"])
    text_en: Sentence = Field(examples=["How rested are you today?"])
    minimum: Whole = Field(ge=-FURTHEST, le=FURTHEST, examples=[0])
    maximum: Whole = Field(ge=-FURTHEST, le=FURTHEST, examples=[10])
    label_minimum_da: Name = Field(examples=["slet ikke"])
    label_maximum_da: Name = Field(examples=["helt"])
    label_minimum_en: Name = Field(examples=["not at all"])
    label_maximum_en: Name = Field(examples=["fully"])


class OwnInstrumentCreate(Input):
    """A questionnaire of own questions, scored by one item, a mean or a sum."""

    kind: Literal[InstrumentKind.OWN] = Field(examples=["own"])
    title_da: Name = Field(examples=["Nattesøvn"])
    title_en: Name = Field(examples=["Night's sleep"])
    licence: Sentence | None = Field(None, examples=[None])
    answered_by: AnsweredBy = Field(examples=[["citizen"]])
    items: list[Item] = Field(min_length=1, max_length=100)
    scoring: Literal[ScoringMethod.ITEM, ScoringMethod.MEAN, ScoringMethod.SUM] = Field(
        examples=["item"]
    )
    scored_items: list[ItemCode] = Field(
        min_length=1,
        max_length=100,
        description="The items that make the score; one alone when the scoring is `item`.",
        examples=[["rested"]],
    )


class SusInstrumentCreate(Input):
    """The System Usability Scale, built in."""

    kind: Literal[InstrumentKind.SUS] = Field(examples=["sus"])
    answered_by: AnsweredBy = Field(examples=[["employee"]])


InstrumentCreate = Annotated[OwnInstrumentCreate | SusInstrumentCreate, Field(discriminator="kind")]


class InstrumentRead(Output):
    """A questionnaire with its questions."""

    id: UUID
    study_id: UUID
    created_at: datetime
    kind: InstrumentKind
    title_da: str = Field(examples=["Nattesøvn"])
    title_en: str = Field(examples=["Night's sleep"])
    licence: str | None = Field(examples=[None])
    answered_by: list[ParticipantRole]
    items: list[Item]
    scoring: ScoringMethod
    scored_items: list[str] = Field(examples=[["rested"]])
    score_minimum: float = Field(examples=[0.0])
    score_maximum: float = Field(examples=[10.0])
    version: int
