"""Rounds over HTTP: unseen at first, closed, opened anew, and what moved between them."""

from typing import Any

import pytest

from builders import World
from checked_idea import ASSESSMENT, CheckedIdea

CLOSING = "assessment-round-closing"
ACTS = {CLOSING: {}, "assessment-rounds": {}, "syntheses": {"text": "All want it."}}
SECRET = {"wanted": 1, "comment": "Never at night.", "blocker": "No power in room 14."}


async def everything_shown(world: World, idea: CheckedIdea, who: str) -> str:
    """Everything the reality check shows to somebody, as text."""
    caller = world.caller(who)
    paths = ["reality-check", "assessments", "assessment-rounds", "syntheses"]
    shown = [(await caller.get(f"{idea.path}/{path}")).text for path in paths]
    shown.append((await caller.get(f"{world.project}/reality-checks")).text)
    return "\n".join([*shown, (await caller.get("/me/work")).text])


async def close(idea: CheckedIdea, word: str = "") -> Any:
    return await idea.lead.created(f"{idea.path}/{CLOSING}", {"word": word})


async def open_next(idea: CheckedIdea) -> Any:
    return await idea.lead.created(f"{idea.path}/assessment-rounds")


@pytest.mark.parametrize(
    "who", ["lead", "citizen_voice", "company", "observer", "decision_maker", "administrator"]
)
async def test_whoever_has_not_spoken_sees_who_did_but_not_what(world: World, who: str) -> None:
    await world.decide()
    idea = await CheckedIdea.select(world)
    await idea.say("employee", **SECRET)
    caller = world.caller(who)
    shown = await everything_shown(world, idea, who)
    for word in ("Never at night", "No power"):
        assert word not in shown
    check = await caller.read(f"{idea.path}/reality-check")
    assert (check["unseen"], check["round"], check["round_open"]) == (True, 1, True)
    assert (check["heard"], check["assessments"]) == (["care_staff"], 1)
    assert (check["blockers"], check["open_blockers"], check["disagreements"]) == (0, 0, [])
    assert {c["n"] for row in check["matrix"] for c in row["cells"]} == {0}
    assert check["reasons"][1] == "first_round_unseen"
    (listed,) = (await caller.read(f"{world.project}/reality-checks"))["items"]
    assert (listed["unseen"], listed["open_blockers"], listed["complete"]) == (True, 0, False)
    (one,) = (await caller.read(f"{idea.path}/assessment-rounds"))["items"]
    assert (one["unseen"], one["assessments"], one["movements"]) == (True, 1, [])
    assert {c["n"] for row in one["matrix"] for c in row["cells"]} == {0}


async def test_whoever_speaks_sees_it_all(world: World) -> None:
    idea = await CheckedIdea.select(world)
    await idea.say("employee", **SECRET)
    await idea.say("citizen_voice")
    check = await world.caller("citizen_voice").read(f"{idea.path}/reality-check")
    assert (check["unseen"], check["open_blockers"]) == (False, 1)
    assert check["disagreements"][0]["low_perspective"] == "care_staff"
    assert "Never at night" in await everything_shown(world, idea, "citizen_voice")
    assert "Never at night" not in await everything_shown(world, idea, "lead")


async def test_writing_for_others_is_not_speaking(world: World) -> None:
    idea = await CheckedIdea.select(world)
    await idea.say("employee", **SECRET)
    noted = await idea.say("lead", "relative", voiced_by="A daughter", blocker="The price.")
    assert (await idea.lead.read(f"{idea.path}/assessments"))["items"] == [noted]
    check = await idea.read()
    assert (check["unseen"], check["blockers"], check["open_blockers"]) == (True, 1, 1)
    answer = {"answer": "It is rented."}
    await idea.lead.created(f"/assessments/{noted['id']}/blocker-answer", answer)
    check = await idea.read()
    assert (check["blockers"], check["open_blockers"]) == (1, 0)


async def test_what_is_not_seen_is_not_answered(world: World) -> None:
    idea = await CheckedIdea.select(world)
    said = await idea.say("employee", **SECRET)
    path = f"/assessments/{said['id']}/blocker-answer"
    refused = await idea.lead.post(path, {"answer": "A cable."})
    assert (refused.status_code, refused.json()["code"]) == (409, "round_unseen")
    await close(idea)
    assert (await idea.lead.created(path, {"answer": "A cable."}))["blocker"] == SECRET["blocker"]


