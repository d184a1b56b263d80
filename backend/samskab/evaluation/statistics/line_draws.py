"""Bayesian bootstrap of people: the draws behind the intervals of the lines."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from samskab.evaluation.statistics.samples import Floats

CELLS_AT_A_TIME = 2_000_000
"""Random weights are drawn in portions of this many numbers, so memory stays flat (16 MB)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One participant's two measurements, in the outcome's unit; the code is pseudonymous."""

    participant: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Measured:
    """The values 0-100 of one outcome's pairs, before and after, in the order of participants."""

    participants: tuple[str, ...]
    as_today: Floats
    new_way: Floats


@dataclass(frozen=True, slots=True)
class OutcomeDraws:
    """Mean values: the point estimate first (equal weights), then one per bootstrap draw."""

    as_today: Floats
    new_way: Floats
    fewest_pairs: int


def draw_outcomes(outcomes: Sequence[Measured], seed: int, draws: int) -> list[OutcomeDraws]:
    """Return the mean values of each outcome under `draws` random weightings of the people.

    Weights are uniform over the simplex (Rubin 1981), drawn as exponentials, one per participant
    and draw and shared by all outcomes. Neither the order of outcomes nor of pairs matters.
    """
    people = sorted({p for outcome in outcomes for p in outcome.participants})
    position = {participant: i for i, participant in enumerate(people)}
    columns = [np.array([position[p] for p in outcome.participants]) for outcome in outcomes]
    means = [np.empty((2, draws + 1), dtype=np.float64) for _ in outcomes]
    for mean, outcome in zip(means, outcomes, strict=True):
        mean[0, 0], mean[1, 0] = outcome.as_today.mean(), outcome.new_way.mean()
    generator = np.random.default_rng(seed)
    portion = max(1, CELLS_AT_A_TIME // max(1, len(people)))
    for start in range(0, draws, portion):
        size = min(portion, draws - start)
        weights = generator.standard_exponential((size, len(people)))
        span = slice(1 + start, 1 + start + size)
        for mean, outcome, own in zip(means, outcomes, columns, strict=True):
            used = weights[:, own]
            total = used.sum(axis=1)
            mean[0, span] = (used @ outcome.as_today) / total
            mean[1, span] = (used @ outcome.new_way) / total
    return [
        OutcomeDraws(as_today=mean[0], new_way=mean[1], fewest_pairs=len(outcome.participants))
        for mean, outcome in zip(means, outcomes, strict=True)
    ]
