"""Findings: pure computing from the data of the outcomes; kept for as long as the data is equal."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from samskab.evaluation.data import EvaluationData, Measurement, OutcomeData, OutcomePlan
from samskab.evaluation.statistics.bootstrap import seed_of
from samskab.evaluation.statistics.finding import PairedFinding, find_change
from samskab.evaluation.statistics.line_draws import Pair
from samskab.evaluation.statistics.single_sample import SampleSummary, summarise_sample
from samskab.evaluation.statistics.verdict import Verdict

KEPT = 32
"""How many data sets' findings stay in memory."""


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """One participant's two measurements; `participant` tells people apart across outcomes."""

    participant: str
    code: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class GroupSummary:
    """One moment's scores, of everyone (`group` None) or of one group of participants."""

    follow_up: int
    group: str | None
    summary: SampleSummary


@dataclass(frozen=True, slots=True)
class Missing:
    """How many with a baseline have no follow-up, by where they stand and the reason stated."""

    state: str
    reason: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What one outcome showed. `paired` is None where there is no pair."""

    plan: OutcomePlan
    verdict: Verdict
    paired: PairedFinding | None
    pairs: tuple[LabelledPair, ...]
    missing: tuple[Missing, ...]
    summaries: tuple[GroupSummary, ...]

    @property
    def has_result(self) -> bool:
        """Whether it counts as a finding on its line: five pairs, or a described sample."""
        if self.verdict is not Verdict.TOO_FEW:
            return True
        return not self.plan.paired and bool(self.summaries)


@lru_cache(maxsize=KEPT)
def find_all(data: EvaluationData) -> tuple[Finding, ...]:
    """Return the finding of each outcome, in the order of the outcomes.

    A pair is a participant's baseline and their latest follow-up. Seconds of work for large
    data: call it off the event loop.
    """
    return tuple(_find(outcome) for outcome in data.outcomes)


def line_pairs(finding: Finding) -> tuple[Pair, ...]:
    """Return the pairs as the lines take them: the same person is the same in every outcome."""
    return tuple(Pair(pair.participant, pair.before, pair.after) for pair in finding.pairs)


def _find(outcome: OutcomeData) -> Finding:
    plan = outcome.plan
    pairs = pair_up(outcome.measurements) if plan.paired else ()
    with_pair = {pair.participant for pair in pairs}
    alone = [
        m.score
        for m in outcome.measurements
        if plan.paired and m.follow_up == 0 and m.participant not in with_pair
    ]
    paired = find_change(
        [pair.before for pair in pairs],
        [pair.after for pair in pairs],
        smallest_important_change=plan.smallest_important_change,
        direction=plan.direction,
        seed=seed_of(str(plan.outcome_id)),
        anchors=plan.anchors,
        missing_baselines=alone,
    )
    return Finding(
        plan=plan,
        verdict=paired.verdict if paired else Verdict.TOO_FEW,
        paired=paired,
        pairs=pairs,
        missing=_missing(outcome),
        summaries=_summaries(outcome.measurements),
    )


def pair_up(measurements: tuple[Measurement, ...]) -> tuple[LabelledPair, ...]:
    """Return a pair for each participant with a baseline and a follow-up, ordered by code."""
    first: dict[str, Measurement] = {}
    latest: dict[str, Measurement] = {}
    for measured in measurements:
        if measured.follow_up == 0:
            first[measured.participant] = measured
        else:
            known = latest.get(measured.participant)
            if known is None or known.follow_up < measured.follow_up:
                latest[measured.participant] = measured
    pairs = [
        LabelledPair(person, first[person].code, first[person].score, latest[person].score)
        for person in first.keys() & latest.keys()
    ]
    return tuple(sorted(pairs, key=lambda pair: (pair.code, pair.participant)))


def _missing(outcome: OutcomeData) -> tuple[Missing, ...]:
    if not outcome.plan.paired:
        return ()
    counts = Counter((absence.state, absence.reason) for absence in outcome.absences)
    ordered = sorted(counts.items(), key=lambda item: (item[0][0], item[0][1] or ""))
    return tuple(Missing(state, reason, count) for (state, reason), count in ordered)


def _summaries(measurements: tuple[Measurement, ...]) -> tuple[GroupSummary, ...]:
    scores: dict[tuple[int, str | None], list[float]] = defaultdict(list)
    for measured in measurements:
        scores[measured.follow_up, None].append(measured.score)
        if measured.group is not None:
            scores[measured.follow_up, measured.group].append(measured.score)
    ordered = sorted(scores.items(), key=lambda item: (item[0][0], item[0][1] or ""))
    return tuple(
        GroupSummary(moment, group, summarise_sample(values)) for (moment, group), values in ordered
    )


def by_outcome(findings: tuple[Finding, ...]) -> dict[UUID, Finding]:
    """Return the findings by their outcome's id."""
    return {finding.plan.outcome_id: finding for finding in findings}
