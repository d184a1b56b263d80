"""The worker: runs jobs and clears away what has expired, beside the API processes."""

import asyncio
import signal
from datetime import timedelta

import structlog

from samskab import wiring
from samskab.core import clock, idempotency
from samskab.core.database import Database
from samskab.core.logging import failure_place
from samskab.core.settings import Settings
from samskab.identity import sessions
from samskab.projects.jobs import runner

IDLE_SECONDS = 0.5
TIDY_EVERY = timedelta(minutes=10)

log = structlog.get_logger()


async def drain(database: Database) -> int:
    """Run every open job to its end; return how many there were."""
    count = 0
    while await runner.run_next(database, wiring.JOB_KINDS):
        count += 1
    return count


async def tidy(database: Database, settings: Settings) -> None:
    """Delete expired sessions, idempotent answers and sign-in failures."""
    async with database.writing() as session:
        await sessions.forget_old(session, settings)
        await idempotency.forget_old(session)


async def work(settings: Settings) -> None:
    """Work until told to stop (SIGTERM or SIGINT)."""
    database = Database(settings)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    tidied = None
    while not stop.is_set():
        try:
            if tidied is None or clock.now() - tidied > TIDY_EVERY:
                await tidy(database, settings)
                tidied = clock.now()
            busy = await runner.run_next(database, wiring.JOB_KINDS)
        except Exception as error:
            log.error("worker", error=type(error).__name__, place=failure_place(error))
            busy = False
        if not busy:
            try:
                await asyncio.wait_for(stop.wait(), IDLE_SECONDS)
            except TimeoutError:
                continue
    await database.close()
