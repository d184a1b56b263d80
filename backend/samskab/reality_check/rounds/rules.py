"""Pure rules of rounds: who sees what, what cells say, what moved from one round to the next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samskab.projects.models import Perspective
from samskab.reality_check.models import AssessmentScale
from samskab.reality_check.rounds.models import Direction, Spread
from samskab.reality_check.rules import Cell

FIRST = 1
STEPS = (1, 2, 3, 4, 5)

Matrix = Mapping[Perspective, Mapping[AssessmentScale, Cell]]


@dataclass(frozen=True)
class Movement:
    """How a perspective's view on a scale differs from what it was a round before."""

    perspective: Perspective
    scale: AssessmentScale
    before: Cell
    after: Cell
    direction: Direction
    spread: Spread


def is_unseen(number: int, *, is_open: bool, has_spoken: bool) -> bool:
    """Tell whether a round hides what others said: the first does, until one has spoken."""
    return number == FIRST and is_open and not has_spoken


def cell_of(counts: Sequence[int]) -> Cell:
    """Return what a perspective thinks, from how many chose each step, from 1 to 5."""
    n = sum(counts)
    if n == 0:
        return Cell(n=0, mean=None, lowest=None, highest=None)
    answers = [step for step, count in zip(STEPS, counts, strict=True) for _ in range(count)]
    return Cell(
        n=n,
        mean=round(sum(answers) / n, 2),
        lowest=answers[0],
        highest=answers[-1],
        median=(answers[(n - 1) // 2] + answers[n // 2]) / 2,
    )


def movements(before: Matrix, after: Matrix) -> list[Movement]:
    """Return how views moved, wherever a perspective answered in both states of opinion.

    The median tells the direction and the range the spread, the usual pair of Delphi studies
    (von der Gracht 2012, Technological Forecasting and Social Change 79): neither takes steps
    for distances, and both can be read with two or three voices.
    """
    return [
        Movement(perspective, scale, was, now, _direction(was, now), _spread(was, now))
        for scale in AssessmentScale
        for perspective, cells in after.items()
        if (was := before.get(perspective, {}).get(scale)) and was.n and (now := cells[scale]).n
    ]


def _direction(was: Cell, now: Cell) -> Direction:
    step = (now.median or 0) - (was.median or 0)
    if step == 0:
        return Direction.UNMOVED
    return Direction.TOWARDS_YES if step > 0 else Direction.TOWARDS_NO


def _spread(was: Cell, now: Cell) -> Spread:
    wider = _range(now) - _range(was)
    if wider == 0:
        return Spread.ALIKE
    return Spread.FARTHER if wider > 0 else Spread.CLOSER


def _range(cell: Cell) -> int:
    return (cell.highest or 0) - (cell.lowest or 0)
