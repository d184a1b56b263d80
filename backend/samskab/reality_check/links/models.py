"""The table of personal links."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from samskab.core.columns import UtcDateTime, enum_column
from samskab.projects.models import Perspective, ProjectRecord


class PersonalLink(ProjectRecord, table=True):
    """A way for one person without an account to say once what they think of an idea.

    Only the SHA-256 of its secret is kept. `assessment_id` is what was said over it.
    """

    idea_id: UUID = Field(foreign_key="idea.id", index=True)
    round: int
    label: str = Field(max_length=200)
    perspective: Perspective = Field(sa_type=enum_column(Perspective))
    made_by: UUID = Field(foreign_key="user.id")
    token_hash: str = Field(max_length=64, unique=True)
    expires_at: datetime = Field(sa_type=UtcDateTime, nullable=False)
    revoked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    assessment_id: UUID | None = Field(default=None, foreign_key="assessment.id", unique=True)
