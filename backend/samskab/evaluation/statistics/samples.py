"""Checked samples of numbers, and differences free of binary rounding noise."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

LARGEST_MAGNITUDE = 1e15
"""Beyond this a measurement is a mistake, and squares and cubes of it would lose all precision."""

RELATIVE_TOLERANCE = 1e-9
"""Two numbers closer than this, relative to their size, are the same measurement."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval in the unit of what it estimates.

    `level` is the level actually attained (0-1); `nominal_level` the one asked for. They differ
    for exact methods on few observations, and the difference is to be shown.
    """

    lower: float
    upper: float
    level: float
    nominal_level: float = 0.95

    @property
    def reaches_nominal_level(self) -> bool:
        """Whether the interval is at least as sure as was asked for."""
        return self.level >= self.nominal_level - 1e-12


def as_sample(values: Sequence[float] | Floats, *, name: str = "values") -> Floats:
    """Return the values as a one-dimensional array of floats.

    Raises ValueError where there are none, or one is not a finite number of sensible size.
    """
    sample = np.asarray(values, dtype=np.float64)
    if sample.ndim != 1 or sample.size == 0:
        raise ValueError(f"{name}: a non-empty list of numbers is needed")
    if not np.isfinite(sample).all() or (np.abs(sample) > LARGEST_MAGNITUDE).any():
        raise ValueError(f"{name}: every value must be a finite number")
    return sample


def require_level(level: float) -> None:
    """Raise ValueError unless the confidence level lies strictly between 0 and 1."""
    if not 0 < level < 1:
        raise ValueError("level: must lie between 0 and 1")


def differences_of(before: Sequence[float] | Floats, after: Sequence[float] | Floats) -> Floats:
    """Return after - before per participant, in the outcome's unit, same order as given.

    Measurements are decimal numbers, so 0.3 - 0.2 must equal 0.1: each difference is rounded to
    twelve digits of the larger of its two measurements. Otherwise a rounding error of 1e-17 would
    break ties between ranks and move people across the smallest important change.
    Raises ValueError where the two lists differ in length.
    """
    first, second = as_sample(before, name="before"), as_sample(after, name="after")
    if first.size != second.size:
        raise ValueError("before and after: must have the same length")
    size = np.maximum(np.abs(first), np.abs(second))
    digits = np.zeros(first.size, dtype=np.int64)
    digits[size > 0] = 11 - np.floor(np.log10(size[size > 0])).astype(np.int64)
    return np.array(
        [round(float(d), int(k)) for d, k in zip(second - first, digits, strict=True)],
        dtype=np.float64,
    )


def reaches(value: float, threshold: float) -> bool:
    """Whether value >= threshold, forgiving binary rounding (relative 1e-9)."""
    return value >= threshold - RELATIVE_TOLERANCE * abs(threshold)
