"""Assessments over HTTP: from one's own perspective, on behalf of others, blockers and answers."""

import pytest

from builders import World
from checked_idea import ASSESSMENT, CheckedIdea


async def test_an_employee_says_it_and_whoever_has_spoken_reads_it(world: World) -> None:
    idea = await CheckedIdea.select(world)
    said = await idea.say("employee", comment="It would spare us the round at three.")
    assert (said["wanted"], said["worth_it"], said["confidence"]) == (4, None, 4)
    assert said["given_by_name"] == "Employee"
    assert said["voiced_by"] is None
    own = await idea.say("company", "company")
    listed = await world.caller("company").read(f"{idea.path}/assessments")
    assert listed["items"] == [own, said]


async def test_it_is_said_once_and_then_changed(world: World) -> None:
    idea = await CheckedIdea.select(world)
    said = await idea.say("employee")
    employee = world.caller("employee")
    again = await employee.post(
        f"{idea.path}/assessments", {**ASSESSMENT, "perspective": "care_staff"}
    )
    assert (again.status_code, again.json()["code"]) == (409, "assessment_exists")
    path = f"/assessments/{said['id']}"
    assert (await employee.patch(path, {"wanted": 5}, None)).status_code == 428
    changed = await employee.patch(path, {"wanted": 5, "feasible": None}, said["version"])
    assert changed.status_code == 200, changed.text
    assert (changed.json()["wanted"], changed.json()["feasible"]) == (5, None)
    assert (await employee.patch(path, {"wanted": 1}, said["version"])).status_code == 412
    stranger = await world.caller("lead").patch(path, {"wanted": 1}, 2)
    assert stranger.status_code == 403


async def test_cannot_say_is_an_answer_but_not_the_only_one(world: World) -> None:
    idea = await CheckedIdea.select(world)
    nothing = {"perspective": "care_staff", "confidence": 3}
    employee = world.caller("employee")
    refused = await employee.post(f"{idea.path}/assessments", nothing)
    assert (refused.status_code, refused.json()["code"]) == (422, "nothing_said")
    said = await employee.created(f"{idea.path}/assessments", {**nothing, "wanted": 2})
    emptied = await employee.patch(f"/assessments/{said['id']}", {"wanted": None}, said["version"])
    assert (emptied.status_code, emptied.json()["code"]) == (422, "nothing_said")


@pytest.mark.parametrize("step", [0, 6, -1, 2.5, "4", True])
async def test_steps_go_from_one_to_five(world: World, step: object) -> None:
    idea = await CheckedIdea.select(world)
    body = {**ASSESSMENT, "perspective": "care_staff", "wanted": step}
    refused = await world.caller("employee").post(f"{idea.path}/assessments", body)
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == "/wanted"


async def test_leaders_record_for_people_without_an_account(world: World) -> None:
    idea = await CheckedIdea.select(world)
    for label in ("Night shift at Solbakken", "Night shift at Åglimt"):
        said = await idea.say("lead", "care_staff", voiced_by=label)
        assert (said["perspective"], said["voiced_by"]) == ("care_staff", label)
    body = {**ASSESSMENT, "perspective": "relative", "voiced_by": "My neighbour"}
    refused = await world.caller("employee").post(f"{idea.path}/assessments", body)
    assert refused.status_code == 403
    assert (await idea.read())["heard"] == ["care_staff"]


async def test_a_blocker_awaits_its_answer_and_a_new_one_a_new_answer(world: World) -> None:
    idea = await CheckedIdea.select(world)
    said = await idea.say("employee", blocker="No Wi-Fi in room 14.")
    await idea.say("lead")  # whoever has spoken sees what others said
    assert (await idea.read())["open_blockers"] == 1
    path = f"/assessments/{said['id']}/blocker-answer"
    answer = {"answer": "IT moves an access point."}
    assert (await world.caller("company").post(path, answer)).status_code == 403
    answered = await idea.lead.created(path, answer)
    assert answered["blocker_answer"] == answer["answer"]
    assert answered["blocker_answered_by_name"] == "Lead"
    assert (await idea.read())["open_blockers"] == 0
    changed = await world.caller("employee").patch(
        f"/assessments/{said['id']}", {"blocker": "No power in room 14."}, answered["version"]
    )
    assert changed.json()["blocker_answer"] is None
    assert (await idea.read())["open_blockers"] == 1
    silent = await idea.say("citizen_voice")
    nothing = await idea.lead.post(f"/assessments/{silent['id']}/blocker-answer", answer)
    assert (nothing.status_code, nothing.json()["code"]) == (409, "no_blocker")


async def test_observers_and_strangers_do_not_speak(world: World) -> None:
    idea = await CheckedIdea.select(world)
    body = {**ASSESSMENT, "perspective": "company"}
    for who, status in (("observer", 403), ("neighbour", 404), ("competitor", 404)):
        refused = await world.caller(who).post(f"{idea.path}/assessments", body)
        assert refused.status_code == status, who
    hidden = await world.caller("neighbour").get(f"{idea.path}/reality-check")
    assert hidden.status_code == 404


async def test_only_a_selected_idea_is_checked(world: World) -> None:
    idea = await CheckedIdea.select(world)
    await idea.answer("parked")
    body = {**ASSESSMENT, "perspective": "care_staff"}
    refused = await world.caller("employee").post(f"{idea.path}/assessments", body)
    assert (refused.status_code, refused.json()["code"]) == (409, "idea_not_selected")
