"""The verdict on an outcome: a fixed rule on its interval and the smallest important change."""

from enum import StrEnum

from samskab.evaluation.statistics.direction import Direction, interval_as_improvement
from samskab.evaluation.statistics.proportion import (
    is_important_improvement,
    require_smallest_important_change,
)
from samskab.evaluation.statistics.samples import Interval

FEWEST_PAIRS = 5


class Verdict(StrEnum):
    """What may be said about an outcome."""

    IMPROVED = "improved"
    WORSENED = "worsened"
    NO_IMPORTANT_CHANGE = "no_important_change"
    UNCERTAIN = "uncertain"
    TOO_FEW = "too_few"


def verdict(
    interval: Interval | None,
    smallest_important_change: float,
    direction: Direction,
    n: int,
) -> Verdict:
    """Return the verdict for an interval of the change (after - before), in the outcome's unit.

    Too few to say under 5 pairs. Otherwise, with the interval turned so that positive is better
    and s the smallest important change:

    - *improved* when the whole interval is an important improvement: lower end >= s;
    - *worsened* when the whole interval is an important worsening: upper end <= -s;
    - *no important change* when nothing in it is important: -s < lower end and upper end < s;
    - *uncertain* otherwise.

    A change of exactly s is important, here as in the share who improved: s is the smallest change
    that *is* important. So [s, ...] is improved, and an interval that only touches s from inside is
    uncertain. At s = 0 every change but none at all is important.

    Raises ValueError for a negative or non-finite smallest important change.
    """
    require_smallest_important_change(smallest_important_change)
    if n < FEWEST_PAIRS:
        return Verdict.TOO_FEW
    if interval is None:
        return Verdict.UNCERTAIN
    turned = interval_as_improvement(interval, direction)
    if is_important_improvement(turned.lower, smallest_important_change):
        return Verdict.IMPROVED
    if is_important_improvement(-turned.upper, smallest_important_change):
        return Verdict.WORSENED
    if not any(
        is_important_improvement(end, smallest_important_change)
        for end in (turned.upper, -turned.lower)
    ):
        return Verdict.NO_IMPORTANT_CHANGE
    return Verdict.UNCERTAIN


def excludes_important_harm(
    interval: Interval | None,
    smallest_important_change: float,
    direction: Direction,
    n: int,
) -> bool:
    """Whether no part of the interval is an important worsening.

    False under 5 pairs and without an interval: nothing is then excluded.
    """
    require_smallest_important_change(smallest_important_change)
    if interval is None or n < FEWEST_PAIRS:
        return False
    turned = interval_as_improvement(interval, direction)
    return not is_important_improvement(-turned.lower, smallest_important_change)
