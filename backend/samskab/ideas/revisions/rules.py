"""Pure rules of revisions: which parts differ, and how two texts differ by words.

The difference is Ratcliff and Obershelp's as Python's `difflib` has it, over words with the
space that follows them; texts whose comparison would be costly are compared by sentences.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from samskab.ideas.fields.schemas import ChallengeField
from samskab.ideas.revisions.models import IdeaPart
from samskab.ideas.revisions.schemas import (
    EffectDifference,
    Piece,
    PieceKind,
    TextDifference,
)
from samskab.projects.models import BottomLine

# From fine to coarse. Each divides a text without losing a character.
_UNITS = (re.compile(r"\S+\s*|\s+"), re.compile(r".+?(?:[.!?]\s+|\n+|$)|\s+", re.DOTALL))
_MOST_PAIRS = 60_000
_PLAIN = (IdeaPart.TITLE, IdeaPart.TEXT, IdeaPart.ROUTINE)


def changed_parts(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[IdeaPart]:
    """Return the parts that differ between two contents."""
    return [part for part in IdeaPart if before[part] != after[part]]


def pieces_of(before: str, after: str) -> list[Piece]:
    """Return how a text became another: kept and removed make the former, kept and added the new.

    Time is bounded: where equal units could be paired in too many ways, the units are coarser.
    """
    for unit in _UNITS:
        old, new = unit.findall(before), unit.findall(after)
        if _pairs(old, new) <= _MOST_PAIRS:
            return _compared(old, new)
    return _compared([before], [after])


def text_differences(
    before: Mapping[str, Any], after: Mapping[str, Any], fields: Sequence[ChallengeField]
) -> list[TextDifference]:
    """Return how the texts, the values of fields and the tags of an idea changed."""
    found = [
        TextDifference(part=part, label=None, pieces=pieces_of(before[part], after[part]))
        for part in _PLAIN
        if before[part] != after[part]
    ]
    old, new = before[IdeaPart.FIELD_VALUES], after[IdeaPart.FIELD_VALUES]
    known = {field.key: field for field in fields}
    for key in dict.fromkeys([*known, *old, *new]):  # the challenge's order; gone fields last
        if old.get(key) != new.get(key):
            field = known.get(key)
            pieces = pieces_of(said(field, old.get(key)), said(field, new.get(key)))
            label = field.label if field else key
            found.append(TextDifference(part=IdeaPart.FIELD_VALUES, label=label, pieces=pieces))
    if before[IdeaPart.TAGS] != after[IdeaPart.TAGS]:
        pieces = pieces_of(", ".join(before[IdeaPart.TAGS]), ", ".join(after[IdeaPart.TAGS]))
        found.append(TextDifference(part=IdeaPart.TAGS, label=None, pieces=pieces))
    return found


def effect_differences(
    before: Mapping[str, Any], after: Mapping[str, Any]
) -> list[EffectDifference]:
    """Return how the expectations on the bottom lines changed."""
    old, new = before[IdeaPart.EXPECTED_EFFECTS], after[IdeaPart.EXPECTED_EFFECTS]
    return [
        EffectDifference(bottom_line=line, before=old.get(line), after=new.get(line))
        for line in BottomLine
        if old.get(line) != new.get(line)
    ]


def said(field: ChallengeField | None, value: Any) -> str:
    """Return a field's value in words: the labels of choices, a number with its unit."""
    if value is None:
        return ""
    choices = field.choices if field else []
    labels: dict[str, str] = {choice.key: choice.label for choice in choices}
    if isinstance(value, list):
        return ", ".join(labels.get(str(one), str(one)) for one in value)
    if isinstance(value, str):
        return labels.get(value, value)
    return f"{value} {field.unit if field else ''}".strip()


def _pairs(old: Sequence[str], new: Sequence[str]) -> int:
    many = Counter(new)
    return sum(number * many[unit] for unit, number in Counter(old).items())


def _compared(old: Sequence[str], new: Sequence[str]) -> list[Piece]:
    found: list[Piece] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for verb, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if verb == "equal":
            found.append(Piece(kind=PieceKind.KEPT, text="".join(old[old_from:old_to])))
            continue
        removed, added = "".join(old[old_from:old_to]), "".join(new[new_from:new_to])
        if removed:
            found.append(Piece(kind=PieceKind.REMOVED, text=removed))
        if added:
            found.append(Piece(kind=PieceKind.ADDED, text=added))
    return found
