"""The link by which an author without an account follows their idea."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import UtcDateTime
from samskab.projects.models import ProjectRecord


class TrailLink(ProjectRecord, table=True):
    """One idea's link; a new one takes the place of the former. Only the code's hash is kept."""

    __table_args__ = (UniqueConstraint("idea_id"), UniqueConstraint("code_hash"))

    idea_id: UUID = Field(foreign_key="idea.id")
    code_hash: str = Field(max_length=64)
    made_by: UUID = Field(foreign_key="user.id")
    expires_at: datetime = Field(sa_type=UtcDateTime, nullable=False)
