"""What the gate's endpoints take and give."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, LongText, Output
from samskab.projects.gates.conditions import Condition, Remark
from samskab.projects.gates.models import DecisionKind
from samskab.projects.models import Phase, ProjectState
from samskab.projects.schemas import WeightsRead
from samskab.projects.spending.schemas import SpendingSummary


class GateRead(Output):
    """The gate of the present phase, with what the project has cost so far."""

    phase: Phase
    state: ProjectState
    conditions: list[Condition]
    remarks: list[Remark] = Field(description="To be known; they keep no gate closed.")
    open: bool = Field(description="Whether every condition is met.")
    weights: WeightsRead
    spending: SpendingSummary
    possible_decisions: list[DecisionKind]
    may_decide: bool = Field(description="Whether the caller is a decision maker here.")


class DecisionCreate(Input):
    """A decision; `justification` is needed to pass a gate against an unmet condition."""

    kind: DecisionKind = Field(examples=["advance"])
    reason: LongText = Field(examples=["Staff and residents both want to try it."])
    justification: LongText | None = Field(None, examples=[None])
    to_phase: Phase | None = Field(
        None, description="Only with `return`: the earlier phase.", examples=[None]
    )


class DecisionRead(Output):
    """A decision with the evidence as it stood when it was taken."""

    id: UUID
    project_id: UUID
    created_at: datetime
    kind: DecisionKind
    from_phase: Phase
    to_phase: Phase
    to_state: ProjectState
    reason: str = Field(examples=["Staff and residents both want to try it."])
    justification: str | None = Field(examples=[None])
    evidence: dict[str, Any] = Field(examples=[{"conditions": []}])
    decided_by: UUID
    decided_by_name: str = Field(examples=["Karen Lund"])
