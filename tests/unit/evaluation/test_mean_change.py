"""Means with their intervals: BCa bootstrap of changes, Student's t of single samples."""

import csv
import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from samskab.evaluation.statistics.bootstrap import bca_interval, seed_of
from samskab.evaluation.statistics.single_sample import summarise_sample

REAL_DATA = Path(__file__).parents[4] / "shared" / "data" / "questionnaires" / "sus_heritrace"
END_USERS = [60.0, 82.5, 65.0, 70.0, 62.5, 95.0, 90.0, 92.5, 92.5]

samples = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=30)


@given(samples)
@settings(max_examples=60, deadline=None)
def test_bca_is_finite_contained_and_mirrored(differences: list[float]) -> None:
    """The interval holds the mean, is never NaN, and turns over with the signs."""
    plain = bca_interval(differences, seed=1, resamples=2000)
    mirrored = bca_interval([-d for d in differences], seed=1, resamples=2000)
    assert math.isfinite(plain.mean)
    if len(differences) == 1:
        assert plain.interval is None
        return
    assert plain.interval is not None
    assert mirrored.interval is not None
    assert plain.interval.lower <= plain.mean <= plain.interval.upper
    assert min(differences) - 1e-6 <= plain.interval.lower
    assert plain.interval.upper <= max(differences) + 1e-6
    width = max(differences) - min(differences)
    assert mirrored.mean == pytest.approx(-plain.mean, abs=1e-9 + 1e-9 * width)


def test_bca_mirrors_exactly() -> None:
    """Where lower is better, the interval is exactly that of the improvements, mirrored."""
    skewed = [0.0, 1.0, 1.0, 2.0, 3.0, 9.0]
    plain = bca_interval(skewed, seed=5).interval
    mirrored = bca_interval([-d for d in skewed], seed=5).interval
    assert plain is not None
    assert mirrored is not None
    assert (mirrored.lower, mirrored.upper) == (-plain.upper, -plain.lower)


