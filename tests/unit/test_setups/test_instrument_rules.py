"""Scores, and codes of participants."""

import random

from hypothesis import given
from hypothesis import strategies as st

from samskab.test_setups.instruments.models import ScoringMethod
from samskab.test_setups.instruments.rules import definition_flaw, flaws, score, score_range
from samskab.test_setups.instruments.service import sus
from samskab.test_setups.participants.rules import make_code

ITEMS = sus()["items"]
CODES = [item["code"] for item in ITEMS]

whole_answers = st.fixed_dictionaries({code: st.integers(1, 5) for code in CODES})


@given(whole_answers)
def test_sus_is_brookes_formula_and_within_its_range(answers: dict[str, int]) -> None:
    by_hand = 2.5 * (
        sum(answers[f"sus{n}"] - 1 for n in (1, 3, 5, 7, 9))
        + sum(5 - answers[f"sus{n}"] for n in (2, 4, 6, 8, 10))
    )
    assert score(ScoringMethod.SUS, CODES, answers) == by_hand
    assert 0 <= by_hand <= 100
    assert flaws(ITEMS, answers) == []


@given(whole_answers, st.sampled_from([ScoringMethod.MEAN, ScoringMethod.SUM]))
def test_own_scores_lie_within_their_range(answers: dict[str, int], method: ScoringMethod) -> None:
    lowest, highest = score_range(method, CODES, ITEMS)
    assert lowest <= score(method, CODES, answers) <= highest


def test_sus_agrees_with_published_answers() -> None:
    published = dict(zip(CODES, (4, 3, 3, 2, 3, 3, 3, 4, 4, 1), strict=True))
    assert score(ScoringMethod.SUS, CODES, published) == 60.0


def test_missing_unknown_and_out_of_range_answers_are_told() -> None:
    answers = dict.fromkeys(CODES[1:], 3) | {"sus2": 6, "sus11": 1}
    assert {flaw.item: flaw.code for flaw in flaws(ITEMS, answers)} == {
        "sus1": "answer_missing",
        "sus2": "answer_out_of_range",
        "sus11": "unknown_item",
    }


def test_definitions_are_whole() -> None:
    item = {"code": "a", "minimum": 1, "maximum": 5}
    assert definition_flaw(ScoringMethod.ITEM, ["a"], [item]) is None
    wrong = [
        (ScoringMethod.ITEM, ["a"], [item, item]),
        (ScoringMethod.MEAN, ["b"], [item]),
        (ScoringMethod.SUM, ["a", "a"], [item]),
        (ScoringMethod.ITEM, ["a"], [{**item, "maximum": 1}]),
        (ScoringMethod.ITEM, ["a", "b"], [item, {**item, "code": "b"}]),
    ]
    assert all(definition_flaw(*each) for each in wrong)


@given(st.integers())
def test_codes_cannot_be_misread(seed: int) -> None:
    code = make_code(random.Random(seed).choice)
    assert len(code) == 6
    assert code[0].isalpha()
    assert not set("ILOU") & set(code)
