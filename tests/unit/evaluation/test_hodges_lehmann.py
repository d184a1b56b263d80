"""The Hodges-Lehmann estimate, its exact interval, and Wilcoxon's test beside it."""

import math
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from samskab.evaluation.statistics.effect import rank_biserial
from samskab.evaluation.statistics.hodges_lehmann import (
    IntervalNote,
    hodges_lehmann,
    walsh_averages,
)
from samskab.evaluation.statistics.samples import differences_of
from samskab.evaluation.statistics.signed_rank import (
    Method,
    cumulative_without_ties,
    wilcoxon_signed_rank,
)

# Hollander & Wolfe 1973: depression scores of nine patients at two visits.
BEFORE = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30]
AFTER = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]

whole_samples = st.lists(st.integers(-20, 20).map(float), min_size=1, max_size=40)
samples = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40)


def test_published_depression_scores() -> None:
    """The published check subtracts the second visit from the first."""
    drop = differences_of(AFTER, BEFORE)
    test = wilcoxon_signed_rank(drop)
    assert (test.v, test.method, test.n_used) == (40.0, Method.EXACT, 9)
    assert test.p_value == 0.0390625
    found = hodges_lehmann(drop)
    assert found.estimate == pytest.approx(0.46)
    assert found.interval is not None
    assert found.interval.lower == pytest.approx(0.010)
    assert found.interval.upper == pytest.approx(0.786)
    assert round(found.interval.level, 3) == 0.961
    assert rank_biserial(drop) == pytest.approx(0.7778, abs=5e-5)


def test_published_depression_scores_the_other_way_round() -> None:
    """As change (after - before) everything is mirrored."""
    change = differences_of(BEFORE, AFTER)
    found = hodges_lehmann(change)
    assert wilcoxon_signed_rank(change).v == 5.0
    assert found.interval is not None
    assert (found.estimate, found.interval.lower, found.interval.upper) == pytest.approx(
        (-0.46, -0.786, -0.010)
    )


@pytest.mark.parametrize("n", range(1, 11))
def test_distribution_equals_counting_every_sign_pattern(n: int) -> None:
    """The dynamic programme gives what counting all 2^n patterns gives."""
    sums = [
        sum(r for r, sign in zip(range(1, n + 1), signs, strict=True) if sign)
        for signs in product([False, True], repeat=n)
    ]
    counted = np.cumsum(np.bincount(sums)) / 2**n
    assert cumulative_without_ties(n) == pytest.approx(tuple(counted))


@pytest.mark.parametrize(("n", "level"), [(2, 0.5), (3, 0.75), (4, 0.875), (5, 0.9375)])
def test_too_few_for_95_per_cent_gives_the_widest_interval_and_says_so(
    n: int, level: float
) -> None:
    """Under six differences the interval spans them all, at the level that is possible."""
    found = hodges_lehmann([float(i) for i in range(n)])
    assert found.interval is not None
    assert (found.interval.lower, found.interval.upper) == (0.0, n - 1.0)
    assert found.interval.level == level
    assert found.note is IntervalNote.WIDEST_BELOW_NOMINAL


def test_one_difference_has_no_interval() -> None:
    """A single pair gives an estimate and the reason why there is no interval."""
    found = hodges_lehmann([3.0])
    assert (found.estimate, found.interval) == (3.0, None)
    assert found.note is IntervalNote.NONE_POSSIBLE


@pytest.mark.parametrize("n", [*range(6, 40), 60, 200])
def test_attained_level_is_at_least_nominal_and_not_needlessly_wide(n: int) -> None:
    """From six differences on the level is reached; the exact method stops at 25."""
    found = hodges_lehmann([float(i * i) for i in range(n)])
    assert found.interval is not None
    assert 0.95 <= found.interval.level <= 0.97 or n < 10
    assert found.interval.reaches_nominal_level
    assert found.note is None
    assert found.method is (Method.EXACT if n <= 25 else Method.NORMAL_APPROXIMATION)


@pytest.mark.parametrize("n", [26, 40, 60])
def test_approximate_rank_is_close_to_the_exact_one(n: int) -> None:
    """Just beyond 25 the approximate level is the exact one to two decimals."""
    found = hodges_lehmann([math.sqrt(i) for i in range(1, n + 1)])
    assert found.interval is not None
    below = int(
        (walsh_averages([math.sqrt(i) for i in range(1, n + 1)]) < found.interval.lower).sum()
    )
    exact = 1 - 2 * cumulative_without_ties(n)[below]
    assert found.interval.level == pytest.approx(exact, abs=0.005)


def test_exact_interval_covers_as_promised() -> None:
    """With 8 differences symmetric about 2, the interval holds 2 about as often as stated."""
    generator = np.random.default_rng(7)
    held = 0
    for _ in range(1500):
        interval = hodges_lehmann(generator.normal(2.0, 1.0, size=8)).interval
        assert interval is not None
        held += interval.lower <= 2.0 <= interval.upper
    assert held / 1500 == pytest.approx(1 - 2 * cumulative_without_ties(8)[3], abs=0.015)


def test_zeros_stay_in_hodges_lehmann_and_leave_wilcoxon() -> None:
    """The stated convention for people who did not change."""
    assert hodges_lehmann([0.0, 0.0, 0.0, 4.0]).n == 4
    assert hodges_lehmann([0.0, 0.0, 0.0, 4.0]).estimate == 0.0
    test = wilcoxon_signed_rank([0.0, 0.0, 0.0, 4.0])
    assert (test.n_used, test.n_zero, test.v, test.p_value) == (1, 3, 1.0, 1.0)
    nothing = wilcoxon_signed_rank([0.0, 0.0])
    assert (nothing.n_used, nothing.p_value) == (0, None)
    assert rank_biserial([0.0, 0.0]) is None


