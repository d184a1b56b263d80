"""Merging over HTTP: what goes into an idea stays part of it, and can come out again."""

from typing import Any
from uuid import UUID

from sqlmodel import col, update

from builders import World
from ideas_world import open_challenge, submit
from samskab.core.database import Database
from samskab.ideas.models import Idea


async def merge(world: World, idea: Any, target: Any) -> None:
    body = {"status": "merged", "answer": "The same thought.", "merged_into_id": target["id"]}
    await world.caller("lead").created(f"/ideas/{idea['id']}/answer", body)


async def support(world: World, idea: Any, *people: str) -> None:
    for person in people:
        given = await world.caller(person).client.put(f"/ideas/{idea['id']}/support")
        assert given.status_code in (200, 204), given.text


async def merged(world: World, idea: Any, by: str = "company") -> Any:
    return await world.caller(by).read(f"/ideas/{idea['id']}/merged")


async def test_both_authors_are_kept_and_everybody_counts_once(world: World) -> None:
    challenge = await open_challenge(world)
    target = await submit(world, challenge, by="employee", title="Radar")
    by_company = await submit(world, challenge, by="company", title="Radar in the ceiling")
    on_paper = await submit(
        world, challenge, title="See falls", external_author="A daughter at Solbakken"
    )
    await support(world, target, "lead", "employee", "company")
    await support(world, by_company, "lead", "company", "researcher")
    await support(world, on_paper, "citizen_voice")
    assert await merged(world, target) == {"items": [], "support_count": 3}
    await merge(world, by_company, target)
    await merge(world, on_paper, target)
    seen = await merged(world, target)
    assert seen["support_count"] == 5
    authors = [(each["author_name"], each["external_author"]) for each in seen["items"]]
    assert authors == [("Company", None), (None, "A daughter at Solbakken")]
    assert [each["support_count"] for each in seen["items"]] == [3, 1]
    assert {each["merged_into_id"] for each in seen["items"]} == {target["id"]}


async def test_imported_tallies_are_added(world: World, database: Database) -> None:
    challenge = await open_challenge(world)
    target, other = [await submit(world, challenge, title=title) for title in ("One", "Other")]
    async with database.writing() as session:
        await session.exec(
            update(Idea)
            .where(col(Idea.challenge_id) == UUID(challenge["id"]))
            .values(imported_support=10, support_count=10)
        )
    await support(world, target, "lead")
    await merge(world, other, target)
    assert (await merged(world, target))["support_count"] == 21


async def test_what_was_merged_before_comes_along(world: World) -> None:
    challenge = await open_challenge(world)
    first, second, third = [
        await submit(world, challenge, title=title) for title in ("First", "Second", "Third")
    ]
    for idea, person in ((first, "lead"), (second, "company"), (third, "lead")):
        await support(world, idea, person)
    await merge(world, first, second)
    await merge(world, second, third)
    seen = await merged(world, third)
    assert [each["title"] for each in seen["items"]] == ["First", "Second"]
    assert seen["support_count"] == 2
    assert [each["title"] for each in (await merged(world, second))["items"]] == ["First"]


async def test_the_discussion_stays_and_goes_on(world: World) -> None:
    challenge = await open_challenge(world)
    target, other = [await submit(world, challenge, title=title) for title in ("One", "Other")]
    comments = f"/ideas/{other['id']}/comments"
    await world.caller("employee").created(comments, {"text": "Before."})
    await merge(world, other, target)
    await world.caller("company").created(comments, {"text": "After."})
    read = await world.caller("company").read(comments)
    assert {each["text"] for each in read["items"]} == {"Before.", "After."}
    (item,) = (await merged(world, target))["items"]
    assert item["comment_count"] == 2


async def test_an_idea_comes_out_again_with_all_that_is_its_own(world: World) -> None:
    challenge = await open_challenge(world)
    target, other = [await submit(world, challenge, title=title) for title in ("One", "Other")]
    await support(world, target, "lead")
    await support(world, other, "lead", "company")
    await merge(world, other, target)
    assert (await merged(world, target))["support_count"] == 2
    await world.caller("lead").created(
        f"/ideas/{other['id']}/answer", {"status": "selected", "answer": "It is another one."}
    )
    assert await merged(world, target) == {"items": [], "support_count": 1}
    back = await world.caller("company").read(f"/ideas/{other['id']}")
    assert (back["status"], back["merged_into_id"], back["support_count"]) == ("selected", None, 2)
    trail = await world.caller("employee").read(f"/ideas/{other['id']}/answers")
    assert [each["status"] for each in trail["items"]] == ["selected", "merged"]
