"""What ties a file to an idea or a challenge."""

from uuid import UUID

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from samskab.projects.models import ProjectRecord


class Attachment(ProjectRecord, table=True):
    """A file on an idea or on a challenge, in its place among the others there.

    `description` says what a picture shows to those who do not see it; a picture has one.
    """

    __table_args__ = (
        CheckConstraint("(idea_id IS NULL) <> (challenge_id IS NULL)", name="one_holder"),
        Index(None, "idea_id", "position"),
        Index(None, "challenge_id", "position"),
    )

    idea_id: UUID | None = Field(default=None, foreign_key="idea.id")
    challenge_id: UUID | None = Field(default=None, foreign_key="challenge.id")
    file_id: UUID = Field(foreign_key="stored_file.id", unique=True)
    description: str | None = Field(default=None, max_length=500)
    position: int
    uploaded_by: UUID = Field(foreign_key="user.id")
