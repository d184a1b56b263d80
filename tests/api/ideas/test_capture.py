"""Ideas caught in a workshop: each arrives once, and a slip can be taken back."""

import asyncio
from datetime import timedelta
from uuid import uuid4

from builders import World
from ideas_world import open_challenge
from samskab.core import clock
from workshops_world import capture, plan, seen


async def test_a_line_becomes_an_idea_of_the_challenge_that_waits_for_its_answer(
    world: World,
) -> None:
    workshop = await plan(world)
    caught = await capture(world, workshop, "Warm light", text="It follows you to the bathroom.")
    assert (caught["captured_by_name"], caught["origin_perspective"]) == ("Lead", "citizen")
    idea = await world.caller("employee").read(f"/ideas/{caught['id']}")
    assert (idea["status"], idea["challenge_id"]) == ("submitted", workshop["challenge_id"])
    assert (idea["author_id"], idea["source"]) == (None, "An evening about safe nights")
    assert (await seen(world, workshop))["idea_count"] == 1
    listed = await world.caller("employee").read(f"/workshops/{workshop['id']}/ideas")
    assert listed["items"] == [caught]
    found = await world.caller("employee").read(f"{world.project}/ideas?q=bathroom")
    assert [row["id"] for row in found["items"]] == [caught["id"]]


async def test_the_same_line_sent_many_times_at_once_arrives_once(world: World) -> None:
    workshop = await plan(world)
    body = {"capture_key": str(uuid4()), "title": "Warm light", "origin_perspective": "citizen"}
    path = f"/workshops/{workshop['id']}/ideas"
    lead = world.caller("lead")
    answers = await asyncio.gather(*(lead.created(path, body) for _ in range(8)))
    assert len({answer["id"] for answer in answers}) == 1
    assert (await seen(world, workshop))["idea_count"] == 1


async def test_many_facilitators_catch_at_once_without_losing_a_line(world: World) -> None:
    workshop = await plan(world)
    await asyncio.gather(*(capture(world, workshop, f"Idea {n}") for n in range(20)))
    rows = await world.caller("lead").read(f"/workshops/{workshop['id']}/ideas?limit=200")
    assert sorted(row["title"] for row in rows["items"]) == sorted(f"Idea {n}" for n in range(20))


async def test_what_was_caught_is_kept_when_the_challenge_has_closed_meanwhile(
    world: World,
) -> None:
    past = {"opens_at": "2020-01-01T00:00:00Z", "closes_at": "2020-02-01T00:00:00Z"}
    closed = await open_challenge(world, **past)
    workshop = await plan(world, challenge_id=closed["id"])
    assert (await capture(world, workshop))["status"] == "submitted"


async def test_a_slip_is_taken_back_and_does_not_come_again(world: World) -> None:
    workshop = await plan(world)
    key = str(uuid4())
    caught = await capture(world, workshop, "Wram light", capture_key=key)
    lead = world.caller("lead")
    assert (await lead.delete(f"/ideas/{caught['id']}/capture", 1)).status_code == 204
    assert (await lead.get(f"/ideas/{caught['id']}")).status_code == 404
    assert (await seen(world, workshop))["idea_count"] == 0
    body = {"capture_key": key, "title": "Wram light", "origin_perspective": "citizen"}
    again = await lead.post(f"/workshops/{workshop['id']}/ideas", body)
    assert (again.status_code, again.json()["code"]) == (409, "line_taken_back")
    for who in ("employee", "observer"):
        other = await capture(world, workshop)
        refused = await world.caller(who).delete(f"/ideas/{other['id']}/capture", 1)
        assert refused.status_code == 403


async def test_what_others_have_taken_up_is_not_taken_back(world: World) -> None:
    workshop = await plan(world)
    lead, employee = world.caller("lead"), world.caller("employee")
    supported, commented, answered, old = [await capture(world, workshop) for _ in range(4)]
    await employee.client.put(f"/ideas/{supported['id']}/support")
    await employee.created(f"/ideas/{commented['id']}/comments", {"text": "Yes!"})
    await lead.created(f"/ideas/{answered['id']}/answer", {"status": "selected", "answer": "Yes."})
    for idea in (supported, commented, answered):
        version = (await lead.read(f"/ideas/{idea['id']}"))["version"]
        kept = await lead.delete(f"/ideas/{idea['id']}/capture", version)
        assert (kept.status_code, kept.json()["code"]) == (409, "idea_in_use")
    late = clock.now() + timedelta(hours=3)
    with clock.told_by(lambda: late):
        kept = await lead.delete(f"/ideas/{old['id']}/capture", 1)
    assert (kept.status_code, kept.json()["code"]) == (409, "idea_in_use")


async def test_an_idea_that_others_live_on_in_is_not_taken_back(world: World) -> None:
    workshop = await plan(world)
    lead = world.caller("lead")
    target, other = await capture(world, workshop), await capture(world, workshop)
    merged = {"status": "merged", "answer": "The same.", "merged_into_id": target["id"]}
    await lead.created(f"/ideas/{other['id']}/answer", merged)
    version = (await lead.read(f"/ideas/{target['id']}"))["version"]
    kept = await lead.delete(f"/ideas/{target['id']}/capture", version)
    assert (kept.status_code, kept.json()["code"]) == (409, "idea_in_use")


async def test_only_what_was_caught_can_be_taken_back(world: World) -> None:
    challenge = await open_challenge(world)
    idea = await world.caller("employee").created(
        f"{world.project}/ideas", {"challenge_id": challenge["id"], "title": "Written at home"}
    )
    kept = await world.caller("lead").delete(f"/ideas/{idea['id']}/capture", 1)
    assert (kept.status_code, kept.json()["code"]) == (409, "not_captured")
