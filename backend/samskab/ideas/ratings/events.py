"""What happens in rating rounds."""

from enum import StrEnum
from uuid import UUID

from samskab.core.events import Event


class RatingRoundOpened(Event):
    """The members were asked to rate the ideas of a challenge."""

    challenge_id: UUID
    rating_round_id: UUID


class RatingAction(StrEnum):
    """What the audit trail records of rating rounds: never what somebody's ratings were."""

    BEGUN = "rating.begun"
    FINISHED = "rating.finished"
    ROUND_CHANGED = "rating.round_changed"
    ROUND_OPENED = "rating.round_opened"
