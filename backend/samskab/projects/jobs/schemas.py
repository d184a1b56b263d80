"""What the jobs' endpoints give."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Output
from samskab.projects.jobs.models import JobState


class JobRead(Output):
    """A job: `done` of `total` rows are worked off."""

    id: UUID
    project_id: UUID
    kind: str = Field(examples=["idea_import"])
    state: JobState
    total: int = Field(examples=[2777])
    done: int = Field(examples=[2777])
    added: int = Field(description="Rows that became something new.", examples=[2770])
    skipped: int = Field(description="Rows that were there already.", examples=[7])
    failed: int = Field(description="Rows with an error.", examples=[0])
    problem: str | None = Field(description="Why the job as a whole failed.", examples=[None])
    created_at: datetime
    finished_at: datetime | None
    version: int


class JobErrorRead(Output):
    """What was wrong with one row."""

    id: UUID
    row: int = Field(
        description="As the file numbers its rows; the heading is the first.", examples=[17]
    )
    field: str = Field(examples=["title"])
    code: str = Field(examples=["missing"])
    detail: str = Field(examples=["The title is empty."])
