"""Limits, cross-origin use, caching, and what happens when something fails on our side."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient

from builders import BASE_URL, World
from samskab.app import create_app
from samskab.core import logging
from samskab.core.settings import Settings
from samskab.projects import service

OTHER_ORIGIN = "https://samarbejde.example"


@pytest.fixture
async def strict(settings: Settings) -> AsyncIterator[World]:
    """A world with ten requests a minute, and one other origin."""
    app = create_app(settings)
    world = await World.create(app)
    await world.close()
    await app.state.database.close()
    changed = {"requests_per_minute": 10, "allowed_origins": [OTHER_ORIGIN]}
    limited = create_app(settings.model_copy(update=changed))
    world.app = limited
    world.callers.clear()
    yield world
    await world.close()
    await limited.state.database.close()


async def test_a_burst_is_stopped_by_caller(strict: World) -> None:
    lead = strict.caller("lead")
    answers = await asyncio.gather(*(lead.get("/projects") for _ in range(30)))
    answers.sort(key=lambda answer: answer.status_code)
    assert {answer.status_code for answer in answers} == {200, 429}
    stopped = answers[-1]
    assert stopped.json()["code"] == "too_many_requests"
    assert 1 <= int(stopped.headers["retry-after"]) <= 61
    assert (await strict.caller("company").get("/projects")).status_code == 200


async def test_strangers_share_the_limit_of_their_address(strict: World) -> None:
    def stranger(address: str) -> AsyncClient:
        transport = ASGITransport(app=strict.app, client=(address, 1))
        return AsyncClient(transport=transport, base_url=BASE_URL)

    async with stranger("192.0.2.1") as one, stranger("192.0.2.2") as other:
        answers = await asyncio.gather(*(one.get("/session") for _ in range(30)))
        assert {answer.status_code for answer in answers} == {401, 429}
        assert (await other.get("/session")).status_code == 401


async def test_only_an_allowed_origin_may_read_from_elsewhere(strict: World) -> None:
    client = strict.caller("lead").client
    asked = {
        "Access-Control-Request-Method": "PATCH",
        "Access-Control-Request-Headers": "if-match,content-type",
    }
    allowed = await client.options("/projects", headers={"Origin": OTHER_ORIGIN, **asked})
    assert allowed.status_code == 200
    assert allowed.headers["access-control-allow-origin"] == OTHER_ORIGIN
    assert allowed.headers["access-control-allow-credentials"] == "true"
    foreign = await client.options("/projects", headers={"Origin": "https://evil.example", **asked})
    assert "access-control-allow-origin" not in foreign.headers
    read = await client.get("/projects", headers={"Origin": OTHER_ORIGIN})
    assert read.headers["access-control-allow-origin"] == OTHER_ORIGIN
    assert "ETag" in read.headers["access-control-expose-headers"]
    stolen = await client.get("/projects", headers={"Origin": "https://evil.example"})
    assert "access-control-allow-origin" not in stolen.headers


async def test_an_allowed_origin_may_change_things(strict: World) -> None:
    body = {"municipality_id": str(strict.municipality_id), "title": "T", "summary": "S"}
    made = await strict.caller("lead").post("/projects", body, headers={"Origin": OTHER_ORIGIN})
    assert made.status_code == 201


async def test_answers_are_private_and_framed(world: World) -> None:
    answer = await world.caller("lead").get(world.project)
    assert answer.headers["cache-control"] == "private, no-cache"
    assert "Cookie" in answer.headers["vary"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert "strict-transport-security" not in answer.headers


async def test_a_request_id_is_taken_up_when_it_is_one(world: World) -> None:
    lead = world.caller("lead")
    given = "proxy-17.abcdef"
    kept = await lead.get("/projects", headers={"X-Request-Id": given})
    assert kept.headers["x-request-id"] == given
    forged = await lead.get("/projects", headers={"X-Request-Id": "a\tb <script>"})
    assert "script" not in forged.headers["x-request-id"]


async def test_a_failure_of_ours_tells_no_secret_and_saves_nothing(
    world: World,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    secret = "Fru Jensen faldt i nat"

    def fail(*_: object) -> None:
        raise RuntimeError(secret)

    lead = world.caller("lead")
    body = {"municipality_id": str(world.municipality_id), "title": secret, "summary": "S"}
    logging.configure(settings)
    with monkeypatch.context() as patched:
        patched.setattr(service, "_note_weights", fail)
        failed = await lead.post("/projects", body, headers={"Idempotency-Key": "k"})
    assert failed.status_code == 500
    assert failed.headers["content-type"] == "application/problem+json"
    problem = failed.json()
    assert problem["code"] == "internal_error"
    assert "Traceback" not in failed.text
    assert secret not in failed.text
    logged = capsys.readouterr().out
    assert "RuntimeError" in logged
    assert problem["request_id"] in logged
    assert secret not in logged
    assert len((await lead.read("/projects"))["items"]) == 1
    again = await lead.post("/projects", body, headers={"Idempotency-Key": "k"})
    assert again.status_code == 201


async def test_health_says_whether_the_database_is_there(app: FastAPI) -> None:
    async with AsyncClient(transport=ASGITransport(app=app), base_url="http://test") as client:
        assert (await client.get("/healthz")).json() == {"status": "ok"}
        assert (await client.get("/readyz")).json() == {"status": "ok"}
        app.state.schema_version = "a newer one"
        behind = await client.get("/readyz")
    assert behind.status_code == 503
    assert behind.json()["code"] == "not_migrated"
