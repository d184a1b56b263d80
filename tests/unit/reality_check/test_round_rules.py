"""The pure rules of rounds: what is hidden, what cells say, what moved."""

import statistics

from hypothesis import given
from hypothesis import strategies as st

from samskab.projects.models import Perspective
from samskab.reality_check.models import AssessmentScale
from samskab.reality_check.rounds import rules
from samskab.reality_check.rounds.models import Direction, Spread
from samskab.reality_check.rounds.sight import RoundState, asks
from samskab.reality_check.rules import Cell

ANSWERS = st.lists(st.integers(1, 5), min_size=1, max_size=30)
COUNTS = st.lists(st.integers(0, 9), min_size=5, max_size=5)


def cell(answers: list[int]) -> Cell:
    return rules.cell_of([answers.count(step) for step in rules.STEPS])


def on_wanted(**answers: list[int]) -> dict[Perspective, dict[AssessmentScale, Cell]]:
    nothing = cell([])
    return {
        Perspective(name): {
            scale: cell(said) if scale is AssessmentScale.WANTED else nothing
            for scale in AssessmentScale
        }
        for name, said in answers.items()
    }


@given(ANSWERS)
def test_a_cell_says_of_the_answers_what_statistics_says(answers: list[int]) -> None:
    found = cell(answers)
    assert found.n == len(answers)
    assert found.median == statistics.median(answers)
    assert found.mean == round(statistics.fmean(answers), 2)
    assert (found.lowest, found.highest) == (min(answers), max(answers))


def test_a_cell_without_answers_says_nothing() -> None:
    assert cell([]) == Cell(n=0, mean=None, lowest=None, highest=None, median=None)


@given(st.integers(1, 9), st.booleans(), st.booleans())
def test_only_the_open_first_round_hides_and_only_until_one_has_spoken(
    number: int, is_open: bool, has_spoken: bool
) -> None:
    hidden = rules.is_unseen(number, is_open=is_open, has_spoken=has_spoken)
    assert hidden == (number == 1 and is_open and not has_spoken)
    if hidden:
        assert not rules.is_unseen(number, is_open=is_open, has_spoken=True)
        assert not rules.is_unseen(number, is_open=False, has_spoken=False)


@given(st.integers(1, 5), st.booleans(), st.booleans(), st.sets(st.integers(1, 5)))
def test_nobody_is_asked_twice_in_a_round_nor_in_one_that_is_closed(
    number: int, is_open: bool, missing: bool, spoken: set[int]
) -> None:
    asked = asks(RoundState(number, is_open, True), perspective_missing=missing, spoken=spoken)
    if not is_open or number in spoken:
        assert not asked
    else:
        assert asked == (missing or bool(spoken))


@given(ANSWERS)
def test_who_says_the_same_again_moves_nothing(answers: list[int]) -> None:
    (moved,) = rules.movements(on_wanted(citizen=answers), on_wanted(citizen=answers))
    assert (moved.direction, moved.spread) == (Direction.UNMOVED, Spread.ALIKE)


@given(ANSWERS, ANSWERS)
def test_there_and_back_are_opposite(before: list[int], after: list[int]) -> None:
    (there,) = rules.movements(on_wanted(it=before), on_wanted(it=after))
    (back,) = rules.movements(on_wanted(it=after), on_wanted(it=before))
    opposite = {
        Direction.TOWARDS_YES: Direction.TOWARDS_NO,
        Direction.TOWARDS_NO: Direction.TOWARDS_YES,
        Direction.UNMOVED: Direction.UNMOVED,
        Spread.CLOSER: Spread.FARTHER,
        Spread.FARTHER: Spread.CLOSER,
        Spread.ALIKE: Spread.ALIKE,
    }
    assert back.direction == opposite[there.direction]
    assert back.spread == opposite[there.spread]


def test_coming_closer_and_moving_are_told_apart() -> None:
    (moved,) = rules.movements(on_wanted(citizen=[1, 3, 5]), on_wanted(citizen=[3, 3, 4]))
    assert (moved.direction, moved.spread) == (Direction.UNMOVED, Spread.CLOSER)
    (moved,) = rules.movements(on_wanted(citizen=[1, 2]), on_wanted(citizen=[4, 5]))
    assert (moved.direction, moved.spread) == (Direction.TOWARDS_YES, Spread.ALIKE)


def test_whoever_speaks_for_the_first_time_has_not_moved() -> None:
    assert rules.movements(on_wanted(it=[2]), on_wanted(it=[2], citizen=[5]))[0].perspective == "it"
    assert rules.movements({}, on_wanted(citizen=[5])) == []
