"""Delivering: due deliveries are leased, made outside the lease's transaction, and marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar, Protocol
from uuid import UUID

import structlog
from sqlalchemy import delete, func, update
from sqlmodel import col, select

from samskab.core import clock
from samskab.core.database import Database, Session
from samskab.core.deliveries import Delivery, DeliveryState
from samskab.core.events import OutboxEvent
from samskab.core.logging import failure_place

LEASE = timedelta(minutes=2)
LEASED_AT_ONCE = 20
FIRST_PAUSE = timedelta(seconds=5)
LONGEST_PAUSE = timedelta(hours=1)
MAX_ATTEMPTS = 30
"""With these pauses the last attempt is made about twenty hours after the first."""
KEPT = timedelta(days=30)

log = structlog.get_logger()


class Listener(Protocol):
    """Who is told of events. It may be told twice, and must then do nothing more."""

    name: ClassVar[str]
    kinds: ClassVar[frozenset[str]]

    async def hear(self, database: Database, event: OutboxEvent, subject: str) -> None:
        """Do what follows from an event; whatever is raised means: tell me again later."""


@dataclass(frozen=True)
class _Leased:
    id: UUID
    listener: str
    subject: str
    attempts: int
    event: OutboxEvent


def pause_after(attempts: int) -> timedelta:
    """Return how long to wait after so many attempts: twice as long each time, to a limit."""
    doubled: int = 2 ** min(attempts - 1, 20)
    return min(FIRST_PAUSE * doubled, LONGEST_PAUSE)


async def deliver_due(database: Database, listeners: Sequence[Listener]) -> int:
    """Lease what is due and make it; return how many deliveries were tried."""
    by_name = {listener.name: listener for listener in listeners}
    leased = await _lease(database, list(by_name))
    for place, one in enumerate(leased):
        # Renewed as the batch goes on, so that the last of a slow batch is not made twice.
        if place and not await _still_mine(database, one):
            continue
        await _deliver(database, by_name, one)
    return len(leased)


async def forget_old(session: Session) -> None:
    """Delete deliveries that were made long ago; failed ones stay until somebody retries."""
    await session.exec(
        delete(Delivery).where(
            col(Delivery.state) == DeliveryState.DELIVERED,
            col(Delivery.next_attempt_at) < clock.now() - KEPT,
            col(Delivery.delivered_at) < clock.now() - KEPT,
        )
    )


async def retry(session: Session, delivery_id: UUID | None = None) -> int:
    """Let failed deliveries be tried again, one or all of them; return how many."""
    statement = update(Delivery).where(col(Delivery.state) == DeliveryState.FAILED)
    if delivery_id is not None:
        statement = statement.where(col(Delivery.id) == delivery_id)
    result = await session.exec(
        statement.values(
            state=DeliveryState.PENDING,
            attempts=0,
            leased_until=None,
            next_attempt_at=clock.now(),
        )
    )
    return int(result.rowcount)


async def count_by_state(session: Session) -> Mapping[DeliveryState, int]:
    """Return how many deliveries stand in each state."""
    statement = select(Delivery.state, func.count()).group_by(col(Delivery.state))
    found = dict((await session.exec(statement)).all())
    return {state: found.get(state, 0) for state in DeliveryState}


async def _lease(database: Database, names: list[str]) -> list[_Leased]:
    now = clock.now()
    async with database.writing() as session:
        statement = (
            select(Delivery)
            .where(
                Delivery.state == DeliveryState.PENDING,
                col(Delivery.next_attempt_at) <= now,
                col(Delivery.leased_until).is_(None) | (col(Delivery.leased_until) < now),
                col(Delivery.listener).in_(names),
            )
            .order_by(col(Delivery.next_attempt_at), col(Delivery.id))
            .limit(LEASED_AT_ONCE)
            .with_for_update(skip_locked=True)
        )
        due = []
        for delivery in (await session.exec(statement)).all():
            if delivery.attempts >= MAX_ATTEMPTS:  # every one of its workers died of it
                _give_up(delivery.id, delivery.listener, "LeaseExpired")
                delivery.state = DeliveryState.FAILED
                delivery.last_error = "LeaseExpired"
                continue
            delivery.attempts += 1
            delivery.leased_until = now + LEASE
            due.append(delivery)
        events = await _events(session, [delivery.event_id for delivery in due])
    return [
        _Leased(one.id, one.listener, one.subject, one.attempts, events[one.event_id])
        for one in due
    ]


async def _events(session: Session, ids: list[UUID]) -> dict[UUID, OutboxEvent]:
    if not ids:
        return {}
    found = await session.exec(select(OutboxEvent).where(col(OutboxEvent.id).in_(ids)))
    return {event.id: event for event in found.all()}


async def _deliver(database: Database, by_name: Mapping[str, Listener], one: _Leased) -> None:
    try:
        await by_name[one.listener].hear(database, one.event, one.subject)
    except Exception as error:
        await _note_failure(database, one, error)
        return
    now = clock.now()
    await _mark(database, one, state=DeliveryState.DELIVERED, delivered_at=now, last_error=None)


async def _note_failure(database: Database, one: _Leased, error: Exception) -> None:
    kind = type(error).__name__[:80]
    place = failure_place(error)
    if one.attempts >= MAX_ATTEMPTS:
        _give_up(one.id, one.listener, kind, place)
        await _mark(database, one, state=DeliveryState.FAILED, last_error=kind)
        return
    log.warning(
        "delivery will be retried",
        delivery=str(one.id),
        listener=one.listener,
        attempts=one.attempts,
        error=kind,
        place=place,
    )
    due = clock.now() + pause_after(one.attempts)
    await _mark(database, one, next_attempt_at=due, last_error=kind)


def _give_up(identity: UUID, listener: str, kind: str, place: Sequence[str] = ()) -> None:
    log.error("delivery failed", delivery=str(identity), listener=listener, error=kind, place=place)


async def _still_mine(database: Database, one: _Leased) -> bool:
    until = clock.now() + LEASE
    return await _mark(database, one, keep_lease=True, leased_until=until)


async def _mark(
    database: Database, one: _Leased, *, keep_lease: bool = False, **values: object
) -> bool:
    """Change a delivery unless another worker has leased it meanwhile; tell whether it was ours."""
    released = values if keep_lease else {"leased_until": None, **values}
    async with database.writing() as session:
        result = await session.exec(
            update(Delivery)
            .where(
                col(Delivery.id) == one.id,
                col(Delivery.attempts) == one.attempts,
                col(Delivery.state) == DeliveryState.PENDING,
            )
            .values(**released)
        )
        return bool(result.rowcount)
