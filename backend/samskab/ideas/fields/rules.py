"""Pure rules of own fields: how a list of them is revised, which values fit."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from samskab.ideas.fields.models import CHOICES, FieldKind
from samskab.ideas.fields.schemas import (
    ChallengeField,
    ChallengeFieldWrite,
    FieldChoice,
    ValueProblem,
)

SHORT = 300
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ß": "ss"})


class KindOfAnsweredFieldError(Exception):
    """The kind of a field that has answers was to change; `place` is its place in the list."""

    def __init__(self, place: int) -> None:
        """Keep the place."""
        super().__init__(place)
        self.place = place


def key_of(label: str, taken: Collection[str]) -> str:
    """Return a key made of a label's letters and digits that is not taken yet."""
    plain = unicodedata.normalize("NFKD", label.lower().translate(_LETTERS))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode())
    stem = "_".join(words)[:36].strip("_") or "field"
    if stem[0].isdigit():
        stem = f"n{stem}"
    key, number = stem, 1
    while key in taken:
        number += 1
        key = f"{stem}_{number}"
    return key


def keys_given_twice(wanted: Sequence[ChallengeFieldWrite]) -> str | None:
    """Return the pointer of the first key of a field or a choice that stands twice, if any."""
    place = _first_twice([field.key for field in wanted])
    if place is not None:
        return f"/fields/{place}/key"
    for number, field in enumerate(wanted):
        place = _first_twice([choice.key for choice in field.choices])
        if place is not None:
            return f"/fields/{number}/choices/{place}/key"
    return None


def revise(
    former: Sequence[ChallengeField],
    wanted: Sequence[ChallengeFieldWrite],
    answered: Collection[str],
) -> list[ChallengeField]:
    """Return the new list of fields: the wanted in their order, then those that are retired.

    A field or choice that is left out goes when nobody has answered with it, and is retired
    otherwise: its answers keep their names. Naming a retired one again asks it anew. Raises
    `KindOfAnsweredFieldError` where answers would no longer fit.
    """
    known = {field.key: field for field in former}
    taken = {*known, *(field.key for field in wanted if field.key)}
    asked: list[ChallengeField] = []
    for place, field in enumerate(wanted):
        key = field.key or key_of(field.label, taken)
        taken.add(key)
        before = known.get(key) if key in answered else None
        if before is not None and before.kind is not field.kind:
            raise KindOfAnsweredFieldError(place)
        asked.append(
            ChallengeField(
                **field.model_dump(exclude={"key", "choices"}),
                key=key,
                choices=_choices(field, before),
                retired=False,
            )
        )
    kept = {field.key for field in asked}
    gone = [f for f in former if f.key not in kept and f.key in answered]
    return asked + [field.model_copy(update={"retired": True}) for field in gone]


def merged(
    fields: Iterable[ChallengeField], stored: Mapping[str, Any], given: Mapping[str, Any]
) -> dict[str, Any]:
    """Return an idea's values after a change: null and emptiness clear, the rest is kept."""
    after = {**stored, **given}
    whole = {field.key for field in fields if field.kind is FieldKind.WHOLE_NUMBER}
    return {
        key: int(value) if key in whole and isinstance(value, float) else value
        for key, value in after.items()
        if value not in (None, "", [])
    }


def problems_of(
    fields: Sequence[ChallengeField],
    stored: Mapping[str, Any],
    given: Mapping[str, Any],
    *,
    demanding: bool,
) -> list[ValueProblem]:
    """Return what is wrong with the values given and, if `demanding`, which required ones lack.

    What is given as it is stored is never wrong: it was right when it was said, and the challenge
    may ask something else since.
    """
    asked = {field.key: field for field in fields if not field.retired}
    changed = {key: value for key, value in given.items() if value != stored.get(key)}
    found = [
        ValueProblem(key=key, code="unknown_field", detail="The challenge has no such field.")
        for key in changed
        if key not in asked
    ]
    after = merged(fields, stored, given)
    for key, field in asked.items():
        if key not in after:
            if field.required and demanding:
                found.append(ValueProblem(key=key, code="missing", detail="Field required"))
        elif key in changed:
            wrong = _wrong(field, given[key], stored.get(key))
            if wrong is not None:
                found.append(ValueProblem(key=key, code=wrong[0], detail=wrong[1]))
    return found


def _wrong(field: ChallengeField, value: Any, before: Any) -> tuple[str, str] | None:
    match field.kind:
        case FieldKind.SHORT_TEXT | FieldKind.LONG_TEXT:
            if not isinstance(value, str):
                return "field_not_text", "Must be a text."
            if field.kind is FieldKind.SHORT_TEXT and (len(value) > SHORT or "\n" in value):
                return "field_too_long", f"At most {SHORT} characters, on one line."
        case FieldKind.WHOLE_NUMBER | FieldKind.DECIMAL_NUMBER:
            return _wrong_number(field, value)
        case FieldKind.SINGLE_CHOICE | FieldKind.SEVERAL_CHOICES:
            return _wrong_choice(field, value, before)
    return None


def _wrong_number(field: ChallengeField, value: Any) -> tuple[str, str] | None:
    if not isinstance(value, int | float):
        return "field_not_number", "Must be a number."
    if field.kind is FieldKind.WHOLE_NUMBER and value != int(value):
        return "field_not_whole", "Must be a whole number."
    if field.minimum is not None and value < field.minimum:
        return "field_too_small", f"Must be at least {field.minimum:g}."
    if field.maximum is not None and value > field.maximum:
        return "field_too_large", f"Must be at most {field.maximum:g}."
    return None


def _wrong_choice(field: ChallengeField, value: Any, before: Any) -> tuple[str, str] | None:
    several = field.kind is FieldKind.SEVERAL_CHOICES
    if isinstance(value, list) is not several:
        return "field_not_choice", "Must be a list of choices." if several else "Must be a choice."
    chosen = value if several else [value]
    had = before if isinstance(before, list) else [before]
    open_to_choice = {c.key for c in field.choices if not c.retired or c.key in had}
    if not all(isinstance(one, str) and one in open_to_choice for one in chosen):
        return "field_not_choice", "Must be among the choices."
    if len(set(chosen)) < len(chosen):
        return "field_not_choice", "Must name each choice once."
    return None


def _choices(field: ChallengeFieldWrite, before: ChallengeField | None) -> list[FieldChoice]:
    if field.kind not in CHOICES:
        return []
    known = [] if before is None else before.choices
    taken = {*(c.key for c in known), *(c.key for c in field.choices if c.key)}
    asked: list[FieldChoice] = []
    for choice in field.choices:
        key = choice.key or key_of(choice.label, taken)
        taken.add(key)
        asked.append(FieldChoice(key=key, label=choice.label, retired=False))
    kept = {choice.key for choice in asked}
    return asked + [c.model_copy(update={"retired": True}) for c in known if c.key not in kept]


def _first_twice(keys: Iterable[str | None]) -> int | None:
    seen: set[str] = set()
    for place, key in enumerate(keys):
        if key is not None and key in seen:
            return place
        seen.add(key or "")
    return None
