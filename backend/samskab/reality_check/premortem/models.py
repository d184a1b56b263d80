"""The tables of pre-mortems: the session, its cards, and the groups they are put in."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid4

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, UtcDateTime, enum_column
from samskab.projects.models import ProjectRecord


class PremortemState(StrEnum):
    """Where a session stands: cards are written unseen, then sorted together, then it ends."""

    WRITING = "writing"
    SORTING = "sorting"
    CLOSED = "closed"


class Premortem(ProjectRecord, table=True):
    """A facilitated session about one idea; `shown_at` is when the cards were turned over."""

    __table_args__ = (
        CheckConstraint("state <> 'writing' OR shown_at IS NULL", name="unseen_while_written"),
        CheckConstraint("state <> 'sorting' OR shown_at IS NOT NULL", name="shown_to_be_sorted"),
        CheckConstraint("(state = 'closed') = (closed_at IS NOT NULL)", name="closed_has_moment"),
    )

    idea_id: UUID = Field(foreign_key="idea.id", index=True)
    question: str = Field(sa_type=LONG_TEXT)
    state: PremortemState = Field(
        default=PremortemState.WRITING, sa_type=enum_column(PremortemState)
    )
    opened_by: UUID = Field(foreign_key="user.id")
    ends_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    shown_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class PremortemGroup(ProjectRecord, table=True):
    """Cards that say the same, under one name; it may have become an assumption."""

    premortem_id: UUID = Field(foreign_key="premortem.id", index=True)
    name: str = Field(max_length=200)
    assumption_id: UUID | None = Field(
        default=None, foreign_key="assumption.id", ondelete="SET NULL"
    )


class PremortemCard(ProjectRecord, table=True):
    """One reason why it failed.

    `written_by` is kept so that the author can change the card, and told to nobody. The id is
    random: one of version 7 would tell when, and so perhaps by whom, the card was written.
    """

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    premortem_id: UUID = Field(foreign_key="premortem.id", index=True)
    written_by: UUID = Field(foreign_key="user.id")
    text: str = Field(sa_type=LONG_TEXT)
    group_id: UUID | None = Field(
        default=None, foreign_key="premortem_group.id", ondelete="SET NULL"
    )
    assumption_id: UUID | None = Field(
        default=None, foreign_key="assumption.id", ondelete="SET NULL"
    )
