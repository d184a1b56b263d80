"""Similar ideas over HTTP: what is found, what stays hidden, and that the index keeps up."""

import logging
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import col, delete, update

from builders import World
from ideas_world import open_challenge, submit
from samskab.core import clock
from samskab.core.database import Database
from samskab.ideas.models import Idea
from samskab.ideas.similarity.keeping import KeptIndexes

NIGHT = {
    "title": "Faldalarm uden kamera",
    "text": "En radar i loftet mærker fald og kalder nattevagten.",
}
BEDS = {
    "title": "Sensorer i sengen",
    "text": "Faldalarmerne larmer om natten. Brug tryksensorer i stedet for.",
}
FOOD = {"title": "Digital frokostmenu", "text": "Beboerne vælger selv maden på en skærm."}


async def alike(world: World, by: str = "employee", **text: Any) -> list[Any]:
    answer = await world.caller(by).post(f"{world.project}/ideas/similar", text)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


async def test_what_is_alike_is_found_with_the_words_that_make_it_so(world: World) -> None:
    challenge = await open_challenge(world)
    night, beds, _ = [await submit(world, challenge, **each) for each in (NIGHT, BEDS, FOOD)]
    found = await world.caller("company").read(f"/ideas/{night['id']}/similar")
    assert [each["id"] for each in found["items"]] == [beds["id"]]
    (item,) = found["items"]
    assert item["shared_words"][0] == "Faldalarmerne"
    assert 0 < item["score"] < 1
    assert (item["status"], item["merged_into_id"], item["title"]) == (
        "submitted",
        None,
        "Sensorer i sengen",
    )
    assert item["excerpt"] == BEDS["text"]
    both = await alike(world, title="Faldalarmer")
    assert [each["id"] for each in both] == [beds["id"], night["id"]]


async def test_the_same_text_scores_one_and_comes_first(world: World) -> None:
    challenge = await open_challenge(world)
    night = await submit(world, challenge, **NIGHT)
    await submit(world, challenge, **BEDS)
    first = (await alike(world, **NIGHT))[0]
    assert (first["id"], first["score"]) == (night["id"], 1.0)


@pytest.mark.parametrize(
    ("written", "asked", "words"),
    [
        ("Ældre på øen får blåbærgrød", "BLÅBÆRGRØDEN til ældre", {"blåbærgrød", "Ældre"}),
        ("Bättre väntrum på äldreboendet", "äldreboende", {"äldreboendet"}),
        ("Eine Straße ohne Stufen", "STRASSEN", {"Straße"}),
        ("Kävelyretki ikäihmisten kanssa", "kävelyretkiä", {"Kävelyretki"}),
        ("A café for carers", "cafe\N{COMBINING ACUTE ACCENT}s", {"café"}),
    ],
)
async def test_words_are_known_in_their_own_language(
    world: World, written: str, asked: str, words: set[str]
) -> None:
    challenge = await open_challenge(world)
    await submit(world, challenge, title=written)
    await submit(world, challenge, title="Something wholly different")
    (found,) = await alike(world, text=asked)
    assert found["title"] == written
    assert set(found["shared_words"]) == words


@pytest.mark.parametrize(
    "text", [{}, {"title": "", "text": ""}, {"title": "og det er på"}, {"text": "…!? 夜"}]
)
async def test_a_text_that_says_nothing_is_like_nothing(world: World, text: Any) -> None:
    await submit(world, await open_challenge(world), **NIGHT)
    assert await alike(world, **text) == []


async def test_a_lone_idea_and_an_empty_project_have_nothing_beside_them(world: World) -> None:
    assert await alike(world, **NIGHT) == []
    only = await submit(world, await open_challenge(world), **NIGHT)
    assert await world.caller("lead").read(f"/ideas/{only['id']}/similar") == {"items": []}


async def test_a_long_text_is_compared_and_an_impossible_one_refused(world: World) -> None:
    night = await submit(world, await open_challenge(world), **NIGHT)
    long = (NIGHT["text"] + " ") * 80
    assert len(long) > 4000
    assert [each["id"] for each in await alike(world, text=long)] == [night["id"]]
    for wrong in (
        {"text": "x" * 20_001},
        {"title": "x" * 201},
        {"text": "nothing \x00 at all"},
        {"limit": 0},
        {"limit": 21},
    ):
        refused = await world.caller("employee").post(f"{world.project}/ideas/similar", wrong)
        assert refused.status_code == 422, wrong
    half_a_letter = await world.caller("employee").client.post(
        f"{world.project}/ideas/similar",
        content=b'{"title": "\\ud800"}',
        headers={"Content-Type": "application/json"},
    )
    assert half_a_letter.status_code in (400, 422)


async def test_the_index_keeps_up_with_what_is_written_and_changed(world: World) -> None:
    challenge = await open_challenge(world)
    await submit(world, challenge, **FOOD)
    assert await alike(world, **NIGHT) == []
    idea = await submit(world, challenge, **BEDS)
    assert [each["id"] for each in await alike(world, **NIGHT)] == [idea["id"]]
    changed = await world.caller("employee").patch(
        f"/ideas/{idea['id']}", {"title": "Bedre puder", "text": "Bløde og varme."}, 1
    )
    assert changed.status_code == 200
    assert await alike(world, **NIGHT) == []
    assert [each["id"] for each in await alike(world, text="bløde puder")] == [idea["id"]]


