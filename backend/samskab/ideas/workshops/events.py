"""What happens around workshops."""

from enum import StrEnum
from uuid import UUID

from samskab.core.events import Event


class WorkshopPlanned(Event):
    """A workshop was planned."""

    workshop_id: UUID


class WorkshopInvited(Event):
    """Members of the project were invited to a workshop."""

    workshop_id: UUID
    user_ids: list[UUID]


class WorkshopReminded(Event):
    """Those who had not answered were asked once more."""

    workshop_id: UUID
    user_ids: list[UUID]


class WorkshopMoved(Event):
    """A workshop was moved to another time or place."""

    workshop_id: UUID


class WorkshopCancelled(Event):
    """A workshop was called off."""

    workshop_id: UUID


class IdeaCaptured(Event):
    """An idea was caught in a workshop."""

    workshop_id: UUID
    challenge_id: UUID
    idea_id: UUID


class IdeaTakenBack(Event):
    """An idea that had just been caught in a workshop was taken back, and is no more."""

    workshop_id: UUID
    idea_id: UUID


class WorkshopAction(StrEnum):
    """What the audit trail records of workshops."""

    CANCELLED = "workshop.cancelled"
    CHANGED = "workshop.changed"
    IDEA_CAPTURED = "workshop.idea_captured"
    IDEA_TAKEN_BACK = "workshop.idea_taken_back"
    INVITATION_ANSWERED = "workshop.invitation_answered"
    INVITATION_CHANGED = "workshop.invitation_changed"
    INVITATION_WITHDRAWN = "workshop.invitation_withdrawn"
    INVITED = "workshop.invited"
    PLANNED = "workshop.planned"
    REMINDED = "workshop.reminded"
