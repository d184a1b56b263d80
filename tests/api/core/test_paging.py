"""Paging: every row that stays is seen exactly once, whatever comes and goes meanwhile."""

import random

import pytest
from sqlalchemy import delete
from sqlmodel import col, select

from builders import World
from samskab.core.database import Database
from samskab.core.paging import Key, PageRequest, paginate
from samskab.identity.models import Unit


async def add_units(world: World, database: Database, names: list[str]) -> None:
    async with database.writing() as session:
        session.add_all(
            Unit(
                municipality_id=world.municipality_id,
                organisation_id=world.municipality_id,
                name=name,
            )
            for name in names
        )


async def remove_unit(database: Database, name: str) -> None:
    async with database.writing() as session:
        await session.exec(delete(Unit).where(col(Unit.name) == name))


@pytest.mark.parametrize("seed", range(6))
async def test_stable_rows_are_seen_once_while_others_come_and_go(
    world: World, database: Database, seed: int
) -> None:
    chance = random.Random(seed)
    alphabet = "aAbBzZæøåÆ-_ 0é"
    names = {"".join(chance.choices(alphabet, k=chance.randint(1, 4))).strip() for _ in range(60)}
    names = sorted(names - {""})
    going = set(chance.sample(names, len(names) // 3))
    await add_units(world, database, names)
    lead, path = world.caller("lead"), f"/organisations/{world.municipality_id}/units"
    limit, cursor, seen, added = chance.choice([1, 3, 7]), None, [], 0
    left = sorted(going)
    while True:
        query = {"limit": limit, **({"cursor": cursor} if cursor else {})}
        page = await lead.read(path, params=query)
        assert len(page["items"]) <= limit
        seen += [item["name"] for item in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
        if left and chance.random() < 0.7:
            await remove_unit(database, left.pop(chance.randrange(len(left))))
        if chance.random() < 0.7:
            added += 1
            await add_units(world, database, [f"{chance.choice(alphabet).strip()}new {added}"])
    assert len(seen) == len(set(seen)), "a row came twice"
    stable = {*names, "Plejecenter Solbakken"} - going
    assert stable <= set(seen), "a row that was always there was missed"


async def test_walking_gives_the_order_of_the_whole(world: World, database: Database) -> None:
    await add_units(world, database, [f"Unit {n:03}" for n in range(130)])
    lead, path = world.caller("lead"), f"/organisations/{world.municipality_id}/units"
    whole = await lead.read(path, params={"limit": 200, "count": "true"})
    assert whole["total"] == 131
    assert whole["next"] is None
    default = await lead.get(path)
    assert len(default.json()["items"]) == 50
    assert default.json()["total"] is None
    walked, address = [], path
    while address:
        page = await lead.get(address)
        walked += page.json()["items"]
        link = page.headers.get("link")
        assert (link is None) == (page.json()["next"] is None)
        address = link.split(">")[0].removeprefix("</api/v1") if link else None
    assert walked == whole["items"]


async def test_a_cursor_fits_its_list_and_filters_only(world: World, database: Database) -> None:
    await add_units(world, database, ["one", "two", "three"])
    lead, units = world.caller("lead"), f"/organisations/{world.municipality_id}/units"
    cursor = (await lead.read(units, params={"limit": 1}))["next"]
    assert cursor
    other_size = await lead.get(units, params={"cursor": cursor, "limit": 2})
    assert other_size.status_code == 200
    foreign = [
        (f"/organisations/{world.municipality_id}/members", {}),
        ("/projects", {}),
        (f"{world.project}/timeline", {}),
    ]
    for path, more in foreign:
        refused = await lead.get(path, params={"cursor": cursor, **more})
        assert refused.status_code == 400
        assert refused.json()["code"] == "bad_cursor"
    for at in range(0, len(cursor), 5):
        tampered = cursor[:at] + ("A" if cursor[at] != "A" else "B") + cursor[at + 1 :]
        refused = await lead.get(units, params={"cursor": tampered})
        assert refused.status_code == 400, tampered


async def test_filters_are_part_of_the_cursor(world: World) -> None:
    lead = world.caller("lead")
    for n in range(3):
        body = {"municipality_id": str(world.municipality_id), "title": f"P{n}", "summary": "S"}
        await lead.created("/projects", body)
    page = await lead.read("/projects", params={"limit": 1, "state": "active"})
    kept = await lead.get("/projects", params={"cursor": page["next"], "state": "active"})
    assert kept.status_code == 200
    for other in ({}, {"state": "parked"}):
        refused = await lead.get("/projects", params={"cursor": page["next"], **other})
        assert refused.status_code == 400


async def test_mixed_directions_keep_their_order(world: World, database: Database) -> None:
    """Names falling, ids rising among equals: no row lost or doubled at the seams."""
    await add_units(world, database, [f"n{n % 5}-{n}" for n in range(25)])
    keys = [Key(Unit.organisation_id, descending=True), Key(Unit.name, descending=True)]

    class Address:
        path = "/units"

    class Asking:
        url = Address()
        app = world.app

        class query_params:  # noqa: N801
            @staticmethod
            def multi_items() -> list[tuple[str, str]]:
                return []

    class Answer:
        def __init__(self) -> None:
            self.headers: dict[str, str] = {}

    cursor, seen = None, []
    while True:
        asked = PageRequest(4, cursor, False, Asking(), Answer())  # type: ignore[arg-type]
        async with database.reading() as session:
            page = await paginate(session, select(Unit), keys, asked)
        seen += [unit.name for unit in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    async with database.reading() as session:
        statement = select(Unit.name).order_by(col(Unit.name).desc())
        assert seen == list((await session.exec(statement)).all())
