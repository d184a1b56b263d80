"""How far those who dropped out could move a finding: worst-case and best-case bounds."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from samskab.evaluation.statistics.direction import Direction, as_improvement
from samskab.evaluation.statistics.hodges_lehmann import HodgesLehmann, hodges_lehmann
from samskab.evaluation.statistics.samples import Floats, as_sample, differences_of
from samskab.evaluation.statistics.values import Anchors
from samskab.evaluation.statistics.verdict import Verdict, verdict


class MissingConvention(StrEnum):
    """What the missing are assumed to have come to in the two bounds."""

    ANCHORS = "anchors"
    """Each missing participant's follow-up is set to the outcome's worst, then its best anchor."""
    OBSERVED_EXTREMES = "observed_extremes"
    """Each missing participant's change is set to the worst, then the best change anyone had."""


@dataclass(frozen=True, slots=True)
class Bound:
    """The finding as it would be with everybody who is missing at one extreme."""

    median_change: HodgesLehmann
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class MissingBounds:
    """Both bounds, and whether the complete cases' verdict stands in both of them."""

    missing: int
    convention: MissingConvention
    worst: Bound
    best: Bound
    verdict_stands: bool


def bounds_for_missing(
    differences: Sequence[float] | Floats,
    missing_baselines: Sequence[float],
    smallest_important_change: float,
    direction: Direction,
    anchors: Anchors | None = None,
) -> MissingBounds | None:
    """Return worst-case and best-case bounds for participants with a baseline but no follow-up.

    With anchors, a missing follow-up is the worst (best) anchor; a baseline already beyond an
    anchor counts as unchanged. Without anchors, a missing change is the worst (best) one observed,
    but never better (worse) than no change at all. These are bounds, not estimates: nothing is
    imputed (Horowitz & Manski 2000, JASA 95:77-84). Complete cases remain the finding.

    None where nobody is missing, or where there is no complete case. Raises ValueError where the
    anchors point the other way than the direction.
    """
    if anchors is not None and anchors.direction is not direction:
        raise ValueError("anchors: must point the same way as the direction")
    if len(missing_baselines) == 0 or len(differences) == 0:
        return None
    observed = as_sample(differences, name="differences")
    baselines = as_sample(missing_baselines, name="missing_baselines")
    if anchors is None:
        convention = MissingConvention.OBSERVED_EXTREMES
        turned = as_improvement(observed, direction)
        worst = np.full(baselines.size, min(0.0, float(turned.min())))
        best = np.full(baselines.size, max(0.0, float(turned.max())))
    else:
        convention = MissingConvention.ANCHORS
        to_worst = differences_of(baselines, np.full(baselines.size, anchors.worst))
        to_best = differences_of(baselines, np.full(baselines.size, anchors.best))
        worst = np.minimum(0.0, as_improvement(to_worst, direction))
        best = np.maximum(0.0, as_improvement(to_best, direction))

    def bound(extreme: Floats) -> Bound:
        everyone = np.concatenate([observed, as_improvement(extreme, direction)])
        change = hodges_lehmann(everyone)
        return Bound(
            change, verdict(change.interval, smallest_important_change, direction, change.n)
        )

    complete = verdict(
        hodges_lehmann(observed).interval, smallest_important_change, direction, observed.size
    )
    worst_bound, best_bound = bound(worst), bound(best)
    return MissingBounds(
        missing=int(baselines.size),
        convention=convention,
        worst=worst_bound,
        best=best_bound,
        verdict_stands=worst_bound.verdict == complete == best_bound.verdict,
    )
