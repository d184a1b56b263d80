"""The idea: its origin, where it stands, and the figures that lists show."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, JsonValue, UtcDateTime, enum_column
from samskab.projects.models import Perspective, ProjectRecord


class IdeaStatus(StrEnum):
    """What became of an idea; `submitted` awaits its answer."""

    SUBMITTED = "submitted"
    SELECTED = "selected"
    DECLINED = "declined"
    MERGED = "merged"
    PARKED = "parked"


class Idea(ProjectRecord, table=True):
    """An idea that answers a challenge.

    It has an author with an account, or an external author's label (on paper, imported), or
    none that is known. `support_count` counts people here and the imported tally; it and
    `comment_count` are kept by SQL and leave the version alone. `import_key` is what makes an
    imported idea unique within its challenge. `field_values` are the answers to the challenge's
    own fields by their keys, `expected_effects` what the author expects by bottom line, `routine`
    the work routine it would touch.
    """

    __table_args__ = (
        UniqueConstraint("challenge_id", "import_key"),
        CheckConstraint("author_id IS NULL OR external_author IS NULL", name="one_author"),
        CheckConstraint("(status = 'merged') = (merged_into_id IS NOT NULL)", name="merged_into"),
        CheckConstraint("title <> ''", name="has_title"),
        CheckConstraint(
            "support_count >= 0 AND imported_support >= 0 AND imported_against >= 0 "
            "AND comment_count >= 0",
            name="counts_not_negative",
        ),
        # One index for each order of the list and for the filter by status.
        Index(None, "project_id", "id"),
        Index(None, "project_id", "support_count", "id"),
        Index(None, "project_id", "title", "id"),
        Index(None, "project_id", "status", "id"),
        # What changed since the similar ideas were last looked up.
        Index(None, "project_id", "updated_at"),
    )

    challenge_id: UUID = Field(foreign_key="challenge.id", index=True)
    title: str = Field(max_length=200)
    text: str = Field(sa_type=LONG_TEXT)
    field_values: dict[str, Any] = Field(default_factory=dict, sa_type=JsonValue)
    expected_effects: dict[str, Any] = Field(default_factory=dict, sa_type=JsonValue)
    routine: str = Field(default="", max_length=500)
    origin_perspective: Perspective = Field(sa_type=enum_column(Perspective))
    author_id: UUID | None = Field(default=None, foreign_key="user.id", index=True)
    external_author: str | None = Field(default=None, max_length=200)
    status: IdeaStatus = Field(default=IdeaStatus.SUBMITTED, sa_type=enum_column(IdeaStatus))
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    merged_into_id: UUID | None = Field(default=None, foreign_key="idea.id", index=True)
    source: str | None = Field(default=None, max_length=80)
    external_id: str | None = Field(default=None, max_length=200)
    import_key: str | None = Field(default=None, max_length=64)
    imported_support: int = 0
    imported_against: int = 0
    support_count: int = 0
    comment_count: int = 0
