"""Verdicts, shares who changed importantly, effect sizes, and the bounds for the missing."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from samskab.evaluation.statistics.direction import Direction
from samskab.evaluation.statistics.effect import hedges_g_av, rank_biserial
from samskab.evaluation.statistics.finding import find_change
from samskab.evaluation.statistics.hodges_lehmann import hodges_lehmann
from samskab.evaluation.statistics.missing import MissingConvention, bounds_for_missing
from samskab.evaluation.statistics.proportion import important_changes, wilson
from samskab.evaluation.statistics.samples import Interval
from samskab.evaluation.statistics.values import Anchors
from samskab.evaluation.statistics.verdict import Verdict, excludes_important_harm, verdict

HIGHER, LOWER = Direction.HIGHER_IS_BETTER, Direction.LOWER_IS_BETTER

ends = st.tuples(st.floats(-100, 100), st.floats(-100, 100)).map(sorted)
changes = st.lists(st.integers(-10, 10).map(float), min_size=1, max_size=30)


def interval(lower: float, upper: float) -> Interval:
    """Return a 95 % interval."""
    return Interval(lower, upper, 0.95)


@pytest.mark.parametrize(
    ("lower", "upper", "expected"),
    [
        (5.1, 9.0, Verdict.IMPROVED),
        (5.0, 9.0, Verdict.IMPROVED),  # exactly the smallest important change is important
        (5.0, 5.0, Verdict.IMPROVED),
        (4.9, 9.0, Verdict.UNCERTAIN),
        (-9.0, -5.1, Verdict.WORSENED),
        (-9.0, -5.0, Verdict.WORSENED),
        (-9.0, -4.9, Verdict.UNCERTAIN),
        (-4.9, 4.9, Verdict.NO_IMPORTANT_CHANGE),
        (0.0, 0.0, Verdict.NO_IMPORTANT_CHANGE),
        (1.0, 4.0, Verdict.NO_IMPORTANT_CHANGE),
        (-4.9, 5.0, Verdict.UNCERTAIN),
        (-5.0, 4.9, Verdict.UNCERTAIN),
        (-9.0, 9.0, Verdict.UNCERTAIN),
    ],
)
def test_the_rule(lower: float, upper: float, expected: Verdict) -> None:
    """Where higher is better and the smallest important change is 5."""
    assert verdict(interval(lower, upper), 5.0, HIGHER, n=20) is expected


def test_direction_turns_the_verdict() -> None:
    """Fewer falls is an improvement; more falls is not."""
    assert verdict(interval(-4.0, -2.0), 1.0, LOWER, n=9) is Verdict.IMPROVED
    assert verdict(interval(2.0, 4.0), 1.0, LOWER, n=9) is Verdict.WORSENED


@pytest.mark.parametrize("n", range(5))
def test_too_few_to_say_under_five(n: int) -> None:
    """However clear the interval, four pairs say nothing."""
    assert verdict(interval(50.0, 60.0), 5.0, HIGHER, n=n) is Verdict.TOO_FEW
    assert verdict(None, 5.0, HIGHER, n=n) is Verdict.TOO_FEW
    assert not excludes_important_harm(interval(50.0, 60.0), 5.0, HIGHER, n=n)


def test_five_are_enough_to_say() -> None:
    """Five pairs may carry a verdict, and without an interval it is uncertain."""
    assert verdict(interval(50.0, 60.0), 5.0, HIGHER, n=5) is Verdict.IMPROVED
    assert verdict(None, 5.0, HIGHER, n=5) is Verdict.UNCERTAIN


@given(ends, st.floats(0, 100), st.integers(5, 60))
@settings(deadline=None)
def test_verdict_is_symmetric(pair: list[float], smallest: float, n: int) -> None:
    """Turning the direction, or the signs, exchanges improved and worsened; both leave it."""
    swap = {Verdict.IMPROVED: Verdict.WORSENED, Verdict.WORSENED: Verdict.IMPROVED}
    plain = interval(*pair)
    mirrored = interval(-pair[1], -pair[0])
    found = verdict(plain, smallest, HIGHER, n)
    assert verdict(mirrored, smallest, LOWER, n) is found
    assert verdict(plain, smallest, LOWER, n) is swap.get(found, found)
    assert verdict(mirrored, smallest, HIGHER, n) is swap.get(found, found)


@given(ends, st.floats(0.001, 50), st.sampled_from([HIGHER, LOWER]))
@settings(deadline=None)
def test_a_narrower_interval_never_contradicts(
    pair: list[float], smallest: float, direction: Direction
) -> None:
    """What is certain of an interval is certain of its middle, and harm is excluded in both."""
    middle = sum(pair) / 2
    wide = verdict(interval(*pair), smallest, direction, 10)
    narrow = verdict(interval(middle, middle), smallest, direction, 10)
    assert wide is Verdict.UNCERTAIN or narrow is wide
    assert narrow is not Verdict.UNCERTAIN
    if excludes_important_harm(interval(*pair), smallest, direction, 10):
        assert wide is not Verdict.WORSENED
        assert narrow is not Verdict.WORSENED


def test_a_smallest_important_change_of_nothing() -> None:
    """At 0 every change counts, but no change is not one."""
    assert verdict(interval(0.0, 0.0), 0.0, HIGHER, 9) is Verdict.NO_IMPORTANT_CHANGE
    assert verdict(interval(0.0, 1.0), 0.0, HIGHER, 9) is Verdict.UNCERTAIN
    assert verdict(interval(0.1, 1.0), 0.0, HIGHER, 9) is Verdict.IMPROVED
    assert important_changes([0.0, 0.0], 0.0, HIGHER).neither == 2


@pytest.mark.parametrize("bad", [-1.0, math.nan, math.inf])
def test_a_size_is_not_negative(bad: float) -> None:
    """The smallest important change is a size; the direction is said elsewhere."""
    with pytest.raises(ValueError, match="smallest_important_change"):
        verdict(interval(1.0, 2.0), bad, HIGHER, 9)


def test_share_counts_exactly_the_smallest_important_change() -> None:
    """A change of exactly the size counts, in the right direction only."""
    found = important_changes([5.0, 4.9, -5.0, -6.0, 7.0], 5.0, HIGHER)
    assert (found.improved.count, found.worsened.count, found.neither) == (2, 2, 1)
    turned = important_changes([5.0, 4.0, -5.0], 5.0, LOWER)
    assert (turned.improved.count, turned.worsened.count) == (1, 1)


@given(changes, st.integers(0, 10))
@settings(deadline=None)
def test_shares_add_up_and_turn_with_the_direction(differences: list[float], smallest: int) -> None:
    """Everyone is counted once, and the two directions exchange the counts."""
    up = important_changes(differences, smallest, HIGHER)
    down = important_changes(differences, smallest, LOWER)
    assert up.improved.count + up.worsened.count + up.neither == len(differences)
    assert (up.improved, up.worsened) == (down.worsened, down.improved)


@given(st.integers(1, 80).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
@settings(deadline=None)
def test_wilson_equals_scipy(counted: tuple[int, int]) -> None:
    """Wilson's interval is scipy's, holds the share and stays within 0-1."""
    count, n = counted
    ours = wilson(count, n)
    theirs = stats.binomtest(count, n).proportion_ci(method="wilson")
    assert ours.interval.lower == pytest.approx(theirs.low, abs=1e-12)
    assert ours.interval.upper == pytest.approx(theirs.high, abs=1e-12)
    assert 0 <= ours.interval.lower <= ours.share <= ours.interval.upper <= 1


@pytest.mark.parametrize(("count", "n"), [(-1, 3), (4, 3), (0, 0)])
def test_wilson_refuses_impossible_counts(count: int, n: int) -> None:
    """More people than there are cannot have improved."""
    with pytest.raises(ValueError, match="count"):
        wilson(count, n)


def test_hedges_g_av_by_hand() -> None:
    """Means 8.7 and 7.7, deviations .8233 and .9487: d_av 1.1287, times 1 - 3/35."""
    first = [9.0, 7.0, 8.0, 9.0, 8.0, 9.0, 9.0, 10.0, 9.0, 9.0]
    second = [9.0, 6.0, 7.0, 8.0, 7.0, 9.0, 8.0, 8.0, 8.0, 7.0]
    assert hedges_g_av(second, first) == pytest.approx(1.1287 * (1 - 3 / 35), abs=5e-5)
    assert hedges_g_av(first, second) == pytest.approx(-1.0320, abs=5e-5)


def test_effect_sizes_that_do_not_exist() -> None:
    """Under three pairs, or without any spread, there is no standardised change."""
    assert hedges_g_av([1.0, 2.0], [2.0, 3.0]) is None
    assert hedges_g_av([0.1] * 4, [0.3] * 4) is None
    assert hedges_g_av([1.0] * 4, [1.0, 2.0, 3.0, 4.0]) is not None
    assert rank_biserial([1.0, 2.0]) == 1.0
    assert rank_biserial([-1.0, -2.0]) == -1.0


def test_bounds_from_anchors() -> None:
    """Five improved by 10; of two missing one could have fallen to 0, the other risen to 100."""
    observed = [10.0, 10.0, 10.0, 10.0, 10.0, 11.0]
    found = bounds_for_missing(observed, [40.0, 90.0], 5.0, HIGHER, Anchors(0.0, 100.0))
    assert found is not None
    assert found.convention is MissingConvention.ANCHORS
    assert found.worst.median_change == hodges_lehmann([*observed, -40.0, -90.0])
    assert found.best.median_change == hodges_lehmann([*observed, 60.0, 10.0])
    assert (found.missing, found.worst.verdict) == (2, Verdict.UNCERTAIN)
    assert found.best.verdict is Verdict.IMPROVED
    assert not found.verdict_stands


def test_bounds_from_observed_extremes_turn_with_the_direction() -> None:
    """Where lower is better the worst is the largest rise, but never better than no change."""
    observed = [-6.0, -6.0, -7.0, -8.0, -9.0, -9.0, -5.0]
    found = bounds_for_missing(observed, [3.0], 5.0, LOWER)
    assert found is not None
    assert found.convention is MissingConvention.OBSERVED_EXTREMES
    assert found.worst.median_change == hodges_lehmann([*observed, 0.0])
    assert found.best.median_change == hodges_lehmann([*observed, -9.0])


def test_a_baseline_beyond_the_anchor_counts_as_unchanged() -> None:
    """Someone already below the worst anchor cannot get better by falling to it."""
    found = bounds_for_missing([1.0] * 6, [-20.0], 0.5, HIGHER, Anchors(0.0, 10.0))
    assert found is not None
    assert found.worst.median_change == hodges_lehmann([1.0] * 6 + [0.0])


def test_bounds_exist_only_with_someone_missing() -> None:
    """Nobody missing, or nobody complete: no bounds."""
    assert bounds_for_missing([1.0, 2.0], [], 1.0, HIGHER) is None
    assert bounds_for_missing([], [1.0], 1.0, HIGHER) is None
    with pytest.raises(ValueError, match="anchors"):
        bounds_for_missing([1.0], [1.0], 1.0, LOWER, Anchors(0.0, 10.0))


@given(
    changes,
    st.lists(st.integers(0, 100).map(float), min_size=1, max_size=8),
    st.sampled_from([HIGHER, LOWER]),
    st.booleans(),
)
@settings(deadline=None)
def test_worst_is_never_better_than_best(
    differences: list[float], baselines: list[float], direction: Direction, anchored: bool
) -> None:
    """The bounds are in order, and without anchors they enclose the finding."""
    anchors = Anchors(0.0, 100.0) if direction is HIGHER else Anchors(100.0, 0.0)
    found = bounds_for_missing(
        differences, baselines, 2.0, direction, anchors if anchored else None
    )
    assert found is not None
    sign = 1 if direction is HIGHER else -1
    worst, best = (sign * b.median_change.estimate for b in (found.worst, found.best))
    assert worst <= best
    if not anchored:
        assert worst <= sign * hodges_lehmann(differences).estimate <= best


@given(
    st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), min_size=1, max_size=25),
    st.integers(0, 10),
)
@settings(deadline=None)
def test_a_whole_finding_is_finite_and_agrees_with_itself(
    pairs: list[tuple[int, int]], smallest: int
) -> None:
    """Every number is finite or absent, and exchanging the direction exchanges the verdict."""
    before, after = [float(b) for b, _ in pairs], [float(a) for _, a in pairs]
    higher = find_change(
        before, after, smallest_important_change=smallest, direction=HIGHER, seed=1, resamples=2000
    )
    lower = find_change(
        after, before, smallest_important_change=smallest, direction=LOWER, seed=1, resamples=2000
    )
    assert higher is not None
    assert lower is not None
    assert (higher.n, higher.verdict) == (len(pairs), lower.verdict)
    assert higher.important_harm_excluded is lower.important_harm_excluded
    assert higher.important_changes == lower.important_changes
    assert higher.differences == tuple(a - b for b, a in zip(before, after, strict=True))
    numbers = (higher.mean_change.mean, higher.hedges_g_av, higher.rank_biserial)
    assert all(number is None or math.isfinite(number) for number in numbers)


def test_no_pair_no_finding() -> None:
    """Where nobody has been measured twice there is nothing to say."""
    assert (
        find_change(
            [], [], smallest_important_change=1.0, direction=HIGHER, seed=1, missing_baselines=[4.0]
        )
        is None
    )
