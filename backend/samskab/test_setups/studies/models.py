"""Studies, the changes of their approved plans, and the sites where they are carried out."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, JsonValue, UtcDateTime, enum_column
from samskab.projects.models import ProjectEntry, ProjectRecord


class StudyDesign(StrEnum):
    """How the study is meant to show something."""

    DESCRIPTIVE = "descriptive"
    PRE_POST = "pre_post"
    PRE_POST_COMPARISON = "pre_post_comparison"
    STEPPED_START = "stepped_start"


class FieldTest(StrEnum):
    """How near the tried thing is to what could be bought."""

    CONCEPT = "concept"
    MOCK_UP = "mock_up"
    PILOT = "pilot"
    CLOSE_TO_MARKET = "close_to_market"


class StudyState(StrEnum):
    """Where a study stands."""

    DRAFT = "draft"
    APPROVED = "approved"
    RUNNING = "running"
    LOCKED = "locked"
    ARCHIVED = "archived"


class SiteKind(StrEnum):
    """Where people take part."""

    CARE_CENTRE = "care_centre"
    HOME = "home"


class Study(ProjectRecord, table=True):
    """One test set-up with its research design; `plan_version` rises after approval."""

    __table_args__ = (
        CheckConstraint("target_n > 0", name="target_positive"),
        CheckConstraint("plan_version > 0", name="plan_version_positive"),
    )

    idea_id: UUID | None = Field(default=None, foreign_key="idea.id", index=True)
    title: str = Field(max_length=200)
    question: str = Field(sa_type=LONG_TEXT)
    design: StudyDesign = Field(sa_type=enum_column(StudyDesign))
    field_test: FieldTest = Field(sa_type=enum_column(FieldTest))
    inclusion: str = Field(sa_type=LONG_TEXT)
    target_n: int
    lawful_basis_test: str | None = Field(default=None, sa_type=LONG_TEXT)
    lawful_basis_operation: str | None = Field(default=None, sa_type=LONG_TEXT)
    state: StudyState = Field(default=StudyState.DRAFT, sa_type=enum_column(StudyState))
    state_since: datetime = Field(sa_type=UtcDateTime, nullable=False)
    plan_version: int = 1


class StudyChange(ProjectEntry, table=True):
    """A change of an approved plan, with its reason; it makes a new plan version."""

    study_id: UUID = Field(foreign_key="study.id", index=True)
    changed_by: UUID = Field(foreign_key="user.id")
    reason: str = Field(sa_type=LONG_TEXT)
    plan_version: int
    before: dict[str, Any] = Field(sa_type=JsonValue)
    after: dict[str, Any] = Field(sa_type=JsonValue)


class Site(ProjectRecord, table=True):
    """A care centre (a unit of the municipality) or a home (a number, never an address)."""

    __table_args__ = (
        UniqueConstraint("study_id", "unit_id"),
        UniqueConstraint("study_id", "number"),
        CheckConstraint(
            "(kind = 'care_centre' AND unit_id IS NOT NULL AND number IS NULL) "
            "OR (kind = 'home' AND unit_id IS NULL AND number IS NOT NULL)",
            name="unit_or_number",
        ),
        CheckConstraint("number IS NULL OR number > 0", name="number_positive"),
    )

    study_id: UUID = Field(foreign_key="study.id", index=True)
    kind: SiteKind = Field(sa_type=enum_column(SiteKind))
    unit_id: UUID | None = Field(default=None, foreign_key="unit.id")
    number: int | None = None