async def test_closing_shows_it_to_all_and_ends_the_speaking(world: World) -> None:
    idea = await CheckedIdea.select(world)
    said = await idea.say("employee", **SECRET)
    closed = await close(idea, "Let us talk.")
    assert (closed["open"], closed["closing_word"], closed["closed_by_name"]) == (
        False,
        "Let us talk.",
        "Lead",
    )
    assert closed["unseen"] is False
    assert "Never at night" in await everything_shown(world, idea, "company")
    body = {**ASSESSMENT, "perspective": "citizen"}
    late = await world.caller("citizen_voice").post(f"{idea.path}/assessments", body)
    changed = await world.caller("employee").patch(
        f"/assessments/{said['id']}", {"wanted": 5}, said["version"]
    )
    again = await idea.lead.post(f"{idea.path}/{CLOSING}", {})
    for refused in (late, changed, again):
        assert (refused.status_code, refused.json()["code"]) == (409, "round_closed")


async def test_only_who_leads_closes_and_opens(world: World) -> None:
    idea = await CheckedIdea.select(world)
    await idea.say("employee")
    for who in ("employee", "company", "researcher", "decision_maker", "observer"):
        for path, body in ACTS.items():
            refused = await world.caller(who).post(f"{idea.path}/{path}", body)
            assert refused.status_code == 403, (who, path)
    for path, body in ACTS.items():
        refused = await world.caller("neighbour").post(f"{idea.path}/{path}", body)
        assert refused.status_code == 404


async def test_what_follows_what(world: World) -> None:
    idea = await CheckedIdea.select(world)
    refused = await idea.lead.post(f"{idea.path}/{CLOSING}", {})
    assert (refused.status_code, refused.json()["code"]) == (409, "nobody_spoke")
    refused = await idea.lead.post(f"{idea.path}/assessment-rounds")
    assert (refused.status_code, refused.json()["code"]) == (409, "round_open")
    assert (await idea.lead.read(f"{idea.path}/assessment-rounds"))["items"] == []
    await idea.say("employee")
    refused = await idea.lead.post(f"{idea.path}/assessment-rounds")
    assert refused.json()["code"] == "round_open"
    await close(idea)
    assert (await open_next(idea))["number"] == 2
    await idea.answer("parked")
    await close(idea)
    refused = await idea.lead.post(f"{idea.path}/assessment-rounds")
    assert (refused.status_code, refused.json()["code"]) == (409, "idea_not_selected")


async def test_in_the_second_round_each_speaks_anew_and_the_newest_word_counts(
    world: World,
) -> None:
    idea = await CheckedIdea.select(world)
    first = await idea.say("employee", wanted=1, blocker="No power in room 14.")
    await idea.say("lead", "care_staff", voiced_by="Night shift", wanted=5)
    await idea.say("citizen_voice", wanted=2)
    await close(idea)
    answer = {"answer": "An electrician comes."}
    await idea.lead.created(f"/assessments/{first['id']}/blocker-answer", answer)
    await open_next(idea)
    employee = world.caller("employee")
    (listed,) = (await employee.read(f"{world.project}/reality-checks"))["items"]
    assert (listed["round"], listed["spoken"], listed["unseen"]) == (2, False, False)
    anew = await idea.say("employee", wanted=4, blocker="No power in room 14.")
    assert (anew["round"], anew["blocker_answer"]) == (2, answer["answer"]), "the answer stands"
    check = await idea.read()
    assert (check["assessments"], check["blockers"], check["open_blockers"]) == (3, 1, 0)
    assert check["heard"] == ["care_staff", "citizen"]
    wanted = check["matrix"][0]["cells"][0]
    assert (wanted["n"], wanted["median"], wanted["lowest"]) == (2, 4.5, 4)
    one, two = (await idea.lead.read(f"{idea.path}/assessment-rounds"))["items"]
    assert (one["assessments"], two["assessments"]) == (3, 1)
    before = one["matrix"][0]["cells"][0]
    assert (before["median"], before["lowest"], before["highest"]) == (3.0, 1, 5)
    moved = {(m["perspective"], m["scale"]): m for m in two["movements"]}
    staff = moved["care_staff", "wanted"]
    assert (staff["direction"], staff["spread"]) == ("towards_yes", "closer")
    assert (staff["before"]["median"], staff["after"]["median"]) == (3.0, 4.5)
    citizen = moved["citizen", "wanted"]
    assert (citizen["direction"], citizen["spread"]) == ("unmoved", "alike")
    old = await employee.patch(f"/assessments/{first['id']}", {"wanted": 5}, 2)
    assert old.status_code == 409
    assert old.json()["code"] == "round_closed"


