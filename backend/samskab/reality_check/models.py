"""The tables of the reality check: who must speak, what they said, what it takes."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, JsonValue, UtcDateTime, enum_column
from samskab.projects.models import Perspective, ProjectEntry, ProjectRecord


class AssessmentScale(StrEnum):
    """The four scales of an assessment, each from 1 (no) to 5 (yes)."""

    WANTED = "wanted"
    FITS_THE_WORK = "fits_the_work"
    FEASIBLE = "feasible"
    WORTH_IT = "worth_it"


class AssumptionResult(StrEnum):
    """Where an assumption stands, and what testing it showed."""

    OPEN = "open"
    BEING_TESTED = "being_tested"
    HOLDS = "holds"
    FAILS = "fails"

    @property
    def is_known(self) -> bool:
        """Whether it has been found out, one way or the other."""
        return self in {AssumptionResult.HOLDS, AssumptionResult.FAILS}


class OrganisationalChangeKind(StrEnum):
    """What an organisational change changes."""

    CULTURAL = "cultural"
    PROCEDURAL = "procedural"
    ROLES = "roles"
    SKILLS = "skills"


class Missing(StrEnum):
    """Why a reality check is not complete, in the order of the work."""

    PERSPECTIVES = "perspectives_missing"
    OWN_WORD = "first_round_unseen"
    BLOCKERS = "blockers_open"
    CHANGE = "change_not_stated"
    TESTS = "critical_assumptions_untested"


class ChangeState(StrEnum):
    """What is known of an idea's organisational change."""

    DESCRIBED = "described"
    NONE_NEEDED = "none_needed"
    MISSING = "missing"


class DisagreementKind(StrEnum):
    """Whether perspectives differ from each other, or people of one perspective do."""

    BETWEEN = "between_perspectives"
    WITHIN = "within_perspective"


class RequiredPerspectives(ProjectRecord, table=True):
    """Which perspectives must speak about an idea, where it is not the usual set."""

    __table_args__ = (UniqueConstraint("idea_id"),)

    idea_id: UUID = Field(foreign_key="idea.id")
    perspectives: list[str] = Field(sa_type=JsonValue)


class Assessment(ProjectRecord, table=True):
    """What somebody thinks of an idea from one perspective; null on a scale is "cannot say".

    `voiced_by` names, in the words of those who recorded it, people without an account for
    whom it was recorded; it is empty where somebody speaks for themselves.
    """

    __table_args__ = (
        UniqueConstraint("idea_id", "round", "given_by", "perspective", "voiced_by"),
        *(
            CheckConstraint(f"{name} BETWEEN 1 AND 5", name=f"{name}_range")
            for name in (*AssessmentScale, "confidence")
        ),
        CheckConstraint(
            "wanted IS NOT NULL OR fits_the_work IS NOT NULL OR feasible IS NOT NULL "
            "OR worth_it IS NOT NULL",
            name="says_something",
        ),
        CheckConstraint("blocker_answer IS NULL OR blocker <> ''", name="answers_a_blocker"),
    )

    idea_id: UUID = Field(foreign_key="idea.id", index=True)
    given_by: UUID = Field(foreign_key="user.id", index=True)
    perspective: Perspective = Field(sa_type=enum_column(Perspective))
    voiced_by: str = Field(default="", max_length=200)
    round: int = Field(default=1, sa_column_kwargs={"server_default": "1"})
    wanted: int | None = None
    fits_the_work: int | None = None
    feasible: int | None = None
    worth_it: int | None = None
    confidence: int
    comment: str = Field(default="", sa_type=LONG_TEXT)
    blocker: str = Field(default="", sa_type=LONG_TEXT)
    blocker_answer: str | None = Field(default=None, sa_type=LONG_TEXT)
    blocker_answered_by: UUID | None = Field(default=None, foreign_key="user.id")
    blocker_answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Assumption(ProjectRecord, table=True):
    """What must be true for the idea to work. `priority` = importance × (6 - evidence).

    `finding` is what was found, once it is known whether the assumption holds; by whom and
    when is set with it. `premortem_id` is the pre-mortem it came out of, if it did.
    """

    __table_args__ = (
        CheckConstraint("importance BETWEEN 1 AND 5", name="importance_range"),
        CheckConstraint("evidence BETWEEN 1 AND 5", name="evidence_range"),
        CheckConstraint("priority = importance * (6 - evidence)", name="priority_follows"),
        CheckConstraint("finding = '' OR result IN ('holds', 'fails')", name="finding_of_result"),
        CheckConstraint(
            "(finding = '') = (found_by IS NULL) AND (found_by IS NULL) = (found_at IS NULL)",
            name="finding_has_finder",
        ),
    )

    idea_id: UUID = Field(foreign_key="idea.id", index=True)
    statement: str = Field(sa_type=LONG_TEXT)
    importance: int
    evidence: int
    priority: int
    test: str = Field(default="", sa_type=LONG_TEXT)
    kill_criterion: str = Field(default="", sa_type=LONG_TEXT)
    result: AssumptionResult = Field(
        default=AssumptionResult.OPEN, sa_type=enum_column(AssumptionResult)
    )
    finding: str = Field(default="", sa_type=LONG_TEXT, sa_column_kwargs={"server_default": ""})
    found_by: UUID | None = Field(default=None, foreign_key="user.id")
    found_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    premortem_id: UUID | None = Field(default=None, foreign_key="premortem.id")


class OrganisationalChange(ProjectRecord, table=True):
    """A change of the organisation without which the idea would not live."""

    __table_args__ = (
        CheckConstraint("readiness BETWEEN 1 AND 5", name="readiness_range"),
        CheckConstraint("affected_count >= 0", name="affected_not_negative"),
    )

    idea_id: UUID = Field(foreign_key="idea.id", index=True)
    kind: OrganisationalChangeKind = Field(sa_type=enum_column(OrganisationalChangeKind))
    description: str = Field(sa_type=LONG_TEXT)
    affected: str = Field(max_length=200)
    affected_count: int | None = None
    owner: str = Field(max_length=200)
    readiness: int


class NoChangeStatement(ProjectEntry, table=True):
    """Somebody stated by name why an idea needs no organisational change."""

    idea_id: UUID = Field(foreign_key="idea.id", index=True)
    stated_by: UUID = Field(foreign_key="user.id")
    stated_by_name: str = Field(max_length=200)
    reason: str = Field(sa_type=LONG_TEXT)


class Routine(ProjectRecord, table=True):
    """The work routine around an idea: its steps before and after, with their minutes."""

    __table_args__ = (UniqueConstraint("idea_id"),)

    idea_id: UUID = Field(foreign_key="idea.id")
    before: list[dict[str, Any]] = Field(sa_type=JsonValue)
    after: list[dict[str, Any]] = Field(sa_type=JsonValue)
