"""House rule 5: no idea leaves the reality check without its organisational change."""

import pytest

from builders import World
from checked_idea import CHANGE, CheckedIdea

DECISION = {"kind": "advance", "reason": "It is only a lamp.", "justification": "It is urgent."}


async def test_no_justification_replaces_the_organisational_change(world: World) -> None:
    await world.decide()
    idea = await CheckedIdea.select(world)
    await idea.everyone_speaks()
    decider = world.caller("decision_maker")
    for justification in (None, "It is urgent.", "The mayor wants it."):
        body = {**DECISION, "justification": justification}
        refused = await decider.post(f"{world.project}/decisions", body)
        assert (refused.status_code, refused.json()["code"]) == (409, "gate_condition_binding")
        assert "organisational_change_stated" in refused.json()["detail"]
    assert (await decider.read(world.project))["phase"] == "reality_check"
    assert len((await decider.read(f"{world.project}/decisions"))["items"]) == 1
    parked = await decider.post(f"{world.project}/decisions", {"kind": "park", "reason": "Later."})
    assert parked.status_code == 201


@pytest.mark.parametrize("blank", [{}, {"reason": ""}, {"reason": " \n"}, {"reason": None}])
async def test_that_none_is_needed_is_stated_with_a_reason(
    world: World, blank: dict[str, str]
) -> None:
    idea = await CheckedIdea.select(world)
    refused = await idea.lead.post(f"{idea.path}/no-change-statement", blank)
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == "/reason"
    assert (await idea.read())["change"] == "missing"


async def test_the_name_under_a_statement_is_the_callers(world: World) -> None:
    idea = await CheckedIdea.select(world)
    forged = {"reason": "None needed.", "stated_by_name": "Karen Lund"}
    path = f"{idea.path}/no-change-statement"
    assert (await idea.lead.post(path, forged)).status_code == 422
    for who in ("employee", "company", "decision_maker"):
        refused = await world.caller(who).post(path, {"reason": "None needed."})
        assert refused.status_code == 403, who
    stated = await idea.lead.created(path, {"reason": "None needed."})
    assert stated["stated_by"] == str(idea.lead.user_id)


@pytest.mark.parametrize("emptied", ["description", "affected", "owner", "kind", "readiness"])
async def test_a_change_names_what_who_and_by_whom(world: World, emptied: str) -> None:
    idea = await CheckedIdea.select(world)
    for value in ("", None):
        body = {**CHANGE, emptied: value}
        refused = await idea.lead.post(f"{idea.path}/organisational-changes", body)
        assert refused.status_code == 422
        assert refused.json()["errors"][0]["pointer"] == f"/{emptied}"


async def test_every_idea_brings_its_own_change(world: World) -> None:
    await world.decide()
    first = await CheckedIdea.select(world)
    second = await CheckedIdea.select(world, "A night light")
    await first.complete()
    await second.everyone_speaks()
    refused = await world.caller("decision_maker").post(f"{world.project}/decisions", DECISION)
    assert refused.json()["code"] == "gate_condition_binding"
    await second.lead.created(
        f"{second.path}/no-change-statement", {"reason": "One lamp replaces another."}
    )
    assert (await world.decide(justification=None))["to_phase"] == "test_setup"


async def test_the_change_is_not_taken_away_once_the_idea_has_left(world: World) -> None:
    await world.decide()
    idea = await CheckedIdea.select(world)
    await idea.everyone_speaks()
    change = await idea.describe_change()
    await world.decide(justification=None)
    path = f"/organisational-changes/{change['id']}"
    refused = await idea.lead.delete(path, change["version"])
    assert (refused.status_code, refused.json()["code"]) == (409, "last_organisational_change")
    await idea.describe_change(kind="skills")
    assert (await idea.lead.delete(path, change["version"])).status_code == 204


async def test_an_idea_does_not_go_round_the_reality_check(world: World) -> None:
    lead = world.caller("lead")
    await world.decide()
    late = await CheckedIdea.select(world)
    body = {"status": "parked", "answer": "Not now."}
    await lead.created(f"/ideas/{late.id}/answer", body)
    await world.decide()
    assert (await lead.read(world.project))["phase"] == "test_setup"
    one = await lead.post(f"/ideas/{late.id}/answer", {"status": "selected", "answer": "Yes."})
    many = await lead.post(
        f"{world.project}/idea-answers",
        {"idea_ids": [late.id], "status": "selected", "answer": "Yes."},
    )
    for refused in (one, many):
        assert (refused.status_code, refused.json()["code"]) == (
            409,
            "selected_after_reality_check",
        )
    assert (await lead.read(f"/ideas/{late.id}"))["status"] == "parked"
    back = {"kind": "return", "to_phase": "reality_check", "reason": "One more idea."}
    await world.caller("decision_maker").created(f"{world.project}/decisions", back)
    await lead.created(f"/ideas/{late.id}/answer", {"status": "selected", "answer": "Yes."})
