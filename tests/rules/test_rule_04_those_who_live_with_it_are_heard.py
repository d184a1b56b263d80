"""House rule 4: no reality check ends unheard, and those who carry it out are always asked."""

import pytest

from builders import World
from checked_idea import ASSESSMENT, CheckedIdea


@pytest.mark.parametrize(
    "perspectives", [["citizen"], ["citizen", "management", "it"], ["working_environment"]]
)
async def test_those_who_carry_it_out_cannot_be_left_out(
    world: World, perspectives: list[str]
) -> None:
    idea = await CheckedIdea.select(world)
    path = f"{idea.path}/required-perspectives"
    for version in (0, 1):
        refused = await idea.lead.put(path, {"perspectives": perspectives}, version)
        assert refused.status_code in (409, 412)
        if version == 0:
            assert refused.json()["code"] == "carrying_out_required"
    assert (await idea.lead.put(path, {"perspectives": []}, 0)).status_code == 422
    assert "care_staff" in (await idea.lead.read(path))["perspectives"]


async def test_nobody_speaks_for_those_who_carry_it_out_without_saying_whom(world: World) -> None:
    idea = await CheckedIdea.select(world)
    body = {**ASSESSMENT, "perspective": "care_staff"}
    for who in ("lead", "company", "citizen_voice", "decision_maker", "researcher"):
        refused = await world.caller(who).post(f"{idea.path}/assessments", body)
        assert (refused.status_code, refused.json()["code"]) == (422, "not_your_perspective"), who
        for nobody in ("", "   "):
            anonymous = await world.caller(who).post(
                f"{idea.path}/assessments", {**body, "voiced_by": nobody}
            )
            assert anonymous.status_code == 422
    assert (await idea.read())["heard"] == []


async def test_no_justification_replaces_a_perspective(world: World) -> None:
    await world.decide()
    idea = await CheckedIdea.select(world)
    await idea.describe_change()
    await idea.say("lead")
    await idea.say("citizen_voice")
    decision = {"kind": "advance", "reason": "We are busy.", "justification": "Staff will agree."}
    decider = world.caller("decision_maker")
    refused = await decider.post(f"{world.project}/decisions", decision)
    assert (refused.status_code, refused.json()["code"]) == (409, "gate_condition_binding")
    assert "perspectives_heard" in refused.json()["detail"]
    assert (await decider.read(world.project))["phase"] == "reality_check"
    await idea.say("employee")
    assert (await world.decide(justification=None))["to_phase"] == "test_setup"


async def test_a_perspective_required_later_must_still_be_heard(world: World) -> None:
    await world.decide()
    idea = await CheckedIdea.select(world)
    await idea.complete()
    agreed = await idea.lead.put(
        f"{idea.path}/required-perspectives", {"perspectives": ["care_staff", "it"]}, 0
    )
    assert agreed.status_code == 200
    condition = (await idea.conditions())["perspectives_heard"]
    assert (condition["met"], condition["facts"]["perspectives"]) == (False, ["it"])


async def test_one_idea_heard_does_not_cover_for_another(world: World) -> None:
    await world.decide()
    first = await CheckedIdea.select(world)
    second = await CheckedIdea.select(world, "A night light")
    await first.complete()
    await second.describe_change()
    condition = (await second.conditions())["perspectives_heard"]
    assert (condition["met"], condition["binding"]) == (False, True)
    assert condition["facts"]["ideas"] == 1
