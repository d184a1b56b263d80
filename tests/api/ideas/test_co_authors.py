"""Co-authors over HTTP: added, heard, treated like the author, removed."""

from typing import Any

from api.notices.test_notices import kinds
from builders import World
from ideas_world import open_challenge, submit
from samskab.core.settings import Settings


def path_of(idea: Any, world: World, key: str) -> str:
    return f"/ideas/{idea['id']}/co-authors/{world.users[key].id}"


async def add(world: World, idea: Any, key: str, by: str = "employee") -> Any:
    return await world.caller(by).put(path_of(idea, world, key), None, None)


async def shared_idea(world: World, **more: Any) -> Any:
    idea = await submit(world, await open_challenge(world), **more)
    assert (await add(world, idea, "company")).status_code == 200
    return idea


async def test_an_author_adds_a_member_who_may_then_change_the_idea(world: World) -> None:
    idea = await submit(world, await open_challenge(world))
    company, path = world.caller("company"), f"/ideas/{idea['id']}"
    assert (await company.patch(path, {"title": "Ours"}, 1)).status_code == 403
    added = await add(world, idea, "company")
    co_author = {"user_id": str(world.users["company"].id), "name": "Company"}
    assert added.json() == {"idea_id": idea["id"], "co_authors": [co_author]}
    assert (await add(world, idea, "company")).json() == added.json()
    seen = await company.read(path)
    assert (seen["co_authors"], seen["version"]) == ([co_author], 2)
    assert (await company.patch(path, {"title": "Ours"}, 2)).json()["title"] == "Ours"
    [listed] = (await company.read(f"{world.project}/ideas"))["items"]
    assert listed["co_authors"] == [co_author]


async def test_only_the_author_or_who_leads_adds_and_only_members_who_give_ideas(
    world: World,
) -> None:
    idea = await submit(world, await open_challenge(world))
    refused = await add(world, idea, "company", by="company")
    assert (refused.status_code, refused.json()["permission"]) == (403, "ideas:idea:answer")
    for key in ("observer", "colleague", "competitor", "neighbour"):
        nobody = await add(world, idea, key)
        assert (nobody.status_code, nobody.json()["code"]) == (409, "co_author_not_in_project"), key
    assert (await add(world, idea, "researcher", by="lead")).status_code == 200
    author = await add(world, idea, "employee")
    assert [one["name"] for one in author.json()["co_authors"]] == ["Researcher"]


async def test_a_co_author_leaves_by_themselves_or_is_removed(world: World) -> None:
    idea = await shared_idea(world)
    path = path_of(idea, world, "company")
    other = await world.caller("researcher").delete(path, None)
    assert other.status_code == 403
    left = await world.caller("company").delete(path, None)
    assert left.json()["co_authors"] == []
    assert (await world.caller("company").delete(path, None)).status_code == 200
    change = await world.caller("company").patch(f"/ideas/{idea['id']}", {"title": "Mine"}, 3)
    assert change.status_code == 403
    await add(world, idea, "company")
    assert (await world.caller("employee").delete(path, None)).json()["co_authors"] == []


async def test_what_was_answered_stays_as_it_was_for_co_authors_too(world: World) -> None:
    idea = await shared_idea(world)
    path = f"/ideas/{idea['id']}"
    await world.caller("lead").created(f"{path}/answer", {"status": "selected"})
    late = await world.caller("company").patch(path, {"text": "After all."}, 3)
    assert (late.status_code, late.json()["code"]) == (409, "idea_answered")


async def test_all_authors_find_the_idea_among_their_own(world: World) -> None:
    idea = await shared_idea(world)
    await submit(world, await open_challenge(world), by="researcher")
    for key in ("employee", "company"):
        listed = await world.caller(key).read(f"{world.project}/ideas", params={"mine": True})
        assert [one["id"] for one in listed["items"]] == [idea["id"]], key
        work = await world.caller(key).read("/me/work")
        assert f"'ideas/{idea['id']}'" in str(work), key


async def test_the_trail_names_all_authors(world: World) -> None:
    idea = await shared_idea(world)
    trail = await world.caller("researcher").read(f"/ideas/{idea['id']}/trail")
    assert (trail["author"], [one["name"] for one in trail["co_authors"]]) == (
        "Employee",
        ["Company"],
    )


async def test_all_authors_are_told_of_the_answer_and_of_what_is_said(
    world: World, settings: Settings
) -> None:
    idea = await shared_idea(world)
    assert "co_author_added" in await kinds(world, "company", settings)
    path = f"/ideas/{idea['id']}"
    await world.caller("researcher").created(f"{path}/comments", {"text": "How loud is it?"})
    await world.caller("lead").created(f"{path}/answer", {"status": "selected"})
    for key in ("employee", "company"):
        told = await kinds(world, key, settings)
        assert {"idea_commented", "idea_answered"} <= set(told), key
    assert "co_author_added" not in await kinds(world, "employee", settings)


async def test_everybody_behind_a_merged_idea_is_named_and_told(
    world: World, settings: Settings
) -> None:
    idea = await shared_idea(world, title="Merged")
    target = await submit(world, await open_challenge(world), by="researcher", title="Target")
    body = {"status": "merged", "answer": "The same.", "merged_into_id": target["id"]}
    lead = world.caller("lead")
    await lead.created(f"/ideas/{idea['id']}/answer", body)
    [merged] = (await lead.read(f"/ideas/{target['id']}/merged"))["items"]
    assert [one["name"] for one in merged["co_authors"]] == ["Company"]
    await lead.created(f"/ideas/{target['id']}/answer", {"status": "selected"})
    for key in ("employee", "company"):
        assert "merged_idea_answered" in await kinds(world, key, settings), key
