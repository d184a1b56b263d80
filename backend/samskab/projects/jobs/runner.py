"""Running jobs: leased to one worker, one batch a transaction, resumed after a crash."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Protocol
from uuid import UUID

import structlog
from sqlalchemy import delete
from sqlmodel import col, select

from samskab.core import clock, events
from samskab.core.database import Database, Session
from samskab.core.logging import failure_place
from samskab.projects.events import JobEnded
from samskab.projects.jobs.models import OPEN_STATES, Job, JobInput, JobState

LEASE = timedelta(seconds=15)

log = structlog.get_logger()


class JobKind(Protocol):
    """What a feature hands in: how to do the next batch of a job of its kind."""

    async def do_batch(self, session: Session, job: Job, content: bytes) -> None:
        """Work off some rows after `job.done` and raise `job.done` by their number."""


async def run_next(database: Database, kinds: Mapping[str, JobKind]) -> bool:
    """Lease and run the oldest open job to its end; return False when there is none."""
    claimed = await _claim(database)
    if claimed is None:
        return False
    job_id, kind = claimed
    content = await _content(database, job_id)
    try:
        while await _step(database, job_id, kinds[kind], content):
            pass
    except Exception as error:
        log.error(
            "job failed", job=str(job_id), error=type(error).__name__, place=failure_place(error)
        )
        await _fail(database, job_id, type(error).__name__)
    return True


async def _claim(database: Database) -> tuple[UUID, str] | None:
    now = clock.now()
    async with database.writing() as session:
        statement = (
            select(Job)
            .where(
                col(Job.state).in_(OPEN_STATES),
                col(Job.leased_until).is_(None) | (col(Job.leased_until) < now),
            )
            .order_by(col(Job.id))
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        job = (await session.exec(statement)).first()
        if job is None:
            return None
        job.state = JobState.RUNNING
        job.leased_until = now + LEASE
        return job.id, job.kind


async def _content(database: Database, job_id: UUID) -> bytes:
    async with database.reading() as session:
        statement = select(JobInput.content).where(JobInput.job_id == job_id)
        return (await session.exec(statement)).first() or b""


async def _step(database: Database, job_id: UUID, kind: JobKind, content: bytes) -> bool:
    """Do one batch in one transaction; return whether there is more to do."""
    async with database.writing() as session:
        job = (await session.exec(select(Job).where(Job.id == job_id).with_for_update())).one()
        if job.state is not JobState.RUNNING:  # cancelled meanwhile
            return False
        if job.done < job.total:
            before = job.done
            await kind.do_batch(session, job, content)
            if job.done <= before:
                raise RuntimeError("a batch made no progress")
            job.leased_until = clock.now() + LEASE
        if job.done >= job.total:
            await close(session, job, JobState.DONE)
            return False
        return True


async def _fail(database: Database, job_id: UUID, problem: str) -> None:
    async with database.writing() as session:
        job = await session.get_one(Job, job_id)
        job.problem = problem
        await close(session, job, JobState.FAILED)


async def close(session: Session, job: Job, state: JobState) -> None:
    """End a job in a state and let go of its input."""
    job.state = state
    job.leased_until = None
    job.finished_at = clock.now()
    await session.exec(delete(JobInput).where(col(JobInput.job_id) == job.id))
    if state is not JobState.CANCELLED:  # whoever cancelled it knows
        ended = JobEnded(municipality_id=job.municipality_id, job_id=job.id, state=state)
        events.record(session, job.created_by, ended)
