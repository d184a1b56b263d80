"""House rule 3: decisions and audit entries are appended, never changed or deleted."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from builders import World
from samskab.core.database import Database

TABLES = ("decision", "audit_entry", "outbox_event")


@pytest.mark.parametrize("method", ["PATCH", "PUT", "DELETE"])
@pytest.mark.parametrize("who", ["decision_maker", "lead", "administrator"])
async def test_no_request_alters_a_decision(world: World, method: str, who: str) -> None:
    decision = await world.decide()
    caller = world.caller(who)
    for path in (
        f"{world.project}/decisions/{decision['id']}",
        f"/decisions/{decision['id']}",
        f"{world.project}/decisions",
    ):
        response = await caller.client.request(
            method, path, json={"reason": "Never mind."}, headers={"If-Match": '"1"'}
        )
        assert response.status_code in (404, 405)
    listed = await caller.read(f"{world.project}/decisions")
    assert listed["items"] == [decision]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("statement", ["UPDATE {} SET created_at = created_at", "DELETE FROM {}"])
async def test_not_even_the_database_alters_what_was_written(
    world: World, database: Database, table: str, statement: str
) -> None:
    await world.decide()
    async with database.writing() as session:
        count = (await session.exec(text(f"SELECT count(*) FROM {table}"))).scalar_one()
    assert count > 0
    with pytest.raises(DBAPIError, match="append-only"):
        async with database.writing() as session:
            await session.exec(text(statement.format(table)))
    async with database.writing() as session:
        left = (await session.exec(text(f"SELECT count(*) FROM {table}"))).scalar_one()
    assert left == count


async def test_every_change_leaves_its_audit_entry(world: World, database: Database) -> None:
    decision = await world.decide()
    async with database.reading() as session:
        statement = text("SELECT action FROM audit_entry ORDER BY id")
        actions = [row[0] for row in (await session.exec(statement)).all()]
    assert actions[-1] == "project.decided"
    assert "project.created" in actions
    assert decision["to_phase"] == "reality_check"


async def test_a_refused_change_leaves_no_entry(world: World, database: Database) -> None:
    async def entries() -> int:
        async with database.reading() as session:
            return (await session.exec(text("SELECT count(*) FROM audit_entry"))).scalar_one()

    before = await entries()
    refused = await world.caller("lead").put(
        f"{world.project}/weights", {"citizen": 1, "employee": 1, "organisation": 1}, 1
    )
    assert refused.status_code == 422
    assert await entries() == before
