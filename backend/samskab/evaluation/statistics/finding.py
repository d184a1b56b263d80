"""The whole finding on one outcome measured before and after on the same people."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from samskab.evaluation.statistics.bootstrap import DEFAULT_RESAMPLES, MeanChange, bca_interval
from samskab.evaluation.statistics.direction import Direction
from samskab.evaluation.statistics.effect import hedges_g_av, rank_biserial
from samskab.evaluation.statistics.hodges_lehmann import HodgesLehmann, hodges_lehmann
from samskab.evaluation.statistics.missing import MissingBounds, bounds_for_missing
from samskab.evaluation.statistics.proportion import ImportantChanges, important_changes
from samskab.evaluation.statistics.samples import Floats, differences_of
from samskab.evaluation.statistics.signed_rank import SignedRankTest, wilcoxon_signed_rank
from samskab.evaluation.statistics.values import Anchors
from samskab.evaluation.statistics.verdict import Verdict, excludes_important_harm, verdict


@dataclass(frozen=True, slots=True)
class PairedFinding:
    """What the pairs of one outcome show; every change is after - before in the outcome's unit.

    The verdict rests on `median_change.interval`. `differences` stand in the order of the pairs.
    """

    n: int
    differences: tuple[float, ...]
    median_before: float
    median_after: float
    median_change: HodgesLehmann
    mean_change: MeanChange
    important_changes: ImportantChanges
    hedges_g_av: float | None
    rank_biserial: float | None
    wilcoxon: SignedRankTest
    verdict: Verdict
    important_harm_excluded: bool
    bounds: MissingBounds | None


def find_change(
    before: Sequence[float] | Floats,
    after: Sequence[float] | Floats,
    *,
    smallest_important_change: float,
    direction: Direction,
    seed: int,
    anchors: Anchors | None = None,
    missing_baselines: Sequence[float] = (),
    resamples: int = DEFAULT_RESAMPLES,
) -> PairedFinding | None:
    """Return the finding on paired measurements, or None where there is no pair at all.

    `before[i]` and `after[i]` are one participant's. `missing_baselines` are those of participants
    without a follow-up; they enter the bounds only. Raises ValueError for lists of different
    length, non-finite numbers, a negative smallest important change, or anchors against the
    direction.
    """
    if len(before) == 0 and len(after) == 0:
        return None
    differences = differences_of(before, after)
    n = int(differences.size)
    median_change = hodges_lehmann(differences)
    interval = median_change.interval
    return PairedFinding(
        n=n,
        differences=tuple(float(d) for d in differences),
        median_before=float(np.median(before)),
        median_after=float(np.median(after)),
        median_change=median_change,
        mean_change=bca_interval(differences, seed, resamples),
        important_changes=important_changes(differences, smallest_important_change, direction),
        hedges_g_av=hedges_g_av(before, after),
        rank_biserial=rank_biserial(differences),
        wilcoxon=wilcoxon_signed_rank(differences),
        verdict=verdict(interval, smallest_important_change, direction, n),
        important_harm_excluded=excludes_important_harm(
            interval, smallest_important_change, direction, n
        ),
        bounds=bounds_for_missing(
            differences, missing_baselines, smallest_important_change, direction, anchors
        ),
    )
