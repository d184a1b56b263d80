"""Pure rules of the public page: how much may come from one place, and for how long links last."""

from datetime import datetime, timedelta

CONFIRM_WITHIN = timedelta(days=7)
"""What nobody confirmed by then is deleted."""

SENDER_WINDOW = timedelta(hours=1)
IDEAS_PER_SENDER = 20
"""Ideas from one network address within the window; a care centre may share one."""

MAIL_WINDOW = timedelta(days=1)
MAILS_PER_ADDRESS = 5
"""Confirmations to one mail address within the window, so that nobody is pestered."""

SENDER_KEPT = MAIL_WINDOW


def seconds_until(oldest: datetime, window: timedelta, now: datetime) -> int:
    """Return how long to wait until the oldest of the counted leaves the window, at least 1."""
    return max(1, int((oldest + window - now).total_seconds()) + 1)
