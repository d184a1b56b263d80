"""The table of invitations to speak about an idea."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, UtcDateTime, enum_column
from samskab.projects.models import ProjectRecord


class InvitationState(StrEnum):
    """What has become of an invitation; that somebody spoke is seen from their assessment."""

    INVITED = "invited"
    SPOKEN = "spoken"
    DECLINED = "declined"
    DELEGATED = "delegated"
    CANCELLED = "cancelled"


class Invitation(ProjectRecord, table=True):
    """Somebody is asked to speak about an idea in a round; `SPOKEN` is never stored.

    A delegated one has another below it, whose `delegated_from` names it. As nobody has two in
    one round, a chain of delegations cannot come back to anybody.
    """

    __table_args__ = (
        UniqueConstraint("idea_id", "round", "user_id"),
        CheckConstraint("reminders >= 0", name="reminders_count"),
        CheckConstraint("state <> 'declined' OR reason <> ''", name="declined_with_reason"),
    )

    idea_id: UUID = Field(foreign_key="idea.id")
    round: int
    user_id: UUID = Field(foreign_key="user.id", index=True)
    invited_by: UUID = Field(foreign_key="user.id")
    unit_id: UUID | None = Field(default=None, foreign_key="unit.id")
    speak_by: date
    word: str = Field(default="", sa_type=LONG_TEXT)
    state: InvitationState = Field(
        default=InvitationState.INVITED, sa_type=enum_column(InvitationState)
    )
    reason: str = Field(default="", sa_type=LONG_TEXT)
    delegated_from: UUID | None = Field(default=None, foreign_key="invitation.id")
    reminders: int = 0
    reminded_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
