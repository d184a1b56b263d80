"""What the endpoints of links between assumptions and their tests take and give."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, Output
from samskab.projects.models import BottomLine
from samskab.reality_check.models import AssumptionResult


class AssumptionTestCreate(Input):
    """An assumption that a study tests, by one of its outcomes or as a whole."""

    assumption_id: UUID
    outcome_id: UUID | None = Field(
        None, description="Without it, the study as a whole.", examples=[None]
    )


class AssumptionTestRead(Output):
    """Which study, by which outcome, tests which assumption."""

    id: UUID
    created_at: datetime
    idea_id: UUID
    assumption_id: UUID
    assumption_statement: str = Field(examples=["Residents accept a sensor above the bed."])
    assumption_result: AssumptionResult
    study_id: UUID
    study_title: str = Field(examples=["Bed sensors at Solbakken"])
    outcome_id: UUID | None = Field(examples=[None])
    outcome_title: str | None = Field(examples=["Rested in the morning"])
    bottom_line: BottomLine | None = Field(description="The outcome's.", examples=["citizen"])
    version: int
