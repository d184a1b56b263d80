"""The demo municipality: it loads once, wholly, on both engines, and obeys every rule."""

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient
from sqlalchemy import func
from sqlmodel import select

from builders import BASE_URL
from samskab.app import create_app
from samskab.core import clock
from samskab.core.settings import Settings
from samskab.demo import meals
from samskab.demo.load import load_if_empty
from samskab.identity.models import Organisation, User

PERSONAS = [
    "project_lead",
    "care_worker",
    "decision_maker",
    "company",
    "researcher",
    "administrator",
    "citizen_voice",
]
# title: (phase, state, kinds of its decisions from the first to the last)
PROJECTS = {
    "Safe nights without hourly checks": (
        "evaluation",
        "implemented",
        ["advance", "advance", "advance", "implement"],
    ),
    "Medicine on time": ("evaluation", "active", ["advance", "advance", "advance"]),
    "Light that follows the day": ("test_setup", "active", ["advance", "advance"]),
    "Less lifting at Engparken": ("reality_check", "active", ["advance", "park", "resume"]),
    "Meals people look forward to": ("idea_generation", "active", []),
}


@pytest.fixture
async def demo(settings: Settings):
    """The application in demo mode, loaded, with a caller who tries personas."""
    settings = settings.model_copy(update={"demo": True})
    assert await load_if_empty(settings)
    app: FastAPI = create_app(settings)
    transport = ASGITransport(app=app, client=("127.0.0.1", 50000))
    async with AsyncClient(transport=transport, base_url=BASE_URL) as client:
        yield client
    await app.state.database.close()


async def be(client: AsyncClient, persona: str) -> None:
    tried = await client.post("/demo/session", json={"persona": persona})
    assert tried.status_code == 204


async def read(client: AsyncClient, path: str):
    answer = await client.get(path)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def projects_of(client: AsyncClient) -> dict[str, dict]:
    return {item["title"]: item for item in (await read(client, "/projects"))["items"]}


async def test_five_projects_stand_in_their_phases_with_the_decisions_that_led_there(demo) -> None:
    await be(demo, "decision_maker")
    projects = await projects_of(demo)
    assert projects.keys() == PROJECTS.keys()
    for title, (phase, state, kinds) in PROJECTS.items():
        project = projects[title]
        assert (project["phase"], project["state"]) == (phase, state)
        page = await read(demo, f"/projects/{project['id']}/decisions")
        decisions = list(reversed(page["items"]))
        assert [decision["kind"] for decision in decisions] == kinds
        moments = [decision["created_at"] for decision in decisions]
        assert moments == sorted(moments)
        for decision in decisions:
            assert decision["reason"]
            assert decision["evidence"]["spending"]["minutes"] > 0
            unmet = [c for c in decision["evidence"]["conditions"] if not c["met"]]
            assert not unmet or decision["justification"] or decision["kind"] in ("park", "resume")


async def test_every_phase_passed_has_its_cost_beside_the_gate(demo) -> None:
    await be(demo, "project_lead")
    order = ["idea_generation", "reality_check", "test_setup", "evaluation"]
    for project in (await projects_of(demo)).values():
        gate = await read(demo, f"/projects/{project['id']}/gate")
        spent = {line["phase"] for line in gate["spending"]["lines"]}
        assert spent == set(order[: order.index(project["phase"]) + 1])


async def test_the_past_year_lies_behind_it_and_nothing_lies_ahead(demo) -> None:
    await be(demo, "administrator")
    for project in (await projects_of(demo)).values():
        timeline = (await read(demo, f"/projects/{project['id']}/timeline?limit=200"))["items"]
        moments = [item["created_at"] for item in timeline]
        assert moments == sorted(moments, reverse=True)
        assert len({moment[:10] for moment in moments}) >= 3
        assert moments[0] < clock.now().isoformat()


async def test_each_persona_is_offered_in_order_and_can_be_tried(demo) -> None:
    offered = await read(demo, "/demo/personas")
    assert [item["persona"] for item in offered] == PERSONAS
    for persona in PERSONAS:
        await be(demo, persona)
        assert (await projects_of(demo)).keys() <= PROJECTS.keys()
        session = await read(demo, "/session")
        assert session["email"].endswith(".example")


async def test_loading_again_changes_nothing(settings: Settings, app: FastAPI) -> None:
    async def count() -> tuple[int, int]:
        async with app.state.database.reading() as session:
            users = (await session.exec(select(func.count()).select_from(User))).one()
            parties = (await session.exec(select(func.count()).select_from(Organisation))).one()
            return users, parties

    assert await load_if_empty(settings) is True
    before = await count()
    assert await load_if_empty(settings) is False
    assert await count() == before


async def test_a_load_that_fails_half_way_leaves_nothing(
    settings: Settings, app: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise RuntimeError("the power went")

    with monkeypatch.context() as patched:
        patched.setattr(meals, "play", fail)
        with pytest.raises(RuntimeError):
            await load_if_empty(settings)
    async with app.state.database.reading() as session:
        assert (await session.exec(select(func.count()).select_from(User))).one() == 0
    assert await load_if_empty(settings) is True


async def test_demo_accounts_do_not_exist_outside_demo_mode(settings: Settings) -> None:
    assert await load_if_empty(settings)
    app = create_app(settings)
    transport = ASGITransport(app=app, client=("127.0.0.1", 50000))
    async with AsyncClient(transport=transport, base_url=BASE_URL) as client:
        refused = await client.post("/demo/session", json={"persona": "project_lead"})
        assert refused.status_code == 404
        assert await read(client, "/demo/personas") == []
    await app.state.database.close()
