"""What was expected before the test, beside what the lines and outcomes showed."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from samskab.core.database import Session
from samskab.evaluation.findings import Finding
from samskab.evaluation.statistics.values import Anchors
from samskab.projects.models import BottomLine
from samskab.reality_check.expectation.models import Expectation
from samskab.reality_check.expectation.rules import key_of
from samskab.reality_check.expectation.service import compared_in

Place = tuple[BottomLine, str]
Titled = tuple[str, Expectation]


class Met(StrEnum):
    """Where a result lies, seen from what was expected."""

    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Expected:
    """What was expected in a project, by line and by the name of an outcome ("" for the line)."""

    places: dict[Place, list[Titled]]

    def of_line(self, line: BottomLine, change: float | None) -> list[dict[str, Any]]:
        """Return what was expected of a line, beside its change in points."""
        return _beside(self.places.get((line, ""), ()), change)

    def of_outcome(self, finding: Finding, change: float | None) -> list[dict[str, Any]]:
        """Return what was expected of an outcome by its name, beside its change in points."""
        return _beside(self.places.get(_place_of(finding), ()), change)

    def unmeasured(self, findings: Iterable[Finding]) -> list[dict[str, Any]]:
        """Return what was expected of outcomes that nobody measures, with the line of each."""
        measured = {_place_of(finding) for finding in findings}
        return [
            {"line": place[0], "outcome": expectation.outcome, **_shown(title, expectation, None)}
            for place, titled in self.places.items()
            if place[1] and place not in measured
            for title, expectation in titled
        ]


async def read_expected(session: Session, project_id: UUID) -> Expected:
    """Return what was expected of a project's ideas when they were chosen for their test."""
    places: dict[Place, list[Titled]] = defaultdict(list)
    for title, expectation in await compared_in(session, project_id):
        places[expectation.line, key_of(expectation.outcome)].append((title, expectation))
    return Expected(dict(places))


def met(low: int, high: int, change: float) -> Met:
    """Tell where a change in points lies, seen from the range that was expected."""
    if change < low:
        return Met.BELOW
    return Met.ABOVE if change > high else Met.WITHIN


def in_points(change: float, anchors: Anchors) -> float:
    """Return a change in an outcome's unit as points of its value function (0 worst, 100 best)."""
    return change * 100 / (anchors.best - anchors.worst)


def _place_of(finding: Finding) -> Place:
    return finding.plan.line, key_of(finding.plan.title)


def _beside(titled: Iterable[Titled], change: float | None) -> list[dict[str, Any]]:
    return [_shown(title, expectation, change) for title, expectation in titled]


def _shown(title: str, expectation: Expectation, change: float | None) -> dict[str, Any]:
    return {
        "idea_id": expectation.idea_id,
        "idea_title": title,
        "low": expectation.low,
        "likely": expectation.likely,
        "high": expectation.high,
        "reason": expectation.reason,
        "stated_by_name": expectation.stated_by_name,
        "stated_at": expectation.created_at,
        "met": None if change is None else met(expectation.low, expectation.high, change),
    }
