"""Pure rules of routines: what a step takes each week, and what a new routine frees.

A year counts as 52 weeks and 12 months.
"""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from samskab.reality_check.routines.models import Per

TIMES_A_WEEK = {Per.DAY: Fraction(7), Per.WEEK: Fraction(1), Per.MONTH: Fraction(12, 52)}


@dataclass(frozen=True)
class Span:
    """An amount that is most likely `likely` and lies between `low` and `high`."""

    low: Fraction = Fraction(0)
    likely: Fraction = Fraction(0)
    high: Fraction = Fraction(0)

    def __add__(self, other: "Span") -> "Span":
        """Both together: ends add to ends."""
        return Span(self.low + other.low, self.likely + other.likely, self.high + other.high)

    def __sub__(self, other: "Span") -> "Span":
        """What is left: least where most is taken away."""
        return Span(self.low - other.high, self.likely - other.likely, self.high - other.low)

    def whole(self) -> tuple[int, int, int]:
        """Return whole minutes, the ends rounded outwards, so that nothing falls out."""
        return math.floor(self.low), round(self.likely), math.ceil(self.high)


@dataclass(frozen=True)
class RoleChange:
    """What a routine asks of one role each week, before and after, in minutes."""

    who: str
    before: Span
    after: Span

    @property
    def freed(self) -> Span:
        """What becomes free for the role."""
        return self.before - self.after


def week_of(step: dict[str, Any]) -> Span:
    """Return the minutes a week that a complete step takes."""
    often = step["times"] * TIMES_A_WEEK[Per(step["per"])]
    return Span(step["minutes_low"] * often, step["minutes"] * often, step["minutes_high"] * often)


def total(steps: Iterable[dict[str, Any]]) -> Span:
    """Return the minutes a week that complete steps take together.

    The ends are bounds by interval arithmetic (Moore 1966, *Interval Analysis*): the sum of the
    lows and the sum of the highs. A narrower range (as PERT gives) would suppose that the
    estimates of the steps err independently of each other; the same people made them all, so
    that is not supposed here.
    """
    return sum((week_of(step) for step in steps), Span())


def by_role(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> list[RoleChange]:
    """Return what changes for each role, the largest change first; case does not part roles."""
    names: dict[str, str] = {}
    spans: dict[str, list[Span]] = defaultdict(lambda: [Span(), Span()])
    for place, steps in enumerate((before, after)):
        for step in steps:
            key = step["who"].casefold()
            names.setdefault(key, step["who"])
            spans[key][place] += week_of(step)
    changes = [RoleChange(names[key], *both) for key, both in spans.items()]
    return sorted(changes, key=lambda change: (-abs(change.freed.likely), change.who))


def complete(step: dict[str, Any]) -> dict[str, Any]:
    """Return a step with its range and frequency filled in, as also older routines need it.

    Steps that were described before ranges came have `times_per_week` alone.
    """
    minutes = step["minutes"]
    low, high = step.get("minutes_low"), step.get("minutes_high")
    often = step.get("times_per_week")
    return {
        "text": step["text"],
        "who": step["who"],
        "minutes": minutes,
        "minutes_low": minutes if low is None else low,
        "minutes_high": minutes if high is None else high,
        "times": step["times"] if often is None else often,
        "per": step["per"] if often is None else Per.WEEK.value,
        "human_contact": step["human_contact"],
    }
