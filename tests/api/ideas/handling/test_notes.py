"""Private notes: read by those who answer ideas, and by nobody else, anywhere."""

from builders import PEOPLE, World
from ideas_world import open_challenge, submit
from samskab.core.database import Database
from samskab.core.settings import Settings
from samskab.worker import deliver

SECRET = "Zebra: hør IT, før vi svarer."
MAY = {"lead"}


async def test_only_those_who_may_answer_read_and_write_them(world: World) -> None:
    idea = await submit(world, await open_challenge(world))
    path = f"/ideas/{idea['id']}/notes"
    note = await world.caller("lead").created(path, {"text": SECRET})
    assert (note["text"], note["author_name"]) == (SECRET, "Lead")
    for who in PEOPLE.keys() - MAY:
        caller = world.caller(who)
        outside = who in {"neighbour", "colleague", "competitor"}
        for answer in (
            await caller.get(path),
            await caller.post(path, {"text": "Mine"}),
            await caller.delete(f"{path}/{note['id']}", 1),
        ):
            assert answer.status_code == (404 if outside else 403), (who, answer.text)
            assert "Zebra" not in answer.text
    assert len((await world.caller("lead").read(path))["items"]) == 1


async def test_they_appear_nowhere_else(
    world: World, settings: Settings, database: Database
) -> None:
    idea = await submit(world, await open_challenge(world))
    lead = world.caller("lead")
    await lead.created(f"/ideas/{idea['id']}/notes", {"text": SECRET})
    await deliver(database, settings)
    for address in (
        f"/ideas/{idea['id']}",
        f"/ideas/{idea['id']}/trail",
        f"/ideas/{idea['id']}/handling",
        f"{world.project}/ideas",
        f"{world.project}/timeline",
        "/me/work",
        "/me/notices",
    ):
        for who in ("lead", "employee", "company"):
            answer = await world.caller(who).get(address)
            assert answer.status_code == 200
            assert "Zebra" not in answer.text, (who, address)
    assert (await lead.read(f"{world.project}/ideas?q=zebra"))["items"] == []


async def test_a_note_is_taken_away_by_its_author(world: World) -> None:
    idea = await submit(world, await open_challenge(world))
    other = await submit(world, await open_challenge(world))
    lead, path = world.caller("lead"), f"/ideas/{idea['id']}/notes"
    note = await lead.created(path, {"text": SECRET})
    assert (await lead.delete(f"/ideas/{other['id']}/notes/{note['id']}", 1)).status_code == 404
    assert (await lead.delete(f"{path}/{note['id']}", 2)).status_code == 412
    assert (await lead.delete(f"{path}/{note['id']}", 1)).status_code == 204
    assert (await lead.read(path))["items"] == []
