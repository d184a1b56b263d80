"""What the reality check as a whole shows."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Output
from samskab.ideas.models import IdeaStatus
from samskab.projects.models import Perspective
from samskab.reality_check.changes.schemas import NoChangeStatementRead
from samskab.reality_check.models import (
    AssessmentScale,
    ChangeState,
    DisagreementKind,
    Missing,
)


class StandingRead(Output):
    """How far an idea's reality check has come."""

    required: list[Perspective] = Field(examples=[["care_staff", "citizen", "management"]])
    heard: list[Perspective] = Field(examples=[["care_staff"]])
    missing: list[Perspective] = Field(examples=[["citizen", "management"]])
    assessments: int = Field(examples=[3])
    blockers: int = Field(examples=[2])
    open_blockers: int = Field(examples=[1])
    change: ChangeState
    changes: int = Field(examples=[0])
    assumptions: int = Field(examples=[4])
    critical_assumptions: int = Field(examples=[2])
    untested_assumptions: int = Field(description="Critical ones without test.", examples=[1])
    round: int = Field(description="The present round of assessments.", examples=[1])
    round_open: bool
    unseen: bool = Field(
        description="You have not spoken in the open first round: what others said is not shown, "
        "and no blocker of theirs is counted."
    )
    complete: bool
    reasons: list[Missing] = Field(description="Why it is not complete.")


class RealityCheckListed(StandingRead):
    """A selected idea with how far its reality check has come."""

    idea_id: UUID
    idea_title: str = Field(examples=["A sensor that tells when someone leaves the bed"])
    spoken: bool = Field(
        description="Whether you have said what you think of it in the present round."
    )
    created_at: datetime


class MatrixCell(Output):
    """What one perspective thinks on one scale; null means that nobody could say."""

    scale: AssessmentScale
    n: int = Field(examples=[3])
    mean: float | None = Field(examples=[2.33])
    median: float | None = Field(examples=[2.0])
    lowest: int | None = Field(examples=[1])
    highest: int | None = Field(examples=[4])


class MatrixRow(Output):
    """What one perspective thinks, on the four scales; not required ones may speak, too."""

    perspective: Perspective
    required: bool
    cells: list[MatrixCell]


class DisagreementRead(Output):
    """Two views that lie far apart on a scale."""

    scale: AssessmentScale
    kind: DisagreementKind
    low_perspective: Perspective
    low: float = Field(examples=[1.5])
    high_perspective: Perspective
    high: float = Field(examples=[4.0])


class RealityCheckRead(StandingRead):
    """The reality check of an idea."""

    idea_id: UUID
    idea_title: str = Field(examples=["A sensor that tells when someone leaves the bed"])
    idea_text: str = Field(examples=["The night watch is called only when it is needed."])
    idea_status: IdeaStatus
    matrix: list[MatrixRow]
    disagreements: list[DisagreementRead]
    no_change_statement: NoChangeStatementRead | None
    freed_minutes: int | None = Field(
        description="A week, once the routine is described.", examples=[1280]
    )
