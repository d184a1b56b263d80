"""The outbox is delivered: each event once to each listener, and again until it has arrived."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import ClassVar

import pytest
from fastapi import FastAPI
from sqlmodel import select

from builders import World
from samskab import wiring
from samskab.core import clock, deliveries, delivering, events
from samskab.core.database import Database
from samskab.core.deliveries import Delivery, DeliveryState
from samskab.core.events import Event, OutboxEvent
from samskab.core.settings import Settings


class LampLit(Event):
    """Something that only these tests know of."""

    number: int


del Event.kinds[LampLit.kind()]  # the product knows nothing of it


class Listener:
    """Remembers what it heard; fails as often as it is told to."""

    name: ClassVar[str] = "remembering"
    kinds: ClassVar[frozenset[str]] = frozenset({"lamp_lit"})

    def __init__(self, failures: int = 0, takes: float = 0) -> None:
        self.failures = failures
        self.takes = takes
        self.heard: list[int] = []

    async def hear(self, database: Database, event: OutboxEvent, subject: str) -> None:
        await asyncio.sleep(self.takes)
        if self.failures:
            self.failures -= 1
            raise ConnectionError("somebody@example.org does not answer")
        self.heard.append(event.data["number"])


@pytest.fixture(autouse=True)
def listening(app: FastAPI) -> Iterator[None]:
    deliveries.register([Listener])
    yield
    deliveries.register([])


@contextmanager
def later(**more: float) -> Iterator[None]:
    """Let the worker's clock be ahead."""
    moment: datetime = clock.now() + timedelta(**more)
    with clock.told_by(lambda: moment):
        yield


async def light(world: World, *numbers: int) -> None:
    async with world.app.state.database.writing() as session:
        for number in numbers:
            lit = LampLit(municipality_id=world.municipality_id, number=number)
            events.record(session, None, lit)


async def all_deliveries(database: Database) -> Sequence[Delivery]:
    async with database.reading() as session:
        return (await session.exec(select(Delivery).order_by(Delivery.id))).all()


async def test_a_delivery_is_made_and_marked(world: World, database: Database) -> None:
    await light(world, 1, 2)
    listener = Listener()
    assert await delivering.deliver_due(database, [listener]) == 2
    assert sorted(listener.heard) == [1, 2]
    assert await delivering.deliver_due(database, [listener]) == 0
    for delivery in await all_deliveries(database):
        assert delivery.state is DeliveryState.DELIVERED
        assert delivery.delivered_at
        assert (delivery.attempts, delivery.leased_until) == (1, None)


async def test_no_change_no_event_no_delivery(world: World, database: Database) -> None:
    async def light_and_fail() -> None:
        async with database.writing() as session:
            lit = LampLit(municipality_id=world.municipality_id, number=1)
            events.record(session, None, lit)
            await session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await light_and_fail()
    assert await all_deliveries(database) == []


async def test_an_event_that_nobody_hears_makes_no_delivery(
    world: World, database: Database
) -> None:
    deliveries.register([])
    await light(world, 1)
    assert await all_deliveries(database) == []


async def test_two_workers_at_once_deliver_each_once(
    world: World, database: Database, settings: Settings
) -> None:
    await light(world, *range(60))
    other = Database(settings)
    listener = Listener(takes=0.002)

    async def work(door: Database) -> int:
        made = 0
        while tried := await delivering.deliver_due(door, [listener]):
            made += tried
        return made

    shares = await asyncio.gather(work(database), work(other), work(database))
    await other.close()
    assert sum(shares) == 60
    assert sorted(listener.heard) == list(range(60))


async def test_what_failed_is_tried_again_after_longer_and_longer_pauses(
    world: World, database: Database
) -> None:
    await light(world, 1)
    listener = Listener(failures=2)
    await delivering.deliver_due(database, [listener])
    (failed,) = await all_deliveries(database)
    assert failed.state is DeliveryState.PENDING
    assert failed.last_error == "ConnectionError", "the class only, never what it says"
    assert await delivering.deliver_due(database, [listener]) == 0, "it waits first"
    with later(seconds=6):
        assert await delivering.deliver_due(database, [listener]) == 1
        assert await delivering.deliver_due(database, [listener]) == 0
    with later(seconds=17):
        assert await delivering.deliver_due(database, [listener]) == 1
    assert listener.heard == [1]
    (made,) = await all_deliveries(database)
    assert (made.state, made.last_error) == (DeliveryState.DELIVERED, None)


