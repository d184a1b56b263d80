"""What the endpoints of pre-mortems take and give."""

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, Name, Output, Patch, Sentence, Whole
from samskab.reality_check.premortem.models import PremortemState

Minutes = Annotated[Whole, Field(ge=1, le=180)]
_QUESTION = "It is a year from now, and it failed. Why?"


class PremortemCreate(Input):
    """A session to open: its question, and for how long cards are to be written."""

    question: Sentence = Field(_QUESTION, examples=[_QUESTION])
    minutes: Minutes | None = Field(
        None, description="A countdown that closes nothing by itself.", examples=[10]
    )


class PremortemPatch(Patch):
    """What may change of a session while cards are written."""

    clearable: ClassVar[frozenset[str]] = frozenset({"minutes"})

    question: Sentence | None = Field(None, examples=["It was taken down in spring. Why?"])
    minutes: Minutes | None = Field(None, description="Left from now.", examples=[5])


class PremortemStateChange(Input):
    """The state to go on to."""

    state: PremortemState = Field(examples=["sorting"])


class PremortemRead(Output):
    """A session. While cards are written, nobody sees more of the others' than their number."""

    id: UUID
    idea_id: UUID
    created_at: datetime
    question: str = Field(examples=[_QUESTION])
    state: PremortemState
    opened_by_name: str = Field(examples=["Mette Holm"])
    ends_at: datetime | None
    shown_at: datetime | None
    closed_at: datetime | None
    cards: int = Field(examples=[12])
    my_cards: int = Field(examples=[3])
    version: int


class PremortemCardWrite(Input):
    """One reason why it failed."""

    text: Sentence = Field(examples=["The alarms went to a phone that nobody carried."])


class PremortemCardPatch(Patch):
    """What its author may change of a card."""

    text: Sentence | None = Field(None, examples=["The phone with the alarms lay in a drawer."])


class CardGrouping(Input):
    """Which group a card belongs to; null takes it out."""

    group_id: UUID | None


class PremortemCardRead(Output):
    """A card, without its author; `mine` is told to the author alone."""

    id: UUID
    text: str = Field(examples=["The alarms went to a phone that nobody carried."])
    mine: bool
    group_id: UUID | None
    assumption_id: UUID | None
    version: int


class PremortemGroupCreate(Input):
    """A name for cards that say the same."""

    name: Name = Field(examples=["Alarms reach nobody"])
    card_ids: list[UUID] = Field(default_factory=list, max_length=200, examples=[[]])


class PremortemGroupPatch(Patch):
    """What may change of a group."""

    name: Name | None = Field(None, examples=["Alarms are not heard"])


class PremortemGroupRead(Output):
    """Cards that say the same, under one name."""

    id: UUID
    premortem_id: UUID
    name: str = Field(examples=["Alarms reach nobody"])
    assumption_id: UUID | None
    version: int
