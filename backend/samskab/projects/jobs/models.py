"""Jobs with their input and the errors of their rows."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import LargeBinary
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, JsonValue, UtcDateTime, enum_column
from samskab.core.records import Row
from samskab.projects.models import ProjectRecord


class JobState(StrEnum):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


OPEN_STATES = (JobState.QUEUED, JobState.RUNNING)


class Job(ProjectRecord, table=True):
    """One job. `done` rises in the transaction of the rows it counts, so it can be resumed."""

    kind: str = Field(max_length=80)
    state: JobState = Field(default=JobState.QUEUED, sa_type=enum_column(JobState), index=True)
    parameters: dict[str, Any] = Field(sa_type=JsonValue)
    total: int
    done: int = 0
    added: int = 0
    skipped: int = 0
    failed: int = 0
    problem: str | None = Field(default=None, max_length=200)
    leased_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    created_by: UUID = Field(foreign_key="user.id")
    finished_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class JobInput(Row, table=True):
    """The file a job works on; deleted when the job has ended."""

    job_id: UUID = Field(foreign_key="job.id", unique=True)
    content: bytes = Field(sa_type=LargeBinary)


class JobError(Row, table=True):
    """What was wrong with one row of the input (rows are numbered as the file numbers them)."""

    job_id: UUID = Field(foreign_key="job.id", index=True)
    row: int
    field: str = Field(max_length=80)
    code: str = Field(max_length=80)
    detail: str = Field(sa_type=LONG_TEXT)
