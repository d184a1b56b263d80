"""The workshop, who is invited to it, and which ideas were caught there."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, UtcDateTime, enum_column
from samskab.projects.models import Perspective, ProjectRecord

MOST_HEADS = 500


class WorkshopAnswer(StrEnum):
    """What an invitation was answered; `awaited` until then."""

    AWAITED = "awaited"
    COMING = "coming"
    MAYBE = "maybe"
    NOT_COMING = "not_coming"


class Workshop(ProjectRecord, table=True):
    """People in one room for one challenge, from one moment to another."""

    __table_args__ = (
        CheckConstraint("ends_at > starts_at", name="ends_after_start"),
        CheckConstraint(
            "(cancelled_at IS NULL) = (cancel_reason IS NULL)", name="cancelled_with_reason"
        ),
        Index(None, "project_id", "starts_at", "id"),
    )

    challenge_id: UUID = Field(foreign_key="challenge.id", index=True)
    facilitator_id: UUID = Field(foreign_key="user.id")
    title: str = Field(max_length=200)
    purpose: str = Field(sa_type=LONG_TEXT)
    place: str = Field(max_length=200)
    starts_at: datetime = Field(sa_type=UtcDateTime, nullable=False)
    ends_at: datetime = Field(sa_type=UtcDateTime, nullable=False)
    notes: str = Field(default="", sa_type=LONG_TEXT)
    cancelled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    cancel_reason: str | None = Field(default=None, max_length=1000)


class WorkshopInvitee(ProjectRecord, table=True):
    """Somebody who is invited: a member of the project, or people by a label and their number.

    `attended` is how many of them came; nobody is noted as absent before the day.
    """

    __table_args__ = (
        UniqueConstraint("workshop_id", "user_id"),
        CheckConstraint("(user_id IS NULL) <> (label IS NULL)", name="member_or_label"),
        CheckConstraint("headcount >= 1 AND attended >= 0", name="heads"),
        CheckConstraint(
            "user_id IS NULL OR (headcount = 1 AND attended <= 1)", name="member_is_one"
        ),
    )

    workshop_id: UUID = Field(foreign_key="workshop.id", index=True)
    user_id: UUID | None = Field(default=None, foreign_key="user.id", index=True)
    label: str | None = Field(default=None, max_length=200)
    perspective: Perspective = Field(sa_type=enum_column(Perspective))
    headcount: int = 1
    answer: WorkshopAnswer = Field(
        default=WorkshopAnswer.AWAITED, sa_type=enum_column(WorkshopAnswer)
    )
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reminded_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    attended: int = 0


class WorkshopIdea(ProjectRecord, table=True):
    """A line that was caught in a workshop and the idea that it became.

    The line carries a key made where it was typed: sent again, even days later, it makes no
    second idea. It stays when the idea was taken back, for the same reason.
    """

    __table_args__ = (UniqueConstraint("workshop_id", "capture_key"),)

    workshop_id: UUID = Field(foreign_key="workshop.id", index=True)
    idea_id: UUID | None = Field(default=None, foreign_key="idea.id", unique=True)
    capture_key: UUID
    captured_by: UUID = Field(foreign_key="user.id")
