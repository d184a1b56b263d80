"""Ideas from people without an account: left on a public page, confirmed or read first."""

from datetime import timedelta
from typing import Any

import pytest
from httpx import ASGITransport, AsyncClient, Response
from sqlmodel import select

from builders import BASE_URL, World
from ideas_world import open_challenge
from samskab import worker
from samskab.core import clock
from samskab.core.database import Database
from samskab.core.settings import Settings
from samskab.ideas.public import rules
from samskab.ideas.public.models import PublicIdea
from samskab.projects.models import Project, ProjectState

IDEA = {"title": "A lamp that follows us", "origin_perspective": "relative"}


@pytest.fixture
async def challenge(world: World) -> Any:
    return await open_challenge(world, answerable_by="public")


async def leave(client: AsyncClient, challenge: Any, **more: Any) -> Response:
    return await client.post(f"/public/challenges/{challenge['id']}/ideas", json={**IDEA, **more})


async def waiting(world: World) -> list[Any]:
    return (await world.caller("lead").read(f"{world.project}/public-ideas"))["items"]


async def test_anybody_reads_a_public_challenge_and_no_other(
    world: World, challenge: Any, anonymous: AsyncClient
) -> None:
    page = (await anonymous.get(f"/public/challenges/{challenge['id']}")).json()
    assert page["municipality_name"] == "Nordby Kommune"
    assert (page["state"], page["mail_is_sent"]) == ("open", False)
    internal = await open_challenge(world, answerable_by="everyone_in_project")
    assert (await anonymous.get(f"/public/challenges/{internal['id']}")).status_code == 404
    assert (await leave(anonymous, internal)).status_code == 404


async def test_a_challenge_of_a_project_that_rests_is_not_shown(
    world: World, challenge: Any, anonymous: AsyncClient, database: Database
) -> None:
    async with database.writing() as session:
        (await session.exec(select(Project))).one().state = ProjectState.PARKED
    assert (await anonymous.get(f"/public/challenges/{challenge['id']}")).status_code == 404


async def test_without_mail_it_waits_until_it_is_accepted(
    world: World, challenge: Any, anonymous: AsyncClient
) -> None:
    left = await leave(anonymous, challenge, text="It is dark.", author="A daughter")
    assert (left.status_code, left.json()) == (202, {"next": "read_first"})
    lead = world.caller("lead")
    assert (await lead.read(f"{world.project}/ideas"))["items"] == []
    (one,) = await waiting(world)
    accepted = await lead.created(f"/public-ideas/{one['id']}/acceptance")
    assert accepted["title"] == IDEA["title"]
    assert accepted["external_author"] == "A daughter"
    assert accepted["origin_perspective"] == "relative"
    assert (accepted["source"], accepted["author_id"]) == ("public_page", None)
    assert await waiting(world) == []
    again = await lead.post(f"/public-ideas/{one['id']}/acceptance")
    assert (again.status_code, again.json()["code"]) == (409, "settled_already")


async def test_what_waits_holds_the_gate_and_is_told_to_who_leads(
    world: World, challenge: Any, anonymous: AsyncClient, database: Database, settings: Settings
) -> None:
    lead = world.caller("lead")

    async def unanswered() -> int:
        gate = await lead.read(f"{world.project}/gate")
        return next(
            c["facts"]["unanswered"] for c in gate["conditions"] if c["name"] == "ideas_answered"
        )

    assert await unanswered() == 0
    await leave(anonymous, challenge)
    assert await unanswered() == 1, "house rule 6"
    await worker.deliver(database, settings)
    notices = (await lead.read("/me/notices"))["items"]
    assert "public_idea_waiting" in [notice["kind"] for notice in notices]


async def test_a_refused_text_is_emptied_and_its_reason_kept(
    world: World, challenge: Any, anonymous: AsyncClient, database: Database
) -> None:
    await leave(anonymous, challenge, title="Buy now", text="Cheap!", author="Sam Spam")
    (one,) = await waiting(world)
    refused = await world.caller("lead").post(
        f"/public-ideas/{one['id']}/refusal", {"reason": "An advertisement."}
    )
    assert refused.status_code == 204
    assert await waiting(world) == []
    async with database.writing() as session:
        kept = (await session.exec(select(PublicIdea))).one()
    assert (kept.title, kept.text, kept.author) == ("", "", None)
    trail = await world.caller("lead").read(f"{world.project}/timeline")
    assert "Buy now" not in str(trail)


@pytest.mark.parametrize("who", ["employee", "company", "observer"])
async def test_only_who_answers_ideas_reads_what_waits(
    world: World, challenge: Any, anonymous: AsyncClient, who: str
) -> None:
    await leave(anonymous, challenge)
    (one,) = await waiting(world)
    caller = world.caller(who)
    assert (await caller.get(f"{world.project}/public-ideas")).status_code == 403
    assert (await caller.post(f"/public-ideas/{one['id']}/acceptance")).status_code == 403


