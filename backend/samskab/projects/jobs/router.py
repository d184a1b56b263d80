"""HTTP for jobs."""

from typing import Any
from uuid import UUID

from sqlmodel import select

from samskab.core.database import Reading, Writing
from samskab.core.etags import Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter, find
from samskab.projects.jobs import service
from samskab.projects.jobs.models import Job, JobError
from samskab.projects.jobs.schemas import JobErrorRead, JobRead

router = feature_router("jobs")


@router.get(
    "/projects/{project_id}/jobs",
    response_model=Page[JobRead],
    openapi_extra=policy(Permission.PROJECT_READ),
)
async def list_jobs(project_id: UUID, actor: CurrentActor, session: Reading, page: Paging) -> Any:
    """List the jobs of a project, newest first."""
    await enter(session, actor, project_id, Permission.PROJECT_READ)
    statement = select(Job).where(Job.project_id == project_id)
    return await paginate(session, statement, [Key(Job.id, descending=True)], page)


@router.get("/jobs/{job_id}", response_model=JobRead, openapi_extra=policy(Permission.PROJECT_READ))
async def read_job(job_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged) -> Job:
    """Read how far a job is."""
    job, _ = await find(session, actor, Job, job_id, Permission.PROJECT_READ)
    return tagged(job)


@router.get(
    "/jobs/{job_id}/errors",
    response_model=Page[JobErrorRead],
    openapi_extra=policy(Permission.IDEA_IMPORT),
)
async def list_job_errors(job_id: UUID, actor: CurrentActor, session: Reading, page: Paging) -> Any:
    """List what was wrong, row by row."""
    await find(session, actor, Job, job_id, Permission.IDEA_IMPORT)
    statement = select(JobError).where(JobError.job_id == job_id)
    return await paginate(session, statement, [Key(JobError.row), Key(JobError.id)], page)


@router.post(
    "/jobs/{job_id}/cancellation",
    status_code=201,
    response_model=JobRead,
    openapi_extra=policy(Permission.IDEA_IMPORT),
)
async def cancel_job(job_id: UUID, actor: CurrentActor, session: Writing) -> Job:
    """Stop a job; what it has done stays."""
    job, here = await find(session, actor, Job, job_id, Permission.IDEA_IMPORT, lock=True)
    return await service.cancel(session, here, job)
