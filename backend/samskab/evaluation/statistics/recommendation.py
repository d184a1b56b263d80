"""The rule behind the recommendation; the municipality alone decides, whatever it says."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from samskab.evaluation.statistics.lines import Estimate
from samskab.evaluation.statistics.verdict import Verdict
from samskab.evaluation.statistics.weights import TIE


class Recommendation(StrEnum):
    """What the evaluation points to."""

    IMPLEMENT = "implement"
    EXTEND_TEST = "extend_test"
    RETURN = "return"
    STOP = "stop"


class ReasonCode(StrEnum):
    """Why. The texts belong to the interface."""

    BELOW_FLOOR = "below_floor"
    BENEFIT = "benefit"
    BENEFIT_WITH_HARM = "benefit_with_harm"
    FLOOR_ANSWERED = "floor_answered"
    HARM = "harm"
    HARM_NOT_EXCLUDED = "harm_not_excluded"
    HARM_WITHOUT_BENEFIT = "harm_without_benefit"
    LINE_LOSES = "line_loses"
    LINE_WITHOUT_FINDING = "line_without_finding"
    NOTHING_GAINED = "nothing_gained"
    NO_BENEFIT_SHOWN_YET = "no_benefit_shown_yet"
    NO_IMPORTANT_CHANGE = "no_important_change"
    SERIOUS_INCIDENT = "serious_incident"
    TOO_FEW = "too_few"
    TOTAL_IN_FAVOUR = "total_in_favour"
    TOTAL_NOT_IN_FAVOUR = "total_not_in_favour"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason, with the line and the outcome it is about where it is about one."""

    code: ReasonCode
    line: str | None = None
    outcome: str | None = None


@dataclass(frozen=True, slots=True)
class OutcomeEvidence:
    """What one outcome showed (`important_harm_excluded` as `excludes_important_harm` says)."""

    outcome: str
    verdict: Verdict
    important_harm_excluded: bool


@dataclass(frozen=True, slots=True)
class LineEvidence:
    """What is known on one bottom line, in points of value 0-100.

    `new_way` and `difference` are None where nothing on it was measured. `floor` is the least
    value the line may have with the new way; `floor_answered` says a breach was answered in
    writing, `absence_explained` that it is stated by name why the line has no finding.
    """

    line: str
    outcomes: tuple[OutcomeEvidence, ...]
    new_way: float | None
    difference: Estimate | None
    floor: float | None = None
    floor_answered: bool = False
    absence_explained: bool = False


@dataclass(frozen=True, slots=True)
class Recommended:
    """The recommendation, the reasons in order of weight, and what blocks *implement* (veto)."""

    recommendation: Recommendation
    reasons: tuple[Reason, ...]
    blocks: tuple[Reason, ...]


def recommend(
    lines: Sequence[LineEvidence],
    total_difference: float | None,
    unanswered_serious_incidents: int,
) -> Recommended:
    """Return the recommendation and every reason for and against it.

    The first rule that applies:

    1. *stop* where harm was shown and no benefit; or where every outcome is settled, every line
       is measured or explained, and none improved.
    2. *return* where something blocks (an unanswered serious incident, or a line under its floor
       and unanswered), or where benefit was bought with harm.
    3. *implement* where at least one outcome improved, every line has a finding of five pairs or
       more (or its absence is explained), important harm is excluded on every outcome, and the
       total is in favour.
    4. *extend the test* otherwise: it is not known yet.

    Harm is an outcome that worsened, or a line whose whole interval lies below as today. It is
    always among the reasons, with its line, whatever the total. Without a total (a line is
    unmeasured), it counts as in favour where no measured line loses and one gains.
    """
    blocks = _blocks(lines, unanswered_serious_incidents)
    verdicts = [o.verdict for line in lines for o in line.outcomes]
    improved = Verdict.IMPROVED in verdicts
    harmed = any(_harms(line) for line in lines)
    settled = bool(verdicts) and not {Verdict.UNCERTAIN, Verdict.TOO_FEW} & set(verdicts)
    known = all(_has_finding(line) or line.absence_explained for line in lines)
    in_favour = _in_favour(lines, total_difference)
    leading: list[Reason] = []
    if harmed and not improved:
        recommendation = Recommendation.STOP
        leading.append(Reason(ReasonCode.HARM_WITHOUT_BENEFIT))
    elif settled and known and not improved:
        recommendation = Recommendation.STOP
        leading.append(Reason(ReasonCode.NOTHING_GAINED))
    elif harmed or blocks:
        recommendation = Recommendation.RETURN
        if harmed:
            leading.append(Reason(ReasonCode.BENEFIT_WITH_HARM))
    elif improved and known and in_favour and not any(_open_harm(line) for line in lines):
        recommendation = Recommendation.IMPLEMENT
    else:
        recommendation = Recommendation.EXTEND_TEST
        if not improved:
            leading.append(Reason(ReasonCode.NO_BENEFIT_SHOWN_YET))
    reasons = [*leading, *(r for line in lines for r in _harm(line)), *blocks]
    reasons += [r for line in lines for r in _rest(line)]
    if total_difference is not None:
        reasons.append(
            Reason(ReasonCode.TOTAL_IN_FAVOUR if in_favour else ReasonCode.TOTAL_NOT_IN_FAVOUR)
        )
    return Recommended(recommendation, tuple(reasons), blocks)


