"""Own fields: keys, revising a list, which values fit."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from samskab.ideas.fields import rules
from samskab.ideas.fields.models import FieldKind
from samskab.ideas.fields.schemas import ChallengeField, ChallengeFieldWrite


def field(label: str, kind: str = "short_text", **more: Any) -> ChallengeFieldWrite:
    return ChallengeFieldWrite.model_validate({"label": label, "kind": kind, **more})


def choice(label: str = "When?", kind: str = "single_choice", **more: Any) -> ChallengeFieldWrite:
    return field(label, kind, choices=[{"label": "By day"}, {"label": "At night"}], **more)


def wrong(of: ChallengeFieldWrite, value: Any) -> list[str]:
    fields = rules.revise([], [of], ())
    given = {fields[0].key: value}
    return [problem.code for problem in rules.problems_of(fields, {}, given, demanding=True)]


@given(st.lists(st.text(min_size=1, max_size=120), max_size=20))
def test_made_keys_are_keys_and_never_the_same(labels: list[str]) -> None:
    taken: set[str] = set()
    for label in labels:
        key = rules.key_of(label, taken)
        assert key not in taken
        ChallengeFieldWrite.model_validate({"key": key, "kind": "short_text", "label": "x"})
        taken.add(key)


def test_danish_letters_become_readable_keys() -> None:
    assert rules.key_of("Hvornår på døgnet?", ()) == "hvornaar_paa_doegnet"
    assert rules.key_of("100 % sikker", ()) == "n100_sikker"
    assert rules.key_of("夜", ()) == "field"


def test_an_unanswered_field_goes_and_an_answered_one_is_retired() -> None:
    former = rules.revise([], [field("Place"), field("Cost", "whole_number")], ())
    after = rules.revise(former, [field("New")], answered={"cost"})
    assert [(f.key, f.retired) for f in after] == [("new", False), ("cost", True)]
    again = rules.revise(after, [field("Cost", "whole_number", key="cost")], answered={"cost"})
    assert [(f.key, f.retired) for f in again] == [("cost", False)]


def test_a_new_field_never_takes_the_key_of_a_retired_one() -> None:
    former = rules.revise([], [field("Cost", "whole_number")], ())
    after = rules.revise(former, [field("Cost", "short_text")], answered={"cost"})
    assert [(f.key, f.retired) for f in after] == [("cost_2", False), ("cost", True)]


def test_an_answered_field_keeps_its_kind_and_its_choices() -> None:
    former = rules.revise([], [choice(key="when")], ())
    with pytest.raises(rules.KindOfAnsweredFieldError) as refused:
        rules.revise(former, [field("Place"), field("When?", key="when")], answered={"when"})
    assert refused.value.place == 1
    fewer = field(
        "When?",
        "single_choice",
        key="when",
        choices=[{"key": "by_day", "label": "In daylight"}, {"label": "Always"}],
    )
    [after] = rules.revise(former, [fewer], answered={"when"})
    assert [(c.key, c.label, c.retired) for c in after.choices] == [
        ("by_day", "In daylight", False),
        ("always", "Always", False),
        ("at_night", "At night", True),
    ]
    [free] = rules.revise(former, [field("When?", key="when")], answered=())
    assert free.kind is FieldKind.SHORT_TEXT


def test_a_key_that_stands_twice_is_found() -> None:
    assert rules.keys_given_twice([field("A"), field("B")]) is None
    assert rules.keys_given_twice([field("A", key="x"), field("B", key="x")]) == "/fields/1/key"
    twice = [{"key": "a", "label": "A"}, {"label": "B"}, {"key": "a", "label": "C"}]
    found = rules.keys_given_twice([field("F", "single_choice", choices=twice)])
    assert found == "/fields/0/choices/2/key"


@pytest.mark.parametrize(
    ("of", "value", "codes"),
    [
        (field("Place"), "Solbakken", []),
        (field("Place"), "Two\nlines", ["field_too_long"]),
        (field("Place"), "x" * 301, ["field_too_long"]),
        (field("Place"), 4, ["field_not_text"]),
        (field("Story", "long_text"), "Two\nlines", []),
        (field("Minutes", "whole_number", minimum=0, maximum=60), 30, []),
        (field("Minutes", "whole_number", minimum=0, maximum=60), 30.0, []),
        (field("Minutes", "whole_number", minimum=0, maximum=60), 61, ["field_too_large"]),
        (field("Minutes", "whole_number", minimum=0, maximum=60), -1, ["field_too_small"]),
        (field("Minutes", "whole_number"), 1.5, ["field_not_whole"]),
        (field("Hours", "decimal_number"), 1.5, []),
        (field("Hours", "decimal_number"), "1.5", ["field_not_number"]),
        (choice(), "at_night", []),
        (choice(), "at_dusk", ["field_not_choice"]),
        (choice(), ["at_night"], ["field_not_choice"]),
        (choice(kind="several_choices"), ["by_day", "at_night"], []),
        (choice(kind="several_choices"), ["by_day", "by_day"], ["field_not_choice"]),
        (choice(kind="several_choices"), "by_day", ["field_not_choice"]),
        (field("Place", required=True), "", ["missing"]),
        (field("Place", required=True), None, ["missing"]),
        (choice(kind="several_choices", required=True), [], ["missing"]),
        (field("Place"), None, []),
    ],
)
def test_values_fit_their_field_or_are_refused(
    of: ChallengeFieldWrite, value: Any, codes: list[str]
) -> None:
    assert wrong(of, value) == codes


def test_a_change_clears_with_null_and_keeps_what_it_does_not_name() -> None:
    fields = rules.revise([], [field("A"), field("B"), field("C", "whole_number")], ())
    after = rules.merged(fields, {"a": "1", "b": "2", "old": "kept"}, {"a": None, "c": 3.0})
    assert after == {"b": "2", "old": "kept", "c": 3}
    assert isinstance(after["c"], int)


def test_a_retired_field_is_neither_asked_nor_answered() -> None:
    former: list[ChallengeField] = rules.revise([], [field("Cost", required=True)], ())
    fields = rules.revise(former, [], answered={"cost"})
    assert rules.problems_of(fields, {}, {}, demanding=True) == []
    [problem] = rules.problems_of(fields, {"cost": "7"}, {"cost": "8"}, demanding=True)
    assert (problem.key, problem.code) == ("cost", "unknown_field")
    assert rules.problems_of(fields, {"cost": "7"}, {"cost": "7"}, demanding=True) == []


def test_what_was_said_may_be_said_again_though_the_challenge_asks_something_else_now() -> None:
    several: dict[str, Any] = {"kind": "several_choices", "key": "when"}
    former = rules.revise([], [choice(**several)], ())
    choices = [{"key": "by_day", "label": "By day"}, {"label": "Always"}]
    fewer = field("When?", **several, choices=choices)
    fields = rules.revise(former, [fewer], answered={"when"})
    stored = {"when": ["at_night"]}
    for value in (["at_night"], ["at_night", "always"], ["always"]):
        assert rules.problems_of(fields, stored, {"when": value}, demanding=True) == []
    [problem] = rules.problems_of(fields, {}, {"when": ["at_night"]}, demanding=True)
    assert problem.code == "field_not_choice"


@pytest.mark.parametrize(
    "more",
    [
        {"kind": "single_choice"},
        {"kind": "single_choice", "choices": [{"label": "Only"}]},
        {"kind": "short_text", "choices": [{"label": "A"}, {"label": "B"}]},
        {"kind": "short_text", "unit": "kg"},
        {"kind": "long_text", "maximum": 4},
        {"kind": "whole_number", "minimum": 5, "maximum": 4},
        {"kind": "whole_number", "minimum": float("nan")},
        {"kind": "short_text", "key": "Not a key"},
    ],
)
def test_a_field_that_makes_no_sense_is_refused(more: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        ChallengeFieldWrite.model_validate({"label": "X", **more})
