"""The demo municipality: it loads once, wholly, on both engines, and obeys every rule."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient
from sqlalchemy import func
from sqlmodel import select

from builders import BASE_URL
from postgres import Postgres
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


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def loaded(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Settings]:
    """The settings of a database into which the demo was loaded, once on each engine."""
    folder = tmp_path_factory.mktemp("demo")
    server: Postgres | None = None
    if request.param == "sqlite":
        url = request.getfixturevalue("sqlite_template").copy(folder / "samskab.db")
    else:
        server = request.getfixturevalue("postgres")
        name = server.create_database()
        url = server.url(name)
    settings = Settings(
        data_dir=folder,
        database_url=url,
        secret="a secret that is only used in tests, never elsewhere",
        interface_dir=folder / "no-interface",
        requests_per_minute=1_000_000,
        log_level="error",
        demo=True,
    )
    assert asyncio.run(load_if_empty(settings))
    yield settings
    if server is not None:
        server.drop_database(name)


@pytest.fixture
async def demo(loaded: Settings) -> AsyncIterator[AsyncClient]:
    """A caller who tries personas."""
    app = create_app(loaded)
    transport = ASGITransport(app=app, client=("127.0.0.1", 50000))
    async with AsyncClient(transport=transport, base_url=BASE_URL) as client:
        yield client
    await app.state.database.close()


async def count(app: FastAPI) -> tuple[int, int]:
    async with app.state.database.reading() as session:
        users = (await session.exec(select(func.count()).select_from(User))).one()
        parties = (await session.exec(select(func.count()).select_from(Organisation))).one()
        return users, parties


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


async def test_each_gate_shows_what_its_project_waits_for(demo) -> None:
    await be(demo, "decision_maker")
    unmet = {}
    for title, project in (await projects_of(demo)).items():
        gate = await read(demo, f"/projects/{project['id']}/gate")
        unmet[title] = [c["name"] for c in gate["conditions"] if not c["met"]]
        assert gate["conditions"]
    assert unmet == {
        "Safe nights without hourly checks": [],
        "Medicine on time": [],
        "Light that follows the day": ["measurements_made"],
        "Less lifting at Engparken": [
            "perspectives_heard",
            "blockers_answered",
            "organisational_change_stated",
            "critical_assumptions_tested",
        ],
        "Meals people look forward to": ["ideas_answered"],
    }


async def test_one_gate_was_passed_with_a_justification_that_stays(demo) -> None:
    await be(demo, "decision_maker")
    project = (await projects_of(demo))["Light that follows the day"]
    page = await read(demo, f"/projects/{project['id']}/decisions")
    newest = page["items"][0]
    unmet = [c["name"] for c in newest["evidence"]["conditions"] if not c["met"]]
    assert unmet == ["critical_assumptions_tested"]
    assert "no test of its own" in newest["justification"]


async def test_the_decided_project_shows_gains_and_what_stays_uncertain(demo) -> None:
    await be(demo, "project_lead")
    project = (await projects_of(demo))["Safe nights without hourly checks"]
    evaluation = await read(demo, f"/projects/{project['id']}/evaluation")
    verdicts = {finding["title"]: finding["verdict"] for finding in evaluation["findings"]}
    assert verdicts["Rested in the morning"] == "improved"
    assert verdicts["Walked in a shift"] == "improved"
    assert verdicts["Overtime"] == "uncertain"
    assert evaluation["recommendation"]["rule"]["recommendation"] == "implement"
    assert evaluation["recommendation"]["chosen"]["recommendation"] == "implement"
    assert evaluation["excluded"]["erased"] == 1
    report = await read(demo, f"/projects/{project['id']}/report")
    assert report["publication"] is not None
    assert report["data_changed"] is False


async def test_ideas_come_from_every_side_and_consents_from_everybody(demo) -> None:
    await be(demo, "project_lead")
    projects = await projects_of(demo)
    meals_project = projects["Meals people look forward to"]["id"]
    ideas = (await read(demo, f"/projects/{meals_project}/ideas?limit=200"))["items"]
    assert len(ideas) >= 12
    assert {"care_staff", "citizen", "company", "research"} <= {
        idea["origin_perspective"] for idea in ideas
    }
    for title in ("Safe nights without hourly checks", "Medicine on time"):
        studies = (await read(demo, f"/projects/{projects[title]['id']}/studies"))["items"]
        assert [study["state"] for study in studies] == ["locked"]
        people = (await read(demo, f"/studies/{studies[0]['id']}/participants?limit=200"))["items"]
        assert 12 <= len(people) <= 30
        assert {person["consent"] for person in people} == {"given", "withdrawn"}


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


async def test_it_loads_wholly_or_not_at_all_and_only_once(
    settings: Settings, app: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise RuntimeError("the power went")

    with monkeypatch.context() as patched:
        patched.setattr(meals, "play", fail)
        with pytest.raises(RuntimeError):
            await load_if_empty(settings)
    assert await count(app) == (0, 0)
    assert await load_if_empty(settings) is True
    before = await count(app)
    assert await load_if_empty(settings) is False
    assert await count(app) == before
    # The accounts are there, but outside demo mode nobody can try them.
    transport = ASGITransport(app=app, client=("127.0.0.1", 50000))
    async with AsyncClient(transport=transport, base_url=BASE_URL) as client:
        refused = await client.post("/demo/session", json={"persona": "project_lead"})
        assert refused.status_code == 404
        assert await read(client, "/demo/personas") == []
