"""The mean change with its bias-corrected and accelerated (BCa) bootstrap interval."""

import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import stats

from samskab.evaluation.statistics.samples import Floats, Interval, as_sample, require_level

DEFAULT_RESAMPLES = 10_000
SMALLEST_RESAMPLES = 2_000
CELLS_AT_A_TIME = 2_000_000
"""Resamples are drawn in portions of this many numbers, so memory stays flat (16 MB)."""


@dataclass(frozen=True, slots=True)
class MeanChange:
    """The mean change, in the outcome's unit, with its bootstrap interval and how to repeat it.

    `interval` is None where n = 1. Where all differences are equal it collapses to that value.
    """

    mean: float
    interval: Interval | None
    n: int
    seed: int
    resamples: int


def bca_interval(
    differences: Sequence[float] | Floats,
    seed: int,
    resamples: int = DEFAULT_RESAMPLES,
    level: float = 0.95,
) -> MeanChange:
    """Estimate the mean difference with a BCa bootstrap interval (Efron 1987, JASA 82:171-185).

    Seeded: the same differences, in whatever order, with the same seed give the same interval.
    Changing every sign mirrors the interval exactly: resampling happens on the sorted sample,
    turned so that its longer tail points upwards. The interval always holds the mean.

    Raises ValueError for no values, non-finite values, or under 2,000 resamples.
    """
    require_level(level)
    if resamples < SMALLEST_RESAMPLES:
        raise ValueError(f"resamples: at least {SMALLEST_RESAMPLES} are needed")
    ordered = np.sort(as_sample(differences, name="differences"))
    n = int(ordered.size)
    if ordered[0] == ordered[-1]:
        value = float(ordered[0])
        interval = Interval(value, value, level, level) if n > 1 else None
        return MeanChange(value, interval, n, seed, resamples)
    mean = float(ordered.mean())
    mirrored = float(((ordered - mean) ** 3).sum()) < 0
    sample = 0.0 - ordered[::-1] if mirrored else ordered
    lower, upper = _bca_ends(sample, np.random.default_rng(seed), resamples, level)
    if mirrored:
        lower, upper = 0.0 - upper, 0.0 - lower
    interval = Interval(min(lower, mean), max(upper, mean), level, level)
    return MeanChange(mean, interval, n, seed, resamples)


def seed_of(*parts: str) -> int:
    """Return the seed that belongs to some texts, such as an outcome's id and the plan's version.

    The same texts give the same seed (0 - 2^32-1) on every machine and in every release.
    """
    digest = hashlib.sha256("\x1f".join(parts).encode()).digest()
    return int.from_bytes(digest[:4], "big")


def resampled_means(sample: Floats, generator: np.random.Generator, resamples: int) -> Floats:
    """Return the means of so many samples drawn with replacement, each as large as the given."""
    n = sample.size
    means = np.empty(resamples, dtype=np.float64)
    portion = max(1, CELLS_AT_A_TIME // n)
    for start in range(0, resamples, portion):
        size = min(portion, resamples - start)
        drawn = generator.integers(0, n, size=(size, n))
        means[start : start + size] = sample[drawn].mean(axis=1)
    return means


def _bca_ends(
    sample: Floats, generator: np.random.Generator, resamples: int, level: float
) -> tuple[float, float]:
    means = resampled_means(sample, generator, resamples)
    mean = float(sample.mean())
    below = float((means < mean).mean() + (means == mean).mean() / 2)
    # A share of exactly 0 or 1 would send the bias correction to infinity.
    below = min(max(below, 0.5 / resamples), 1 - 0.5 / resamples)
    bias = float(stats.norm.ppf(below))
    acceleration = _acceleration(sample, mean)
    ends = []
    for quantile in (stats.norm.ppf((1 - level) / 2), stats.norm.ppf((1 + level) / 2)):
        shifted = bias + float(quantile)
        adjusted = bias + shifted / max(1 - acceleration * shifted, 1e-9)
        ends.append(float(np.quantile(means, float(stats.norm.cdf(adjusted)))))
    return ends[0], ends[1]


def _acceleration(sample: Floats, mean: float) -> float:
    """Return the jackknife acceleration of the mean, which is a sixth of its standardised skew."""
    influence = sample - mean
    scale = float(np.abs(influence).max())
    influence = influence / scale
    squares = float((influence**2).sum())
    return float((influence**3).sum()) / (6 * math.pow(squares, 1.5))