@given(samples, st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_bca_does_not_depend_on_order(differences: list[float], random: object) -> None:
    """The same people in another order give the same numbers to the last digit."""
    shuffled = list(differences)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert bca_interval(shuffled, 3, 2000) == bca_interval(differences, 3, 2000)


@given(
    st.lists(st.integers(-9, 9).map(float), min_size=2, max_size=20),
    st.integers(-9, 9),
    st.sampled_from([0.5, 4.0]),
)
@settings(max_examples=30, deadline=None)
def test_bca_follows_shift_and_scale(differences: list[float], shift: int, scale: float) -> None:
    """Adding to, or stretching, every change does the same to the interval of the mean."""
    plain = bca_interval(differences, 3, 2000)
    moved = bca_interval([scale * d + shift for d in differences], 3, 2000)
    assert moved.mean == pytest.approx(scale * plain.mean + shift)
    assert plain.interval is not None
    assert moved.interval is not None
    # A quantile may fall on the other side of a tie by rounding: allow one step of the mean.
    step = scale * 19 / len(differences) / 20
    assert moved.interval.lower == pytest.approx(scale * plain.interval.lower + shift, abs=step)
    assert moved.interval.upper == pytest.approx(scale * plain.interval.upper + shift, abs=step)


def test_bca_equals_scipy_on_the_same_draws() -> None:
    """From the same stream of random numbers, both correct alike, bias and skew included."""
    sample = np.sort(np.random.default_rng(4).gamma(0.5, 2.0, size=9))
    ours = bca_interval(sample, seed=11, resamples=5_000).interval
    theirs = stats.bootstrap(
        (sample,), np.mean, method="BCa", n_resamples=5_000, rng=np.random.default_rng(11)
    ).confidence_interval
    assert ours is not None
    assert ours.lower == pytest.approx(theirs.low, abs=1e-9)
    assert ours.upper == pytest.approx(theirs.high, abs=1e-9)


def test_bca_is_reproducible_and_says_how() -> None:
    """The same seed gives the same interval, another seed a slightly different one."""
    sample = [1.13, 4.71, 2.29, 8.05, 5.37, 7.91]
    assert bca_interval(sample, seed=1) == bca_interval(sample, seed=1)
    assert bca_interval(sample, seed=1).interval != bca_interval(sample, seed=2).interval
    assert (bca_interval(sample, seed=1).seed, bca_interval(sample, seed=1).resamples) == (
        1,
        10_000,
    )


@pytest.mark.parametrize("value", [0.0, 0.1, -7.3])
def test_bca_of_equal_differences_collapses(value: float) -> None:
    """When everyone changed alike the interval is that change, never NaN."""
    found = bca_interval([value] * 7, seed=1)
    assert found.interval is not None
    assert (found.interval.lower, found.mean, found.interval.upper) == (value, value, value)


def test_bca_of_many_stays_within_memory_and_close_to_the_normal_interval() -> None:
    """Drawn in portions, a large sample gives nearly mean +/- 1.96 standard errors."""
    sample = np.random.default_rng(2).normal(3.0, 2.0, size=5000)
    found = bca_interval(sample, seed=1, resamples=2000)
    error = float(sample.std(ddof=1)) / math.sqrt(5000)
    assert found.interval is not None
    assert found.interval.lower == pytest.approx(found.mean - 1.96 * error, abs=0.2 * error)
    assert found.interval.upper == pytest.approx(found.mean + 1.96 * error, abs=0.2 * error)


def test_too_few_resamples_are_refused() -> None:
    """An interval from a hundred draws is not one."""
    with pytest.raises(ValueError, match="resamples"):
        bca_interval([1.0, 2.0], seed=1, resamples=100)


def test_seeds_belong_to_their_texts() -> None:
    """A seed is fixed for ever by what it is for, and texts cannot run into each other."""
    assert seed_of("outcome", "1") == seed_of("outcome", "1")
    assert len({seed_of("ab", "c"), seed_of("a", "bc"), seed_of("abc")}) == 3
    assert 0 <= seed_of("x") < 2**32


def test_published_scores_of_nine_end_users() -> None:
    """The published System Usability Scale report: n 9, mean 78.8889, sd 14.4217, and interval."""
    found = summarise_sample(END_USERS)
    assert found.interval is not None
    assert (found.n, found.median, found.minimum, found.maximum) == (9, 82.5, 60.0, 95.0)
    assert found.mean == pytest.approx(78.8889, abs=5e-5)
    assert found.standard_deviation == pytest.approx(14.4217, abs=5e-5)
    assert found.interval.lower == pytest.approx(67.8034, abs=5e-5)
    assert found.interval.upper == pytest.approx(89.9744, abs=5e-5)


@pytest.mark.real_data
@pytest.mark.skipif(
    not REAL_DATA.is_dir(), reason="the real questionnaires are not beside this checkout"
)
@pytest.mark.parametrize("group", ["end_user", "technician"])
def test_published_report_of_19_real_questionnaires(group: str) -> None:
    """From the items of 19 real respondents to every published figure."""
    with (REAL_DATA / "sus_items.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["user_type"] == group]
    odd, even = (1, 3, 5, 7, 9), (2, 4, 6, 8, 10)
    scores = [
        2.5
        * (sum(int(row[f"sus{i}"]) - 1 for i in odd) + sum(5 - int(row[f"sus{i}"]) for i in even))
        for row in rows
    ]
    published = json.loads((REAL_DATA / "published_sus_report.json").read_text(encoding="utf-8"))
    expected = published["summary_statistics"][group]
    found = summarise_sample(scores)
    assert found.interval is not None
    assert scores == [float(row["sus_score_published"]) for row in rows] == expected["scores"]
    assert found.n == expected["count"]
    assert (found.median, found.minimum, found.maximum) == (
        expected["median"],
        expected["min"],
        expected["max"],
    )
    assert found.mean == pytest.approx(expected["mean"], abs=1e-9)
    assert found.standard_deviation == pytest.approx(expected["std"], abs=1e-9)
    assert found.interval.lower == pytest.approx(expected["ci_95_lower"], abs=1e-9)
    assert found.interval.upper == pytest.approx(expected["ci_95_upper"], abs=1e-9)


@given(samples)
@settings(deadline=None)
def test_summary_equals_numpy_and_scipy(values: list[float]) -> None:
    """Mean, deviation and t interval are those of numpy and scipy, and always finite."""
    found = summarise_sample(values)
    scale = max(1.0, *(abs(v) for v in values))
    assert found.mean == pytest.approx(float(np.mean(values)), abs=1e-9 * scale)
    assert found.minimum <= found.lower_quartile <= found.median
    assert found.median <= found.upper_quartile <= found.maximum
    if len(values) == 1:
        assert (found.standard_deviation, found.interval) == (None, None)
        return
    assert found.standard_deviation is not None
    assert found.interval is not None
    assert found.standard_deviation == pytest.approx(
        float(np.std(values, ddof=1)), abs=1e-9 * scale
    )
    assert math.isfinite(found.interval.lower)
    assert found.interval.lower <= found.mean <= found.interval.upper


def test_equal_scores_have_no_spread() -> None:
    """Equal decimal scores give a deviation of exactly 0."""
    found = summarise_sample([0.1, 0.1, 0.1])
    assert found.interval is not None
    assert found.standard_deviation == 0.0
    assert (found.interval.lower, found.interval.upper) == (0.1, 0.1)
