"""Signing in and out, the cookie, limits, expiry, and other sites' requests."""

import re
import time
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from httpx import ASGITransport, AsyncClient, Response
from pydantic import SecretStr
from sqlmodel import col, select

from builders import BASE_URL, World
from samskab.app import create_app
from samskab.core import clock
from samskab.core.database import Database
from samskab.core.settings import Settings
from samskab.identity import passwords, tokens
from samskab.identity.actor import COOKIE
from samskab.identity.models import User, UserSession

PASSWORD = "a long pass phrase"


@pytest.fixture
async def account(world: World, database: Database) -> dict[str, str]:
    """The lead's credentials."""
    async with database.writing() as session:
        user = await session.get_one(User, world.users["lead"].id)
        user.password_hash = await passwords.hash_password(PASSWORD)
        email = user.email
    return {"email": email, "password": PASSWORD}


@pytest.fixture
async def browser(world: World) -> AsyncIterator[AsyncClient]:
    """A client that is not signed in and keeps its cookies."""
    transport = ASGITransport(app=world.app, client=("127.0.0.1", 50000))
    async with AsyncClient(transport=transport, base_url=BASE_URL) as client:
        yield client


def move_clock(monkeypatch: pytest.MonkeyPatch, by: timedelta) -> None:
    real = clock.now
    monkeypatch.setattr(clock, "now", lambda: real() + by)


async def test_a_session_begins_and_ends(
    browser: AsyncClient, account: dict[str, str], database: Database
) -> None:
    assert (await browser.get("/session")).status_code == 401
    signed_in = await browser.post("/session", json=account)
    assert signed_in.status_code == 204
    header = signed_in.headers["set-cookie"]
    assert "HttpOnly" in header
    assert "SameSite=lax" in header
    assert "Path=/" in header
    assert "Secure" not in header
    token = browser.cookies[COOKIE]
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", token), "256 random bits"
    me = (await browser.get("/session")).json()
    assert me["email"] == account["email"]
    async with database.reading() as session:
        kept = (await session.exec(select(UserSession.token_hash))).all()
    assert tokens.digest(token) in kept
    assert token not in kept
    out = await browser.delete("/session")
    assert out.status_code == 204
    again = await browser.get("/session", headers={"Cookie": f"{COOKIE}={token}"})
    assert again.status_code == 401


async def test_a_sign_in_takes_a_new_session_and_ends_the_old(
    browser: AsyncClient, account: dict[str, str]
) -> None:
    await browser.post("/session", json=account)
    first = browser.cookies[COOKIE]
    await browser.post("/session", json=account)
    second = browser.cookies[COOKIE]
    assert first != second
    browser.cookies.clear()
    old = await browser.get("/session", headers={"Cookie": f"{COOKIE}={first}"})
    assert old.status_code == 401
    new = await browser.get("/session", headers={"Cookie": f"{COOKIE}={second}"})
    assert new.status_code == 200


async def test_a_planted_session_is_not_taken_over(
    browser: AsyncClient, account: dict[str, str]
) -> None:
    browser.cookies.set(COOKIE, "planted-by-somebody-else", domain="127.0.0.1", path="/")
    answer = await browser.post("/session", json=account)
    assert "planted" not in answer.headers["set-cookie"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"password": "not the pass phrase"},
        {"email": "nobody@example.org"},
        {"email": "nobody@example.org", "password": ""},
        {"password": "a\x00b"},
    ],
)
async def test_every_refusal_is_the_same(
    browser: AsyncClient, account: dict[str, str], wrong: dict[str, str]
) -> None:
    refused = await browser.post("/session", json={**account, **wrong})
    assert refused.status_code == 401
    assert refused.json()["code"] == "sign_in_refused"
    assert refused.json()["detail"] == "E-mail or password is wrong."
    assert "set-cookie" not in refused.headers


async def test_an_inactive_account_is_refused_alike(
    browser: AsyncClient, account: dict[str, str], world: World, database: Database
) -> None:
    await browser.post("/session", json=account)
    async with database.writing() as session:
        user = await session.get_one(User, world.users["lead"].id)
        user.active = False
    assert (await browser.get("/session")).status_code == 401, "the open session ends, too"
    refused = await browser.post("/session", json=account)
    assert refused.json()["code"] == "sign_in_refused"


async def test_no_account_takes_as_long_as_a_wrong_password() -> None:
    right = await passwords.hash_password(PASSWORD)

    async def fastest(kept: str | None) -> float:
        spent = []
        for _ in range(5):
            started = time.perf_counter()
            assert not await passwords.matches("wrong pass phrase", kept)
            spent.append(time.perf_counter() - started)
        return min(spent)

    known, unknown = await fastest(right), await fastest(None)
    assert 0.5 < unknown / known < 2


