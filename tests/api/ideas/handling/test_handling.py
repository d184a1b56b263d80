"""Who answers an idea and by when, over HTTP: who sees what, many at once, reminders."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlmodel import col

from api.notices.test_mail import Postbox, mailing, port_of, quiet, serving, wants
from builders import World
from ideas_world import open_challenge, submit
from samskab.core import clock
from samskab.core.database import Database
from samskab.core.settings import Settings
from samskab.ideas.handling.models import IdeaHandling
from samskab.ideas.handling.rules import local_day
from samskab.worker import deliver, remind

__all__ = ["mailing"]


def in_days(days: int) -> date:
    return local_day(clock.now(), "Europe/Copenhagen") + timedelta(days=days)


async def handle(world: World, idea_id: str, version: int = 0, **body: Any) -> Any:
    new = {"assignee_id": None, "due_on": None, **body}
    handled = await world.caller("lead").put(f"/ideas/{idea_id}/handling", new, version)
    assert handled.status_code == 200, handled.text
    return handled.json()


async def let_days_pass(world: World, idea_id: str, days: int) -> None:
    """Move the idea's day instead of the clock: a session would end."""
    async with world.app.state.database.writing() as session:
        moved = update(IdeaHandling).where(col(IdeaHandling.idea_id) == UUID(idea_id))
        await session.exec(moved.values(due_on=in_days(-days)))


def lead_id(world: World) -> str:
    return str(world.users["lead"].id)


async def test_everybody_sees_who_looks_at_it_and_only_those_who_answer_by_when(
    world: World,
) -> None:
    idea = await submit(world, await open_challenge(world))
    path = f"/ideas/{idea['id']}/handling"
    assert (await world.caller("employee").read(path))["version"] == 0
    day = in_days(3).isoformat()
    set_now = await handle(world, idea["id"], assignee_id=lead_id(world), due_on=day)
    assert (set_now["assignee_name"], set_now["due_on"], set_now["version"]) == ("Lead", day, 1)
    for who in ("employee", "company"):
        seen = await world.caller(who).read(path)
        assert seen["assignee_name"] == "Lead"
        assert seen["looked_at_since"] is not None
        assert (seen["due_on"], seen["overdue"]) == (None, False)
        (item,) = (await world.caller(who).read(f"{world.project}/ideas"))["items"]
        assert (item["assignee_name"], item["due_on"]) == ("Lead", None)
    (item,) = (await world.caller("lead").read(f"{world.project}/ideas"))["items"]
    assert item["due_on"] == day
    mine = (await world.caller("employee").read("/me/work"))["items"]
    assert [(i["kind"], i["who"]) for i in mine] == [("idea_awaits_answer", "Lead")]
    now = (await world.caller("employee").read(f"/ideas/{idea['id']}/trail"))["now"]
    assert now["looked_at_since"] == set_now["looked_at_since"]


async def test_only_a_member_who_may_answer_and_only_a_day_to_come(world: World) -> None:
    idea = await submit(world, await open_challenge(world))
    path, lead = f"/ideas/{idea['id']}/handling", world.caller("lead")
    for body, code, pointer in (
        (
            {"assignee_id": str(world.users["employee"].id)},
            "assignee_may_not_answer",
            "/assignee_id",
        ),
        (
            {"assignee_id": str(world.users["neighbour"].id)},
            "assignee_may_not_answer",
            "/assignee_id",
        ),
        ({"due_on": in_days(-1).isoformat()}, "due_in_the_past", "/due_on"),
    ):
        refused = await lead.put(path, {"assignee_id": None, "due_on": None, **body}, 0)
        assert (refused.status_code, refused.json()["code"]) == (422, code)
        assert refused.json()["errors"][0]["pointer"] == pointer
    for who in ("employee", "company", "decision_maker"):
        refused = await world.caller(who).put(path, {"assignee_id": None, "due_on": None}, 0)
        assert refused.status_code == 403, who
    await handle(world, idea["id"], assignee_id=lead_id(world))
    assert (await lead.put(path, {"assignee_id": None, "due_on": None}, 0)).status_code == 412
    gone = await handle(world, idea["id"], version=1)
    assert (gone["assignee_name"], gone["looked_at_since"]) == (None, None)


async def test_many_are_dealt_out_together_or_not_at_all(world: World) -> None:
    challenge, lead = await open_challenge(world), world.caller("lead")
    ids = [(await submit(world, challenge, title=f"Idea {n}"))["id"] for n in range(3)]
    bulk, day = f"{world.project}/idea-handlings", in_days(5).isoformat()
    stranger = "0198c0de-7000-7000-8000-000000000001"
    refused = await lead.post(bulk, {"idea_ids": [*ids, stranger], "due_on": day})
    assert refused.json()["errors"][0]["pointer"] == "/idea_ids/3"
    assert (await lead.post(bulk, {"idea_ids": ids})).status_code == 422, "nothing is named"
    assert await lead.created(bulk, {"idea_ids": ids, "due_on": day}) == {"handled": 3}
    await lead.created(bulk, {"idea_ids": ids[:2], "assignee_id": lead_id(world)})
    for idea_id in ids[:2]:
        seen = await lead.read(f"/ideas/{idea_id}/handling")
        assert (seen["assignee_name"], seen["due_on"], seen["version"]) == ("Lead", day, 2)
    assert (await lead.read(f"/ideas/{ids[2]}/handling"))["assignee_id"] is None