@given(
    st.lists(st.floats(-1e3, 1e3).filter(lambda d: d != 0), min_size=1, max_size=20, unique_by=abs)
)
@settings(deadline=None)
def test_wilcoxon_equals_scipy_without_ties(differences: list[float]) -> None:
    """Exact p-values agree with scipy's."""
    ours = wilcoxon_signed_rank(differences)
    theirs = stats.wilcoxon(differences, method="exact")
    assert ours.p_value == pytest.approx(theirs.pvalue, abs=1e-12)
    total = len(differences) * (len(differences) + 1) / 2
    assert min(ours.v, total - ours.v) == theirs.statistic


@given(st.lists(st.integers(-9, 9).filter(bool), min_size=1, max_size=10))
@settings(deadline=None)
def test_wilcoxon_is_exact_with_ties(differences: list[int]) -> None:
    """With tied sizes the p-value is that of counting every sign pattern of the mid-ranks."""
    ranks = stats.rankdata(np.abs(differences))
    v = ranks[np.array(differences) > 0].sum()
    centre = ranks.sum() / 2
    patterns = np.array(list(product([0, 1], repeat=len(differences)))) @ ranks
    p = (np.abs(patterns - centre) >= abs(v - centre) - 1e-9).mean()
    ours = wilcoxon_signed_rank([float(d) for d in differences])
    assert ours.v == v
    assert ours.p_value == pytest.approx(p)


@given(st.lists(st.integers(-9, 9).filter(bool), min_size=26, max_size=60))
@settings(deadline=None)
def test_wilcoxon_beyond_25_equals_scipy(differences: list[int]) -> None:
    """The normal approximation with corrections for ties and continuity agrees with scipy's."""
    ours = wilcoxon_signed_rank([float(d) for d in differences])
    theirs = stats.wilcoxon(differences, method="approx", correction=True)
    assert ours.method is Method.NORMAL_APPROXIMATION
    assert ours.p_value == pytest.approx(theirs.pvalue, abs=1e-9)


@given(whole_samples, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_order_does_not_matter(differences: list[float], random: object) -> None:
    """Whoever is listed first, the finding is the same."""
    shuffled = list(differences)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert hodges_lehmann(shuffled) == hodges_lehmann(differences)
    assert wilcoxon_signed_rank(shuffled) == wilcoxon_signed_rank(differences)


@given(whole_samples, st.integers(-50, 50), st.sampled_from([0.5, 2.0, 8.0]))
@settings(deadline=None)
def test_shift_and_scale_carry_over(differences: list[float], shift: int, scale: float) -> None:
    """Adding to, or stretching, every change does the same to the estimate and its interval."""
    plain = hodges_lehmann(differences)
    moved = hodges_lehmann([scale * d + shift for d in differences])
    assert moved.estimate == scale * plain.estimate + shift
    if plain.interval is not None and moved.interval is not None:
        assert moved.interval.lower == scale * plain.interval.lower + shift
        assert moved.interval.upper == scale * plain.interval.upper + shift


@given(samples)
@settings(deadline=None)
def test_mirrored_contained_and_finite(differences: list[float]) -> None:
    """Changing every sign mirrors the result; the interval holds the estimate; nothing is NaN."""
    plain, mirrored = hodges_lehmann(differences), hodges_lehmann([-d for d in differences])
    assert math.isfinite(plain.estimate)
    assert mirrored.estimate == -plain.estimate
    if plain.interval is not None:
        assert mirrored.interval is not None
        assert mirrored.interval.lower == -plain.interval.upper
        assert plain.interval.lower <= plain.estimate <= plain.interval.upper
        assert min(differences) <= plain.interval.lower
        assert plain.interval.upper <= max(differences)
    biserial = rank_biserial(differences)
    assert biserial is None or -1 <= biserial <= 1


@given(samples, st.floats(0.01, 0.999))
@settings(deadline=None)
def test_a_higher_level_is_never_narrower(differences: list[float], level: float) -> None:
    """At any level the interval is in order and lies within that of a higher level."""
    inner = hodges_lehmann(differences, level).interval
    outer = hodges_lehmann(differences, (1 + level) / 2).interval
    if inner is not None and outer is not None:
        assert outer.lower <= inner.lower <= inner.upper <= outer.upper


@pytest.mark.parametrize("bad", [[], [math.nan], [1.0, math.inf], [1e300]])
def test_what_is_not_a_sample_is_refused(bad: list[float]) -> None:
    """No number is made up for missing or impossible measurements."""
    with pytest.raises(ValueError, match="differences"):
        hodges_lehmann(bad)
    with pytest.raises(ValueError, match="differences"):
        wilcoxon_signed_rank(bad)


def test_a_level_outside_0_to_1_is_refused() -> None:
    """95 is not a level; .95 is."""
    with pytest.raises(ValueError, match="level"):
        hodges_lehmann([1.0, 2.0], level=95)


def test_differences_are_decimal() -> None:
    """0.3 - 0.2 is 0.1, so equal changes tie and the smallest important change is reached."""
    assert list(differences_of([0.2, 1.0, 0.0], [0.3, 1.1, 0.0])) == [0.1, 0.1, 0.0]
    assert list(differences_of([1e-9], [3e-9])) == [2e-9]
    with pytest.raises(ValueError, match="same length"):
        differences_of([1.0], [1.0, 2.0])
