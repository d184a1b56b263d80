"""What somebody without an account left on a challenge's public page."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, JsonValue, enum_column
from samskab.identity.models import Language
from samskab.projects.models import Perspective, ProjectRecord

PUBLIC_PAGE = "public_page"
"""The source of an idea that was left on a public page."""


class PublicIdeaState(StrEnum):
    """How far a text from outside has come.

    `unconfirmed` awaits the link in a mail, `waiting` was left without a mail address and is
    first read by who leads, `accepted` has become an idea, `refused` never will.
    """

    UNCONFIRMED = "unconfirmed"
    WAITING = "waiting"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class PublicIdea(ProjectRecord, table=True):
    """A text left on a public page, kept apart from the ideas until somebody stands by it.

    `email` is personal data: no endpoint gives it, it is deleted with the confirmation unless
    the author wants to hear more, and when the project ends. `sender` is a keyed hash of the
    network address, kept for a day to count by. `told_of_id` is the newest answer that was
    mailed. `field_values` are the answers to the challenge's own fields. A refused text is emptied.
    """

    __table_args__ = (
        CheckConstraint("(state = 'accepted') = (idea_id IS NOT NULL)", name="accepted_is_idea"),
        CheckConstraint("state = 'refused' OR title <> ''", name="has_title"),
        CheckConstraint("state <> 'unconfirmed' OR email IS NOT NULL", name="mail_to_confirm"),
        Index(None, "sender", "created_at"),
        Index(None, "project_id", "state", "id"),
    )

    challenge_id: UUID = Field(foreign_key="challenge.id", index=True)
    title: str = Field(max_length=200)
    text: str = Field(sa_type=LONG_TEXT)
    field_values: dict[str, Any] = Field(default_factory=dict, sa_type=JsonValue)
    origin_perspective: Perspective = Field(sa_type=enum_column(Perspective))
    author: str | None = Field(default=None, max_length=200)
    email: str | None = Field(default=None, max_length=254, index=True)
    wants_answer: bool = False
    language: Language = Field(sa_type=enum_column(Language))
    state: PublicIdeaState = Field(sa_type=enum_column(PublicIdeaState))
    sender: str | None = Field(default=None, max_length=64)
    idea_id: UUID | None = Field(default=None, foreign_key="idea.id", index=True)
    told_of_id: UUID | None = Field(default=None, foreign_key="idea_answer.id")