async def test_too_many_failures_are_stopped_for_a_while(
    browser: AsyncClient,
    account: dict[str, str],
    world: World,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    limit = world.app.state.settings.sign_in_attempts
    for _ in range(limit):
        wrong = await browser.post("/session", json={**account, "password": "wrong"})
        assert wrong.status_code == 401
    for password in ("wrong", PASSWORD):
        stopped = await browser.post("/session", json={**account, "password": password})
        assert stopped.status_code == 429
        assert stopped.json()["code"] == "too_many_requests"
        assert 1 <= int(stopped.headers["retry-after"]) <= 901
    other = await browser.post("/session", json={"email": "x@example.org", "password": "wrong"})
    assert other.status_code == 401, "other accounts are not locked out with it"
    move_clock(monkeypatch, timedelta(minutes=16))
    assert (await browser.post("/session", json=account)).status_code == 204


async def test_an_address_that_tries_many_accounts_is_stopped(settings: Settings) -> None:
    app = create_app(settings.model_copy(update={"sign_in_attempts": 1}))
    transport = ASGITransport(app=app, client=("127.0.0.1", 50000))
    answers: list[Response] = []
    async with AsyncClient(transport=transport, base_url=BASE_URL) as client:
        for number in range(11):
            guess = {"email": f"person{number}@example.org", "password": "wrong"}
            answers.append(await client.post("/session", json=guess))
    assert {answer.status_code for answer in answers[:-1]} == {401}
    assert answers[-1].status_code == 429
    await app.state.database.close()


@pytest.mark.parametrize(
    ("step", "steps", "status"),
    [
        (timedelta(minutes=479), 1, 200),
        (timedelta(minutes=481), 1, 401),
        (timedelta(minutes=400), 25, 200),  # 166.7 hours in use
        (timedelta(minutes=400), 26, 401),  # 173.3 hours: past the absolute end
    ],
)
async def test_sessions_end_when_idle_and_in_the_end_anyway(
    world: World, monkeypatch: pytest.MonkeyPatch, step: timedelta, steps: int, status: int
) -> None:
    lead = world.caller("lead")
    real, moved = clock.now, timedelta()
    monkeypatch.setattr(clock, "now", lambda: real() + moved)
    for _ in range(steps):
        moved += step
        answer = await lead.get("/session")
    assert answer.status_code == status


async def test_over_https_the_cookie_is_secure(settings: Settings) -> None:
    app = create_app(settings.model_copy(update={"public_url": "https://samskab.example"}))
    world = await World.create(app)
    async with app.state.database.writing() as session:
        user = await session.get_one(User, world.users["lead"].id)
        user.password_hash = await passwords.hash_password(PASSWORD)
        email = user.email
    transport = ASGITransport(app=app)
    async with AsyncClient(transport=transport, base_url="https://samskab.example") as client:
        signed_in = await client.post(
            "/api/v1/session", json={"email": email, "password": PASSWORD}
        )
    assert "Secure" in signed_in.headers["set-cookie"]
    assert signed_in.headers["strict-transport-security"].startswith("max-age=")
    await world.close()
    await app.state.database.close()


FOREIGN = [
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1:8001"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
]
OWN: list[dict[str, str]] = [
    {},
    {"Origin": "http://127.0.0.1:8000"},
    {"Sec-Fetch-Site": "same-origin"},
]


@pytest.mark.parametrize("headers", FOREIGN)
async def test_another_sites_change_is_refused(world: World, headers: dict[str, str]) -> None:
    body = {"municipality_id": str(world.municipality_id), "title": "T", "summary": "S"}
    refused = await world.caller("lead").post("/projects", body, headers=headers)
    assert refused.status_code == 403
    assert refused.json()["code"] == "foreign_origin"
    assert (await world.caller("lead").get("/projects", headers=headers)).status_code == 200


@pytest.mark.parametrize("headers", OWN)
async def test_ones_own_change_is_not(world: World, headers: dict[str, str]) -> None:
    body = {"municipality_id": str(world.municipality_id), "title": "T", "summary": "S"}
    assert (await world.caller("lead").post("/projects", body, headers=headers)).is_success


async def test_a_changed_password_ends_the_other_sessions(
    browser: AsyncClient, account: dict[str, str], world: World
) -> None:
    await browser.post("/session", json=account)
    elsewhere = world.caller("lead")
    assert (await elsewhere.get("/session")).status_code == 200
    new = "another long pass phrase"
    wrong = await browser.post("/me/password", json={"present": "wrong", "new": new})
    assert wrong.status_code in (403, 422)
    changed = await browser.post("/me/password", json={"present": PASSWORD, "new": new})
    assert changed.status_code == 204
    assert (await browser.get("/session")).status_code == 200
    assert (await elsewhere.get("/session")).status_code == 401
    assert (await browser.post("/session", json=account)).status_code == 401
    assert (await browser.post("/session", json={**account, "password": new})).is_success


async def test_passwords_are_in_no_answer_and_no_log(
    browser: AsyncClient, account: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    answer = await browser.post("/session", json={**account, "extra": PASSWORD})
    assert answer.status_code == 422
    assert PASSWORD not in answer.text
    assert PASSWORD not in capsys.readouterr().out


async def test_demo_accounts_exist_in_demo_mode_only(world: World, database: Database) -> None:
    async with database.writing() as session:
        user = await session.get_one(User, world.users["lead"].id)
        user.persona = "project_lead"
    caller = world.caller("neighbour")
    assert await caller.read("/demo/personas") == []
    refused = await caller.post("/demo/session", {"persona": "project_lead"})
    assert refused.status_code == 404


async def test_a_demo_persona_signs_in_with_one_press(settings: Settings) -> None:
    app = create_app(settings.model_copy(update={"demo": True}))
    world = await World.create(app)
    async with app.state.database.writing() as session:
        statement = select(User).where(col(User.id) == world.users["lead"].id)
        (await session.exec(statement)).one().persona = "project_lead"
    async with AsyncClient(transport=ASGITransport(app=app), base_url=BASE_URL) as client:
        shown = (await client.get("/demo/personas")).json()
        assert [item["persona"] for item in shown] == ["project_lead"]
        assert "email" not in shown[0]
        assert (await client.post("/demo/session", json={"persona": "project_lead"})).is_success
        assert (await client.get("/session")).json()["name"] == "Lead"
    await world.close()
    await app.state.database.close()


def test_secrets_hide_themselves(settings: Settings) -> None:
    assert "never elsewhere" not in repr(settings)
    assert isinstance(settings.secret, SecretStr)
