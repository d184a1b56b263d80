"""Idempotency keys: sent twice, done once, answered alike."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from builders import World
from samskab.core import clock, idempotency
from samskab.core.database import Database


def new_project(world: World, title: str = "Once") -> dict[str, Any]:
    return {"municipality_id": str(world.municipality_id), "title": title, "summary": "S"}


def keyed(key: str) -> dict[str, str]:
    return {"Idempotency-Key": key}


async def titles(world: World) -> list[str]:
    found = await world.caller("lead").read("/projects")
    return [item["title"] for item in found["items"]]


async def test_twenty_at_once_make_one_row(world: World, database: Database) -> None:
    lead, body = world.caller("lead"), new_project(world)
    answers = await asyncio.gather(
        *(lead.post("/projects", body, headers=keyed("k-1")) for _ in range(20))
    )
    assert {a.status_code for a in answers} <= {201, 409}
    assert len({a.text for a in answers if a.status_code == 201}) == 1
    for refused in (a for a in answers if a.status_code == 409):
        assert refused.json()["code"] == "idempotency_in_progress"
    assert (await titles(world)).count("Once") == 1
    again = await lead.post("/projects", body, headers=keyed("k-1"))
    assert again.status_code == 201
    async with database.reading() as session:
        made = text("SELECT count(*) FROM audit_entry WHERE action = 'project.created'")
        assert (await session.exec(made)).scalar_one() == 2  # the world's own, and this one


async def test_the_same_answer_again(world: World) -> None:
    lead, body = world.caller("lead"), new_project(world)
    first = await lead.post("/projects", body, headers=keyed("k-2"))
    again = await lead.post("/projects", body, headers=keyed("k-2"))
    assert first.status_code == again.status_code == 201
    assert first.content == again.content
    assert first.headers.get("etag") == again.headers.get("etag")
    assert again.headers["idempotency-replayed"] == "true"
    assert "idempotency-replayed" not in first.headers


@pytest.mark.parametrize("other", ["body", "route"])
async def test_another_request_under_the_key(world: World, other: str) -> None:
    lead = world.caller("lead")
    await lead.created("/projects", new_project(world), headers=keyed("k-3"))
    if other == "body":
        refused = await lead.post("/projects", new_project(world, "Two"), headers=keyed("k-3"))
    else:
        refused = await lead.post(f"{world.project}/members", {}, headers=keyed("k-3"))
    assert refused.status_code == 422
    assert refused.json()["code"] == "idempotency_key_reused"
    assert "Two" not in await titles(world)


async def test_two_people_may_use_the_same_key(world: World) -> None:
    body = {
        "phase": "idea_generation",
        "organisation_id": str(world.municipality_id),
        "kind": "hours",
        "amount": 90,
        "spent_on": "2026-03-02",
    }
    path = f"{world.project}/spending"
    first = await world.caller("lead").created(path, body, headers=keyed("1"))
    second = await world.caller("employee").created(path, body, headers=keyed("1"))
    assert first["id"] != second["id"]


async def test_a_refusal_is_not_kept(world: World) -> None:
    lead = world.caller("lead")
    wrong = await lead.post("/projects", {"title": ""}, headers=keyed("k-4"))
    assert wrong.status_code == 422
    right = await lead.post("/projects", new_project(world), headers=keyed("k-4"))
    assert right.status_code == 201


async def test_a_day_later_the_key_is_free(
    world: World, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    lead, body = world.caller("lead"), new_project(world)
    first = await lead.created("/projects", body, headers=keyed("k-5"))
    later = clock.now() + timedelta(hours=25)
    monkeypatch.setattr(clock, "now", lambda: later)
    async with database.writing() as session:
        await idempotency.forget_old(session)
    monkeypatch.undo()
    second = await lead.created("/projects", body, headers=keyed("k-5"))
    assert first["id"] != second["id"]
