"""The table of perspectives of which somebody said that this idea does not need them."""

from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, enum_column
from samskab.projects.models import CARRYING_OUT, Perspective, ProjectRecord


class SetAsidePerspective(ProjectRecord, table=True):
    """A perspective that is not suggested for an idea any more, and why not."""

    __table_args__ = (
        UniqueConstraint("idea_id", "perspective"),
        CheckConstraint("reason <> ''", name="has_reason"),
        CheckConstraint(f"perspective <> '{CARRYING_OUT}'", name="not_who_carries_out"),
    )

    idea_id: UUID = Field(foreign_key="idea.id")
    perspective: Perspective = Field(sa_type=enum_column(Perspective))
    reason: str = Field(sa_type=LONG_TEXT)
    set_aside_by: UUID = Field(foreign_key="user.id")
