"""Pure rules of invitations: what has become of one, and when another reminder may go out."""

from datetime import datetime, timedelta

from samskab.reality_check.invitations.models import InvitationState

REMINDED_EVERY = timedelta(days=1)


def state_of(stored: InvitationState, *, has_spoken: bool) -> InvitationState:
    """Return what an invitation has come to: who was asked and spoke has spoken."""
    if stored is InvitationState.INVITED and has_spoken:
        return InvitationState.SPOKEN
    return stored


def may_be_reminded(invited_at: datetime, reminded_at: datetime | None, now: datetime) -> bool:
    """Tell whether the last word to them lies a day back."""
    return now - (reminded_at or invited_at) >= REMINDED_EVERY
