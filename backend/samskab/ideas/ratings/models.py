"""A rating round, the share of ideas that each person was given in it, and their ratings."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import UtcDateTime
from samskab.projects.models import ProjectRecord

LOWEST, HIGHEST = 1, 5


class RatingRoundState(StrEnum):
    """Whether ratings are received; derived from the clock, never stored."""

    OPEN = "open"
    CLOSED = "closed"


class Withheld(StrEnum):
    """Why a result is not shown."""

    TOO_FEW = "too_few"
    UNFINISHED = "unfinished"


class RatingRound(ProjectRecord, table=True):
    """A question about a challenge's ideas, of which each person rates a few, from 1 to 5.

    `lowest` and `highest` are the words at the ends of the scale.
    """

    __table_args__ = (CheckConstraint("ideas_each BETWEEN 3 AND 50", name="ideas_each"),)

    challenge_id: UUID = Field(foreign_key="challenge.id", index=True)
    question: str = Field(max_length=300)
    lowest: str = Field(max_length=80)
    highest: str = Field(max_length=80)
    ideas_each: int
    closes_at: datetime = Field(sa_type=UtcDateTime, nullable=False)


class RatingShare(ProjectRecord, table=True):
    """The ideas that one person was given; once finished, their ratings stay as they are."""

    __table_args__ = (UniqueConstraint("rating_round_id", "user_id"),)

    rating_round_id: UUID = Field(foreign_key="rating_round.id")
    user_id: UUID = Field(foreign_key="user.id")
    finished_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class IdeaRating(ProjectRecord, table=True):
    """One idea in a share, and what the person said of it.

    Answered without a score means: cannot say.
    """

    __table_args__ = (
        UniqueConstraint("share_id", "idea_id"),
        CheckConstraint("score IS NULL OR score BETWEEN 1 AND 5", name="score"),
        CheckConstraint("score IS NULL OR answered_at IS NOT NULL", name="answered"),
        Index(None, "rating_round_id", "idea_id"),
    )

    rating_round_id: UUID = Field(foreign_key="rating_round.id")
    share_id: UUID = Field(foreign_key="rating_share.id")
    idea_id: UUID = Field(foreign_key="idea.id", index=True)
    place: int
    score: int | None = None
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
