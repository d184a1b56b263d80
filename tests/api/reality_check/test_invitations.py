"""Invitations over HTTP: people and units, spoken, declined, handed on, reminded, called off."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from builders import World
from checked_idea import CheckedIdea
from samskab.core import clock
from samskab.core.database import Database
from samskab.core.settings import Settings
from samskab.identity.models import Membership, OrganisationRole
from samskab.reality_check.invitations.models import Invitation
from samskab.worker import deliver

SPEAK_BY = (clock.now() + timedelta(days=14)).date().isoformat()


def ids(world: World, *names: str) -> list[str]:
    return [str(world.users[name].id) for name in names]


async def invite(world: World, idea: CheckedIdea, *names: str, **more: Any) -> list[Any]:
    body = {"user_ids": ids(world, *names), "speak_by": SPEAK_BY, "word": "You know it.", **more}
    return (await idea.lead.created(f"{idea.path}/invitations", body))["items"]


async def listed(world: World, idea: CheckedIdea, who: str = "lead") -> dict[str, Any]:
    items = (await world.caller(who).read(f"{idea.path}/invitations"))["items"]
    return {item["name"]: item for item in items}


async def work(world: World, who: str) -> list[str]:
    items = (await world.caller(who).read("/me/work"))["items"]
    return [item["kind"] for item in items if item["link"].endswith("/say")]


async def told(world: World, who: str, settings: Settings) -> list[str]:
    await deliver(world.app.state.database, settings)
    items = (await world.caller(who).read("/me/notices?unread=true"))["items"]
    kinds = [i["kind"] for i in items if "speak" in i["kind"] or "invitation" in i["kind"]]
    await world.caller(who).client.post("/me/notices/reading", json={"notice_ids": None})
    return kinds


async def test_who_is_asked_sees_it_in_their_work_until_they_have_spoken(
    world: World, settings: Settings
) -> None:
    await world.decide()
    idea = await CheckedIdea.select(world)
    (made,) = await invite(world, idea, "employee")
    assert (made["state"], made["name"], made["perspective"]) == (
        "invited",
        "Employee",
        "care_staff",
    )
    assert await work(world, "employee") == ["invited_to_speak"], "once, not also as a wish"
    assert await told(world, "employee", settings) == ["speaking_invited"]
    await idea.say("employee")
    assert await work(world, "employee") == []
    one = (await listed(world, idea))["Employee"]
    assert one["state"] == "spoken"
    assert one["spoken_at"] is not None


async def test_a_whole_unit_is_asked_as_far_as_it_takes_part(
    world: World, database: Database
) -> None:
    idea = await CheckedIdea.select(world)
    async with database.writing() as session:
        for name in ("employee", "colleague"):
            membership = Membership(
                municipality_id=world.municipality_id,
                organisation_id=world.municipality_id,
                unit_id=world.unit_id,
                user_id=world.users[name].id,
                role=OrganisationRole.ADMINISTRATOR,
            )
            session.add(membership)
    made = await invite(world, idea, unit_id=str(world.unit_id))
    assert [(one["name"], one["unit_name"]) for one in made] == [
        ("Employee", "Plejecenter Solbakken")
    ], "the colleague is no member of the project"


async def test_nobody_is_asked_twice_nor_after_they_have_spoken(world: World) -> None:
    idea = await CheckedIdea.select(world)
    await invite(world, idea, "employee")
    await idea.say("citizen_voice")
    body = {"user_ids": ids(world, "employee", "citizen_voice"), "speak_by": SPEAK_BY}
    refused = await idea.lead.post(f"{idea.path}/invitations", body)
    assert (refused.status_code, refused.json()["code"]) == (409, "nobody_to_invite")
    (one,) = await invite(world, idea, "employee", "company")
    assert one["name"] == "Company"


@pytest.mark.parametrize(
    ("change", "code", "pointer"),
    [
        ({"user_ids": []}, "invalid", ""),
        ({"speak_by": "2020-01-01"}, "day_passed", "/speak_by"),
        ({"speak_by": "soon"}, "invalid", "/speak_by"),
    ],
)
async def test_an_invitation_names_somebody_and_a_day(
    world: World, change: dict[str, Any], code: str, pointer: str
) -> None:
    idea = await CheckedIdea.select(world)
    body = {"user_ids": ids(world, "employee"), "speak_by": SPEAK_BY, **change}
    refused = await idea.lead.post(f"{idea.path}/invitations", body)
    assert (refused.status_code, refused.json()["code"]) == (422, code)
    assert refused.json()["errors"][0]["pointer"] == pointer


@pytest.mark.parametrize("who", ["observer", "colleague", "neighbour", "decision_maker"])
async def test_who_cannot_speak_is_not_asked(world: World, who: str) -> None:
    idea = await CheckedIdea.select(world)
    body = {"user_ids": ids(world, "employee", who), "speak_by": SPEAK_BY}
    refused = await idea.lead.post(f"{idea.path}/invitations", body)
    assert (refused.status_code, refused.json()["code"]) == (422, "cannot_speak")
    assert refused.json()["errors"][0]["pointer"] == "/user_ids/1"
    assert await listed(world, idea) == {}


async def test_declining_takes_a_reason_that_others_do_not_read(
    world: World, settings: Settings
) -> None:
    idea = await CheckedIdea.select(world)
    (made,) = await invite(world, idea, "employee")
    path = f"/invitations/{made['id']}/refusal"
    for blank in ("", "  "):
        assert (await world.caller("employee").post(path, {"reason": blank})).status_code == 422
    assert (await world.caller("company").post(path, {"reason": "No."})).status_code == 403
    await world.caller("employee").created(path, {"reason": "I am on leave."})
    lead_sees = (await listed(world, idea))["Employee"]
    assert (lead_sees["state"], lead_sees["reason"]) == ("declined", "I am on leave.")
    company_sees = (await listed(world, idea, "company"))["Employee"]
    assert (company_sees["state"], company_sees["reason"], company_sees["word"]) == (
        "declined",
        None,
        None,
    )
    assert await told(world, "lead", settings) == ["invitation_declined"]
    assert await work(world, "employee") == []


async def test_handing_on_shows_the_chain_and_never_comes_back(
    world: World, settings: Settings
) -> None:
    idea = await CheckedIdea.select(world)
    (made,) = await invite(world, idea, "employee")
    path = f"/invitations/{made['id']}/delegation"
    employee = world.caller("employee")
    (observer,) = ids(world, "observer")
    refused = await employee.post(path, {"user_id": observer})
    assert refused.json()["code"] == "cannot_speak"
    (own,) = ids(world, "employee")
    refused = await employee.post(path, {"user_id": own})
    assert (refused.status_code, refused.json()["code"]) == (409, "already_invited")
    (company,) = ids(world, "company")
    await employee.created(path, {"user_id": company, "word": "You know it better."})
    chain = await listed(world, idea)
    assert (chain["Employee"]["state"], chain["Employee"]["delegated_to_name"]) == (
        "delegated",
        "Company",
    )
    assert (chain["Company"]["state"], chain["Company"]["delegated_from_name"]) == (
        "invited",
        "Employee",
    )
    assert await told(world, "company", settings) == ["speaking_invited"]
    assert await told(world, "lead", settings) == ["invitation_delegated"]
    back = f"/invitations/{chain['Company']['id']}/delegation"
    refused = await world.caller("company").post(back, {"user_id": own})
    assert (refused.status_code, refused.json()["code"]) == (409, "already_invited")
    again = await employee.post(path, {"user_id": ids(world, "lead")[0]})
    assert (again.status_code, again.json()["code"]) == (409, "not_waiting")


async def test_a_reminder_goes_out_once_a_day_and_is_counted(
    world: World, settings: Settings, database: Database
) -> None:
    idea = await CheckedIdea.select(world)
    (made,) = await invite(world, idea, "employee")
    path = f"/invitations/{made['id']}/reminder"
    refused = await idea.lead.post(path)
    assert (refused.status_code, refused.json()["code"]) == (409, "reminded_today")
    async with database.writing() as session:
        stored = await session.get_one(Invitation, UUID(made["id"]))
        stored.created_at = clock.now() - timedelta(days=2)
    await told(world, "employee", settings)
    assert (await world.caller("company").post(path)).status_code == 403
    reminded = await idea.lead.created(path)
    assert reminded["reminders"] == 1
    assert await told(world, "employee", settings) == ["speaking_reminded"]
    assert (await idea.lead.post(path)).json()["code"] == "reminded_today"
    await idea.say("employee")
    assert (await idea.lead.post(path)).json()["code"] == "not_waiting"


async def test_what_is_called_off_is_no_work_and_can_be_asked_anew(world: World) -> None:
    await world.decide()
    idea = await CheckedIdea.select(world)
    (made,) = await invite(world, idea, "company")
    cancelled = await idea.lead.created(f"/invitations/{made['id']}/cancellation")
    assert cancelled["state"] == "cancelled"
    assert await work(world, "company") == []
    (again,) = await invite(world, idea, "company", word="After all.")
    assert (again["id"], again["state"], again["word"]) == (made["id"], "invited", "After all.")
    assert await work(world, "company") == ["invited_to_speak"]


async def test_an_invitation_ends_with_its_round(world: World) -> None:
    await world.decide()
    idea = await CheckedIdea.select(world)
    (made,) = await invite(world, idea, "company")
    await idea.say("employee")
    await idea.lead.created(f"{idea.path}/assessment-round-closing", {})
    assert await work(world, "company") == []
    refused = await world.caller("company").post(
        f"/invitations/{made['id']}/refusal", {"reason": "Late."}
    )
    assert (refused.status_code, refused.json()["code"]) == (409, "round_closed")
    body = {"user_ids": ids(world, "citizen_voice"), "speak_by": SPEAK_BY}
    refused = await idea.lead.post(f"{idea.path}/invitations", body)
    assert refused.json()["code"] == "round_closed"
    await idea.lead.created(f"{idea.path}/assessment-rounds")
    (anew,) = await invite(world, idea, "company")
    assert anew["round"] == 2
