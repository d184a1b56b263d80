"""ETags: nobody overwrites what they have not read."""

import asyncio

from builders import World


async def test_of_fifty_writers_one_wins(world: World) -> None:
    lead = world.caller("lead")
    version = (await lead.read(world.project))["version"]
    answers = await asyncio.gather(
        *(lead.patch(world.project, {"title": f"Title {n}"}, version) for n in range(50))
    )
    statuses = sorted(answer.status_code for answer in answers)
    assert statuses == [200] + [412] * 49
    won = next(answer.json()["title"] for answer in answers if answer.status_code == 200)
    after = await lead.read(world.project)
    assert after["title"] == won
    assert after["version"] == version + 1


async def test_the_tag_is_the_version_and_saves_the_reading(world: World) -> None:
    lead = world.caller("lead")
    first = await lead.get(world.project)
    tag = first.headers["etag"]
    known = await lead.get(world.project, headers={"If-None-Match": tag})
    assert known.status_code == 304
    assert known.content == b""
    assert known.headers["etag"] == tag
    for header in (f"W/{tag}", f'"other", {tag}'):
        also = await lead.get(world.project, headers={"If-None-Match": header})
        assert also.status_code == 304
    changed = await lead.client.patch(
        world.project, json={"title": "New"}, headers={"If-Match": tag}
    )
    assert changed.status_code == 200
    assert changed.headers["etag"] != tag
    fresh = await lead.get(world.project, headers={"If-None-Match": tag})
    assert fresh.status_code == 200
    assert fresh.json()["title"] == "New"


async def test_a_change_that_changes_nothing_keeps_the_version(world: World) -> None:
    lead = world.caller("lead")
    before = await lead.read(world.project)
    same = await lead.patch(world.project, {"title": before["title"]}, before["version"])
    assert same.status_code == 200
    assert same.json()["version"] == before["version"]


async def test_a_stranger_learns_no_version(world: World) -> None:
    hidden = await world.caller("neighbour").get(world.project, headers={"If-None-Match": '"1"'})
    assert hidden.status_code == 404
    assert "etag" not in hidden.headers
