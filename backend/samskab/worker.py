"""The worker: runs jobs, delivers events, reminds, clears away what has expired."""

import asyncio
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta

import structlog

from samskab import wiring
from samskab.core import clock, delivering, idempotency
from samskab.core.database import Database
from samskab.core.logging import failure_place
from samskab.core.settings import Settings
from samskab.ideas.handling import reminders
from samskab.ideas.handling.rules import local_day
from samskab.ideas.public import service as public_ideas
from samskab.identity import sessions
from samskab.projects.jobs import runner

IDLE_SECONDS = 0.5
REMIND_EVERY = timedelta(minutes=5)
TIDY_EVERY = timedelta(minutes=10)

log = structlog.get_logger()


async def drain(database: Database) -> int:
    """Run every open job to its end; return how many there were."""
    count = 0
    while await runner.run_next(database, wiring.JOB_KINDS):
        count += 1
    return count


async def deliver(database: Database, settings: Settings) -> int:
    """Make every delivery that is due; return how many were tried."""
    count = 0
    while tried := await delivering.deliver_due(database, wiring.listeners(settings)):
        count += tried
    return count


async def tidy(database: Database, settings: Settings) -> None:
    """Delete what has expired: sessions, kept answers, deliveries, unconfirmed ideas."""
    async with database.writing() as session:
        await sessions.forget_old(session, settings)
        await idempotency.forget_old(session)
        await delivering.forget_old(session)
        await public_ideas.forget_old(session)


async def remind(database: Database, settings: Settings) -> int:
    """Remind those whose ideas are due by the municipality's calendar; return how many times."""
    today = local_day(clock.now(), settings.time_zone)
    async with database.writing() as session:
        return await reminders.remind(session, today)


async def work(settings: Settings, lifeline: int | None = None) -> None:
    """Work until told to stop (SIGTERM or SIGINT), or until the lifeline breaks.

    A lifeline is the reading end of a pipe that whoever started this worker keeps open.
    """
    database = Database(settings)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    if lifeline is not None:
        _stop_when_broken(lifeline, stop)
    listeners = wiring.listeners(settings)

    async def run_job() -> bool:
        return await runner.run_next(database, wiring.JOB_KINDS)

    async def deliver_some() -> bool:
        return await delivering.deliver_due(database, listeners) > 0

    async def remind_some() -> bool:
        return await remind(database, settings) > 0

    async def tidy_up() -> bool:
        await tidy(database, settings)
        return False

    # Side by side, so that nobody waits for news until a long import is through.
    await asyncio.gather(
        _keep_at(stop, run_job, IDLE_SECONDS),
        _keep_at(stop, deliver_some, IDLE_SECONDS),
        _keep_at(stop, remind_some, REMIND_EVERY.total_seconds()),
        _keep_at(stop, tidy_up, TIDY_EVERY.total_seconds()),
    )
    await database.close()


def _stop_when_broken(lifeline: int, stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()

    def broken() -> None:
        loop.remove_reader(lifeline)
        stop.set()

    loop.add_reader(lifeline, broken)


async def _keep_at(
    stop: asyncio.Event, step: Callable[[], Awaitable[bool]], rest_seconds: float
) -> None:
    """Repeat a step until told to stop; rest whenever it found nothing to do, or failed."""
    while not stop.is_set():
        try:
            busy = await step()
        except Exception as error:
            log.error("worker", error=type(error).__name__, place=failure_place(error))
            busy = False
        if not busy:
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), rest_seconds)
