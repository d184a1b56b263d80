"""The author's link: who may make it, what it shows, and that it ends."""

from datetime import timedelta
from typing import Any

import pytest
from fastapi import FastAPI
from httpx import AsyncClient, Response
from sqlmodel import select

from builders import World
from ideas_world import open_challenge, submit
from samskab.core import clock
from samskab.core.audit import AuditEntry
from samskab.core.database import Database
from samskab.core.idempotency import IdempotentAnswer
from samskab.ideas.trail.models import TrailLink
from samskab.identity.tokens import digest

PAPER = {"external_author": "A relative at Solbakken", "origin_perspective": "relative"}


async def on_paper(world: World, by: str = "employee", **more: Any) -> str:
    idea = await submit(world, await open_challenge(world), by=by, **PAPER, **more)
    return str(idea["id"])


async def link(world: World, idea_id: str, by: str = "employee", **body: Any) -> Any:
    return await world.caller(by).created(f"/ideas/{idea_id}/trail-link", body)


async def opened(anonymous: AsyncClient, code: str) -> Response:
    return await anonymous.post("/public/trails", json={"code": code})


async def test_without_signing_in_the_author_sees_what_became_of_it(
    world: World, anonymous: AsyncClient
) -> None:
    idea_id = await on_paper(world, text="She is afraid of the dark.")
    made = await link(world, idea_id)
    assert made["address"] == f"http://127.0.0.1:8000/trail#{made['code']}"
    await world.caller("lead").created(
        f"/ideas/{idea_id}/answer",
        {"status": "selected", "answer": "Employee and Lead will try it at Solbakken."},
    )
    answered = await opened(anonymous, made["code"].lower())
    assert answered.status_code == 200, answered.text
    assert answered.headers["cache-control"] == "no-store"
    assert "noindex" in answered.headers["x-robots-tag"]
    told = answered.json()
    assert (told["title"], told["municipality"]) == ("A radar that sees falls", "Nordby Kommune")
    assert [s["kind"] for s in told["steps"]] == ["written", "answered"]
    assert told["steps"][1]["text"] == "… and … will try it at Solbakken."
    names = [user.name for user in world.users.values()]
    assert not [name for name in names if name in answered.text], "another person is named"
    assert "A relative at Solbakken" not in answered.text, "the slip may be found by others"
    assert not {"by", "link", "other_id"} & set(told["steps"][1])


async def test_only_the_hash_of_the_code_is_kept_and_nothing_logs_it(
    world: World, database: Database
) -> None:
    path, key = f"/ideas/{await on_paper(world)}/trail-link", {"Idempotency-Key": "once"}
    made = await world.caller("employee").created(path, {}, headers=key)
    async with database.reading() as session:
        kept = (await session.exec(select(TrailLink))).one()
        noted = (await session.exec(select(AuditEntry))).all()
        answers = (await session.exec(select(IdempotentAnswer.body))).all()
    assert kept.code_hash == digest(made["code"].replace("-", ""))
    assert "idea.trail_link_made" in {entry.action for entry in noted}
    assert not [entry for entry in noted if made["code"] in str(entry.after)]
    assert not [body for body in answers if made["code"].encode() in body]


async def test_a_new_link_ends_the_former_and_taking_it_back_ends_it(
    world: World, anonymous: AsyncClient
) -> None:
    idea_id = await on_paper(world)
    path = f"/ideas/{idea_id}/trail-link"
    employee = world.caller("employee")
    assert (await employee.read(path))["made"] is False
    first, second = await link(world, idea_id), await link(world, idea_id, days=30)
    assert (await opened(anonymous, first["code"])).status_code == 404
    assert (await opened(anonymous, second["code"])).status_code == 200
    shown = await employee.read(path)
    assert (shown["made"], shown["made_by_name"], shown["version"]) == (True, "Employee", 2)
    assert "code" not in shown
    assert (await employee.delete(path, 1)).status_code == 412
    assert (await employee.delete(path, 2)).status_code == 204
    gone = await opened(anonymous, second["code"])
    assert (gone.status_code, gone.json()["code"]) == (404, "not_found")
    refused = await employee.delete(path, 0)
    assert (refused.status_code, refused.json()["code"]) == (409, "no_trail_link")


async def test_it_expires(world: World, anonymous: AsyncClient) -> None:
    made = await link(world, await on_paper(world), days=1)
    later = clock.now() + timedelta(days=1, minutes=1)
    with clock.told_by(lambda: later):
        assert (await opened(anonymous, made["code"])).status_code == 404


async def test_who_wrote_it_down_or_answers_may_make_it_and_nobody_else(world: World) -> None:
    idea_id = await on_paper(world)
    path = f"/ideas/{idea_id}/trail-link"
    for who in ("employee", "lead"):
        assert (await world.caller(who).read(f"/ideas/{idea_id}/trail"))["may_link"] is True
    for who in ("company", "citizen_voice", "researcher", "decision_maker"):
        refused = await world.caller(who).post(path, {})
        assert (refused.status_code, refused.json()["code"]) == (403, "forbidden"), who
        assert (await world.caller(who).get(path)).status_code == 403
        assert (await world.caller(who).read(f"/ideas/{idea_id}/trail"))["may_link"] is False
    assert (await world.caller("neighbour").post(path, {})).status_code == 404
    typed = await submit(world, await open_challenge(world))
    refused = await world.caller("lead").post(f"/ideas/{typed['id']}/trail-link", {})
    assert (refused.status_code, refused.json()["code"]) == (409, "author_has_account")
    assert not (await world.caller("lead").read(f"/ideas/{typed['id']}/trail-link"))["made"]


@pytest.mark.parametrize("code", ["x", "----", "æøå", "K7QF-2M9D-XW4P-3HBT"])
async def test_a_wrong_code_opens_nothing(anonymous: AsyncClient, code: str) -> None:
    refused = await opened(anonymous, code)
    assert (refused.status_code, refused.json()["code"]) == (404, "not_found")


async def test_codes_cannot_be_guessed_at_speed(app: FastAPI, anonymous: AsyncClient) -> None:
    statuses = [(await opened(anonymous, f"{number:016}")).status_code for number in range(25)]
    assert statuses[0] == 404
    assert statuses[-1] == 429
