"""The service goes on by itself when the database server has hung up."""

import asyncio

import pytest
from sqlalchemy import text

from builders import World
from samskab.core.database import Database

HANG_UP = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = :name AND pid <> pg_backend_pid()"""


async def test_lost_connections_are_replaced(world: World, database: Database) -> None:
    name = database.write_engine.url.database
    if database.write_engine.dialect.name == "sqlite":
        pytest.skip("SQLite has no server that could hang up")
    lead = world.caller("lead")
    await asyncio.gather(*(lead.read(world.project) for _ in range(4)))
    async with database.writing() as session:
        hung_up = (await session.exec(text(HANG_UP), {"name": name})).all()
    assert hung_up
    await asyncio.sleep(0.2)
    for _ in range(2 * len(hung_up)):
        assert (await lead.read(world.project))["id"] == world.project_id
    await lead.created(f"{world.project}/challenges", {"question": "What would you try?"})
