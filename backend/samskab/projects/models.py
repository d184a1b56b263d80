"""The project with its phases and weights, its members and perspectives."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from samskab.core import clock
from samskab.core.columns import LONG_TEXT, UtcDateTime, enum_column
from samskab.core.records import Entry, TenantRecord


class Phase(StrEnum):
    """The four phases, in their order."""

    IDEA_GENERATION = "idea_generation"
    REALITY_CHECK = "reality_check"
    TEST_SETUP = "test_setup"
    EVALUATION = "evaluation"


PHASES = tuple(Phase)


class ProjectState(StrEnum):
    """Whether a project is worked on, rests, or has ended."""

    ACTIVE = "active"
    PARKED = "parked"
    STOPPED = "stopped"
    IMPLEMENTED = "implemented"


class ProjectRole(StrEnum):
    """What somebody does in a project."""

    LEAD = "lead"
    FACILITATOR = "facilitator"
    CONTRIBUTOR = "contributor"
    PARTNER = "partner"
    RESEARCHER = "researcher"
    OBSERVER = "observer"


class Perspective(StrEnum):
    """From whose place somebody speaks."""

    CARE_STAFF = "care_staff"
    CITIZEN = "citizen"
    COMPANY = "company"
    DATA_PROTECTION = "data_protection"
    FINANCE = "finance"
    IT = "it"
    MANAGEMENT = "management"
    PROCUREMENT = "procurement"
    RELATIVE = "relative"
    RESEARCH = "research"
    WORKING_ENVIRONMENT = "working_environment"


# Those who would carry it out are always heard (house rule 4).
CARRYING_OUT = Perspective.CARE_STAFF


class BottomLine(StrEnum):
    """The three bottom lines."""

    CITIZEN = "citizen"
    EMPLOYEE = "employee"
    ORGANISATION = "organisation"


class ProjectRecord(TenantRecord):
    """A record that belongs to one project."""

    project_id: UUID = Field(foreign_key="project.id", index=True)


class ProjectEntry(Entry):
    """An entry of a project that is appended and never changed."""

    project_id: UUID = Field(foreign_key="project.id", index=True)


class Project(TenantRecord, table=True):
    """A problem on its way from idea to decision. Weights are whole per cents, together 100."""

    __table_args__ = (
        CheckConstraint(
            "weight_citizen + weight_employee + weight_organisation = 100", name="weights_sum"
        ),
        CheckConstraint(
            "weight_citizen >= 0 AND weight_employee >= 0 AND weight_organisation >= 0",
            name="weights_not_negative",
        ),
    )

    title: str = Field(max_length=200)
    summary: str = Field(sa_type=LONG_TEXT)
    phase: Phase = Field(default=Phase.IDEA_GENERATION, sa_type=enum_column(Phase), index=True)
    state: ProjectState = Field(default=ProjectState.ACTIVE, sa_type=enum_column(ProjectState))
    phase_since: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime, nullable=False)
    weight_citizen: int = 34
    weight_employee: int = 33
    weight_organisation: int = 33
    weights_frozen_at: datetime | None = Field(default=None, sa_type=UtcDateTime)

    @property
    def weights(self) -> dict[str, int]:
        """The weights by bottom line, in per cent."""
        return {line.value: getattr(self, f"weight_{line}") for line in BottomLine}


class ProjectMember(ProjectRecord, table=True):
    """A person in a project: for which organisation, in which role, from which perspective."""

    __table_args__ = (UniqueConstraint("project_id", "user_id"),)

    user_id: UUID = Field(foreign_key="user.id", index=True)
    organisation_id: UUID = Field(foreign_key="organisation.id")
    role: ProjectRole = Field(sa_type=enum_column(ProjectRole))
    perspective: Perspective = Field(sa_type=enum_column(Perspective))


class WeightsChange(ProjectEntry, table=True):
    """One agreement on weights; `after_freeze` marks those made after measuring began."""

    changed_by: UUID = Field(foreign_key="user.id")
    weight_citizen: int
    weight_employee: int
    weight_organisation: int
    reason: str | None = Field(default=None, sa_type=LONG_TEXT)
    after_freeze: bool
