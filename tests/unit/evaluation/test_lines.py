"""Values, bottom lines, and whether the conclusion hangs on their weights."""

import math
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samskab.evaluation.statistics.direction import Direction
from samskab.evaluation.statistics.line_draws import Pair
from samskab.evaluation.statistics.lines import MeasuredOutcome, score_lines
from samskab.evaluation.statistics.values import Anchors, value_of
from samskab.evaluation.statistics.weights import (
    Winner,
    share_keeping_order,
    share_of_weights,
    share_of_weights_by_draws,
    weigh,
)

WEIGHTS = {"citizen": 50.0, "employee": 30.0, "organisation": 20.0}
SCALE = Anchors(0.0, 100.0)

numbers = st.floats(-100, 100)
threes = st.tuples(numbers, numbers, numbers)


def measured(
    outcome: str, line: str, pairs: list[tuple[float, float]], weight: float = 1.0
) -> MeasuredOutcome:
    """Return an outcome on the 0-100 scale with participants P0, P1, ..."""
    people = tuple(Pair(f"P{i}", before, after) for i, (before, after) in enumerate(pairs))
    return MeasuredOutcome(outcome, line, SCALE, people, weight)


def test_value_is_linear_and_clamped_either_way_up() -> None:
    """From worst to best, whichever number is larger."""
    minutes = Anchors(worst=60.0, best=20.0)
    assert [value_of(m, minutes) for m in (60, 20, 30, 90, 0)] == [0, 100, 75, 0, 100]
    assert [value_of(m, Anchors(1.0, 5.0)) for m in (1, 3, 5)] == [0, 50, 100]
    assert minutes.direction is Direction.LOWER_IS_BETTER


@pytest.mark.parametrize("anchors", [(1.0, 1.0), (math.nan, 1.0), (0.0, math.inf)])
def test_anchors_that_span_nothing_are_refused(anchors: tuple[float, float]) -> None:
    """A value function needs two different finite ends."""
    with pytest.raises(ValueError, match="anchors"):
        Anchors(*anchors)


