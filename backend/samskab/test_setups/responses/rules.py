"""Pure rules of planned measurements: how one stands, and when it is due."""

from datetime import datetime, timedelta

from samskab.test_setups.participants.models import ParticipantState
from samskab.test_setups.participants.rules import TAKING_PART
from samskab.test_setups.responses.schemas import CellState


def cell_state(
    *,
    done: bool,
    explained: bool,
    taking_part: ParticipantState,
    due_at: datetime | None,
    now: datetime,
) -> CellState:
    """Tell how a planned measurement stands; leaving the study explains what is not made."""
    if done:
        return CellState.DONE
    if explained or taking_part not in TAKING_PART | {ParticipantState.INVITED}:
        return CellState.EXPLAINED
    if due_at is None or due_at > now:
        return CellState.PLANNED
    return CellState.MISSING


def due_at(started_at: datetime | None, days: int) -> datetime | None:
    """Return when a visit is due: so many days after consent, or None before consent."""
    return None if started_at is None else started_at + timedelta(days=days)
