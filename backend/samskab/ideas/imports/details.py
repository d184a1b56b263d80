"""Pure rules of the import for what an idea says beside its text: tags, and own fields."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from samskab.ideas.fields import rules
from samskab.ideas.fields.models import CHOICES, NUMBERS, FieldKind
from samskab.ideas.fields.schemas import MOST_CHARACTERS, ChallengeField
from samskab.ideas.tags.schemas import MOST_CHARACTERS as LONGEST_TAG
from samskab.ideas.tags.schemas import MOST_TAGS, normalised

TAGS = "tags"
FIELD = "field:"
Fields = Mapping[str, ChallengeField]
Wrong = tuple[str, str, str]
_SEPARATORS = (r"\s*[;\n]\s*", r"\s*,\s*")
_NUMBER = re.compile(r"[+-]?[0-9]{1,12}(?:[.,][0-9]{1,12})?")


def tags_in(cell: str) -> tuple[list[str], list[Wrong]]:
    """Return a cell's tags, divided by semicolons or commas, and what is wrong with them."""
    tags = list(dict.fromkeys(filter(None, map(normalised, re.split(r"[;,\n]", cell)))))
    if len(tags) > MOST_TAGS:
        return [], [(TAGS, "too_many_tags", f"More than {MOST_TAGS} tags; leave some out.")]
    if any(len(tag) > LONGEST_TAG for tag in tags):
        return [], [(TAGS, "too_long", f"A tag has more than {LONGEST_TAG} characters.")]
    return tags, []


def values_in(cells: Mapping[str, str], fields: Fields) -> tuple[dict[str, Any], list[Wrong]]:
    """Return the values that cells, by the fields' keys, give, and what is wrong with them."""
    given = {key: _value(fields[key], cell) for key, cell in cells.items() if cell}
    found = rules.problems_of(list(fields.values()), {}, given, demanding=False)
    wrong = [(f"{FIELD}{one.key}", one.code, one.detail) for one in found]
    wrong += [
        (f"{FIELD}{key}", "too_long", f"Longer than {MOST_CHARACTERS} characters; shorten it.")
        for key, value in given.items()
        if isinstance(value, str) and len(value) > MOST_CHARACTERS
    ]
    return rules.merged(list(fields.values()), {}, given), wrong


def _value(field: ChallengeField, cell: str) -> Any:
    """Return what a cell says in the field's own form; what does not fit stays the text it is."""
    if field.kind in NUMBERS:
        return float(cell.replace(",", ".")) if _NUMBER.fullmatch(cell) else cell
    if field.kind not in CHOICES:
        return cell
    if field.kind is FieldKind.SINGLE_CHOICE:
        return _choice(field, cell)
    return _choices(field, cell)


def _choices(field: ChallengeField, cell: str) -> Sequence[str]:
    """Divide by what leaves choices that are known: a label may have a comma of its own."""
    known = {choice.key for choice in field.choices}
    found = [_choice(field, cell)]
    for separator in _SEPARATORS:
        if known.issuperset(found):
            break
        found = [_choice(field, part) for part in re.split(separator, cell) if part]
    return list(dict.fromkeys(found))


def _choice(field: ChallengeField, words: str) -> str:
    """Return the key of the choice with this label or key, or the words themselves."""
    plain = words.strip().casefold()
    for choice in field.choices:
        if plain in (choice.label.casefold(), choice.key):
            return choice.key
    return words
