"""The pure rules of handling and text blocks: days, reminders, places that are filled."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samskab.ideas.handling.rules import Reminder, is_overdue, local_day, reminder_for
from samskab.ideas.text_blocks.places import Place, fill, unknown_places

TODAY = date(2026, 3, 20)
PLAIN = st.text(st.characters(exclude_characters="{}"), max_size=30)


def test_the_day_is_the_municipalitys() -> None:
    late = datetime(2026, 3, 20, 23, 30, tzinfo=UTC)
    assert local_day(late, "Europe/Copenhagen") == date(2026, 3, 21)
    assert local_day(late, "America/Nuuk") == date(2026, 3, 20)


@pytest.mark.parametrize(
    ("days", "before", "after", "due"),
    [
        (2, False, False, None),
        (1, False, False, Reminder.BEFORE),
        (1, True, False, None),
        (0, False, False, Reminder.BEFORE),  # the worker did not run the day before
        (0, True, False, None),
        (-1, False, False, Reminder.AFTER),
        (-1, True, False, Reminder.AFTER),
        (-9, True, True, None),
    ],
)
def test_reminded_once_before_and_once_after(
    days: int, before: bool, after: bool, due: Reminder | None
) -> None:
    day = TODAY + timedelta(days=days)
    assert reminder_for(day, TODAY, told_before=before, told_after=after) == due


def test_the_day_itself_is_still_in_time() -> None:
    assert not is_overdue(TODAY, TODAY)
    assert is_overdue(TODAY - timedelta(days=1), TODAY)
    assert not is_overdue(None, TODAY)


@given(st.lists(st.sampled_from(list(Place)), max_size=5), PLAIN, PLAIN)
def test_every_place_is_filled_once_and_what_is_filled_in_stays(
    places: list[Place], between: str, name: str
) -> None:
    text = between.join(f"{{{place}}}" for place in places)
    values = dict.fromkeys(Place, f"{{{Place.AUTHOR}}}{name}")
    assert unknown_places(text) == []
    assert fill(text, values) == between.join(values[place] for place in places)


@given(st.text(max_size=80))
def test_whatever_is_no_place_is_left_as_it_was(text: str) -> None:
    values = dict.fromkeys(Place, "")
    if not any(f"{{{place}}}" in text for place in Place):
        assert fill(text, values) == text


def test_places_that_are_not_known_are_named() -> None:
    assert unknown_places("Kære {author}, {navn} {__class__} {0}") == ["navn", "__class__", "0"]
    assert unknown_places("{} { author } {a\nb}") == [" author "]