@given(numbers, numbers, st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
@settings(deadline=None)
def test_value_never_leaves_0_to_100_and_keeps_order(
    worst: float, best: float, first: float, second: float
) -> None:
    """Nearer the best anchor is never worth less; swapping anchors turns the scale over."""
    if worst == best:
        return
    anchors = Anchors(worst, best)
    one, two = value_of(first, anchors), value_of(second, anchors)
    assert 0 <= one <= 100
    if first <= second:
        assert one <= two if best > worst else two <= one
    assert value_of(first, Anchors(best, worst)) == pytest.approx(100 - one, abs=1e-6)


def test_lines_and_total_by_hand() -> None:
    """Weighted means of outcomes, then of lines, beside as today."""
    scores = score_lines(
        [
            measured("wellbeing", "citizen", [(40, 60), (50, 70)], weight=3),
            measured("safety", "citizen", [(80, 80), (60, 60)], weight=1),
            measured("strain", "employee", [(50, 40), (50, 40)]),
            measured("cost", "organisation", [(30, 45), (30, 45)]),
        ],
        WEIGHTS,
        seed=1,
    )
    citizen = scores.lines[0].comparison
    assert citizen is not None
    assert citizen.as_today.value == pytest.approx((3 * 45 + 70) / 4)
    assert citizen.new_way.value == pytest.approx((3 * 65 + 70) / 4)
    assert citizen.difference.value == pytest.approx(15.0)
    assert scores.total is not None
    assert scores.total.difference.value == pytest.approx(0.5 * 15 - 0.3 * 10 + 0.2 * 15)
    assert [name for name, _ in scores.lines[0].outcomes] == ["wellbeing", "safety"]
    assert scores.lines_without_value == ()


def test_an_unmeasured_line_leaves_no_total() -> None:
    """Summing the rest would hide it; a line that counts for nothing does not matter."""
    outcomes = [measured("a", "citizen", [(1, 2), (2, 4)]), measured("b", "employee", [(1, 2)] * 3)]
    scores = score_lines(outcomes, WEIGHTS, seed=1)
    assert (scores.total, scores.lines_without_value) == (None, ("organisation",))
    assert scores.lines[2].comparison is None
    unweighted = WEIGHTS | {"organisation": 0.0}
    assert score_lines(outcomes, unweighted, seed=1).total is not None


def test_a_single_figure_has_a_value_but_no_interval() -> None:
    """A register figure's uncertainty is unknown, and so is that of what rests on it."""
    scores = score_lines(
        [
            measured("wellbeing", "citizen", [(40, 60), (50, 70)]),
            measured("sick days", "employee", [(20, 30)]),
            measured("cost", "organisation", [(30, 45), (20, 45)]),
        ],
        WEIGHTS,
        seed=1,
    )
    citizen, employee = scores.lines[0].comparison, scores.lines[1].comparison
    assert citizen is not None
    assert employee is not None
    assert scores.total is not None
    assert citizen.difference.interval is not None
    assert employee.difference.interval is None
    assert scores.total.difference.interval is None


def test_line_interval_is_about_the_normal_one() -> None:
    """For forty people the interval of a line is close to mean +/- 1.96 standard errors."""
    generator = np.random.default_rng(3)
    change = generator.normal(10, 8, size=40)
    pairs = [(40.0, 40.0 + float(c)) for c in change]
    scores = score_lines([measured("w", "citizen", pairs)], {"citizen": 1.0}, seed=4)
    found = scores.lines[0].comparison
    assert found is not None
    assert found.difference.interval is not None
    error = float(change.std()) / math.sqrt(41)
    for end, sign in ((found.difference.interval.lower, -1), (found.difference.interval.upper, 1)):
        assert end == pytest.approx(found.difference.value + sign * 1.96 * error, abs=0.3 * error)


def test_the_same_people_in_two_outcomes_stay_correlated() -> None:
    """Two outcomes that cancel within each person leave a line without uncertainty."""
    up = measured("up", "citizen", [(50, 50 + d) for d in (0, 10, 20, 30)])
    down = measured("down", "citizen", [(50, 50 - d) for d in (0, 10, 20, 30)])
    found = score_lines([up, down], {"citizen": 1.0}, seed=1).lines[0].comparison
    assert found is not None
    assert found.difference.interval is not None
    assert found.difference.interval.lower == pytest.approx(0, abs=1e-9)
    assert found.difference.interval.upper == pytest.approx(0, abs=1e-9)


pair_lists = st.lists(
    st.tuples(st.integers(-20, 120).map(float), st.integers(-20, 120).map(float)),
    min_size=1,
    max_size=12,
)


@given(pair_lists, pair_lists, pair_lists, st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_lines_are_bounded_ordered_and_reproducible(
    a: list[tuple[float, float]],
    b: list[tuple[float, float]],
    c: list[tuple[float, float]],
    random: object,
) -> None:
    """Values stay in 0-100 inside their intervals; the order of outcomes changes nothing."""
    outcomes = [measured("a", "citizen", a), measured("b", "employee", b)]
    outcomes.append(measured("c", "organisation", c))
    scores = score_lines(outcomes, WEIGHTS, seed=9, draws=1000)
    shuffled = list(outcomes)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert score_lines(shuffled, WEIGHTS, seed=9, draws=1000) == scores
    for comparison in [*(line.comparison for line in scores.lines), scores.total]:
        assert comparison is not None
        for estimate in (comparison.as_today, comparison.new_way):
            assert 0 <= estimate.value <= 100
            if estimate.interval is not None:
                assert 0 <= estimate.interval.lower <= estimate.value
                assert estimate.value <= estimate.interval.upper <= 100


@pytest.mark.parametrize(
    ("outcomes", "weights"),
    [
        ([], {"citizen": 0.0}),
        ([], {"citizen": -1.0, "employee": 2.0}),
        ([measured("a", "nowhere", [(1, 2)])], {"citizen": 1.0}),
        ([measured("a", "citizen", [(1, 2)], weight=math.nan)], {"citizen": 1.0}),
    ],
)
def test_weights_that_make_no_sense_are_refused(
    outcomes: list[MeasuredOutcome], weights: dict[str, float]
) -> None:
    """Negative, missing or all-zero weights are an error, not a result."""
    with pytest.raises(ValueError, match=r"weights|outcomes"):
        score_lines(outcomes, weights, seed=1)


def test_acceptability_closed_form() -> None:
    """The published case and its mirror."""
    assert share_of_weights((0.5, -0.1, -0.5)) == pytest.approx(0.416667, abs=5e-7)
    assert share_of_weights((-0.5, 0.1, 0.5)) == pytest.approx(1 - 0.416667, abs=5e-7)
    assert share_of_weights_by_draws((0.5, -0.1, -0.5), seed=1) == pytest.approx(
        0.416667, abs=0.006
    )


@pytest.mark.parametrize(
    ("differences", "share"),
    [
        ((1, 1, 1), 1.0),
        ((-1, 0, -1), 0.0),
        ((0, 0, 0), 0.0),
        ((1, 0, 0), 1.0),
        ((1, -1, 0), 0.5),
        ((2, -1, -1), 4 / 9),
        ((1, 1, -1), 0.75),
    ],
)
def test_acceptability_at_the_edges(differences: tuple[float, float, float], share: float) -> None:
    """Equal, absent and unanimous differences."""
    assert share_of_weights(differences) == pytest.approx(share)


@given(threes)
@settings(max_examples=40, deadline=None)
def test_acceptability_equals_its_draws(differences: tuple[float, float, float]) -> None:
    """The closed form is what many random weights give; both sides share all weights."""
    exact = share_of_weights(differences)
    mirrored = share_of_weights([-d for d in differences])
    if max(abs(d) for d in differences) > 1e-6:
        assert exact + mirrored == pytest.approx(1.0)
        assert share_of_weights_by_draws(differences, seed=2, draws=20_000) == pytest.approx(
            exact, abs=0.02
        )
    for order in permutations(differences):
        assert share_of_weights(order) == pytest.approx(exact)


@given(threes, st.sampled_from([(50, 30, 20), (20, 30, 50), (40, 40, 20), (40, 30, 30), (1, 1, 1)]))
@settings(max_examples=40, deadline=None)
def test_acceptability_in_the_agreed_order_equals_its_draws(
    differences: tuple[float, float, float], agreed: tuple[float, float, float]
) -> None:
    """Of random weights only those that keep the agreed order are counted."""
    if max(abs(d) for d in differences) < 1e-6:
        return
    drawn = np.random.default_rng(8).dirichlet(np.ones(3), size=60_000)
    keeps = np.ones(len(drawn), dtype=bool)
    for i, j in permutations(range(3), 2):
        if agreed[i] > agreed[j]:
            keeps &= drawn[:, i] >= drawn[:, j]
    share = float((drawn[keeps] @ np.array(differences) > 0).mean())
    assert share_keeping_order(differences, agreed) == pytest.approx(share, abs=0.025)


def test_where_the_winner_flips() -> None:
    """Citizen +10, employee -10, organisation 0 at 50/30/20: by hand."""
    found = weigh({"citizen": 10.0, "employee": -10.0, "organisation": 0.0}, WEIGHTS)
    citizen, employee, organisation = found.flips
    assert found.winner is Winner.NEW_WAY
    assert citizen.agreed_weight == pytest.approx(50.0)
    # The others give -10 * 30/50 = -6 on average: 10x = 6(1 - x) at x = 37.5 %.
    assert citizen.flips_at == pytest.approx(37.5)
    assert (citizen.winner_below, citizen.winner_above) == (Winner.AS_TODAY, Winner.NEW_WAY)
    # The others give 10 * 50/70: -10x + (50/7)(1 - x) = 0 at x = 5/12.
    assert employee.flips_at == pytest.approx(100 * 5 / 12)
    assert organisation.flips_at is None
    assert organisation.winner_above is Winner.NEW_WAY


def test_a_line_with_all_the_weight_and_a_tie() -> None:
    """With nothing to share out the other lines share evenly; equal everywhere nobody wins."""
    alone = weigh(
        {"citizen": 10.0, "employee": -10.0, "organisation": -30.0},
        {"citizen": 100.0, "employee": 0.0, "organisation": 0.0},
    )
    assert alone.flips[0].flips_at == pytest.approx(100 * 20 / 30)
    tie = weigh(dict.fromkeys(WEIGHTS, 0.0), WEIGHTS)
    assert (tie.winner, tie.new_way_share, tie.as_today_share) == (Winner.TIE, 0.0, 0.0)


@given(threes, st.tuples(*[st.integers(1, 100)] * 3))
@settings(deadline=None)
def test_a_flip_is_where_both_are_equal(
    differences: tuple[float, float, float], weights: tuple[int, int, int]
) -> None:
    """At a flip the total is nil; every share lies in 0-1 and the winner is the weighted sum's."""
    found = weigh(
        dict(zip("abc", differences, strict=True)), dict(zip("abc", weights, strict=True))
    )
    for share in (found.new_way_share, found.as_today_share, found.new_way_share_in_order):
        assert 0 <= share <= 1
    for i, flip in enumerate(found.flips):
        if flip.flips_at is None:
            assert flip.winner_below is flip.winner_above
            continue
        assert 0 <= flip.flips_at <= 100
        others = sum(w for j, w in enumerate(weights) if j != i)
        rest = sum(w * differences[j] for j, w in enumerate(weights) if j != i) / others
        at = flip.flips_at / 100
        assert at * differences[i] + (1 - at) * rest == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize(
    "weights",
    [{"a": 1.0, "b": 1.0}, {"a": 0.0, "b": 0.0, "c": 0.0}, {"a": -1.0, "b": 1.0, "c": 1.0}],
)
def test_weighing_needs_three_sensible_weights(weights: dict[str, float]) -> None:
    """The three bottom lines, always."""
    with pytest.raises(ValueError, match="weights"):
        weigh({"a": 1.0, "b": 1.0, "c": 1.0}, weights)
