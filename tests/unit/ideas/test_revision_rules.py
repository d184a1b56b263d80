"""Differences between two contents of an idea, by words."""

import time
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from samskab.ideas.fields.schemas import ChallengeField, FieldChoice
from samskab.ideas.revisions import rules
from samskab.ideas.revisions.schemas import PieceKind

KEPT, REMOVED, ADDED = PieceKind
words = st.text(alphabet="ab .\n", max_size=200)


def content(**more: Any) -> dict[str, Any]:
    empty = {"title": "", "text": "", "field_values": {}, "expected_effects": {}, "routine": ""}
    return {**empty, "tags": [], **more}


def shown(before: str, after: str) -> list[tuple[PieceKind, str]]:
    return [(piece.kind, piece.text) for piece in rules.pieces_of(before, after)]


@given(words, words)
def test_pieces_make_both_texts_again(before: str, after: str) -> None:
    pieces = rules.pieces_of(before, after)
    assert "".join(p.text for p in pieces if p.kind is not ADDED) == before
    assert "".join(p.text for p in pieces if p.kind is not REMOVED) == after
    assert all(piece.text for piece in pieces)


def test_a_difference_is_told_by_words() -> None:
    assert shown("It calls the day staff.", "It calls the night staff.") == [
        (KEPT, "It calls the "),
        (REMOVED, "day "),
        (ADDED, "night "),
        (KEPT, "staff."),
    ]
    assert shown("Same.", "Same.") == [(KEPT, "Same.")]
    assert shown("", "New.") == [(ADDED, "New.")]


def test_long_texts_are_compared_in_bounded_time() -> None:
    alike = [f"w{n % 97}" for n in range(6000)]
    start = time.perf_counter()
    pieces = rules.pieces_of(" ".join(alike), " ".join(reversed(alike)))
    assert time.perf_counter() - start < 5
    assert "".join(p.text for p in pieces if p.kind is not ADDED) == " ".join(alike)
    paragraphs = [f"Paragraph {n} says what it says. " + "and so on " * 20 for n in range(80)]
    changed = [*paragraphs[:40], "A new one. ", *paragraphs[41:]]
    found = shown("\n".join(paragraphs), "\n".join(changed))
    assert (ADDED, "A new one. \n") in found


def test_only_what_differs_is_a_changed_part() -> None:
    before = content(title="A", tags=["x"], field_values={"a": 1})
    assert rules.changed_parts(before, before) == []
    after = content(title="B", tags=["x", "y"], field_values={"a": 1})
    assert rules.changed_parts(before, after) == ["title", "tags"]


def test_values_are_told_in_the_words_of_their_fields() -> None:
    choices = [
        FieldChoice(key="day", label="By day", retired=False),
        FieldChoice(key="night", label="At night", retired=True),
    ]
    shape = {"help": "", "required": False, "unit": "", "minimum": None, "maximum": None}
    fields = [
        ChallengeField(
            key="when",
            kind="several_choices",
            label="When?",
            choices=choices,
            retired=False,
            **shape,
        ),
        ChallengeField(
            key="cost",
            kind="whole_number",
            label="Cost",
            choices=[],
            retired=True,
            **{**shape, "unit": "kr."},
        ),
    ]
    found = rules.text_differences(
        content(field_values={"when": ["day"], "gone": "x"}),
        content(field_values={"when": ["day", "night"], "cost": 5}),
        fields,
    )
    told = [(d.label, [(p.kind, p.text) for p in d.pieces]) for d in found]
    assert told == [
        ("When?", [(KEPT, "By "), (REMOVED, "day"), (ADDED, "day, At night")]),
        ("Cost", [(ADDED, "5 kr.")]),
        ("gone", [(REMOVED, "x")]),
    ]


def test_expectations_are_told_by_bottom_line() -> None:
    effect = {"effect": 1, "why": "Sleep."}
    [found] = rules.effect_differences(
        content(expected_effects={"employee": effect}),
        content(expected_effects={"employee": effect, "citizen": {"effect": None, "why": ""}}),
    )
    assert (found.bottom_line, found.before) == ("citizen", None)
    assert found.after is not None
    assert found.after.effect is None
