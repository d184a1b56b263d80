"""Pure rules of personal links."""

from datetime import datetime

from samskab.reality_check.links.schemas import LinkState


def state_of(
    *, expires_at: datetime, revoked_at: datetime | None, has_spoken: bool, now: datetime
) -> LinkState:
    """Return what has become of a link: called back, used, run out, or waiting."""
    if revoked_at is not None:
        return LinkState.REVOKED
    if has_spoken:
        return LinkState.SPOKEN
    return LinkState.EXPIRED if expires_at <= now else LinkState.WAITING


def is_valid(*, expires_at: datetime, revoked_at: datetime | None, now: datetime) -> bool:
    """Tell whether a link opens anything."""
    return revoked_at is None and now < expires_at
