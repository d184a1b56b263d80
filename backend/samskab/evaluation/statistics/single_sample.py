"""Describing one sample, such as the scores of a questionnaire at one visit."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import stats

from samskab.evaluation.statistics.samples import Floats, Interval, as_sample, require_level


@dataclass(frozen=True, slots=True)
class SampleSummary:
    """One sample in the unit of its values.

    `standard_deviation` (n - 1 in the denominator) and `interval` (of the mean) are None for n = 1.
    """

    n: int
    mean: float
    median: float
    minimum: float
    maximum: float
    lower_quartile: float
    upper_quartile: float
    standard_deviation: float | None
    interval: Interval | None


def summarise_sample(values: Sequence[float] | Floats, level: float = 0.95) -> SampleSummary:
    """Describe a sample: mean with Student's t interval (1908), deviation, median and quartiles.

    Where all values are equal the deviation is exactly 0 and the interval is that value.
    Raises ValueError for no values or non-finite values.
    """
    require_level(level)
    sample = np.sort(as_sample(values))
    n = int(sample.size)
    equal = bool(sample[0] == sample[-1])
    mean = float(sample[0]) if equal else float(sample.mean())
    deviation = None if n == 1 else (0.0 if equal else float(sample.std(ddof=1)))
    interval = None
    if deviation is not None:
        half = float(stats.t.ppf((1 + level) / 2, n - 1)) * deviation / math.sqrt(n)
        interval = Interval(mean - half, mean + half, level, level)
    quartiles = np.quantile(sample, [0.25, 0.5, 0.75])
    return SampleSummary(
        n=n,
        mean=mean,
        median=float(quartiles[1]),
        minimum=float(sample[0]),
        maximum=float(sample[-1]),
        lower_quartile=float(quartiles[0]),
        upper_quartile=float(quartiles[2]),
        standard_deviation=deviation,
        interval=interval,
    )
