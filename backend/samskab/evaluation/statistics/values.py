"""The value function of an outcome: from its own unit to 0 (worst anchor) - 100 (best anchor)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from samskab.evaluation.statistics.direction import Direction
from samskab.evaluation.statistics.samples import Floats, as_sample


@dataclass(frozen=True, slots=True)
class Anchors:
    """The measurements worth 0 and 100, in the outcome's unit, fixed with the plan.

    Raises ValueError where they are equal or not finite. `worst` may be the larger number.
    """

    worst: float
    best: float

    def __post_init__(self) -> None:
        """Refuse anchors between which nothing can be measured."""
        as_sample([self.worst, self.best], name="anchors")
        if self.worst == self.best:
            raise ValueError("anchors: the worst and the best must differ")

    @property
    def direction(self) -> Direction:
        """Which way is better, as the anchors have it."""
        higher = self.best > self.worst
        return Direction.HIGHER_IS_BETTER if higher else Direction.LOWER_IS_BETTER


def value_of(measurement: float, anchors: Anchors) -> float:
    """Return the value 0-100 of one measurement: linear between the anchors, clamped beyond."""
    return float(values_of([measurement], anchors)[0])


def values_of(measurements: Sequence[float] | Floats, anchors: Anchors) -> Floats:
    """Return the values 0-100 of the measurements: linear between the anchors, clamped beyond."""
    sample = as_sample(measurements, name="measurements")
    # Far beyond an anchor the quotient may overflow; clamping brings it back.
    with np.errstate(over="ignore"):
        position = (sample - anchors.worst) / (anchors.best - anchors.worst)
    values = np.clip(position, 0.0, 1.0) * 100
    return np.asarray(values, dtype=np.float64)
