"""What the ideas' endpoints take and give."""

from datetime import date, datetime
from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, Name, OptionalText, Output, Patch
from samskab.ideas.co_authors.schemas import CoAuthor
from samskab.ideas.effects.schemas import ExpectedEffects, ExpectedEffectsWrite
from samskab.ideas.fields.schemas import FieldValues
from samskab.ideas.models import IdeaStatus
from samskab.ideas.tags.schemas import Tags
from samskab.projects.models import Perspective

Routine = Annotated[OptionalText, Field(max_length=500)]
_ROUTINE = "The hourly round at night"


class IdeaCreate(Input):
    """A new idea. With `external_author` it is written down for somebody without an account."""

    challenge_id: UUID
    title: Name = Field(examples=["A radar that sees falls without a camera"])
    text: OptionalText = Field("", examples=["It hangs in the ceiling and calls the night staff."])
    origin_perspective: Perspective | None = Field(
        None,
        description="Left out: the perspective you have in the project.",
        examples=[None],
    )
    external_author: Name | None = Field(
        None,
        description="How the author wants to be called, as in “a relative at Solbakken”.",
        examples=[None],
    )
    source: Literal["paper", "spoken"] | None = Field(
        None,
        description="With `external_author` only: how the idea reached you.",
        examples=[None],
    )
    field_values: FieldValues = Field(
        default_factory=dict,
        description="Answers to the challenge's own fields, by the fields' keys. Required ones "
        "are not demanded with `external_author`.",
        examples=[{}],
    )
    tags: Tags = Field(default_factory=list, examples=[["night", "falls"]])
    expected_effects: ExpectedEffectsWrite | None = Field(None)
    routine: Routine | None = Field(
        None, description="The work routine it would touch.", examples=[_ROUTINE]
    )


class IdeaPatch(Patch):
    """What may change of an idea."""

    clearable: ClassVar[frozenset[str]] = frozenset()

    title: Name | None = Field(None, examples=["A radar that notices falls"])
    text: OptionalText | None = Field(None, examples=["It hangs in the ceiling."])
    field_values: FieldValues | None = Field(
        None,
        description="Only the fields that are named change; null clears one.",
        examples=[{}],
    )
    tags: Tags | None = Field(None, description="All its tags.", examples=[["night"]])
    expected_effects: ExpectedEffectsWrite | None = Field(None)
    routine: Routine | None = Field(None, examples=["The rounds at night"])


class IdeaItem(Output):
    """An idea in a list: the beginning of its text, and its figures."""

    id: UUID
    challenge_id: UUID
    title: str = Field(examples=["A radar that sees falls without a camera"])
    excerpt: str = Field(
        description="The first 240 characters of the text.",
        examples=["It hangs in the ceiling and calls the night staff."],
    )
    origin_perspective: Perspective
    author_id: UUID | None
    author_name: str | None = Field(examples=["Anna Krogh"])
    external_author: str | None = Field(examples=[None])
    co_authors: list[CoAuthor]
    tags: list[str] = Field(examples=[["night", "falls"]])
    status: IdeaStatus
    state_id: UUID | None = Field(description="The municipality's own state within the status.")
    support_count: int = Field(examples=[14])
    comment_count: int = Field(examples=[3])
    assignee_name: str | None = Field(
        description="Who looks at it, to answer it.", examples=["Mette Holm"]
    )
    due_on: date | None = Field(
        description="By when it is to be answered; null for those who may not answer.",
        examples=["2031-03-20"],
    )
    created_at: datetime
    version: int


class IdeaRead(Output):
    """An idea."""

    id: UUID
    project_id: UUID
    challenge_id: UUID
    title: str = Field(examples=["A radar that sees falls without a camera"])
    text: str = Field(examples=["It hangs in the ceiling and calls the night staff."])
    origin_perspective: Perspective
    author_id: UUID | None
    author_name: str | None = Field(examples=["Anna Krogh"])
    external_author: str | None = Field(examples=[None])
    co_authors: list[CoAuthor]
    field_values: dict[str, Any] = Field(
        description="Answers to the challenge's own fields, by the fields' keys: a text, a "
        "number, the key of a choice, or a list of them.",
        examples=[{"time_of_day": "night"}],
    )
    tags: list[str] = Field(examples=[["night", "falls"]])
    expected_effects: ExpectedEffects
    routine: str = Field(examples=[_ROUTINE])
    status: IdeaStatus
    answer: str | None = Field(
        description="The newest answer; null while there is none.",
        examples=["We try it at Solbakken."],
    )
    answered_at: datetime | None
    merged_into_id: UUID | None
    source: str | None = Field(description="Where it was imported from.", examples=[None])
    external_id: str | None = Field(description="Its id there.", examples=[None])
    support_count: int = Field(
        description="People here and the imported tally, together.", examples=[14]
    )
    imported_support: int = Field(examples=[0])
    imported_against: int = Field(examples=[0])
    comment_count: int = Field(examples=[3])
    created_at: datetime
    updated_at: datetime
    version: int
