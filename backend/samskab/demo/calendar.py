"""The demo's own clock: the past year, stepped from one event to the next."""

from datetime import UTC, date, datetime, timedelta

# Every event takes a moment, so that the timeline keeps the order in which things happened.
TICK = timedelta(seconds=7)


class Calendar:
    """A clock that stands at a working hour some days before today and ticks when it is read."""

    def __init__(self, today: date | None = None) -> None:
        """Start a year before today."""
        self._today = today or datetime.now(UTC).date()
        self._moment = datetime.now(UTC)
        self.turn(365)

    def __call__(self) -> datetime:
        """Return the moment and let it tick."""
        self._moment += TICK
        return self._moment

    def turn(self, days_ago: int, hour: int = 9) -> None:
        """Stand at an hour of the day that was so many days ago."""
        day = self._today - timedelta(days=days_ago)
        self._moment = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)

    @property
    def day(self) -> date:
        """The day on which the clock stands."""
        return self._moment.date()

    def at(self, days_ago: int, hour: int = 9) -> datetime:
        """Return a moment without turning the clock."""
        day = self._today - timedelta(days=days_ago)
        return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
