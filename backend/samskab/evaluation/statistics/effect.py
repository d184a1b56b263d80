"""Effect sizes without a unit: Hedges' g_av and the matched-pairs rank-biserial correlation."""

from collections.abc import Sequence

import numpy as np

from samskab.evaluation.statistics.samples import Floats, as_sample
from samskab.evaluation.statistics.signed_rank import signed_ranks


def hedges_g_av(before: Sequence[float] | Floats, after: Sequence[float] | Floats) -> float | None:
    """Return the mean change over the average standard deviation, corrected for small samples.

    d_av = (mean after - mean before) / ((sd before + sd after) / 2) (Lakens 2013, Front. Psychol.
    4:863), times 1 - 3 / (4(n - 1) - 1) (Hedges 1981) with n pairs and so n - 1 degrees of
    freedom. Without unit; positive when the measurement rose, whatever the direction. None under
    3 pairs, where the correction is undefined, and where neither measurement varies.

    Raises ValueError where the lists differ in length, are empty or not finite.
    """
    first, second = as_sample(before, name="before"), as_sample(after, name="after")
    if first.size != second.size:
        raise ValueError("before and after: must have the same length")
    n = int(first.size)
    if n < 3:
        return None
    average = (_deviation(first) + _deviation(second)) / 2
    if average == 0:
        return None
    d_av = (float(np.sort(second).mean()) - float(np.sort(first).mean())) / average
    g_av = d_av * (1 - 3 / (4 * (n - 1) - 1))
    return g_av if np.isfinite(g_av) else None


def rank_biserial(differences: Sequence[float] | Floats) -> float | None:
    """Return the matched-pairs rank-biserial correlation, -1 to 1 (Kerby 2014).

    (positive - negative rank sum) / total rank sum: 1 when every measurement rose. Zero
    differences are dropped, as in Wilcoxon's test; None where all are zero.
    """
    ranks = signed_ranks(as_sample(differences, name="differences"))
    if ranks.size == 0:
        return None
    return float(ranks.sum() / np.abs(ranks).sum())


def _deviation(sample: Floats) -> float:
    # The mean of equal values may miss them by a rounding error, which would pass for spread.
    ordered = np.sort(sample)
    return 0.0 if ordered[0] == ordered[-1] else float(ordered.std(ddof=1))
