"""The three bottom lines: the new way beside *as today*, each with its interval, then the total."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from samskab.evaluation.statistics.line_draws import (
    Measured,
    OutcomeDraws,
    Pair,
    draw_outcomes,
)
from samskab.evaluation.statistics.samples import Floats, Interval
from samskab.evaluation.statistics.values import Anchors, values_of

DEFAULT_DRAWS = 4_000


@dataclass(frozen=True, slots=True)
class MeasuredOutcome:
    """One outcome's pairs, and its share of its line (relative to the line's other outcomes)."""

    outcome: str
    line: str
    anchors: Anchors
    pairs: tuple[Pair, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value 0-100 (or a difference of two, -100 to 100) with its 95 % bootstrap interval.

    `interval` is None where some part of it rests on fewer than two pairs (a register figure,
    say): its uncertainty is then not known, which is not the same as none.
    """

    value: float
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The two alternatives and new way - as today, in points of value; positive favours the new."""

    as_today: Estimate
    new_way: Estimate
    difference: Estimate


@dataclass(frozen=True, slots=True)
class LineScore:
    """One bottom line. `comparison` is None where no outcome on it has been measured."""

    line: str
    weight: float
    comparison: Comparison | None
    outcomes: tuple[tuple[str, Comparison], ...]


@dataclass(frozen=True, slots=True)
class LineScores:
    """The lines in the order of the weights, unsummed, and then the total.

    `total` is None while a line with weight is unmeasured: summing the rest would hide it.
    """

    lines: tuple[LineScore, ...]
    total: Comparison | None
    lines_without_value: tuple[str, ...]
    seed: int
    draws: int


def score_lines(
    outcomes: Sequence[MeasuredOutcome],
    line_weights: Mapping[str, float],
    seed: int,
    draws: int = DEFAULT_DRAWS,
) -> LineScores:
    """Return each line's value today and with the new way, their difference, and the total.

    An outcome's value is the mean over its pairs of the value function (0-100) of the measurement
    before (as today) and after (new way); a line is the weighted mean of its outcomes, the total
    the weighted mean of the lines. Intervals are percentiles of the Bayesian bootstrap of people
    (Rubin 1981, Ann. Stat. 9:130-134): a participant carries the same random weight in every
    outcome they answered, so that outcomes of the same people stay correlated. Outcomes without
    pairs or with weight 0 do not enter; they are to be shown by their own findings.

    Raises ValueError for a negative weight, line weights that sum to 0, an outcome on a line that
    has no weight given, or fewer than 1,000 draws.
    """
    _require_sensible(outcomes, line_weights, draws)
    measured = [o for o in outcomes if o.pairs and o.weight > 0]
    drawn = draw_outcomes([_values(o) for o in measured], seed, draws)
    lines, line_draws = [], {}
    for line, weight in line_weights.items():
        own = [(o, d) for o, d in zip(measured, drawn, strict=True) if o.line == line]
        combined = _weighted([(o.weight, d) for o, d in own])
        if combined is not None:
            line_draws[line] = combined
        lines.append(
            LineScore(
                line=line,
                weight=weight,
                comparison=None if combined is None else _compare(combined),
                outcomes=tuple((o.outcome, _compare(d)) for o, d in own),
            )
        )
    without = tuple(line.line for line in lines if line.comparison is None)
    summed = [(line_weights[line], d) for line, d in line_draws.items() if line_weights[line] > 0]
    total = None if any(line_weights[line] > 0 for line in without) else _weighted(summed)
    return LineScores(
        lines=tuple(lines),
        total=None if total is None else _compare(total),
        lines_without_value=without,
        seed=seed,
        draws=draws,
    )


def _require_sensible(
    outcomes: Sequence[MeasuredOutcome], line_weights: Mapping[str, float], draws: int
) -> None:
    given = [*line_weights.values(), *(o.weight for o in outcomes)]
    if not all(np.isfinite(weight) and weight >= 0 for weight in given):
        raise ValueError("weights: must be finite numbers of at least 0")
    if sum(line_weights.values()) <= 0:
        raise ValueError("line_weights: must not all be 0")
    if any(o.line not in line_weights for o in outcomes):
        raise ValueError("outcomes: every outcome must lie on a line that has a weight")
    if draws < 1_000:
        raise ValueError("draws: at least 1000 are needed")


def _values(outcome: MeasuredOutcome) -> Measured:
    return Measured(
        participants=tuple(pair.participant for pair in outcome.pairs),
        as_today=values_of([pair.before for pair in outcome.pairs], outcome.anchors),
        new_way=values_of([pair.after for pair in outcome.pairs], outcome.anchors),
    )


def _weighted(parts: list[tuple[float, OutcomeDraws]]) -> OutcomeDraws | None:
    if not parts:
        return None
    weights = np.array([weight for weight, _ in parts]) / sum(weight for weight, _ in parts)

    def mean(of: Callable[[OutcomeDraws], Floats]) -> Floats:
        stacked = np.stack([of(draws) for _, draws in parts])
        return np.asarray(np.tensordot(weights, stacked, axes=1), dtype=np.float64)

    return OutcomeDraws(
        as_today=mean(lambda d: d.as_today),
        new_way=mean(lambda d: d.new_way),
        fewest_pairs=min(draws.fewest_pairs for _, draws in parts),
    )


def _compare(draws: OutcomeDraws) -> Comparison:
    known = draws.fewest_pairs >= 2
    return Comparison(
        as_today=_estimate(draws.as_today, 0.0, known),
        new_way=_estimate(draws.new_way, 0.0, known),
        difference=_estimate(draws.new_way - draws.as_today, -100.0, known),
    )


def _estimate(point_then_draws: Floats, lowest: float, known: bool) -> Estimate:
    value = float(np.clip(point_then_draws[0], lowest, 100.0))
    if not known:
        return Estimate(value, None)
    lower, upper = np.clip(np.quantile(point_then_draws[1:], [0.025, 0.975]), lowest, 100.0)
    return Estimate(value, Interval(min(float(lower), value), max(float(upper), value), 0.95))
