"""The signed-rank distribution and Wilcoxon's test, which accompanies an interval, never alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import numpy as np
from scipy import stats

from samskab.evaluation.statistics.samples import Floats, as_sample

LARGEST_EXACT_N = 25


class Method(StrEnum):
    """How a signed-rank result was computed."""

    EXACT = "exact"
    NORMAL_APPROXIMATION = "normal_approximation"


@dataclass(frozen=True, slots=True)
class SignedRankTest:
    """Wilcoxon's signed-rank statistic V (sum of the ranks of the positive differences).

    `p_value` is two-sided; None where every difference is zero, since nothing then is ranked.
    `n_used` counts the non-zero differences.
    """

    v: float
    p_value: float | None
    n_used: int
    n_zero: int
    method: Method


def counts_of_rank_sums(doubled_ranks: tuple[int, ...]) -> tuple[int, ...]:
    """Return in how many of the 2^n sign patterns the positive doubled ranks sum to 0, 1, 2, ...

    Dynamic programming: each rank either joins the sum or does not. Ranks are doubled so that
    mid-ranks of ties (such as 2.5) stay whole numbers, which keeps the distribution exact with
    ties. Whole-number arithmetic throughout.
    """
    counts = [1] + [0] * sum(doubled_ranks)
    reached = 0
    for rank in doubled_ranks:
        reached += rank
        for total in range(reached, rank - 1, -1):
            counts[total] += counts[total - rank]
    return tuple(counts)


@lru_cache(maxsize=128)
def cumulative_without_ties(n: int) -> tuple[float, ...]:
    """Return P(V <= v) for v = 0 ... n(n+1)/2 under symmetry about zero, without ties."""
    running, cumulative = 0, []
    for count in counts_of_rank_sums(tuple(range(1, n + 1))):
        running += count
        cumulative.append(running / 2**n)
    return tuple(cumulative)


def signed_ranks(differences: Floats) -> Floats:
    """Return mid-ranks of the absolute differences with the differences' signs; zeros dropped."""
    used = differences[differences != 0]
    return np.asarray(stats.rankdata(np.abs(used)) * np.sign(used), dtype=np.float64)


def wilcoxon_signed_rank(differences: Sequence[float] | Floats) -> SignedRankTest:
    """Test whether the differences are symmetric about zero (Wilcoxon 1945; Pratt & Gibbons 1981).

    Zero differences are dropped (they stay in `hodges_lehmann`). Up to 25 non-zero differences the
    two-sided p is exact, also with ties (the distribution is conditional on the mid-ranks); beyond
    that it is the normal approximation with correction for ties and continuity.
    """
    sample = as_sample(differences, name="differences")
    ranks = signed_ranks(sample)
    n = int(ranks.size)
    zeros = int(sample.size) - n
    v = float(ranks[ranks > 0].sum())
    if n == 0:
        return SignedRankTest(v=0.0, p_value=None, n_used=0, n_zero=zeros, method=Method.EXACT)
    exact = n <= LARGEST_EXACT_N
    return SignedRankTest(
        v=v,
        p_value=_exact_p(ranks, v) if exact else _normal_p(ranks, v),
        n_used=n,
        n_zero=zeros,
        method=Method.EXACT if exact else Method.NORMAL_APPROXIMATION,
    )


def _exact_p(ranks: Floats, v: float) -> float:
    doubled = tuple(round(2 * abs(rank)) for rank in ranks)
    counts = counts_of_rank_sums(doubled)
    # The distribution is symmetric, so the smaller tail may always be counted from below.
    tail = min(round(2 * v), len(counts) - 1 - round(2 * v))
    share: float = sum(counts[: tail + 1]) / 2 ** len(doubled)
    return min(1.0, 2 * share)


def _normal_p(ranks: Floats, v: float) -> float:
    mean = float(np.abs(ranks).sum()) / 2
    # The sum of squared mid-ranks over four is the variance with its correction for ties.
    deviation = float(np.sqrt((ranks**2).sum() / 4))
    z = max(0.0, abs(v - mean) - 0.5) / deviation
    return min(1.0, 2 * float(stats.norm.sf(z)))