async def test_one_that_fails_holds_up_no_other(world: World, database: Database) -> None:
    await light(world, 1, 2, 3)
    listener = Listener(failures=1)
    await delivering.deliver_due(database, [listener])
    assert len(listener.heard) == 2


async def test_after_many_attempts_it_has_failed_until_somebody_retries(
    world: World, database: Database
) -> None:
    await light(world, 1)
    listener = Listener(failures=delivering.MAX_ATTEMPTS)
    for hour in range(delivering.MAX_ATTEMPTS):
        with later(hours=hour * 2):
            assert await delivering.deliver_due(database, [listener]) == 1
    with later(days=30):
        assert await delivering.deliver_due(database, [listener]) == 0
    async with database.writing() as session:
        counts = await delivering.count_by_state(session)
        assert counts[DeliveryState.FAILED] == 1
        assert await delivering.retry(session) == 1
    assert await delivering.deliver_due(database, [listener]) == 1
    assert listener.heard == [1]


async def test_a_lease_that_ran_out_is_taken_over(world: World, database: Database) -> None:
    """A worker that died after the lease: nobody marked anything."""
    await light(world, 1)
    leased = await delivering._lease(database, ["remembering"])
    assert len(leased) == 1
    listener = Listener()
    assert await delivering.deliver_due(database, [listener]) == 0, "it is leased"
    with later(minutes=3):
        assert await delivering.deliver_due(database, [listener]) == 1
    assert listener.heard == [1]


async def test_workers_that_die_of_it_every_time_end_it_too(
    world: World, database: Database
) -> None:
    await light(world, 1)
    for attempt in range(delivering.MAX_ATTEMPTS):
        with later(minutes=3 * attempt):
            assert len(await delivering._lease(database, ["remembering"])) == 1
    with later(days=1):
        assert await delivering.deliver_due(database, [Listener()]) == 0
    (ended,) = await all_deliveries(database)
    assert (ended.state, ended.last_error) == (DeliveryState.FAILED, "LeaseExpired")


async def test_a_slow_worker_does_not_overrule_the_one_that_took_over(
    world: World, database: Database
) -> None:
    await light(world, 1)
    (slow,) = await delivering._lease(database, ["remembering"])
    with later(minutes=3):
        await delivering.deliver_due(database, [Listener()])
    await delivering._note_failure(database, slow, ConnectionError())
    (delivery,) = await all_deliveries(database)
    assert delivery.state is DeliveryState.DELIVERED
    assert delivery.last_error is None


async def test_old_deliveries_are_tidied_and_failed_ones_stay(
    world: World, database: Database
) -> None:
    await light(world, 1, 2)
    await delivering.deliver_due(database, [Listener()])
    async with database.writing() as session:
        first = select(Delivery).order_by(Delivery.id).limit(1)
        (await session.exec(first)).one().state = DeliveryState.FAILED
    with later(days=29):
        async with database.writing() as session:
            await delivering.forget_old(session)
    assert len(await all_deliveries(database)) == 2
    with later(days=31):
        async with database.writing() as session:
            await delivering.forget_old(session)
    (left,) = await all_deliveries(database)
    assert left.state is DeliveryState.FAILED


async def test_pauses_grow_to_an_hour() -> None:
    pauses = [delivering.pause_after(n) for n in range(1, 40)]
    assert pauses == sorted(pauses)
    assert pauses[0] == timedelta(seconds=5)
    assert pauses[-1] == timedelta(hours=1)


async def test_every_kind_that_is_heard_exists(settings: Settings) -> None:
    for listener in wiring.listeners(settings):
        assert listener.kinds <= set(Event.kinds)
