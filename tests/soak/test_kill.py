"""`kill -9` under writes: nothing acknowledged is lost, nothing is half-written or doubled."""

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from httpx import AsyncClient, TransportError
from sqlalchemy import text

from builders import World
from samskab.app import create_app
from samskab.core.database import Database
from samskab.core.settings import Settings
from samskab.identity.actor import COOKIE
from soak.killed_server import KillableServer
from soak.rounds import rounds

pytestmark = pytest.mark.soak
WRITERS = 8
ROUNDS = rounds(few=3, many=20)


@dataclass
class Ledger:
    """What was sent, and what the server answered before it died."""

    path: str
    challenge_id: str
    sent: dict[str, dict[str, Any]] = field(default_factory=dict)
    answered: dict[str, bytes] = field(default_factory=dict)

    async def post(self, client: AsyncClient, key: str) -> None:
        body = self.sent.setdefault(key, {"challenge_id": self.challenge_id, "title": key})
        response = await client.post(self.path, json=body, headers={"Idempotency-Key": key})
        assert response.status_code == 201, response.text
        before = self.answered.setdefault(key, response.content)
        assert before == response.content, "the same key was answered differently"


@pytest.fixture
async def prepared(settings: Settings) -> AsyncIterator[tuple[World, str]]:
    """A world with a challenge that the server's own process will find."""
    app = create_app(settings)
    world = await World.create(app)
    challenge = await world.caller("lead").created(
        f"{world.project}/challenges", {"question": "What would you try?"}
    )
    yield world, challenge["id"]
    await world.close()
    await app.state.database.close()


async def test_no_acknowledged_write_is_lost(
    prepared: tuple[World, str], database_url: str, tmp_path: Path
) -> None:
    world, challenge_id = prepared
    server = KillableServer(tmp_path, database_url)
    ledger = Ledger(f"{world.project}/ideas", challenge_id)
    chance = random.Random(9)
    cut_off = 0
    for number in range(ROUNDS):
        server.start()
        async with caller(server, world) as client:
            # What the last kill cut off is sent again, then everything once more.
            for key in list(ledger.sent):
                if key not in ledger.answered or chance.random() < 0.1:
                    await ledger.post(client, key)
            writers = [
                asyncio.create_task(write_on(ledger, client, f"r{number}-w{w}"))
                for w in range(WRITERS)
            ]
            await asyncio.sleep(chance.uniform(0.2, 0.8))
            server.kill()
            await asyncio.gather(*writers)
        cut_off += len(ledger.sent.keys() - ledger.answered.keys())
        await check_whole(world.app.state.database, ledger)
    server.start()
    async with caller(server, world) as client:
        for key in ledger.sent:
            await ledger.post(client, key)
    server.kill()
    titles = await check_whole(world.app.state.database, ledger)
    assert titles == set(ledger.sent)
    assert cut_off > 0, "no kill hit a write: the test proves nothing"
    # Shown by `make soak`, where output is not captured.
    print(  # noqa: T201
        f"\n{ROUNDS} kills, {len(ledger.sent)} writes, {cut_off} cut off, none lost or doubled"
    )


@contextlib.asynccontextmanager
async def caller(server: KillableServer, world: World) -> AsyncIterator[AsyncClient]:
    cookies = {COOKIE: world.tokens["lead"]}
    async with AsyncClient(base_url=server.address, cookies=cookies, timeout=30) as client:
        yield client


async def write_on(ledger: Ledger, client: AsyncClient, name: str) -> None:
    """Write one idea after the other until the server is gone."""
    with contextlib.suppress(TransportError):
        for number in range(10_000):
            await ledger.post(client, f"{name}-{number}")


async def check_whole(database: Database, ledger: Ledger) -> set[str]:
    """Each idea has its audit entry, its event and its stored answer; none is doubled."""
    async with database.writing() as session:

        async def rows(statement: str) -> list[Any]:
            return [row[0] for row in (await session.exec(text(statement))).all()]

        titles = await rows("SELECT title FROM idea")
        ideas = await rows("SELECT id FROM idea")
        audited = await rows("SELECT record_id FROM audit_entry WHERE action = 'idea.submitted'")
        told = await rows("SELECT id FROM outbox_event WHERE kind = 'idea_submitted'")
        kept = await rows("SELECT key FROM idempotent_answer")
    assert len(titles) == len(set(titles)), "an idea was written twice"
    assert set(ledger.answered) <= set(titles), "an acknowledged write is lost"
    assert sorted(map(str, audited)) == sorted(map(str, ideas))
    assert len(told) == len(ideas)
    assert sorted(kept) == sorted(titles)
    return set(titles)
