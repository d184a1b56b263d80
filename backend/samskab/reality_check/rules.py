"""Pure rules of the reality check: who must speak, what is critical, where views differ."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from samskab.projects.models import CARRYING_OUT, Perspective
from samskab.reality_check.models import (
    AssessmentScale,
    ChangeState,
    DisagreementKind,
    Missing,
)

USUAL_PERSPECTIVES = (CARRYING_OUT, Perspective.CITIZEN, Perspective.MANAGEMENT)

# Two views differ when they lie at least this far apart on a scale from 1 to 5.
BETWEEN_PERSPECTIVES = 2.0
WITHIN_A_PERSPECTIVE = 3

CRITICAL_IMPORTANCE = 4
CRITICAL_EVIDENCE = 2


@dataclass(frozen=True)
class Cell:
    """What one perspective thinks on one scale: how many answered, their middle and range."""

    n: int
    mean: float | None
    lowest: int | None
    highest: int | None
    median: float | None = None


@dataclass(frozen=True)
class Disagreement:
    """Two views that lie far apart on a scale; within one perspective they are the same name."""

    scale: AssessmentScale
    kind: DisagreementKind
    low_perspective: Perspective
    low: float
    high_perspective: Perspective
    high: float


@dataclass(frozen=True)
class Standing:
    """How far an idea's reality check has come."""

    required: tuple[Perspective, ...]
    heard: tuple[Perspective, ...]
    assessments: int
    blockers: int
    open_blockers: int
    changes: int
    none_needed: bool
    assumptions: int
    critical_assumptions: int
    untested_assumptions: int
    # What was said in an open first round is hidden from whoever asks.
    unseen: bool = False

    @property
    def missing(self) -> tuple[Perspective, ...]:
        """The required perspectives that have not spoken."""
        return tuple(p for p in self.required if p not in self.heard)

    @property
    def change(self) -> ChangeState:
        """What is known of the organisational change; a described one outdoes a statement."""
        if self.changes:
            return ChangeState.DESCRIBED
        return ChangeState.NONE_NEEDED if self.none_needed else ChangeState.MISSING

    @property
    def reasons(self) -> tuple[Missing, ...]:
        """Why it is not complete; empty when it is."""
        unmet = {
            Missing.PERSPECTIVES: bool(self.missing),
            Missing.OWN_WORD: self.unseen,
            Missing.BLOCKERS: self.open_blockers > 0,
            Missing.CHANGE: self.change is ChangeState.MISSING,
            Missing.TESTS: self.untested_assumptions > 0,
        }
        return tuple(reason for reason, is_unmet in unmet.items() if is_unmet)

    @property
    def complete(self) -> bool:
        """Whether nothing is missing any more."""
        return not self.reasons


def in_order(perspectives: Collection[str]) -> tuple[Perspective, ...]:
    """Return perspectives once each, in the order in which they are always shown."""
    given = {Perspective(name) for name in perspectives}
    usual = [p for p in USUAL_PERSPECTIVES if p in given]
    return (*usual, *(p for p in Perspective if p in given and p not in usual))


def priority(importance: int, evidence: int) -> int:
    """Return which assumption to test first: 1 (leave it) to 25 (test it now)."""
    return importance * (6 - evidence)


def is_critical(importance: int, evidence: int) -> bool:
    """Tell whether an assumption matters much while little speaks for it."""
    return importance >= CRITICAL_IMPORTANCE and evidence <= CRITICAL_EVIDENCE


def disagreements(
    matrix: Mapping[Perspective, Mapping[AssessmentScale, Cell]],
) -> list[Disagreement]:
    """Return where views differ: between the means of perspectives, and within a perspective.

    Perspectives differ on a scale when their means lie 2 or more apart (as when one says at
    most 2 and another at least 4); people of one perspective when their answers lie 3 or more
    apart.
    """
    found: list[Disagreement] = []
    for scale in AssessmentScale:
        cells = {p: scales[scale] for p, scales in matrix.items()}
        found += _between(scale, cells)
        found += _within(scale, cells)
    return found


def _between(scale: AssessmentScale, cells: Mapping[Perspective, Cell]) -> Iterable[Disagreement]:
    means = {p: cell.mean for p, cell in cells.items() if cell.mean is not None}
    if not means:
        return
    low = min(means, key=lambda p: means[p])
    high = max(means, key=lambda p: means[p])
    if means[high] - means[low] >= BETWEEN_PERSPECTIVES:
        yield Disagreement(scale, DisagreementKind.BETWEEN, low, means[low], high, means[high])


def _within(scale: AssessmentScale, cells: Mapping[Perspective, Cell]) -> Iterable[Disagreement]:
    for perspective, cell in cells.items():
        if cell.lowest is None or cell.highest is None:
            continue
        if cell.highest - cell.lowest >= WITHIN_A_PERSPECTIVE:
            yield Disagreement(
                scale,
                DisagreementKind.WITHIN,
                perspective,
                float(cell.lowest),
                perspective,
                float(cell.highest),
            )