async def test_a_closed_challenge_takes_nothing(
    world: World, challenge: Any, anonymous: AsyncClient
) -> None:
    moment = clock.now() + timedelta(minutes=1)
    await world.caller("lead").patch(
        f"/challenges/{challenge['id']}", {"closes_at": moment.isoformat()}, challenge["version"]
    )
    with clock.told_by(lambda: moment + timedelta(hours=1)):
        page = (await anonymous.get(f"/public/challenges/{challenge['id']}")).json()
        left = await leave(anonymous, challenge)
    assert page["state"] == "closed"
    assert (left.status_code, left.json()["code"]) == (409, "challenge_not_open")


async def test_a_thousand_ideas_from_one_address_are_refused(
    world: World, challenge: Any, anonymous: AsyncClient
) -> None:
    answers = [await leave(anonymous, challenge, title=f"Idea {n}") for n in range(1000)]
    assert [a.status_code for a in answers] == [202] * rules.IDEAS_PER_SENDER + [429] * (
        1000 - rules.IDEAS_PER_SENDER
    )
    assert answers[-1].json()["code"] == "too_many_ideas"
    assert 0 < int(answers[-1].headers["retry-after"]) <= 3601
    elsewhere = ASGITransport(app=world.app, client=("127.0.0.2", 50000))
    async with AsyncClient(transport=elsewhere, base_url=BASE_URL) as other:
        assert (await leave(other, challenge)).status_code == 202, "others are not shut out"
    later = clock.now() + timedelta(hours=1, minutes=1)
    with clock.told_by(lambda: later):
        assert (await leave(anonymous, challenge)).status_code == 202, "later one may again"


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        ({"title": ""}, "/title"),
        ({"title": "x" * 201}, "/title"),
        ({"text": "x" * 20_001}, "/text"),
        ({"text": "\x00"}, "/text"),
        ({"origin_perspective": "management"}, "/origin_perspective"),
        ({"email": "not an address"}, "/email"),
        ({"wants_answer": True}, "/email"),
        ({"email": "a@example.org"}, "/email"),  # no mail server here
        ({"state": "accepted"}, "/state"),
    ],
)
async def test_what_is_wrong_is_told_at_its_field(
    challenge: Any, anonymous: AsyncClient, wrong: dict[str, Any], pointer: str
) -> None:
    refused = await leave(anonymous, challenge, **wrong)
    assert refused.status_code == 422
    assert [error["pointer"] for error in refused.json()["errors"]] == [pointer]


async def test_a_script_is_text_like_any_other(
    world: World, challenge: Any, anonymous: AsyncClient
) -> None:
    script = "<script>alert(1)</script>"
    await leave(anonymous, challenge, title=script)
    (one,) = await waiting(world)
    assert one["title"] == script
    response = await world.caller("lead").get(f"{world.project}/public-ideas")
    assert response.headers["content-type"] == "application/json"
    assert response.headers["x-content-type-options"] == "nosniff"


async def test_what_is_no_longer_needed_is_forgotten(
    challenge: Any, anonymous: AsyncClient, database: Database, settings: Settings
) -> None:
    await leave(anonymous, challenge)
    later = clock.now() + rules.SENDER_KEPT + timedelta(minutes=1)
    with clock.told_by(lambda: later):
        await worker.tidy(database, settings)
    async with database.writing() as session:
        assert (await session.exec(select(PublicIdea))).one().sender is None


async def test_somebody_elses_idea_keeps_how_it_came(world: World, challenge: Any) -> None:
    employee = world.caller("employee")
    body = {"challenge_id": challenge["id"], "title": "Softer light", "source": "paper"}
    refused = await employee.post(f"{world.project}/ideas", body)
    assert refused.json()["code"] == "source_of_others_only"
    noted = await employee.created(
        f"{world.project}/ideas",
        {**body, "external_author": "Resident, room 4", "origin_perspective": "citizen"},
    )
    assert (noted["source"], noted["external_author"]) == ("paper", "Resident, room 4")


async def test_the_trail_tells_that_it_came_from_the_public_page(
    world: World, challenge: Any, anonymous: AsyncClient
) -> None:
    await leave(anonymous, challenge)
    (one,) = await waiting(world)
    lead = world.caller("lead")
    accepted = await lead.created(f"/public-ideas/{one['id']}/acceptance")
    trail = await lead.read(f"/ideas/{accepted['id']}/trail")
    assert trail["origin"] == "public"
    assert trail["may_link"], "its author has no account, and can be given a link"
