"""Pure rules of expectations: which version is compared with the result."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol, TypeVar


class Dated(Protocol):
    """Something that was written at a moment."""

    created_at: datetime


Version = TypeVar("Version", bound=Dated)


def key_of(outcome: str) -> str:
    """Return the name by which outcomes are told apart: case and spacing do not part them."""
    return " ".join(outcome.split()).casefold()


def frozen_at(selected_at: datetime | None, passed: Sequence[datetime]) -> datetime | None:
    """Return when an idea was chosen for its test, of the moments (in order) of such decisions.

    The first one after the idea was first selected: coming back to be checked or selected
    anew does not thaw what was expected.
    """
    if selected_at is None:
        return None
    return next((moment for moment in passed if moment >= selected_at), None)


def compared(versions: Sequence[Version], frozen_at: datetime | None) -> Version | None:
    """Return the version that is compared with the result, of versions in their order.

    The last one written before the idea was chosen for its test; None where each was written
    afterwards. Until then it is the newest.
    """
    if frozen_at is None:
        return versions[-1] if versions else None
    return next((v for v in reversed(versions) if v.created_at <= frozen_at), None)
