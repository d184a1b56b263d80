"""The rule behind the recommendation: what blocks it, and that harm is never hidden."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samskab.evaluation.statistics.lines import Estimate
from samskab.evaluation.statistics.recommendation import (
    LineEvidence,
    OutcomeEvidence,
    Reason,
    ReasonCode,
    Recommendation,
    recommend,
)
from samskab.evaluation.statistics.samples import Interval
from samskab.evaluation.statistics.verdict import Verdict

LINES = ("citizen", "employee", "organisation")
SAFE = {Verdict.IMPROVED, Verdict.NO_IMPORTANT_CHANGE}


def evidence(
    line: str, *verdicts: Verdict, difference: float = 5.0, floor: float | None = None
) -> LineEvidence:
    """Return a line at 60 with one outcome per verdict."""
    outcomes = tuple(
        OutcomeEvidence(f"{line}-{i}", v, important_harm_excluded=v in SAFE)
        for i, v in enumerate(verdicts)
    )
    found = Estimate(difference, Interval(difference - 8, difference + 8, 0.95))
    return LineEvidence(line, outcomes, new_way=60.0, difference=found, floor=floor)


def three(citizen: Verdict, employee: Verdict, organisation: Verdict) -> list[LineEvidence]:
    """Return three lines with one outcome each."""
    return [
        evidence(line, v) for line, v in zip(LINES, (citizen, employee, organisation), strict=True)
    ]


GOOD = three(Verdict.IMPROVED, Verdict.NO_IMPORTANT_CHANGE, Verdict.NO_IMPORTANT_CHANGE)


def codes(lines: list[LineEvidence], total: float | None = 5.0, incidents: int = 0) -> set[str]:
    """Return the reasons given."""
    return {reason.code for reason in recommend(lines, total, incidents).reasons}


def test_benefit_without_harm_is_to_be_implemented() -> None:
    """One line improved, the others unharmed, the total in favour."""
    found = recommend(GOOD, 5.0, 0)
    assert found.recommendation is Recommendation.IMPLEMENT
    assert found.blocks == ()
    assert Reason(ReasonCode.BENEFIT, "citizen", "citizen-0") in found.reasons
    assert Reason(ReasonCode.TOTAL_IN_FAVOUR) in found.reasons


def test_a_serious_incident_blocks() -> None:
    """However good the result, it is not to be implemented before the incident is answered."""
    found = recommend(GOOD, 50.0, 1)
    assert found.recommendation is Recommendation.RETURN
    assert found.blocks == (Reason(ReasonCode.SERIOUS_INCIDENT),)


def test_a_line_under_its_floor_blocks_until_answered() -> None:
    """The veto of a floor, and its written answer, which stays visible."""
    low = [*GOOD[:1], replace(GOOD[1], floor=70.0), GOOD[2]]
    found = recommend(low, 50.0, 0)
    assert found.recommendation is Recommendation.RETURN
    assert found.blocks == (Reason(ReasonCode.BELOW_FLOOR, "employee"),)
    answered = recommend([*GOOD[:1], replace(low[1], floor_answered=True), GOOD[2]], 50.0, 0)
    assert answered.recommendation is Recommendation.IMPLEMENT
    assert Reason(ReasonCode.FLOOR_ANSWERED, "employee") in answered.reasons
    exactly = recommend([*GOOD[:1], replace(GOOD[1], floor=60.0), GOOD[2]], 50.0, 0)
    assert exactly.recommendation is Recommendation.IMPLEMENT


def test_harm_on_one_line_is_not_outweighed() -> None:
    """A large total does not buy harm on the employees' line; it is named first."""
    found = recommend(
        three(Verdict.IMPROVED, Verdict.WORSENED, Verdict.IMPROVED),
        total_difference=80.0,
        unanswered_serious_incidents=0,
    )
    assert found.recommendation is Recommendation.RETURN
    assert found.reasons[0].code is ReasonCode.BENEFIT_WITH_HARM
    assert found.reasons[1] == Reason(ReasonCode.HARM, "employee", "employee-0")


def test_a_line_that_loses_as_a_whole_is_harm() -> None:
    """Several small worsenings that no single verdict catches still count."""
    losing = replace(GOOD[1], difference=Estimate(-6.0, Interval(-9.0, -3.0, 0.95)))
    found = recommend([GOOD[0], losing, GOOD[2]], 20.0, 0)
    assert found.recommendation is Recommendation.RETURN
    assert Reason(ReasonCode.LINE_LOSES, "employee") in found.reasons


