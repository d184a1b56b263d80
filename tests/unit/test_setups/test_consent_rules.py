"""Consent as a pure rule: what it covers, and when."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from samskab.test_setups.consent.models import ConsentKind, ConsentScope
from samskab.test_setups.consent.rules import GRANTING, Statement, covered, may_follow

START = datetime(2026, 1, 1, tzinfo=UTC)
SURVEY = ConsentScope.SURVEY

hours = st.integers(min_value=0, max_value=50)
kinds = st.sampled_from(ConsentKind)
scopes = st.frozensets(st.sampled_from(ConsentScope))


def at(hour: int) -> datetime:
    return START + timedelta(hours=hour)


@st.composite
def histories(draw: st.DrawFn) -> list[Statement]:
    moments = sorted(draw(st.lists(hours, max_size=6)))
    return [Statement(draw(kinds), draw(scopes), at(hour)) for hour in moments]


@given(histories(), hours)
def test_covered_only_by_consent_that_stood_then_and_stands_now(
    history: list[Statement], hour: int
) -> None:
    if covered(history, SURVEY, at(hour)):
        standing = [said for said in history if said.happened_at <= at(hour)][-1]
        for said in (standing, history[-1]):
            assert said.kind in GRANTING
            assert SURVEY in said.scopes


@given(histories(), hours)
def test_a_withdrawal_uncovers_everything_before_it(history: list[Statement], hour: int) -> None:
    withdrawn = Statement(ConsentKind.WITHDRAWN, frozenset(), at(51))
    assert not covered([*history, withdrawn], SURVEY, at(hour))


@given(histories(), hours, hours)
def test_later_data_is_covered_when_earlier_data_is(
    history: list[Statement], earlier: int, later: int
) -> None:
    first, second = sorted((earlier, later))
    if covered(history, SURVEY, at(first)):
        assert covered(history, SURVEY, at(second))


@given(hours)
def test_nothing_said_covers_nothing(hour: int) -> None:
    assert not covered([], SURVEY, at(hour))


def test_one_cannot_withdraw_what_was_never_given() -> None:
    assert not may_follow(None, ConsentKind.WITHDRAWN)
    assert not may_follow(ConsentKind.DECLINED, ConsentKind.WITHDRAWN)
    assert may_follow(ConsentKind.WITHDRAWN, ConsentKind.GIVEN)
