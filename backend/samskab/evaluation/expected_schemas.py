"""What the API says of expectations beside results."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Output
from samskab.evaluation.expected import Met
from samskab.projects.models import BottomLine


class ExpectedBesideRead(Output):
    """What was expected when the idea was chosen for its test, in points more than today."""

    idea_id: UUID
    idea_title: str = Field(examples=["A sensor that tells when someone leaves the bed"])
    low: int = Field(examples=[5])
    likely: int = Field(examples=[15])
    high: int = Field(examples=[25])
    reason: str = Field(examples=["Residents who are not woken sleep longer."])
    stated_by_name: str = Field(examples=["Mette Holm"])
    stated_at: datetime
    met: Met | None = Field(description="Where the result lies; null without one to show.")


class UnmeasuredRead(ExpectedBesideRead):
    """What was expected of an outcome that nobody measures."""

    line: BottomLine
    outcome: str = Field(examples=["Calls at night"])
