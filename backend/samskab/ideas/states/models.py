"""The state a municipality names, which idea is in it, and how that came."""

from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import enum_column
from samskab.core.records import TenantRecord
from samskab.ideas.models import IdeaStatus
from samskab.projects.models import ProjectEntry, ProjectRecord


class StateTone(StrEnum):
    """The fixed colours of a word; the word is always there, too."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"


class StateChange(StrEnum):
    """What happened to an idea's own state; `dropped`: its new status took it away."""

    SET = "set"
    CLEARED = "cleared"
    DROPPED = "dropped"


class IdeaState(TenantRecord, table=True):
    """A state of a municipality's own, below one fixed status, at a `place` among its like.

    Where authors do not see it (`visible`), it is for those who answer ideas alone. Authors are
    `told` when it is set. Once `retired` it is set no more, and stays where it is.
    """

    __table_args__ = (
        UniqueConstraint("municipality_id", "status", "name_da"),
        UniqueConstraint("municipality_id", "status", "name_en"),
        CheckConstraint("trim(name_da) <> '' AND trim(name_en) <> ''", name="has_names"),
        CheckConstraint("visible OR NOT told", name="told_is_visible"),
        CheckConstraint("place >= 1", name="place_counts"),
    )

    status: IdeaStatus = Field(sa_type=enum_column(IdeaStatus))
    name_da: str = Field(max_length=40)
    name_en: str = Field(max_length=40)
    tone: StateTone = Field(sa_type=enum_column(StateTone))
    place: int
    visible: bool
    told: bool
    retired: bool = False


class StateOfIdea(ProjectRecord, table=True):
    """The own state an idea is in; one at most, and one of its status."""

    idea_id: UUID = Field(foreign_key="idea.id", unique=True)
    state_id: UUID = Field(foreign_key="idea_state.id", index=True)


class IdeaStateEntry(ProjectEntry, table=True):
    """That an idea came into a state or left it, and whether authors saw the state then."""

    __table_args__ = (Index(None, "idea_id", "id"),)

    idea_id: UUID = Field(foreign_key="idea.id")
    state_id: UUID = Field(foreign_key="idea_state.id", index=True)
    change: StateChange = Field(sa_type=enum_column(StateChange))
    visible: bool
    changed_by: UUID = Field(foreign_key="user.id")
