"""Discussion and support over HTTP."""

import asyncio

from builders import World
from ideas_world import open_challenge, submit


async def test_a_comment_and_its_reply_are_listed_in_order(world: World) -> None:
    idea = await submit(world, await open_challenge(world))
    path = f"/ideas/{idea['id']}/comments"
    first = await world.caller("company").created(path, {"text": "Ours has no camera."})
    reply = await world.caller("employee").created(
        path, {"text": "Who answers it?", "parent_id": first["id"]}
    )
    assert first["author_perspective"] == "company"
    listed = await world.caller("observer").read(path)
    assert listed["items"] == [first, reply]
    deeper = await world.caller("lead").post(path, {"text": "I do.", "parent_id": reply["id"]})
    assert (deeper.status_code, deeper.json()["code"]) == (422, "reply_to_reply")


async def test_a_reply_belongs_to_a_comment_on_the_same_idea(world: World) -> None:
    challenge = await open_challenge(world)
    one, other = await submit(world, challenge), await submit(world, challenge)
    employee = world.caller("employee")
    comment = await employee.created(f"/ideas/{one['id']}/comments", {"text": "Here."})
    astray = await employee.post(
        f"/ideas/{other['id']}/comments", {"text": "There.", "parent_id": comment["id"]}
    )
    assert (astray.status_code, astray.json()["code"]) == (422, "unknown_comment")


async def test_only_its_author_corrects_a_comment(world: World) -> None:
    idea = await submit(world, await open_challenge(world))
    written = await world.caller("company").created(
        f"/ideas/{idea['id']}/comments", {"text": "Ours has no camra."}
    )
    path = f"/comments/{written['id']}"
    other = await world.caller("lead").patch(path, {"text": "Twisted."}, 1)
    assert (other.status_code, other.json()["code"]) == (403, "not_your_comment")
    own = await world.caller("company").patch(path, {"text": "Ours has no camera."}, 1)
    assert (own.json()["text"], own.json()["version"]) == ("Ours has no camera.", 2)


async def test_everyone_counts_once_however_often_they_press(world: World) -> None:
    idea = await submit(world, await open_challenge(world))
    path = f"/ideas/{idea['id']}/support"
    for key in ("employee", "company", "employee"):
        assert (await world.caller(key).client.put(path)).status_code == 200
    assert await world.caller("employee").read(path) == {
        "idea_id": idea["id"],
        "my_support": True,
        "support_count": 2,
    }
    for _ in range(2):
        gone = (await world.caller("employee").client.delete(path)).json()
        assert (gone["my_support"], gone["support_count"]) == (False, 1)
    assert (await world.caller("lead").read(f"/ideas/{idea['id']}"))["version"] == 1


async def test_support_pressed_many_times_at_once_counts_once(world: World) -> None:
    idea = await submit(world, await open_challenge(world))
    path = f"/ideas/{idea['id']}/support"
    client = world.caller("employee").client
    answers = await asyncio.gather(*(client.put(path) for _ in range(10)))
    assert {answer.status_code for answer in answers} == {200}
    assert (await world.caller("lead").read(path))["support_count"] == 1


async def test_an_observer_only_looks(world: World) -> None:
    idea = await submit(world, await open_challenge(world))
    observer = world.caller("observer")
    comment = await observer.post(f"/ideas/{idea['id']}/comments", {"text": "Hm."})
    assert (comment.status_code, comment.json()["permission"]) == (403, "ideas:idea:comment")
    assert (await observer.client.put(f"/ideas/{idea['id']}/support")).status_code == 403
