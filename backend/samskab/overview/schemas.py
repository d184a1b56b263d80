"""What the overview's endpoints give."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Output


class WorkKind(StrEnum):
    """What kind of step it is."""

    ASSESSMENTS_MISSING = "assessments_missing"
    ASSESSMENT_WANTED = "assessment_wanted"
    FLAGS_TO_SEE = "flags_to_see"
    GATE_TO_DECIDE = "gate_to_decide"
    IDEAS_TO_ANSWER = "ideas_to_answer"
    IDEA_ANSWERED = "idea_answered"
    IDEA_ASSIGNED = "idea_assigned"
    IDEA_AWAITS_ANSWER = "idea_awaits_answer"
    INVITED_TO_SPEAK = "invited_to_speak"
    MEASUREMENTS_MISSING = "measurements_missing"
    RATING_WANTED = "rating_wanted"
    REPORT_TO_PUBLISH = "report_to_publish"


class WaitsFor(StrEnum):
    """Who has the ball."""

    ME = "me"
    OTHERS = "others"


class WorkItem(Output):
    """One open matter: what it is about, who has the ball, and since when."""

    kind: WorkKind
    project_id: UUID
    project_title: str = Field(examples=["Safe nights without hourly checks"])
    title: str = Field(examples=["Bed sensors instead of rounds"])
    link: str = Field(
        description="Path of the interface, within the project.",
        examples=["ideas/0198c0de-7000-7000-8000-000000000001"],
    )
    since: datetime
    waits_for: WaitsFor
    who: str | None = Field(
        description="Who has the ball, where it is not the caller.", examples=[None]
    )
    count: int | None = Field(description="How many, where it is about several.", examples=[None])
    due_on: date | None = Field(
        description="The last day in time, where one is set.", examples=[None]
    )
    overdue: bool = Field(description="Whether that day has passed.", examples=[False])
    detail: str | None = Field(
        description="The answer that was given, where there is one.", examples=[None]
    )
