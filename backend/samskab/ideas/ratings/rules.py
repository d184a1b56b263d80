"""Pure rules of rating rounds: who is given which ideas, and who may see the result."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from samskab.ideas.ratings.models import RatingRoundState, Withheld

FEWEST_RATERS = 3
"""Among fewer than three people everybody could tell what the others said."""

PATIENCE = timedelta(days=1)
"""A share that nobody touches for longer no longer counts as ratings that will come."""


def state_at(now: datetime, closes_at: datetime) -> RatingRoundState:
    """Tell whether a round receives ratings at a moment (the closing moment is outside)."""
    return RatingRoundState.OPEN if now < closes_at else RatingRoundState.CLOSED


def share_of(ratings: Mapping[UUID, int], number: int, seed: str) -> list[UUID]:
    """Choose which ideas a person is given, of those they may rate.

    `ratings` says of each idea how many ratings it has or will soon have: the fewest come
    first, ties fall at random, and so does the order in which the person meets them.
    """
    random = Random(seed)  # noqa: S311 - fair, not secret
    shuffled = random.sample(sorted(ratings), len(ratings))
    chosen = sorted(shuffled, key=lambda idea: ratings[idea])[:number]
    return random.sample(chosen, len(chosen))


def withheld(state: RatingRoundState, *, finished: bool, raters: int) -> Withheld | None:
    """Tell why somebody does not see the result yet, or None: nobody is led by the others."""
    if state is RatingRoundState.OPEN and not finished:
        return Withheld.UNFINISHED
    return Withheld.TOO_FEW if raters < FEWEST_RATERS else None


def is_complete(answered: Collection[datetime | None]) -> bool:
    """Tell whether something was said of every idea in a share."""
    return None not in answered
