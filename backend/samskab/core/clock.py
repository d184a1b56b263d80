"""The one place that tells the time, so that tests and the demo can move it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime


def _present() -> datetime:
    return datetime.now(UTC)


_source: ContextVar[Callable[[], datetime]] = ContextVar("clock", default=_present)


def now() -> datetime:
    """Return the present moment in UTC, to the microsecond."""
    return _source.get()()


@contextmanager
def told_by(source: Callable[[], datetime]) -> Iterator[None]:
    """Let another source tell the time to this task until the block ends."""
    token = _source.set(source)
    try:
        yield
    finally:
        _source.reset(token)