async def test_the_list_finds_mine_nobodys_and_what_is_overdue(world: World) -> None:
    challenge, lead = await open_challenge(world), world.caller("lead")
    titles = ("Mine", "Late", "Answered late", "Nobody's")
    ids = {t: (await submit(world, challenge, title=t))["id"] for t in titles}
    await handle(world, ids["Mine"], assignee_id=lead_id(world), due_on=in_days(9).isoformat())
    for title in ("Late", "Answered late"):
        await handle(world, ids[title], due_on=in_days(0).isoformat())
    answer = {"status": "parked", "answer": "Later."}
    await lead.created(f"/ideas/{ids['Answered late']}/answer", answer)

    async def found(query: str) -> set[str]:
        items = (await lead.read(f"{world.project}/ideas?{query}"))["items"]
        return {item["title"] for item in items}

    assert await found("assigned=me") == {"Mine"}
    assert await found("assigned=nobody") == {"Late", "Answered late", "Nobody's"}
    assert await found("overdue=true") == set()
    for title in ("Late", "Answered late"):
        await let_days_pass(world, ids[title], 2)
    assert await found("overdue=true") == {"Late"}
    assert await found("overdue=true&assigned=me") == set()
    refused = await world.caller("employee").get(f"{world.project}/ideas?overdue=true")
    assert (refused.status_code, refused.json()["permission"]) == (403, "ideas:idea:answer")


async def test_my_work_shows_what_is_overdue_first(world: World) -> None:
    challenge, lead = await open_challenge(world), world.caller("lead")
    for title, days in (("Some day", None), ("In a week", 7), ("Today", 0)):
        idea = await submit(world, challenge, title=title)
        due = None if days is None else in_days(days).isoformat()
        await handle(world, idea["id"], assignee_id=lead_id(world), due_on=due)
    await let_days_pass(world, idea["id"], 1)
    items = (await lead.read("/me/work"))["items"]
    assert (items[0]["title"], items[0]["overdue"]) == ("Today", True)
    mine = [i for i in items if i["kind"] == "idea_assigned"]
    assert [(i["title"], i["overdue"]) for i in mine[1:]] == [
        ("Some day", False),
        ("In a week", False),
    ]
    assert mine[0]["due_on"] == in_days(-1).isoformat()
    assert not [
        i for i in (await world.caller("employee").read("/me/work"))["items"] if i["due_on"]
    ]


async def test_the_assignee_is_reminded_once_before_and_once_after_by_mail(
    world: World, settings: Settings, mailing: Settings, database: Database
) -> None:
    challenge = await open_challenge(world)
    idea = await submit(world, challenge, title="Bed sensors")
    other = await submit(world, challenge, title="Answered in time")
    for one in (idea, other):
        due = in_days(2).isoformat()
        await handle(world, one["id"], assignee_id=lead_id(world), due_on=due)
    answer = {"status": "parked", "answer": "Later."}
    await world.caller("lead").created(f"/ideas/{other['id']}/answer", answer)
    await quiet(world, settings)
    await wants(world, "lead", "at_once")
    postbox = Postbox()
    async with serving(postbox, port_of(mailing)):
        for days in range(6):
            moment = clock.now() + timedelta(days=days)
            with clock.told_by(lambda moment=moment: moment):
                for _ in range(2):
                    await remind(database, mailing)
                    await deliver(database, mailing)
    assert [(m["To"], m["Subject"]) for m in postbox.mails] == [
        ("lead@example.org", "Idéen “Bed sensors” skal have svar nu"),
        ("lead@example.org", "Fristen for at svare på idéen “Bed sensors” er gået"),
    ]
    timeline = await world.caller("company").read(f"{world.project}/timeline?limit=200")
    assert not {i["kind"] for i in timeline["items"]} & {"idea_due", "ideas_assigned"}


async def test_whoever_is_assigned_is_told_and_of_many_only_once(
    world: World, settings: Settings
) -> None:
    await _second_lead(world)
    challenge, lead = await open_challenge(world), world.caller("lead")
    ids = [(await submit(world, challenge, title=f"Idea {n}"))["id"] for n in range(3)]
    await quiet(world, settings)
    other = str(world.users["second"].id)
    await handle(world, ids[0], assignee_id=other)
    await lead.created(f"{world.project}/idea-handlings", {"idea_ids": ids, "assignee_id": other})
    await deliver(world.app.state.database, settings)
    told = (await world.caller("second").read("/me/notices?unread=true"))["items"]
    assert [(n["kind"], n["link"]) for n in told] == [
        ("ideas_assigned", "ideas?assigned=me&status=submitted"),
        ("idea_assigned", f"ideas/{ids[0]}"),
    ]


async def _second_lead(world: World) -> None:
    from samskab.identity.models import OrganisationRole

    await world.add_person("second", "nordby", OrganisationRole.EMPLOYEE)
    await world.caller("lead").created(
        f"{world.project}/members",
        {
            "user_id": str(world.users["second"].id),
            "organisation_id": str(world.municipality_id),
            "role": "facilitator",
            "perspective": "management",
        },
    )
