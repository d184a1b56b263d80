"""What an evaluation rests on: the plan of each outcome and its measurements, as plain values.

Everything here is immutable and hashable: the same data is the same key, so that what was
computed from it can be kept and is never stale.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from uuid import UUID

from samskab.evaluation.statistics.direction import Direction
from samskab.evaluation.statistics.values import Anchors
from samskab.projects.models import BottomLine


@dataclass(frozen=True, slots=True)
class Measurement:
    """One score of one participant. `follow_up` is 0 for the baseline, else its number."""

    participant: str
    code: str
    group: str | None
    follow_up: int
    score: float


@dataclass(frozen=True, slots=True)
class OutcomePlan:
    """An outcome as it was planned, with the study it belongs to."""

    outcome_id: UUID
    study_id: UUID
    study_title: str
    title: str
    line: BottomLine
    direction: Direction
    unit: str
    smallest_important_change: float
    anchors: Anchors
    weight: float
    paired: bool
    frozen_at: str | None


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody with a baseline but no follow-up: where they stand, and the reason if stated."""

    participant: str
    state: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class OutcomeData:
    """One outcome with everything that was measured of it and who is missing."""

    plan: OutcomePlan
    measurements: tuple[Measurement, ...]
    absences: tuple[Absence, ...]


@dataclass(frozen=True, slots=True)
class Excluded:
    """Responses left out of every figure, and why."""

    restricted: int
    erased: int


@dataclass(frozen=True, slots=True)
class EvaluationData:
    """All outcomes of a project's studies, what was left out, and open serious incidents."""

    outcomes: tuple[OutcomeData, ...]
    excluded: Excluded
    unanswered_serious_incidents: int

    def checksum(self) -> str:
        """Return the SHA-256 of the data and the plan: equal data, equal checksum."""
        text = json.dumps(asdict(self), sort_keys=True, separators=(",", ":"), default=str)
        return hashlib.sha256(text.encode()).hexdigest()
