"""The verbs of jobs: start, cancel."""

from typing import Any

from samskab.core import audit
from samskab.core.database import Session
from samskab.core.problems import Conflict
from samskab.projects.access import Access
from samskab.projects.events import ProjectAction
from samskab.projects.jobs.models import OPEN_STATES, Job, JobInput, JobState
from samskab.projects.jobs.runner import close
from samskab.projects.service import scope_of


async def start(
    session: Session,
    here: Access,
    kind: str,
    parameters: dict[str, Any],
    content: bytes,
    total: int,
) -> Job:
    """Queue a job for the worker; `total` is how many rows it has to work off."""
    job = Job(
        **scope_of(here.project),
        kind=kind,
        parameters=parameters,
        total=total,
        created_by=here.actor.user_id,
    )
    session.add(job)
    await session.flush()
    session.add(JobInput(job_id=job.id, content=content))
    audit.record(session, here.actor.user_id, ProjectAction.JOB_STARTED, job, after={"kind": kind})
    return job


async def cancel(session: Session, here: Access, job: Job) -> Job:
    """Stop a job after the batch it is at; what it has done stays."""
    if job.state not in OPEN_STATES:
        raise Conflict("job_ended", f"The job has ended: {job.state}.")
    await close(session, job, JobState.CANCELLED)
    await session.flush()
    audit.record(session, here.actor.user_id, ProjectAction.JOB_CANCELLED, job)
    return job
