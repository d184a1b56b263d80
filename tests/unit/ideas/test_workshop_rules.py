"""The pure rules of workshops."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samskab.ideas.workshops.rules import lasts_well, may_be_taken_back, voices_heard
from samskab.projects.models import Perspective

START = datetime(2027, 3, 3, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("lasting", "well"),
    [
        (timedelta(0), False),
        (timedelta(minutes=-1), False),
        (timedelta(minutes=1), True),
        (timedelta(days=7), True),
        (timedelta(days=7, seconds=1), False),
    ],
)
def test_how_long_it_may_last(lasting: timedelta, well: bool) -> None:
    assert lasts_well(START, START + lasting) is well


def test_a_slip_is_noticed_within_two_hours() -> None:
    assert may_be_taken_back(START, START + timedelta(hours=2))
    assert not may_be_taken_back(START, START + timedelta(hours=2, seconds=1))


rows = st.lists(
    st.tuples(st.sampled_from(Perspective), st.integers(0, 50), st.integers(0, 50)), max_size=20
)


@given(rows)
def test_everybody_is_counted_once_or_not_at_all(
    figures: list[tuple[Perspective, int, int]],
) -> None:
    heard = voices_heard(figures)
    named = [p for voice in heard for p in voice["perspectives"]]
    assert len(named) == len(set(named))
    for place, name in ((1, "expected"), (2, "attended")):
        counted = sum(row[place] for row in figures if row[0] in named)
        assert sum(voice[name] for voice in heard) == counted
