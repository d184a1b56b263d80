"""Ideas over HTTP: submitting, reading, changing, and for whom one may speak."""

from builders import World
from ideas_world import open_challenge, submit


async def test_an_idea_carries_its_origin_and_author(world: World) -> None:
    challenge = await open_challenge(world)
    idea = await submit(world, challenge, text="Det hænger i loftet. 夜も安全")
    assert idea["origin_perspective"] == "care_staff"
    assert idea["author_name"] == "Employee"
    assert (idea["status"], idea["answer"], idea["support_count"]) == ("submitted", None, 0)
    assert await world.caller("company").read(f"/ideas/{idea['id']}") == idea


async def test_an_employee_writes_down_what_a_relative_said(world: World) -> None:
    idea = await submit(
        world,
        await open_challenge(world),
        origin_perspective="relative",
        external_author="A daughter at Solbakken",
    )
    assert idea["author_id"] is None
    assert idea["external_author"] == "A daughter at Solbakken"
    assert idea["origin_perspective"] == "relative"


async def test_a_partner_speaks_for_themselves_only(world: World) -> None:
    challenge = await open_challenge(world)
    for more in ({"origin_perspective": "citizen"}, {"external_author": "A resident"}):
        body = {"challenge_id": challenge["id"], "title": "In disguise", **more}
        refused = await world.caller("company").post(f"{world.project}/ideas", body)
        assert refused.status_code == 422, more
        assert refused.json()["code"] == "not_your_perspective"
    assert (await submit(world, challenge, by="company"))["origin_perspective"] == "company"


async def test_an_author_changes_an_idea_until_it_is_answered(world: World) -> None:
    employee, lead = world.caller("employee"), world.caller("lead")
    idea = await submit(world, await open_challenge(world))
    path = f"/ideas/{idea['id']}"
    changed = (await employee.patch(path, {"text": "Now with text."}, 1)).json()
    assert (changed["text"], changed["version"]) == ("Now with text.", 2)
    assert (await employee.patch(path, {"text": "Stale."}, 1)).status_code == 412
    assert (await employee.patch(path, {"text": "No tag."}, None)).status_code == 428
    other = await world.caller("company").patch(path, {"title": "Mine now"}, 2)
    assert (other.status_code, other.json()["permission"]) == (403, "ideas:idea:answer")
    await lead.created(f"{path}/answer", {"status": "selected"})
    late = await employee.patch(path, {"text": "After all."}, 3)
    assert (late.status_code, late.json()["code"]) == (409, "idea_answered")


async def test_an_idea_needs_a_challenge_of_its_project(world: World) -> None:
    lead = world.caller("lead")
    other = await lead.created(
        "/projects",
        {"municipality_id": str(world.municipality_id), "title": "Other", "summary": "Other."},
    )
    foreign = await lead.created(f"/projects/{other['id']}/challenges", {"question": "There?"})
    body = {"challenge_id": foreign["id"], "title": "Lost"}
    refused = await lead.post(f"{world.project}/ideas", body)
    assert (refused.status_code, refused.json()["code"]) == (422, "unknown_challenge")
    assert refused.json()["errors"][0]["pointer"] == "/challenge_id"


async def test_figures_are_part_of_the_tag_but_not_of_the_version(world: World) -> None:
    employee = world.caller("employee")
    idea = await submit(world, await open_challenge(world))
    path = f"/ideas/{idea['id']}"
    tag = (await employee.get(path)).headers["ETag"]
    assert (await employee.get(path, headers={"If-None-Match": tag})).status_code == 304
    await employee.created(f"{path}/comments", {"text": "Who answers the alarm?"})
    seen = await employee.get(path, headers={"If-None-Match": tag})
    assert (seen.status_code, seen.json()["comment_count"], seen.json()["version"]) == (200, 1, 1)
    assert (await employee.patch(path, {"title": "Still mine"}, 1)).status_code == 200