async def test_another_process_sees_the_same(world: World, database: Database) -> None:
    challenge = await open_challenge(world)
    first = await submit(world, challenge, **BEDS)
    others = KeptIndexes()
    ids = []
    for _ in range(2):
        async with database.reading() as session:
            index = await others.of(session, UUID(world.project_id))
        near = index.nearest("", NIGHT["text"] + NIGHT["title"], 5, but=None, challenge_id=None)
        ids.append({str(each.idea_id) for each in near})
        second = await submit(world, challenge, **NIGHT)
    assert ids[0] == {first["id"]}
    assert len(ids[1]) == 2
    assert second["id"] not in ids[1]


async def test_a_change_whose_clock_was_slow_is_found_in_the_end(
    world: World, database: Database
) -> None:
    challenge = await open_challenge(world)
    food = await submit(world, challenge, **FOOD)
    assert await alike(world, **NIGHT) == []
    long_ago = clock.now() - timedelta(days=1)
    async with database.writing() as session:
        await session.exec(
            update(Idea)
            .where(col(Idea.id) == UUID(food["id"]))
            .values(text=BEDS["text"], version=2, updated_at=long_ago)
        )
    assert await alike(world, **NIGHT) == []
    later = clock.now() + timedelta(minutes=11)
    with clock.told_by(lambda: later):
        indexes: KeptIndexes = world.app.state.similar_ideas
        async with database.reading() as session:
            await indexes.of(session, UUID(world.project_id))
    assert [each["id"] for each in await alike(world, **NIGHT)] == [food["id"]]


async def test_an_idea_that_was_deleted_is_not_shown(world: World, database: Database) -> None:
    beds = await submit(world, await open_challenge(world), **BEDS)
    assert len(await alike(world, **NIGHT)) == 1
    async with database.writing() as session:
        await session.exec(delete(Idea).where(col(Idea.id) == UUID(beds["id"])))
    assert await alike(world, **NIGHT) == []


async def test_an_answer_shows_at_once_and_what_was_merged_in_is_left_out(world: World) -> None:
    challenge = await open_challenge(world)
    night, beds = [await submit(world, challenge, **each) for each in (NIGHT, BEDS)]
    lead = world.caller("lead")
    await lead.read(f"/ideas/{night['id']}/similar")
    merge = {"status": "merged", "answer": "Samme sag.", "merged_into_id": night["id"]}
    await lead.created(f"/ideas/{beds['id']}/answer", merge)
    assert await lead.read(f"/ideas/{night['id']}/similar") == {"items": []}
    (seen,) = [each for each in await alike(world, **BEDS) if each["id"] == beds["id"]]
    assert (seen["status"], seen["merged_into_id"]) == ("merged", night["id"])
    (target,) = (await lead.read(f"/ideas/{beds['id']}/similar"))["items"]
    assert target["id"] == night["id"]


async def test_a_challenge_and_a_limit_narrow_it(world: World) -> None:
    one, other = await open_challenge(world), await open_challenge(world, question="Andet?")
    night = await submit(world, one, **NIGHT)
    beds = await submit(world, one, **BEDS)
    far = await submit(world, other, **BEDS)
    path = f"/ideas/{night['id']}/similar"
    read = world.caller("lead").read
    assert {each["id"] for each in (await read(path))["items"]} == {beds["id"], far["id"]}
    near = await read(path, params={"same_challenge": "true"})
    assert [each["id"] for each in near["items"]] == [beds["id"]]
    assert len((await read(path, params={"limit": 1}))["items"]) == 1
    only = await alike(world, **NIGHT, challenge_id=other["id"])
    assert [each["id"] for each in only] == [far["id"]]


async def test_neither_another_project_nor_another_tenant_is_ever_shown(world: World) -> None:
    own = await submit(world, await open_challenge(world), **NIGHT)
    places = {"lead": world.municipality_id, "neighbour": world.neighbour_id}
    foreign = {}
    for key, municipality in places.items():
        caller = world.caller(key)
        project = await caller.created(
            "/projects",
            {"municipality_id": str(municipality), "title": "Other", "summary": "Other."},
        )
        path = f"/projects/{project['id']}"
        challenge = await caller.created(f"{path}/challenges", {"question": "?"})
        foreign[key] = await caller.created(
            f"{path}/ideas", {"challenge_id": challenge["id"], **BEDS}
        )
        answer = await caller.post(f"{path}/ideas/similar", NIGHT)
        assert [each["id"] for each in answer.json()["items"]] == [foreign[key]["id"]]
        across = await caller.post(
            f"{path}/ideas/similar", {**NIGHT, "challenge_id": own["challenge_id"]}
        )
        assert across.json()["items"] == []
    assert await world.caller("lead").read(f"/ideas/{own['id']}/similar") == {"items": []}
    assert [each["id"] for each in await alike(world, **BEDS)] == [own["id"]]


async def test_the_text_being_written_is_neither_stored_nor_logged(
    world: World, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    await submit(world, await open_challenge(world), **NIGHT)
    with caplog.at_level(logging.DEBUG):
        await alike(world, title="Hemmeligheden", text="Nattevagten hemmeligheden")
    assert "emmeligheden" not in caplog.text
    async with database.reading() as session:
        from sqlmodel import select

        from samskab.core.idempotency import IdempotentAnswer

        assert (await session.exec(select(IdempotentAnswer))).all() == []
