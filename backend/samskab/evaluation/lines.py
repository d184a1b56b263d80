"""The three lines side by side, whether the conclusion hangs on the weights, and the rule's advice.

Pure computing over the findings; nothing here reads or writes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from samskab.evaluation.data import EvaluationData
from samskab.evaluation.findings import Finding, find_all, line_pairs
from samskab.evaluation.statistics.bootstrap import seed_of
from samskab.evaluation.statistics.lines import LineScores, MeasuredOutcome, score_lines
from samskab.evaluation.statistics.recommendation import (
    LineEvidence,
    OutcomeEvidence,
    Recommended,
    recommend,
)
from samskab.evaluation.statistics.verdict import Verdict
from samskab.evaluation.statistics.weights import WeightSensitivity, weigh
from samskab.projects.models import BottomLine

KEPT = 128
"""How many combinations of data and weights stay in memory."""

WeightPairs = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """What people stated about one line."""

    absence_reason: str | None = None
    floor: float | None = None
    floor_answer: str | None = None


@dataclass(frozen=True, slots=True)
class Weighed:
    """The scores of the lines under some weights, and how far the conclusion hangs on these."""

    scores: LineScores
    sensitivity: WeightSensitivity | None


def weigh_lines(data: EvaluationData, weights: Mapping[str, int]) -> Weighed:
    """Return the lines' values today and with the new way, unsummed, and then the total."""
    return _weigh(data, tuple(weights.items()))


@lru_cache(maxsize=KEPT)
def _weigh(data: EvaluationData, weights: WeightPairs) -> Weighed:
    outcomes = [
        MeasuredOutcome(
            outcome=str(finding.plan.outcome_id),
            line=finding.plan.line.value,
            anchors=finding.plan.anchors,
            pairs=line_pairs(finding),
            weight=finding.plan.weight,
        )
        for finding in find_all(data)
    ]
    # One seed for all weights: trying other weights must not move a line.
    scores = score_lines(outcomes, dict(weights), seed_of("lines", data.checksum()))
    differences = {
        line.line: line.comparison.difference.value
        for line in scores.lines
        if line.comparison is not None
    }
    complete = len(differences) == len(BottomLine)
    return Weighed(scores, weigh(differences, dict(weights)) if complete else None)


def advise(
    data: EvaluationData, weights: Mapping[str, int], stated: Mapping[BottomLine, Stated]
) -> Recommended:
    """Return what the rule recommends under the agreed weights, with every reason."""
    scores = weigh_lines(data, weights).scores
    findings = find_all(data)
    lines = []
    for score in scores.lines:
        note = stated.get(BottomLine(score.line), Stated())
        comparison = score.comparison
        lines.append(
            LineEvidence(
                line=score.line,
                outcomes=tuple(_evidence(f) for f in findings if f.plan.line == score.line),
                new_way=comparison.new_way.value if comparison else None,
                difference=comparison.difference if comparison else None,
                floor=note.floor,
                floor_answered=bool(note.floor_answer),
                absence_explained=bool(note.absence_reason),
            )
        )
    total = scores.total.difference.value if scores.total else None
    return recommend(lines, total, data.unanswered_serious_incidents)


def unexplained(
    findings: tuple[Finding, ...], stated: Mapping[BottomLine, Stated]
) -> list[BottomLine]:
    """Return the lines with neither a finding nor a stated reason why not (house rule 7)."""
    found = {finding.plan.line for finding in findings if finding.has_result}
    return [
        line
        for line in BottomLine
        if line not in found and not stated.get(line, Stated()).absence_reason
    ]


def _evidence(finding: Finding) -> OutcomeEvidence:
    excluded = finding.paired.important_harm_excluded if finding.paired else False
    verdict = finding.verdict if finding.paired else Verdict.TOO_FEW
    return OutcomeEvidence(str(finding.plan.outcome_id), verdict, excluded)
