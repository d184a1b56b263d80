"""What the ideas' endpoints take and give."""

from datetime import date, datetime
from typing import ClassVar, Literal
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, Name, OptionalText, Output, Patch
from samskab.ideas.models import IdeaStatus
from samskab.projects.models import Perspective


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


class IdeaPatch(Patch):
    """What may change of an idea."""

    clearable: ClassVar[frozenset[str]] = frozenset()

    title: Name | None = Field(None, examples=["A radar that notices falls"])
    text: OptionalText | None = Field(None, examples=["It hangs in the ceiling."])


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
    status: IdeaStatus
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
