"""The pure rules of expectations: nobody corrects them once the idea is in its test."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from samskab.reality_check.expectation.rules import compared, frozen_at, key_of

START = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass
class Written:
    created_at: datetime


MOMENTS = st.lists(st.integers(0, 100), max_size=8).map(sorted)


def versions_at(days: list[int]) -> list[Written]:
    return [Written(START + timedelta(days=day)) for day in days]


@given(MOMENTS, st.integers(0, 100), MOMENTS)
def test_what_is_written_after_the_freeze_changes_nothing(
    before: list[int], frozen: int, after: list[int]
) -> None:
    moment = START + timedelta(days=frozen)
    early = versions_at([day for day in before if day <= frozen])
    late = versions_at([frozen + 1 + day for day in after])
    assert compared(early + late, moment) is (early[-1] if early else None)


@given(MOMENTS)
def test_until_the_freeze_the_newest_is_compared(days: list[int]) -> None:
    versions = versions_at(days)
    assert compared(versions, None) is (versions[-1] if versions else None)


def test_case_and_spacing_do_not_part_names() -> None:
    assert key_of("  Rested in  the MORNING ") == key_of("rested in the morning")
    assert key_of("Rested at night") != key_of("rested in the morning")


def test_it_freezes_with_the_first_choice_after_the_idea_was_selected() -> None:
    first, selected, second, third = (START + timedelta(days=day) for day in (1, 2, 3, 9))
    assert frozen_at(selected, [first, second, third]) == second
    assert frozen_at(selected, [first]) is None
    assert frozen_at(None, [first, second]) is None