def _blocks(lines: Sequence[LineEvidence], incidents: int) -> tuple[Reason, ...]:
    blocks = [Reason(ReasonCode.SERIOUS_INCIDENT)] if incidents > 0 else []
    blocks += [
        Reason(ReasonCode.BELOW_FLOOR, line.line)
        for line in lines
        if _under_floor(line) and not line.floor_answered
    ]
    return tuple(blocks)


def _under_floor(line: LineEvidence) -> bool:
    return line.floor is not None and line.new_way is not None and line.new_way < line.floor - TIE


def _loses(line: LineEvidence) -> bool:
    interval = line.difference.interval if line.difference is not None else None
    return interval is not None and interval.upper < 0


def _harms(line: LineEvidence) -> bool:
    return _loses(line) or any(o.verdict is Verdict.WORSENED for o in line.outcomes)


def _has_finding(line: LineEvidence) -> bool:
    return any(o.verdict is not Verdict.TOO_FEW for o in line.outcomes)


def _open_harm(line: LineEvidence) -> bool:
    return any(not o.important_harm_excluded for o in line.outcomes)


def _in_favour(lines: Sequence[LineEvidence], total_difference: float | None) -> bool:
    if total_difference is not None:
        return total_difference > TIE
    known = [line.difference.value for line in lines if line.difference is not None]
    return bool(known) and min(known) >= -TIE and max(known) > TIE


def _harm(line: LineEvidence) -> list[Reason]:
    reasons = [
        Reason(ReasonCode.HARM, line.line, o.outcome)
        for o in line.outcomes
        if o.verdict is Verdict.WORSENED
    ]
    return reasons + ([Reason(ReasonCode.LINE_LOSES, line.line)] if _loses(line) else [])


def _rest(line: LineEvidence) -> list[Reason]:
    codes = {
        Verdict.IMPROVED: ReasonCode.BENEFIT,
        Verdict.NO_IMPORTANT_CHANGE: ReasonCode.NO_IMPORTANT_CHANGE,
        Verdict.UNCERTAIN: ReasonCode.UNCERTAIN,
        Verdict.TOO_FEW: ReasonCode.TOO_FEW,
    }
    reasons = []
    if _under_floor(line) and line.floor_answered:
        reasons.append(Reason(ReasonCode.FLOOR_ANSWERED, line.line))
    if not _has_finding(line):
        reasons.append(Reason(ReasonCode.LINE_WITHOUT_FINDING, line.line))
    for outcome in line.outcomes:
        if outcome.verdict in codes:
            reasons.append(Reason(codes[outcome.verdict], line.line, outcome.outcome))
        if not outcome.important_harm_excluded and outcome.verdict is not Verdict.WORSENED:
            reasons.append(Reason(ReasonCode.HARM_NOT_EXCLUDED, line.line, outcome.outcome))
    return reasons
