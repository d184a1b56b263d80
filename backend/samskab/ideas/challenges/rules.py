"""Pure rules of challenges: when they are open, and to whom."""

from datetime import datetime

from samskab.ideas.challenges.models import Answerers, ChallengeState


def state_at(now: datetime, opens_at: datetime, closes_at: datetime | None) -> ChallengeState:
    """Tell whether a challenge receives ideas at a moment (the closing moment is outside)."""
    if now < opens_at:
        return ChallengeState.UPCOMING
    if closes_at is not None and now >= closes_at:
        return ChallengeState.CLOSED
    return ChallengeState.OPEN


def is_for(answerable_by: Answerers, *, internal: bool, leads: bool) -> bool:
    """Tell whether a challenge is open to a person: municipal or not, leading or not."""
    if leads or answerable_by in {Answerers.EVERYONE_IN_PROJECT, Answerers.PUBLIC}:
        return True
    return internal is (answerable_by is Answerers.INTERNAL)


def closes_after_opening(opens_at: datetime, closes_at: datetime | None) -> bool:
    """Tell whether the end lies after the start."""
    return closes_at is None or closes_at > opens_at
