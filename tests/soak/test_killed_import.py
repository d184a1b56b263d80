"""An import whose worker is killed half-way ends as if nothing had happened."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from builders import World
from samskab.app import create_app
from samskab.core.database import Database
from samskab.core.settings import Settings
from soak.killed_server import KillableServer

pytestmark = pytest.mark.soak
ROWS = 4_000
PATIENCE = 240


def table() -> bytes:
    lines = [f"{n},Ehdotus {n} – ääkköset,Monta riviä {n}" for n in range(ROWS)]
    return "\n".join(["nr,title,text", *lines]).encode()


async def test_a_killed_import_is_resumed(
    settings: Settings, database_url: str, tmp_path: Path
) -> None:
    app = create_app(settings)
    world = await World.create(app)
    lead = world.caller("lead")
    challenge = await lead.created(f"{world.project}/challenges", {"question": "What next?"})
    mapping = {
        "challenge_id": challenge["id"],
        "source": "A city",
        "columns": {"title": "title", "text": "text", "external_id": ["nr"]},
    }
    started = await lead.client.post(
        f"{world.project}/idea-imports",
        files={"file": ("ideas.csv", table())},
        data={"mapping": json.dumps(mapping)},
    )
    assert started.status_code == 202, started.json().get("errors")
    path = started.headers["location"].removeprefix("/api/v1")
    server = KillableServer(tmp_path, database_url)

    worker = server.worker()
    half = await wait(world, path, lambda job: job["done"] > 0)
    worker.kill()
    worker.wait(timeout=30)
    stopped = await lead.read(path)
    assert half["done"] <= stopped["done"]
    assert stopped["state"] == "running"
    assert stopped["done"] < ROWS, "it was too quick to be killed half-way"
    assert await count(app.state.database) == stopped["done"], "rows and progress go together"

    worker = server.worker()
    try:
        done = await wait(world, path, lambda job: job["state"] not in ("queued", "running"))
    finally:
        worker.kill()
        worker.wait(timeout=30)
    assert done["state"] == "done"
    assert (done["done"], done["added"], done["failed"]) == (ROWS, ROWS, 0)
    assert await count(app.state.database) == ROWS
    await world.close()
    await app.state.database.close()


async def wait(world: World, path: str, enough: Any) -> Any:
    """Look at the job until it is far enough; the lease of the dead runs out meanwhile."""
    for _ in range(PATIENCE * 20):
        job = await world.caller("lead").read(path)
        if enough(job):
            return job
        await asyncio.sleep(0.05)
    raise AssertionError(f"the job stands still: {job}")


async def count(database: Database) -> int:
    async with database.reading() as session:
        found = (await session.exec(text("SELECT count(*) FROM idea"))).scalar_one()
    return int(found)