def test_harm_without_benefit_and_nothing_gained_stop() -> None:
    """No benefit shown: stop when it harms, or when the question is answered."""
    harmed = three(Verdict.UNCERTAIN, Verdict.WORSENED, Verdict.UNCERTAIN)
    assert recommend(harmed, 1.0, 0).recommendation is Recommendation.STOP
    assert ReasonCode.HARM_WITHOUT_BENEFIT in codes(harmed)
    level = three(*[Verdict.NO_IMPORTANT_CHANGE] * 3)
    assert recommend(level, 1.0, 0).recommendation is Recommendation.STOP
    assert ReasonCode.NOTHING_GAINED in codes(level)


@pytest.mark.parametrize("verdict", [Verdict.UNCERTAIN, Verdict.TOO_FEW])
def test_what_is_not_known_yet_needs_a_longer_test(verdict: Verdict) -> None:
    """Possible harm that is not excluded, or nothing known at all, extends the test."""
    lines = three(Verdict.IMPROVED, verdict, Verdict.NO_IMPORTANT_CHANGE)
    assert recommend(lines, 5.0, 0).recommendation is Recommendation.EXTEND_TEST
    assert ReasonCode.HARM_NOT_EXCLUDED in codes(lines)
    nothing = three(verdict, verdict, verdict)
    assert recommend(nothing, 5.0, 0).recommendation is Recommendation.EXTEND_TEST
    assert ReasonCode.NO_BENEFIT_SHOWN_YET in codes(nothing)


def test_uncertain_between_nothing_and_benefit_is_no_obstacle() -> None:
    """Where important harm is excluded, an uncertain outcome does not hold back the rest."""
    unharmed = OutcomeEvidence("strain", Verdict.UNCERTAIN, important_harm_excluded=True)
    lines = [GOOD[0], replace(GOOD[1], outcomes=(unharmed,)), GOOD[2]]
    assert recommend(lines, 5.0, 0).recommendation is Recommendation.IMPLEMENT


def test_a_total_against_is_not_implemented() -> None:
    """With the agreed weights as today is better: not yet."""
    assert recommend(GOOD, -1.0, 0).recommendation is Recommendation.EXTEND_TEST
    assert ReasonCode.TOTAL_NOT_IN_FAVOUR in codes(GOOD, total=-1.0)
    assert recommend(GOOD, 0.0, 0).recommendation is Recommendation.EXTEND_TEST


def test_an_unmeasured_line_must_be_explained() -> None:
    """Without a finding and without a reason it is not known; with one it may go on."""
    empty = LineEvidence("organisation", (), new_way=None, difference=None)
    found = recommend([*GOOD[:2], empty], None, 0)
    assert found.recommendation is Recommendation.EXTEND_TEST
    assert Reason(ReasonCode.LINE_WITHOUT_FINDING, "organisation") in found.reasons
    explained = [*GOOD[:2], replace(empty, absence_explained=True)]
    assert recommend(explained, None, 0).recommendation is Recommendation.IMPLEMENT
    losing = [replace(GOOD[0], difference=Estimate(-1.0, None)), *explained[1:]]
    assert recommend(losing, None, 0).recommendation is Recommendation.EXTEND_TEST


def test_nothing_at_all() -> None:
    """No outcome anywhere: not known yet, never stop or implement."""
    empty = [LineEvidence(line, (), None, None, absence_explained=True) for line in LINES]
    assert recommend(empty, None, 0).recommendation is Recommendation.EXTEND_TEST
    assert recommend([], None, 0).recommendation is Recommendation.EXTEND_TEST


verdict_lists = st.lists(st.sampled_from(list(Verdict)), max_size=3)


@given(
    st.tuples(verdict_lists, verdict_lists, verdict_lists),
    st.none() | st.floats(-100, 100),
    st.integers(0, 2),
    st.none() | st.floats(0, 100),
)
@settings(deadline=None)
def test_vetoes_and_harm_hold_whatever_else(
    verdicts: tuple[list[Verdict], list[Verdict], list[Verdict]],
    total: float | None,
    incidents: int,
    floor: float | None,
) -> None:
    """Implement never comes with a block, a harm or an unknown; every harm is named."""
    lines = [evidence(line, *v, floor=floor) for line, v in zip(LINES, verdicts, strict=True)]
    found = recommend(lines, total, incidents)
    flat = [v for line in verdicts for v in line]
    if found.recommendation is Recommendation.IMPLEMENT:
        assert incidents == 0
        assert floor is None or floor <= 60.0 + 1e-9
        assert set(flat) <= SAFE
        assert Verdict.IMPROVED in flat
        assert all(verdicts)
    if found.recommendation is Recommendation.EXTEND_TEST:
        assert incidents == 0
    named = {(r.line, r.outcome) for r in found.reasons if r.code is ReasonCode.HARM}
    worsened = {
        (line.line, o.outcome)
        for line in lines
        for o in line.outcomes
        if o.verdict is Verdict.WORSENED
    }
    assert named == worsened
    assert set(found.blocks) <= set(found.reasons)
    assert len(found.reasons) == len(set(found.reasons))
