"""The pure rules of routines: what is freed lies in its range, and moves as it should."""

from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from samskab.reality_check.routines import rules
from samskab.reality_check.routines.models import Per

AMOUNTS = st.integers(1, 1440)


@st.composite
def steps(draw: st.DrawFn) -> dict[str, Any]:
    low, likely, high = sorted(draw(st.tuples(AMOUNTS, AMOUNTS, AMOUNTS)))
    return {
        "text": "Look in",
        "who": draw(st.sampled_from(["Night carer", "night carer", "Nurse"])),
        "minutes_low": low,
        "minutes": likely,
        "minutes_high": high,
        "times": draw(st.integers(1, 1000)),
        "per": draw(st.sampled_from(Per)).value,
        "human_contact": draw(st.booleans()),
    }


ROUTINES = st.lists(steps(), max_size=8)


def freed(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> rules.Span:
    return rules.total(before) - rules.total(after)


@given(ROUTINES, ROUTINES)
def test_what_is_freed_lies_in_its_range(
    before: list[dict[str, Any]], after: list[dict[str, Any]]
) -> None:
    low, likely, high = freed(before, after).whole()
    assert low <= likely <= high


@given(ROUTINES, ROUTINES, st.data())
def test_whatever_each_step_takes_within_its_range_the_sum_lies_within_the_bounds(
    before: list[dict[str, Any]], after: list[dict[str, Any]], data: st.DataObject
) -> None:
    def happened(step: dict[str, Any]) -> dict[str, Any]:
        minutes = data.draw(st.integers(step["minutes_low"], step["minutes_high"]))
        return {**step, "minutes_low": minutes, "minutes": minutes, "minutes_high": minutes}

    bounds = freed(before, after)
    real = freed([happened(s) for s in before], [happened(s) for s in after])
    assert bounds.low <= real.likely <= bounds.high


@given(ROUTINES, ROUTINES, steps())
def test_one_more_step_before_frees_more_and_after_frees_less(
    before: list[dict[str, Any]], after: list[dict[str, Any]], step: dict[str, Any]
) -> None:
    was = freed(before, after)
    more, less = freed([*before, step], after), freed(before, [*after, step])
    for end in ("low", "likely", "high"):
        assert getattr(more, end) > getattr(was, end) > getattr(less, end)


@given(ROUTINES, ROUTINES)
def test_the_roles_together_are_the_whole(
    before: list[dict[str, Any]], after: list[dict[str, Any]]
) -> None:
    roles = rules.by_role(before, after)
    assert sum((role.freed for role in roles), rules.Span()) == freed(before, after)
    assert len({role.who.casefold() for role in roles}) == len(roles)
    sizes = [abs(role.freed.likely) for role in roles]
    assert sizes == sorted(sizes, reverse=True)


def test_times_a_day_a_week_and_a_month() -> None:
    step = {"minutes_low": 1, "minutes": 26, "minutes_high": 52, "times": 2}
    weeks = {per: rules.week_of({**step, "per": per}).likely for per in Per}
    assert weeks == {Per.DAY: 364, Per.WEEK: 52, Per.MONTH: 12}
    assert rules.week_of({**step, "per": Per.MONTH}).low == Fraction(24, 52)


def test_a_step_described_before_ranges_came_is_taken_as_known() -> None:
    old = {"text": "A", "who": "B", "minutes": 4, "times_per_week": 420, "human_contact": True}
    assert rules.week_of(rules.complete(old)) == rules.Span(*[Fraction(1680)] * 3)
