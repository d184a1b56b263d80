"""Invitations to workshops over HTTP: asked, answered, reminded, and who came."""

from typing import Any

from sqlmodel import select

from api.notices.test_notices import all_read, kinds, told
from builders import World
from samskab.core.database import Database
from samskab.core.settings import Settings
from samskab.identity.models import Membership
from workshops_world import invite, invitees, plan, seen


async def test_members_units_and_guests_are_invited_each_once(
    world: World, database: Database
) -> None:
    async with database.writing() as session:
        statement = select(Membership).where(Membership.user_id == world.users["employee"].id)
        (await session.exec(statement)).one().unit_id = world.unit_id
    workshop = await plan(world)
    guests = [{"label": "Relatives from Solbakken", "perspective": "relative", "headcount": 3}]
    first = await invite(world, workshop, "company", guests=guests)
    again = await invite(world, workshop, "company", unit_ids=[str(world.unit_id)])
    assert (first, again) == ({"invited": 2, "already": 0}, {"invited": 1, "already": 1})
    people = await invitees(world, workshop)
    assert set(people) == {"Company", "Employee", "Relatives from Solbakken"}
    assert people["Employee"]["perspective"] == "care_staff"
    assert (await seen(world, workshop))["invited"] == 5


async def test_only_members_can_be_invited_by_account(world: World) -> None:
    workshop = await plan(world)
    path, lead = f"/workshops/{workshop['id']}/invitees", world.caller("lead")
    outsider = await lead.post(path, {"user_ids": [str(world.users["colleague"].id)]})
    assert (outsider.status_code, outsider.json()["code"]) == (422, "not_a_member")
    nobody = await lead.post(path, {"unit_ids": [str(world.unit_id)]})
    assert (nobody.status_code, nobody.json()["code"]) == (422, "nobody_of_unit")
    assert (await lead.post(path, {})).status_code == 422
    assert await invitees(world, workshop) == {}


async def test_whoever_is_invited_answers_and_others_cannot(world: World) -> None:
    workshop = await plan(world)
    await invite(world, workshop, "employee", "company")
    path = f"/workshops/{workshop['id']}/my-answer"
    for said in ("maybe", "coming", "coming"):
        answer = await world.caller("employee").client.put(path, json={"answer": said})
        assert answer.json()["answer"] == said
    now = await seen(world, workshop, "employee")
    assert (now["my_answer"], now["coming"], now["awaited"]) == ("coming", 1, 1)
    other = await world.caller("observer").client.put(path, json={"answer": "coming"})
    assert (other.status_code, other.json()["code"]) == (409, "not_invited")


async def test_on_behalf_and_on_the_day(world: World) -> None:
    workshop = await plan(world)
    guests = [{"label": "Relatives from Solbakken", "perspective": "relative", "headcount": 3}]
    await invite(world, workshop, "employee", guests=guests)
    people = await invitees(world, workshop)
    relatives, employee = people["Relatives from Solbakken"], people["Employee"]
    path, lead = f"/workshops/{workshop['id']}/invitees", world.caller("lead")
    came = await lead.patch(f"{path}/{relatives['id']}", {"answer": "coming", "attended": 4}, 1)
    assert (came.json()["answer"], came.json()["attended"]) == ("coming", 4)
    stale = await lead.patch(f"{path}/{relatives['id']}", {"attended": 1}, 1)
    assert stale.status_code == 412
    two = await lead.patch(f"{path}/{employee['id']}", {"attended": 2}, 1)
    assert (two.status_code, two.json()["code"]) == (422, "member_counts_once")
    voices = {each["voice"]: each for each in (await seen(world, workshop))["voices"]}
    assert (voices["citizens"]["expected"], voices["citizens"]["attended"]) == (3, 4)
    assert (voices["employees"]["expected"], voices["employees"]["attended"]) == (1, 0)
    assert voices["outside_parties"]["expected"] == 0


async def test_an_invitation_is_taken_back_unless_they_were_there(world: World) -> None:
    workshop = await plan(world)
    await invite(world, workshop, "employee", "company")
    people = await invitees(world, workshop)
    path, lead = f"/workshops/{workshop['id']}/invitees", world.caller("lead")
    await lead.patch(f"{path}/{people['Employee']['id']}", {"attended": 1}, 1)
    there = await lead.delete(f"{path}/{people['Employee']['id']}", 2)
    assert (there.status_code, there.json()["code"]) == (409, "invitee_attended")
    assert (await lead.delete(f"{path}/{people['Company']['id']}", 1)).status_code == 204
    assert set(await invitees(world, workshop)) == {"Employee"}
    other = await plan(world)
    astray = f"/workshops/{other['id']}/invitees/{people['Employee']['id']}"
    assert (await lead.patch(astray, {"attended": 0}, 2)).status_code == 404


async def test_all_are_told_each_at_the_right_moment(world: World, settings: Settings) -> None:
    workshop = await plan(world)
    path, lead = f"/workshops/{workshop['id']}", world.caller("lead")
    await all_read(world, settings)
    await invite(world, workshop, "employee", "company")
    assert await kinds(world, "company", settings) == ["workshop_invited"]
    assert await kinds(world, "observer", settings) == []
    (notice,) = await told(world, "employee", settings)
    assert notice["title"] == "An evening about safe nights"
    assert notice["link"] == f"ideas/workshops/{workshop['id']}"
    await all_read(world, settings)
    await world.caller("employee").client.put(f"{path}/my-answer", json={"answer": "not_coming"})
    assert await lead.created(f"{path}/reminders") == {"reminded": 1}
    assert await kinds(world, "company", settings) == ["workshop_reminded"]
    assert await kinds(world, "employee", settings) == []
    assert (await invitees(world, workshop))["Company"]["reminded_at"] is not None
    await all_read(world, settings)
    version = (await seen(world, workshop))["version"]
    await lead.patch(path, {"starts_at": "2099-03-03T14:00:00Z"}, version)
    await lead.put(f"{path}/cancellation", {"reason": "Ill."}, version + 1)
    for who in ("employee", "company"):
        assert await kinds(world, who, settings) == ["workshop_cancelled", "workshop_moved"]


async def test_nobody_is_reminded_of_what_has_begun(world: World) -> None:
    when: dict[str, Any] = {"starts_at": "2020-03-03T15:00:00Z", "ends_at": "2020-03-03T17:00:00Z"}
    workshop = await plan(world, **when)
    late = await world.caller("lead").post(f"/workshops/{workshop['id']}/reminders")
    assert (late.status_code, late.json()["code"]) == (409, "workshop_begun")
