"""What the endpoints of text blocks take and give."""

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import AfterValidator, Field

from samskab.core.schemas import Input, LongText, Name, Output, Patch
from samskab.ideas.answers.schemas import MAX_BULK, each_once
from samskab.ideas.text_blocks.places import Place, unknown_places
from samskab.identity.models import Language

EXAMPLE = "Dear {author}, thank you for “{title}”. We take it up in the spring."


def _known_places(text: str) -> str:
    unknown = unknown_places(text)
    if unknown:
        known = ", ".join(f"{{{place}}}" for place in Place)
        raise ValueError(f"{{{unknown[0]}}} is no place; these are: {known}")
    return text


BlockText = Annotated[LongText, Field(max_length=3000), AfterValidator(_known_places)]


class TextBlockCreate(Input):
    """Words for answers. `{title}`, `{author}`, `{challenge}` and `{project}` are filled in."""

    title: Name = Field(examples=["Taken up later"])
    text: BlockText = Field(examples=[EXAMPLE])
    language: Language = Field(examples=["en"])


class TextBlockPatch(Patch):
    """What may change of a text block."""

    clearable: ClassVar[frozenset[str]] = frozenset()

    title: Name | None = Field(None, examples=["Taken up later"])
    text: BlockText | None = Field(None, examples=[EXAMPLE])
    language: Language | None = Field(None, examples=["en"])


class TextBlockRead(Output):
    """A text block of the municipality."""

    id: UUID
    title: str = Field(examples=["Taken up later"])
    text: str = Field(examples=[EXAMPLE])
    language: Language
    updated_at: datetime
    version: int


class AnswerPreviewCreate(Input):
    """A text with places, and the ideas for which it is to be filled."""

    idea_ids: Annotated[list[UUID], AfterValidator(each_once)] = Field(
        min_length=1, max_length=MAX_BULK
    )
    answer: BlockText = Field(examples=[EXAMPLE])
    language: Language = Field(
        description="In which language an unknown author is addressed.", examples=["en"]
    )


class AnswerPreviewItem(Output):
    """The text as one author would read it."""

    idea_id: UUID
    title: str = Field(examples=["A radar that sees falls without a camera"])
    answer: str = Field(examples=["Dear Anna Krogh, thank you for “A radar …”."])


class AnswerPreviewRead(Output):
    """The first twenty of the filled texts; nothing is sent."""

    items: list[AnswerPreviewItem]
    total: int = Field(description="How many there are.", examples=[12])
