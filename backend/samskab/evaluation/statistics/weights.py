"""Does the conclusion hang on the weights? Acceptability over all weights, and where it flips."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise, permutations

import numpy as np

TIE = 1e-9
"""Differences in points of value smaller than this decide nothing."""


class Winner(StrEnum):
    """Which alternative has the higher total."""

    NEW_WAY = "new_way"
    AS_TODAY = "as_today"
    TIE = "tie"


@dataclass(frozen=True, slots=True)
class FlipPoint:
    """How the winner depends on one line's weight, the others keeping their proportions.

    `flips_at` is the weight in per cent (0-100) at which the two tie; None where the winner is the
    same at every weight of this line.
    """

    line: str
    agreed_weight: float
    flips_at: float | None
    winner_below: Winner
    winner_above: Winner


@dataclass(frozen=True, slots=True)
class WeightSensitivity:
    """The winner under the agreed weights, and the share (0-1) of weights under which each wins.

    `new_way_share` over all possible weights; `new_way_share_in_order` over those that keep the
    agreed order of the lines (lines agreed equal may stand either way). The shares of as today are
    the rest, except where both are equal on every line: then nobody wins anywhere.
    """

    winner: Winner
    new_way_share: float
    as_today_share: float
    new_way_share_in_order: float
    as_today_share_in_order: float
    flips: tuple[FlipPoint, ...]


def share_of_weights(differences: Sequence[float]) -> float:
    """Return the share of all weightings of three lines under which the new way wins (SMAA).

    `differences` are new way - as today per line. Weights uniform over the simplex (Lahdelma &
    Salminen 2001, Oper. Res. 49:444-454). Closed form: with one line in favour, (+a, -b, -c):
    a^2 / ((a + b)(a + c)); with two in favour, the rest of the mirrored case.
    """
    values = _three(differences)
    # A common scale changes no share and keeps the squares from under- or overflowing.
    largest = max(abs(value) for value in values)
    if largest <= TIE:
        return 0.0
    values = [value / largest for value in values]
    favourable = [value for value in values if value > 0]
    unfavourable = [-value for value in values if value <= 0]
    if len(favourable) == 0:
        return 0.0
    if len(unfavourable) == 0:
        return 1.0
    if len(favourable) == 1:
        (a,), (b, c) = favourable, unfavourable
        return a / (a + b) * (a / (a + c))
    (a, b), (c,) = favourable, unfavourable
    return 1.0 - c / (c + a) * (c / (c + b))


def share_keeping_order(differences: Sequence[float], agreed: Sequence[float]) -> float:
    """Return the share of those weightings that keep the agreed order under which the new way wins.

    The weights w1 >= w2 >= w3 form a simplex with corners (1,0,0), (1/2,1/2,0), (1/3,1/3,1/3): the
    share is that of its corners' differences. Lines with equal agreed weights may stand either
    way; the simplices of all orders allowed are equally large, so their shares are averaged.
    """
    values, weights = _three(differences), _three(agreed)
    shares = []
    for order in permutations(range(3)):
        if all(weights[i] >= weights[j] for i, j in pairwise(order)):
            ordered = [values[i] for i in order]
            shares.append(share_of_weights([math.fsum(ordered[:k]) / k for k in (1, 2, 3)]))
    return math.fsum(shares) / len(shares)


def share_of_weights_by_draws(
    differences: Sequence[float], seed: int, draws: int = 100_000
) -> float:
    """Return what `share_of_weights` gives exactly, estimated by seeded draws of weights.

    For any number of lines; a check on the closed form and a picture of the cloud of weights.
    """
    weights = np.random.default_rng(seed).dirichlet(np.ones(len(differences)), size=draws)
    return float((weights @ np.asarray(differences, dtype=np.float64) > 0).mean())


def weigh(
    differences: Mapping[str, float], agreed_weights: Mapping[str, float]
) -> WeightSensitivity:
    """Return how far the conclusion hangs on the weights of the three lines.

    Differences are new way - as today per line, in points of value; weights are per cent (or any
    non-negative numbers, taken in proportion). Raises ValueError unless both name the same three
    lines, and where a weight is negative, all are 0, or a number is not finite.
    """
    if set(differences) != set(agreed_weights):
        raise ValueError("differences and agreed_weights: must name the same lines")
    lines = list(agreed_weights)
    values = _three([differences[line] for line in lines])
    raw = _three([agreed_weights[line] for line in lines])
    if min(raw) < 0 or sum(raw) <= 0:
        raise ValueError("agreed_weights: must be at least 0 and not all 0")
    weights = [weight / sum(raw) for weight in raw]
    mirrored = [-value for value in values]
    total = math.fsum(w * d for w, d in zip(weights, values, strict=True))
    return WeightSensitivity(
        winner=_winner(total),
        new_way_share=share_of_weights(values),
        as_today_share=share_of_weights(mirrored),
        new_way_share_in_order=share_keeping_order(values, weights),
        as_today_share_in_order=share_keeping_order(mirrored, weights),
        flips=tuple(_flip(lines, values, weights, i) for i in range(3)),
    )


def _flip(lines: list[str], values: list[float], weights: list[float], i: int) -> FlipPoint:
    others = [j for j in range(3) if j != i]
    shared = sum(weights[j] for j in others)
    # A line that has all the weight leaves the others no proportion to keep: they share evenly.
    portions = [weights[j] / shared if shared > 0 else 0.5 for j in others]
    rest = math.fsum(p * values[j] for p, j in zip(portions, others, strict=True))
    own = values[i]
    below, above = _winner(rest), _winner(own)
    flips = Winner.TIE not in (below, above) and below is not above
    return FlipPoint(
        line=lines[i],
        agreed_weight=100 * weights[i],
        flips_at=100 * rest / (rest - own) if flips else None,
        winner_below=below if below is not Winner.TIE else above,
        winner_above=above if above is not Winner.TIE else below,
    )


def _winner(difference: float) -> Winner:
    if abs(difference) <= TIE:
        return Winner.TIE
    return Winner.NEW_WAY if difference > 0 else Winner.AS_TODAY


def _three(numbers: Sequence[float]) -> list[float]:
    values = [float(number) for number in numbers]
    if len(values) != 3 or not all(math.isfinite(value) for value in values):
        raise ValueError("exactly three finite numbers are needed, one per bottom line")
    return values
