"""What the evaluation's endpoints take and give."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, LongText, OptionalText, Output
from samskab.evaluation.expected_schemas import UnmeasuredRead
from samskab.evaluation.finding_schemas import (
    ComparisonRead,
    FindingRead,
    LineRead,
    SensitivityRead,
)
from samskab.evaluation.models import Recommended
from samskab.evaluation.statistics.recommendation import ReasonCode
from samskab.projects.gates.models import DecisionKind
from samskab.projects.models import BottomLine, Phase
from samskab.projects.schemas import WeightsRead
from samskab.projects.spending.schemas import SpendingSummary

_CHECKSUM = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


class ReasonRead(Output):
    """One reason of the rule, with the line and the outcome it is about."""

    code: ReasonCode
    line: BottomLine | None
    outcome: UUID | None


class RuleRead(Output):
    """What the rule recommends, every reason for and against, and what blocks *implement*."""

    recommendation: Recommended
    reasons: list[ReasonRead]
    blocks: list[ReasonRead]


class ChosenRead(Output):
    """What people recommend, and why."""

    recommendation: Recommended
    reason: str = Field(examples=["The night team wants two more months in the winter."])
    chosen_by_name: str = Field(examples=["Anna Krogh"])
    updated_at: datetime


class RecommendationRead(Output):
    """The rule's recommendation, and beside it the one people chose (version 0: none yet)."""

    rule: RuleRead
    chosen: ChosenRead | None
    version: int = Field(examples=[0])


class ExcludedRead(Output):
    """Responses that are left out of every figure."""

    restricted: int = Field(examples=[0])
    erased: int = Field(examples=[2])


class EvaluationRead(Output):
    """Findings per outcome, the three lines side by side, and what they lead to.

    `weights` are those the total was computed with: the agreed ones, or those that are tried.
    The recommendation always follows the agreed weights.
    """

    project_id: UUID
    agreed_weights: WeightsRead
    weights: WeightsRead
    weights_frozen_at: datetime | None
    findings: list[FindingRead]
    lines: list[LineRead]
    unmeasured: list[UnmeasuredRead] = Field(
        default=[], description="Outcomes by whose names something was expected, not measured."
    )
    total: ComparisonRead | None
    sensitivity: SensitivityRead | None
    recommendation: RecommendationRead
    excluded: ExcludedRead
    unanswered_serious_incidents: int = Field(examples=[0])
    labelled: bool = Field(description="Whether pairs carry the participants' codes.")
    checksum: str = Field(examples=[_CHECKSUM])


class LineNotePut(Input):
    """What is stated about a line: why nothing was found, its floor, an answer to a breach."""

    absence_reason: LongText | None = Field(
        None, examples=["The night rota was not changed, so nothing could be measured."]
    )
    floor: float | None = Field(
        None, ge=0, le=100, allow_inf_nan=False, examples=[40.0], strict=True
    )
    floor_answer: LongText | None = Field(
        None, examples=["The breach was one week of illness; the rota has been mended."]
    )


class LineNoteRead(Output):
    """What is stated about a line."""

    line: BottomLine
    absence_reason: str | None = Field(examples=[None])
    floor: float | None = Field(examples=[40.0])
    floor_answer: str | None = Field(examples=[None])
    version: int


class RecommendationPut(Input):
    """What you recommend instead of, or in support of, the rule; with your reason."""

    recommendation: Recommended = Field(examples=["extend_test"])
    reason: LongText = Field(examples=["The night team wants two more months in the winter."])


class ReportPublicationCreate(Input):
    """Publish the report as it stands to the members of the project."""

    comment: OptionalText = Field("", examples=["Discussed with the night team on 3 March."])


class ReportPublicationRead(Output):
    """One published report, without its content."""

    id: UUID
    created_at: datetime
    checksum: str = Field(examples=[_CHECKSUM])
    comment: str = Field(examples=["Discussed with the night team on 3 March."])
    published_by: UUID
    published_by_name: str = Field(examples=["Anna Krogh"])


class ReportDecision(Output):
    """A decision that was taken on the way."""

    created_at: datetime
    kind: DecisionKind
    from_phase: Phase
    to_phase: Phase
    reason: str = Field(examples=["Staff and residents both want to try it."])
    justification: str | None = Field(examples=[None])
    decided_by_name: str = Field(examples=["Karen Lund"])


class ReportWeightsChange(Output):
    """An agreement on weights; `after_freeze` marks those made after measuring had begun."""

    created_at: datetime
    weight_citizen: int = Field(examples=[40])
    weight_employee: int = Field(examples=[35])
    weight_organisation: int = Field(examples=[25])
    reason: str | None = Field(examples=["Agreed with the steering group."])
    after_freeze: bool


class ReportOutcomeChange(Output):
    """A change of an outcome after it had been frozen."""

    created_at: datetime
    outcome_title: str = Field(examples=["Nights with broken sleep"])
    reason: str = Field(examples=["The scale was read the wrong way round."])
    before: dict[str, Any] = Field(examples=[{"smallest_important_change": 5}])
    after: dict[str, Any] = Field(examples=[{"smallest_important_change": 8}])


class ReportChange(Output):
    """An organisational change that the selected idea needs."""

    idea_title: str = Field(examples=["Bed sensors instead of rounds"])
    kind: str = Field(examples=["procedural"])
    description: str = Field(examples=["Rounds follow alarms, not the clock."])


class ReportContent(Output):
    """All that the report says, as it stood at one moment."""

    title: str = Field(examples=["Safe nights without hourly checks"])
    summary: str = Field(examples=["Night staff wake residents by looking in."])
    made_at: datetime
    evaluation: EvaluationRead
    weights_changes: list[ReportWeightsChange]
    outcome_changes: list[ReportOutcomeChange]
    organisational_changes: list[ReportChange]
    decisions: list[ReportDecision]
    spending: SpendingSummary


class ReportRead(Output):
    """The report: a draft made now, or the latest published one.

    `data_changed` tells that the data or the plan changed since it was published.
    """

    publication: ReportPublicationRead | None
    data_changed: bool
    content: ReportContent
