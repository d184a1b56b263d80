"""The share of people whose change was at least the smallest important one."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from scipy import stats

from samskab.evaluation.statistics.direction import Direction, as_improvement
from samskab.evaluation.statistics.samples import (
    Floats,
    Interval,
    as_sample,
    reaches,
    require_level,
)


@dataclass(frozen=True, slots=True)
class Share:
    """How many of n, as a share 0-1 with its Wilson interval."""

    count: int
    n: int
    share: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class ImportantChanges:
    """Everyone counted once: improved or worsened by at least what is important, or neither."""

    improved: Share
    worsened: Share
    neither: int


def wilson(count: int, n: int, level: float = 0.95) -> Share:
    """Return count / n with Wilson's score interval (1927), which never leaves 0-1.

    Raises ValueError unless 0 <= count <= n and n >= 1.
    """
    require_level(level)
    if n < 1 or not 0 <= count <= n:
        raise ValueError("count: must lie between 0 and n, and n be at least 1")
    z = float(stats.norm.ppf((1 + level) / 2))
    share = count / n
    denominator = 1 + z * z / n
    centre = (share + z * z / (2 * n)) / denominator
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / denominator
    lower = 0.0 if count == 0 else max(0.0, centre - half)
    upper = 1.0 if count == n else min(1.0, centre + half)
    return Share(count, n, share, Interval(lower, upper, level, level))


def require_smallest_important_change(change: float) -> None:
    """Raise ValueError unless the smallest important change is a finite number of at least 0."""
    if not (math.isfinite(change) and change >= 0):
        raise ValueError("smallest_important_change: must be a finite number of at least 0")


def is_important_improvement(improvement: float, smallest_important_change: float) -> bool:
    """Whether an improvement is at least the smallest important change, and more than nothing."""
    return improvement > 0 and reaches(improvement, smallest_important_change)


def important_changes(
    differences: Sequence[float] | Floats,
    smallest_important_change: float,
    direction: Direction,
    level: float = 0.95,
) -> ImportantChanges:
    """Count who improved, and who worsened, by at least the smallest important change.

    The smallest important change is a size (>= 0) in the outcome's unit; a change of exactly that
    size counts. At 0 any change counts, and no change does not.
    """
    require_smallest_important_change(smallest_important_change)
    turned = as_improvement(as_sample(differences, name="differences"), direction)
    improved = sum(is_important_improvement(float(d), smallest_important_change) for d in turned)
    worsened = sum(is_important_improvement(-float(d), smallest_important_change) for d in turned)
    n = int(turned.size)
    return ImportantChanges(
        improved=wilson(improved, n, level),
        worsened=wilson(worsened, n, level),
        neither=n - improved - worsened,
    )
