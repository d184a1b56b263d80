"""What the tags' endpoints take and give: the same word is the same tag."""

import unicodedata
from collections.abc import Iterable
from typing import Annotated

from pydantic import AfterValidator, Field

from samskab.core.schemas import Input, Name, Output

MOST_TAGS = 10
MOST_CHARACTERS = 40


def normalised(words: str) -> str:
    """Return a tag as it is kept: lower case, single spaces, without a leading number sign."""
    return " ".join(unicodedata.normalize("NFC", words.lower()).lstrip("# \t\n").split())


def _each_once(tags: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(tags))


def _kept(words: str) -> str:
    tag = normalised(words)
    if not tag:
        raise ValueError("must contain a word")
    if len(tag) > MOST_CHARACTERS:  # a capital may become two small letters
        raise ValueError(f"must have at most {MOST_CHARACTERS} characters")
    return tag


TagWord = Annotated[Name, Field(max_length=MOST_CHARACTERS), AfterValidator(_kept)]
Tags = Annotated[list[TagWord], Field(max_length=MOST_TAGS), AfterValidator(_each_once)]


class IdeaTagRead(Output):
    """A tag of a project, and how many of its ideas have it."""

    tag: str = Field(examples=["night shift"])
    idea_count: int = Field(examples=[12])


class IdeaTagRenaming(Input):
    """A tag and what it is to be called; the name of another tag puts the two together."""

    tag: TagWord = Field(examples=["night shift"])
    renamed_to: TagWord = Field(examples=["nights"])
