"""Tags over HTTP: put on ideas, found by, suggested, renamed and put together."""

from typing import Any

from builders import World
from ideas_world import open_challenge, submit


async def tags_of(world: World, **params: Any) -> dict[str, int]:
    listed = await world.caller("company").read(f"{world.project}/idea-tags", params=params)
    return {item["tag"]: item["idea_count"] for item in listed["items"]}


async def test_the_same_word_is_the_same_tag(world: World) -> None:
    challenge = await open_challenge(world)
    idea = await submit(world, challenge, tags=["  Night   SHIFT", "#night shift", "Fald", "ÆBLE"])
    assert idea["tags"] == ["night shift", "fald", "æble"]
    await submit(world, challenge, tags=["fald"])
    assert await tags_of(world) == {"fald": 2, "night shift": 1, "æble": 1}
    assert await tags_of(world, q="NIGHT") == {"night shift": 1}
    assert await tags_of(world, q="%") == {}


async def test_tags_change_with_the_idea_and_with_its_version(world: World) -> None:
    employee = world.caller("employee")
    idea = await submit(world, await open_challenge(world), tags=["falls"])
    path = f"/ideas/{idea['id']}"
    changed = (await employee.patch(path, {"tags": ["night", "falls"]}, 1)).json()
    assert (changed["tags"], changed["version"]) == (["night", "falls"], 2)
    same = (await employee.patch(path, {"tags": ["Night", "falls"]}, 2)).json()
    assert same["version"] == 2
    none = (await employee.patch(path, {"tags": []}, 2)).json()
    assert (none["tags"], none["version"]) == ([], 3)
    assert await tags_of(world) == {}


async def test_too_many_or_too_long_tags_are_refused(world: World) -> None:
    challenge = await open_challenge(world)
    employee = world.caller("employee")
    for tags, pointer in (
        ([str(n) for n in range(11)], "/tags"),
        (["x" * 41], "/tags/0"),
        (["ok", " # "], "/tags/1"),
        (["a\x00b"], "/tags/0"),
    ):
        body = {"challenge_id": challenge["id"], "title": "Tagged", "tags": tags}
        refused = await employee.post(f"{world.project}/ideas", body)
        assert refused.status_code == 422, tags
        assert refused.json()["errors"][0]["pointer"] == pointer


async def test_ideas_are_listed_with_and_by_their_tags(world: World) -> None:
    challenge = await open_challenge(world)
    for title, tags in (("A", ["falls", "night"]), ("B", ["night"]), ("C", [])):
        await submit(world, challenge, title=title, tags=tags)
    employee, path = world.caller("employee"), f"{world.project}/ideas"
    listed = (await employee.read(path))["items"]
    assert [(i["title"], i["tags"]) for i in listed] == [
        ("C", []),
        ("B", ["night"]),
        ("A", ["falls", "night"]),
    ]
    found = (await employee.read(path, params={"tag": " Night "}))["items"]
    assert [idea["title"] for idea in found] == ["B", "A"]
    assert (await employee.read(path, params={"tag": "nigh"}))["items"] == []


async def test_who_leads_renames_a_tag_everywhere_and_puts_two_together(world: World) -> None:
    challenge = await open_challenge(world)
    ideas = [
        await submit(world, challenge, tags=tags)
        for tags in (["nights", "falls"], ["night"], ["night", "nights"])
    ]
    lead, path = world.caller("lead"), f"{world.project}/idea-tags/renaming"
    body = {"tag": "nights", "renamed_to": "Night"}
    refused = await world.caller("employee").post(path, body)
    assert (refused.status_code, refused.json()["permission"]) == (403, "ideas:idea:answer")
    assert await lead.created(path, body) == {"tag": "night", "idea_count": 3}
    assert await tags_of(world) == {"falls": 1, "night": 3}
    seen = [await lead.read(f"/ideas/{idea['id']}") for idea in ideas]
    assert [set(idea["tags"]) for idea in seen] == [{"night", "falls"}, {"night"}, {"night"}]
    assert [idea["version"] for idea in seen] == [2, 1, 2]
    again = await lead.post(path, body)
    assert (again.status_code, again.json()["code"]) == (422, "unknown_tag")
    same = await lead.created(path, {"tag": "night", "renamed_to": "night"})
    assert same == {"tag": "night", "idea_count": 3}


async def test_a_tag_is_renamed_in_its_own_project_only(world: World) -> None:
    lead = world.caller("lead")
    await submit(world, await open_challenge(world), tags=["night"])
    other = await lead.created(
        "/projects",
        {"municipality_id": str(world.municipality_id), "title": "Other", "summary": "Other."},
    )
    there = await lead.created(f"/projects/{other['id']}/challenges", {"question": "There?"})
    body = {"challenge_id": there["id"], "title": "There", "tags": ["night", "day"]}
    idea = await lead.created(f"/projects/{other['id']}/ideas", body)
    await lead.created(f"{world.project}/idea-tags/renaming", {"tag": "night", "renamed_to": "day"})
    assert (await lead.read(f"/ideas/{idea['id']}"))["tags"] == ["night", "day"]
    assert await tags_of(world) == {"day": 1}