async def test_a_decision_at_its_gate_ends_the_round_and_a_return_does_not_hide_it_again(
    world: World,
) -> None:
    await world.decide()
    idea = await CheckedIdea.select(world)
    await idea.complete()
    assert (await world.caller("company").read(f"{idea.path}/reality-check"))["unseen"] is True
    await world.decide(justification=None)
    company = world.caller("company")
    assert (await company.read(f"{idea.path}/reality-check"))["unseen"] is False
    (one,) = (await company.read(f"{idea.path}/assessment-rounds"))["items"]
    assert (one["open"], one["closed_by_name"]) == (False, None)
    assert one["closed_at"] is not None
    body = {**ASSESSMENT, "perspective": "company"}
    refused = await company.post(f"{idea.path}/assessments", body)
    assert refused.json()["code"] == "round_closed"
    await world.decide("return", to_phase="reality_check", justification=None)
    assert (await company.read(f"{idea.path}/reality-check"))["unseen"] is False
    assert (await open_next(idea))["number"] == 2
    await idea.say("company", "company")


async def test_no_decision_before_the_reality_check_tells_what_is_unseen(world: World) -> None:
    idea = await CheckedIdea.select(world)
    await idea.say("employee", **SECRET)
    early = (await world.decide())["evidence"]["reality_check"]["ideas"][0]
    assert (early["means"], early["disagreements"], early["heard"]) == ({}, 0, ["care_staff"])
    assert (await idea.read())["unseen"] is True
    later = (await world.decide("park", justification=None))["evidence"]["reality_check"]
    assert later["ideas"][0]["means"]["care_staff"]["wanted"] == 1.0
    assert (await idea.read())["unseen"] is False


async def test_the_second_round_is_work_for_whoever_spoke_before(world: World) -> None:
    await world.decide()
    idea = await CheckedIdea.select(world)
    await idea.say("employee")

    async def asked() -> list[str]:
        items = (await world.caller("employee").read("/me/work"))["items"]
        return [i["kind"] for i in items if i["kind"] == "assessment_wanted"]

    assert await asked() == []
    await close(idea)
    assert await asked() == []
    await open_next(idea)
    assert await asked() == ["assessment_wanted"]
    await idea.say("employee")
    assert await asked() == []


async def test_a_synthesis_is_signed_and_every_version_is_kept(world: World) -> None:
    await world.decide()
    idea = await CheckedIdea.select(world)
    path = f"{idea.path}/syntheses"
    refused = await idea.lead.post(path, {"text": "All want it."})
    assert (refused.status_code, refused.json()["code"]) == (422, "no_such_round")
    await idea.complete()
    refused = await idea.lead.post(path, {"text": "All want it."})
    assert (refused.status_code, refused.json()["code"]) == (409, "first_round_open")
    await close(idea)
    await idea.lead.created(path, {"text": "All want it."})
    await open_next(idea)
    await idea.lead.created(path, {"text": "All want it still."})
    await idea.lead.created(path, {"text": "All wanted it at once.", "round": 1})
    refused = await idea.lead.post(path, {"text": "T", "round": 3})
    assert refused.json()["code"] == "no_such_round"
    listed = (await world.caller("company").read(path))["items"]
    assert [(one["round"], one["text"]) for one in listed] == [
        (1, "All wanted it at once."),
        (2, "All want it still."),
        (1, "All want it."),
    ]
    assert {one["written_by_name"] for one in listed} == {"Lead"}
    decision = await world.decide(justification=None)
    kept = decision["evidence"]["reality_check"]["ideas"][0]
    assert (kept["round"], kept["synthesis"]["text"]) == (2, "All want it still.")
    assert kept["synthesis"]["written_by_name"] == "Lead"
