"""What happens around own states."""

from enum import StrEnum
from uuid import UUID

from samskab.core.events import Event


class IdeaStateSet(Event):
    """An idea came into a state; a step in the project's course where authors see the state."""

    in_project: UUID
    idea_id: UUID
    state_id: UUID


class IdeaStateLeft(Event):
    """An idea left a state: taken out, or dropped because its status changed."""

    in_project: UUID
    idea_id: UUID
    state_id: UUID
    change: str


class StateAction(StrEnum):
    """What the audit trail records of own states."""

    CHANGED = "idea_state.changed"
    DELETED = "idea_state.deleted"
    NAMED = "idea_state.named"
    OF_IDEA_CHANGED = "idea_state.of_idea_changed"
