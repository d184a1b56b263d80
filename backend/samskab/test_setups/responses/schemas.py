"""What the endpoints of visits, responses and absences take and give."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field

from samskab.core.schemas import Input, Output, Patch, Sentence, Whole
from samskab.test_setups.instruments.schemas import FURTHEST, ItemCode
from samskab.test_setups.responses.models import Moment

Number = Annotated[Whole, Field(ge=1, le=100, description="Which follow-up; 1 for a baseline.")]
Answers = Annotated[
    dict[ItemCode, Annotated[Whole, Field(ge=-FURTHEST, le=FURTHEST)]],
    Field(min_length=1, max_length=100),
]


class VisitCreate(Input):
    """A planned moment of measuring."""

    moment: Moment = Field(examples=["follow_up"])
    number: Number = Field(1, examples=[2])
    due_after_days: Whole = Field(ge=0, le=3650, examples=[90])


class VisitPatch(Patch):
    """A change of when a visit is due."""

    due_after_days: Whole | None = Field(None, ge=0, le=3650, examples=[60])


class VisitRead(Output):
    """A planned moment of measuring, so many days after a participant's consent."""

    id: UUID
    moment: Moment
    number: int = Field(examples=[1])
    due_after_days: int = Field(examples=[28])
    version: int


class ResponseCreate(Input):
    """An answered questionnaire. Sent again with the same `client_id`, it is stored once."""

    client_id: UUID
    participant_id: UUID
    instrument_id: UUID
    moment: Moment = Field(examples=["baseline"])
    number: Number = Field(1, examples=[1])
    recorded_at: AwareDatetime = Field(examples=["2026-03-02T09:00:00Z"])
    answers: Answers = Field(examples=[{"rested": 4}])


class ResponseRevise(Input):
    """A correction of a response, with its reason."""

    answers: Answers = Field(examples=[{"rested": 5}])
    reason: Sentence = Field(examples=["Misread on paper."])


class ResponseRead(Output):
    """A response; answers and score are null once erased."""

    id: UUID
    client_id: UUID
    study_id: UUID
    participant_id: UUID
    participant_code: str = Field(examples=["B-7K2M"])
    instrument_id: UUID
    moment: Moment
    number: int = Field(examples=[1])
    recorded_at: datetime
    answers: dict[str, int] | None = Field(examples=[{"rested": 4}])
    score: float | None = Field(examples=[4.0])
    revision: int = Field(examples=[0])
    restricted: bool
    erased_at: datetime | None
    version: int


class RevisionRead(Output):
    """What a response held before a correction."""

    id: UUID
    created_at: datetime
    revision: int = Field(examples=[1])
    reason: str = Field(examples=["Misread on paper."])
    answers_before: dict[str, int] | None = Field(examples=[{"rested": 4}])
    score_before: float | None = Field(examples=[4.0])
    revised_by: UUID


class AbsenceCreate(Input):
    """Why a planned measurement was not made; without an instrument, for all of the moment."""

    participant_id: UUID
    moment: Moment = Field(examples=["follow_up"])
    number: Number = Field(1, examples=[1])
    instrument_id: UUID | None = Field(None)
    reason: Sentence = Field(description="No names.", examples=["In hospital that week."])


class AbsenceRead(Output):
    """An explained absence."""

    id: UUID
    created_at: datetime
    participant_id: UUID
    instrument_id: UUID
    moment: Moment
    number: int = Field(examples=[1])
    reason: str = Field(examples=["In hospital that week."])


class AbsencesRead(Output):
    """The absences that were explained at once."""

    items: list[AbsenceRead]


class CellState(StrEnum):
    """How a planned measurement stands."""

    DONE = "done"
    EXPLAINED = "explained"
    MISSING = "missing"
    PLANNED = "planned"


class Cell(Output):
    """One planned measurement of a participant."""

    instrument_id: UUID
    moment: Moment
    number: int = Field(examples=[1])
    state: CellState
    due_at: datetime | None
    reason: str | None = Field(examples=[None])


class CompletenessRow(Output):
    """A participant with all planned measurements."""

    id: UUID
    participant_id: UUID
    code: str = Field(examples=["B-7K2M"])
    cells: list[Cell]
