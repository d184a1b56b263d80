"""Which way is better for an outcome, and turning differences so that positive is better."""

from enum import StrEnum

from samskab.evaluation.statistics.samples import Floats, Interval


class Direction(StrEnum):
    """Whether a higher or a lower measurement is the better one."""

    HIGHER_IS_BETTER = "higher_is_better"
    LOWER_IS_BETTER = "lower_is_better"


def as_improvement(differences: Floats, direction: Direction) -> Floats:
    """Return the differences turned so that a positive number is an improvement."""
    return differences if direction is Direction.HIGHER_IS_BETTER else 0.0 - differences


def interval_as_improvement(interval: Interval, direction: Direction) -> Interval:
    """Return the interval turned so that positive is better; its ends swap when lower is better."""
    if direction is Direction.HIGHER_IS_BETTER:
        return interval
    return Interval(
        lower=0.0 - interval.upper,
        upper=0.0 - interval.lower,
        level=interval.level,
        nominal_level=interval.nominal_level,
    )
