"""The Hodges-Lehmann estimate of the median change with its signed-rank interval."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from scipy import stats

from samskab.evaluation.statistics.samples import Floats, Interval, as_sample, require_level
from samskab.evaluation.statistics.signed_rank import (
    LARGEST_EXACT_N,
    Method,
    cumulative_without_ties,
)

LARGEST_N = 5_000
"""The number of Walsh averages grows with the square of n: 12.5 million here (100 MB)."""


class IntervalNote(StrEnum):
    """What a reader must know about the interval beside its ends."""

    NONE_POSSIBLE = "none_possible"
    """One difference: no interval of any level exists."""
    WIDEST_BELOW_NOMINAL = "widest_below_nominal"
    """Too few for the level asked for: the widest interval, at the lower level it attains."""


@dataclass(frozen=True, slots=True)
class HodgesLehmann:
    """The median change, in the outcome's unit, with its interval.

    `interval` is None only where n = 1; `note` says why, or that the level asked for is not
    reached (n <= 5 at 95 %); None where there is nothing to say.
    """

    estimate: float
    interval: Interval | None
    n: int
    method: Method
    note: IntervalNote | None


def walsh_averages(differences: Sequence[float] | Floats) -> Floats:
    """Return all n(n+1)/2 averages (d_i + d_j)/2 with i <= j, sorted. Zero differences are kept."""
    ordered = np.sort(as_sample(differences, name="differences"))
    n = ordered.size
    if n > LARGEST_N:
        raise ValueError(f"differences: at most {LARGEST_N} are supported")
    averages = np.empty(n * (n + 1) // 2, dtype=np.float64)
    start = 0
    for i in range(n):
        averages[start : start + n - i] = (ordered[i] + ordered[i:]) / 2
        start += n - i
    averages.sort()
    return averages


def hodges_lehmann(differences: Sequence[float] | Floats, level: float = 0.95) -> HodgesLehmann:
    """Estimate the median change: the median of the Walsh averages (Hodges & Lehmann 1963).

    The interval runs between the k-th smallest and k-th largest Walsh average, with k from the
    signed-rank distribution (Tukey 1949; Hollander & Wolfe 1973, ch. 3): exact for n <= 25, the
    normal approximation with continuity correction beyond. k is the largest with an attained level
    of at least `level`; the attained level is stated in the interval. Zero differences are kept
    (they are dropped in Wilcoxon's test); with zeros and ties the true level is at least the one
    stated. For n = 2 ... 5 no interval reaches 95 %: the widest one (smallest to largest
    difference) is given with what it attains (.5, .75, .875, .9375) and a note.

    Raises ValueError for no values, non-finite values, or more than 5,000.
    """
    require_level(level)
    averages = walsh_averages(differences)
    n = len(differences)
    estimate = float(np.median(averages))
    exact = n <= LARGEST_EXACT_N
    method = Method.EXACT if exact else Method.NORMAL_APPROXIMATION
    if n == 1:
        return HodgesLehmann(estimate, None, n, method, IntervalNote.NONE_POSSIBLE)
    k, attained = _exact_rank(n, level) if exact else _approximate_rank(n, level)
    interval = Interval(
        lower=float(averages[k - 1]),
        upper=float(averages[-k]),
        level=attained,
        nominal_level=level,
    )
    note = None if interval.reaches_nominal_level else IntervalNote.WIDEST_BELOW_NOMINAL
    return HodgesLehmann(estimate, interval, n, method, note)


def _exact_rank(n: int, level: float) -> tuple[int, float]:
    cumulative = cumulative_without_ties(n)
    k = 1
    while 2 * k < len(cumulative) - 1 and 1 - 2 * cumulative[k] >= level - 1e-12:
        k += 1
    return k, 1 - 2 * cumulative[k - 1]


def _approximate_rank(n: int, level: float) -> tuple[int, float]:
    mean = n * (n + 1) / 4
    deviation = math.sqrt(n * (n + 1) * (2 * n + 1) / 24)
    quantile = float(stats.norm.ppf((1 - level) / 2))
    k = max(1, math.floor(mean + quantile * deviation + 0.5))
    attained = 1 - 2 * float(stats.norm.cdf((k - 0.5 - mean) / deviation))
    return k, attained
