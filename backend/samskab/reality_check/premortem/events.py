"""What happens in a pre-mortem. No event and no audit entry says who wrote which card."""

from enum import StrEnum
from uuid import UUID

from samskab.core.events import Event


class PremortemOpened(Event):
    """A pre-mortem about an idea was opened: cards are written."""

    idea_id: UUID
    premortem_id: UUID


class PremortemShown(Event):
    """The cards of a pre-mortem were turned over for everyone to see."""

    idea_id: UUID
    premortem_id: UUID
    cards: int


class PremortemClosed(Event):
    """A pre-mortem ended."""

    idea_id: UUID
    premortem_id: UUID


class PremortemAction(StrEnum):
    """What the audit trail records of pre-mortems."""

    CARD_GROUPED = "premortem.card_grouped"
    CHANGED = "premortem.changed"
    GROUP_MADE = "premortem.group_made"
    GROUP_RENAMED = "premortem.group_renamed"
    GROUP_UNDONE = "premortem.group_undone"
    MADE_ASSUMPTION = "premortem.made_assumption"
    OPENED = "premortem.opened"
    STATE_ENTERED = "premortem.state_entered"
