"""Answers over HTTP: one and many, merging, the gate."""

from builders import World
from ideas_world import open_challenge, submit


async def test_every_answer_is_kept_and_the_newest_shown(world: World) -> None:
    lead = world.caller("lead")
    idea = await submit(world, await open_challenge(world))
    path = f"/ideas/{idea['id']}"
    await lead.created(f"{path}/answer", {"status": "parked", "answer": "Afventer budgettet."})
    await lead.created(f"{path}/answer", {"status": "selected", "answer": "Nu er der råd."})
    seen = await world.caller("employee").read(path)
    assert (seen["status"], seen["answer"], seen["version"]) == ("selected", "Nu er der råd.", 3)
    trail = await world.caller("employee").read(f"{path}/answers")
    assert [item["status"] for item in trail["items"]] == ["selected", "parked"]
    assert trail["items"][0]["answered_by_name"] == "Lead"


async def test_many_ideas_are_answered_together_or_not_at_all(world: World) -> None:
    lead = world.caller("lead")
    challenge = await open_challenge(world)
    ids = [(await submit(world, challenge, title=f"Idea {n}"))["id"] for n in range(3)]
    bulk = f"{world.project}/idea-answers"
    body = {"status": "declined", "answer": "Outside the challenge."}
    stranger = "0198c0de-7000-7000-8000-000000000001"
    refused = await lead.post(bulk, {**body, "idea_ids": [*ids, stranger]})
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/idea_ids/3")
    assert {i["status"] for i in (await lead.read(f"{world.project}/ideas"))["items"]} == {
        "submitted"
    }
    assert await lead.created(bulk, {**body, "idea_ids": ids}) == {"answered": 3}
    for idea_id in ids:
        seen = await world.caller("employee").read(f"/ideas/{idea_id}")
        assert (seen["status"], seen["answer"]) == ("declined", "Outside the challenge.")
    twice = await lead.post(bulk, {**body, "idea_ids": [ids[0], ids[0]]})
    assert twice.status_code == 422


async def test_an_idea_is_merged_into_another_of_its_project(world: World) -> None:
    lead = world.caller("lead")
    challenge = await open_challenge(world)
    one = await submit(world, challenge, title="Radar")
    other = await submit(world, challenge, title="Radar in the ceiling")
    path = f"/ideas/{one['id']}/answer"
    merged = {"status": "merged", "answer": "The same thought."}
    for wrong, code in (
        ({}, "merge_target_required"),
        ({"merged_into_id": one["id"]}, "merged_into_itself"),
        ({"merged_into_id": "0198c0de-7000-7000-8000-000000000001"}, "unknown_idea"),
        ({"merged_into_id": other["id"], "status": "parked"}, "target_only_with_merged"),
    ):
        refused = await lead.post(path, {**merged, **wrong})
        assert (refused.status_code, refused.json()["code"]) == (422, code)
    given = await lead.created(path, {**merged, "merged_into_id": other["id"]})
    assert given["merged_into_title"] == "Radar in the ceiling"
    ring = await lead.post(f"/ideas/{other['id']}/answer", {**merged, "merged_into_id": one["id"]})
    assert (ring.status_code, ring.json()["code"]) == (409, "merge_target_merged")
    again = await lead.created(path, {"status": "selected"})
    assert again["merged_into_id"] is None


async def test_the_gate_wants_a_selection_and_every_idea_answered(world: World) -> None:
    lead = world.caller("lead")

    async def met() -> dict[str, bool]:
        gate = await lead.read(f"{world.project}/gate")
        return {item["name"]: item["met"] for item in gate["conditions"]}

    assert await met() == {"idea_selected": False, "ideas_answered": True}
    challenge = await open_challenge(world)
    one, other = await submit(world, challenge), await submit(world, challenge, by="company")
    await lead.created(f"/ideas/{one['id']}/answer", {"status": "selected"})
    assert await met() == {"idea_selected": True, "ideas_answered": False}
    await lead.created(f"/ideas/{other['id']}/answer", {"status": "parked", "answer": "Later."})
    assert await met() == {"idea_selected": True, "ideas_answered": True}
    decision = await world.caller("decision_maker").created(
        f"{world.project}/decisions", {"kind": "advance", "reason": "Worth a check."}
    )
    evidence = decision["evidence"]["ideas"]
    assert evidence["by_status"] == {"parked": 1, "selected": 1}
    assert evidence["by_origin"] == {"care_staff": 1, "company": 1}
    assert [item["id"] for item in evidence["selected"]] == [one["id"]]
