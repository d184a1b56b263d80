"""The places of a text block: which there are, and how they are filled (pure)."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from samskab.identity.models import Language

_PLACE = re.compile(r"\{([^{}\n]{1,40})\}")


class Place(StrEnum):
    """What can stand in braces in a text block."""

    AUTHOR = "author"
    CHALLENGE = "challenge"
    PROJECT = "project"
    TITLE = "title"


# For an author who is not known: “Kære {author}” must still read well.
SOMEBODY: dict[Language, str] = {
    Language.DANISH: "idégiver",
    Language.ENGLISH: "contributor",
}


_AND: dict[Language, str] = {Language.DANISH: "og", Language.ENGLISH: "and"}


def together(names: Sequence[str], language: Language) -> str:
    """Return names as a salutation has them: `Anna Krogh, Bo Lind og Per Vad`."""
    *first, last = names
    return f"{', '.join(first)} {_AND[language]} {last}" if first else last


def unknown_places(text: str) -> list[str]:
    """Return what stands in braces in a text and is no place, in the order of the text."""
    known = {place.value for place in Place}
    return [found for found in _PLACE.findall(text) if found not in known]


def fill(text: str, values: Mapping[Place, str]) -> str:
    """Return a text with its places filled; what is filled in is not looked at again."""
    known = {place.value: value for place, value in values.items()}
    return _PLACE.sub(lambda found: known.get(found[1], found[0]), text)
