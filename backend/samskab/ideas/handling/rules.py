"""Pure rules of handling: the municipality's day, what is overdue, when to remind."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo


class Reminder(StrEnum):
    """Which of the two reminders it is."""

    BEFORE = "before"
    AFTER = "after"


def local_day(now: datetime, zone: str) -> date:
    """Return the day on which the municipality is at a moment."""
    return now.astimezone(ZoneInfo(zone)).date()


def is_overdue(due_on: date | None, today: date) -> bool:
    """Tell whether the day has passed; the whole day itself is still in time."""
    return due_on is not None and due_on < today


def reminder_for(
    due_on: date, today: date, *, told_before: bool, told_after: bool
) -> Reminder | None:
    """Return the reminder that is due: once from the day before on, once from the day after."""
    if is_overdue(due_on, today):
        return None if told_after else Reminder.AFTER
    if due_on - today <= timedelta(days=1) and not told_before:
        return Reminder.BEFORE
    return None
