"""Tags and own fields in the cells of a file."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samskab.ideas.fields import rules
from samskab.ideas.fields.schemas import ChallengeFieldWrite
from samskab.ideas.imports.details import FIELD, Fields, tags_in, values_in
from samskab.ideas.tags.schemas import MOST_TAGS

CHOICES = [{"label": "By day"}, {"label": "At night, alone"}, {"label": "Always"}]


def asked(kind: str, **more: Any) -> Fields:
    of = ChallengeFieldWrite.model_validate({"key": "it", "kind": kind, "label": "It", **more})
    return {"it": rules.revise([], [of], ())[0]}


@pytest.mark.parametrize(
    ("cell", "tags"),
    [
        ("", []),
        ("Night;  #Falls ; night", ["night", "falls"]),
        ("night, falls", ["night", "falls"]),
        (" ; ,", []),
    ],
)
def test_tags_are_divided_and_each_stands_once(cell: str, tags: list[str]) -> None:
    assert tags_in(cell) == (tags, [])


def test_too_many_or_too_long_tags_are_told() -> None:
    many = ";".join(f"tag {n}" for n in range(MOST_TAGS + 1))
    assert [code for _, code, _ in tags_in(many)[1]] == ["too_many_tags"]
    assert [code for _, code, _ in tags_in("x" * 41)[1]] == ["too_long"]


@pytest.mark.parametrize(
    ("fields", "cell", "value"),
    [
        (asked("short_text"), "Solbakken", "Solbakken"),
        (asked("whole_number", minimum=0), "12", 12),
        (asked("whole_number"), "12,0", 12),
        (asked("decimal_number"), "1,5", 1.5),
        (asked("decimal_number"), "-1.5", -1.5),
        (asked("single_choice", choices=CHOICES), "by day", "by_day"),
        (asked("single_choice", choices=CHOICES), "At night, alone", "at_night_alone"),
        (asked("several_choices", choices=CHOICES), "Always; At night, alone", None),
        (asked("several_choices", choices=CHOICES), "always,by_day", ["always", "by_day"]),
        (asked("several_choices", choices=CHOICES), "At night, alone", ["at_night_alone"]),
    ],
)
def test_a_cell_is_read_as_its_field_is_answered(fields: Fields, cell: str, value: Any) -> None:
    expected = ["always", "at_night_alone"] if value is None else value
    assert values_in({"it": cell}, fields) == ({"it": expected}, [])


@pytest.mark.parametrize(
    ("fields", "cell", "code"),
    [
        (asked("short_text"), "x" * 301, "field_too_long"),
        (asked("long_text"), "x" * 4001, "too_long"),
        (asked("whole_number"), "many", "field_not_number"),
        (asked("whole_number"), "1e5", "field_not_number"),
        (asked("whole_number"), "1.5", "field_not_whole"),
        (asked("whole_number", maximum=60), "61", "field_too_large"),
        (asked("single_choice", choices=CHOICES), "Never", "field_not_choice"),
        (asked("several_choices", choices=CHOICES), "By day; Never", "field_not_choice"),
    ],
)
def test_what_does_not_fit_is_told_with_its_field(fields: Fields, cell: str, code: str) -> None:
    [(where, found, _)] = values_in({"it": cell}, fields)[1]
    assert (where, found) == (f"{FIELD}it", code)


def test_an_empty_cell_answers_nothing_even_where_the_field_is_required() -> None:
    assert values_in({"it": ""}, asked("short_text", required=True)) == ({}, [])


@given(st.text(max_size=200), st.sampled_from(["whole_number", "single_choice", "short_text"]))
def test_any_cell_is_a_value_or_an_error(cell: str, kind: str) -> None:
    more = {"choices": CHOICES} if kind == "single_choice" else {}
    values, wrong = values_in({"it": cell}, asked(kind, **more))
    assert wrong or not cell or "it" in values
