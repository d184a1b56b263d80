"""Comments over HTTP: mentions, what they said before, removal, flags, hiding with a reason."""

from typing import Any

import pytest
from sqlalchemy import text, update
from sqlmodel import col

from builders import World
from ideas_world import open_challenge, submit
from samskab.core.database import Database
from samskab.core.settings import Settings
from samskab.identity.models import User
from samskab.worker import deliver

CANARY = "Zibbelinde"
SECRET = "Fru Hansen på stue 4 faldt også."


async def idea_of(world: World, by: str = "employee") -> Any:
    return await submit(world, await open_challenge(world), by=by)


async def say(world: World, who: str, idea: Any, said: str = "Who answers?", **more: Any) -> Any:
    body = {"text": said, **more}
    return await world.caller(who).created(f"/ideas/{idea['id']}/comments", body)


async def listed(world: World, idea: Any, by: str = "observer") -> list[Any]:
    return (await world.caller(by).read(f"/ideas/{idea['id']}/comments"))["items"]


async def kinds(world: World, who: str, settings: Settings) -> list[str]:
    await deliver(world.app.state.database, settings)
    items = (await world.caller(who).read("/me/notices?unread=true"))["items"]
    await world.caller(who).client.post("/me/notices/reading", json={"notice_ids": None})
    return [
        item["kind"] for item in items if item["kind"] not in ("member_added", "challenge_opened")
    ]


def user_id(world: World, who: str) -> str:
    return str(world.users[who].id)


async def test_the_mentioned_are_told_of_that_and_of_nothing_else(
    world: World, settings: Settings
) -> None:
    idea = await idea_of(world)
    await kinds(world, "employee", settings)
    said = f"What do you say, @{world.users['employee'].name} and @Company?"
    mentioned = [user_id(world, "employee"), user_id(world, "company"), user_id(world, "company")]
    written = await say(world, "researcher", idea, said, mentioned_ids=mentioned)
    assert [each["name"] for each in written["mentions"]] == ["Employee", "Company"]
    assert await kinds(world, "employee", settings) == ["mentioned"], "not also of the comment"
    assert await kinds(world, "company", settings) == ["mentioned"]
    assert await kinds(world, "researcher", settings) == []
    path, researcher = f"/comments/{written['id']}", world.caller("researcher")
    change = {"mentioned_ids": [user_id(world, "company"), user_id(world, "observer")]}
    changed = (await researcher.patch(path, change, 1)).json()
    assert [each["name"] for each in changed["mentions"]] == ["Company", "Observer"]
    assert await kinds(world, "observer", settings) == ["mentioned"]
    assert await kinds(world, "company", settings) == [], "they knew already"


@pytest.mark.parametrize("who", ["colleague", "competitor", "neighbour", "administrator"])
async def test_only_members_can_be_mentioned(world: World, who: str) -> None:
    idea = await idea_of(world)
    body = {"text": "@you", "mentioned_ids": [user_id(world, "lead"), user_id(world, who)]}
    refused = await world.caller("employee").post(f"/ideas/{idea['id']}/comments", body)
    assert (refused.status_code, refused.json()["code"]) == (422, "not_a_member")
    assert refused.json()["errors"][0]["pointer"] == "/mentioned_ids/1"
    assert await listed(world, idea) == []


async def test_the_renamed_are_shown_by_the_name_they_have_now(
    world: World, database: Database
) -> None:
    idea = await idea_of(world)
    said = "Thanks, @Company. The @Companyman is somebody else."
    mentioned = [user_id(world, "company")]
    await say(world, "employee", idea, said, mentioned_ids=mentioned)
    async with database.writing() as session:
        person = col(User.id) == world.users["company"].id
        await session.exec(update(User).where(person).values(name="Jonas Friis"))
    (comment,) = await listed(world, idea)
    assert comment["text"] == "Thanks, @Jonas Friis. The @Companyman is somebody else."
    assert comment["mentions"] == [{"user_id": mentioned[0], "name": "Jonas Friis"}]


async def test_what_a_comment_said_before_stays_readable(world: World) -> None:
    idea = await idea_of(world)
    written = await say(world, "company", idea, "Ours has no camra.")
    assert written["edited_at"] is None
    path = f"/comments/{written['id']}"
    company = world.caller("company")
    corrected = (await company.patch(path, {"text": "Ours has no camera."}, 1)).json()
    same = await company.patch(path, {"text": "Ours has no camera."}, 2)
    assert same.json()["edited_at"] == corrected["edited_at"] is not None
    await company.patch(path, {"text": "It has no camera."}, corrected["version"])
    versions = (await world.caller("observer").read(f"{path}/versions"))["items"]
    assert [(each["number"], each["text"]) for each in versions] == [
        (1, "Ours has no camra."),
        (2, "Ours has no camera."),
        (3, "It has no camera."),
    ]
    assert versions[0]["written_at"] == written["created_at"]
    assert versions[1]["written_at"] == corrected["edited_at"]


async def test_what_its_author_removes_leaves_a_stone_while_replies_stand(world: World) -> None:
    idea = await idea_of(world)
    employee, path = world.caller("employee"), f"/ideas/{idea['id']}/comments"
    written = await employee.created(path, {"text": SECRET})
    await employee.patch(f"/comments/{written['id']}", {"text": f"{SECRET} Sorry."}, 1)
    reply = await say(world, "company", idea, "Who?", parent_id=written["id"])
    other = await world.caller("lead").delete(f"/comments/{written['id']}", 2)
    assert (other.status_code, other.json()["code"]) == (403, "not_your_comment")
    assert (await employee.delete(f"/comments/{written['id']}", 2)).status_code == 204
    stone, below = await listed(world, idea)
    assert (stone["text"], stone["removed_at"] is not None) == ("", True)
    assert below["id"] == reply["id"]
    assert (await employee.read(f"/ideas/{idea['id']}"))["comment_count"] == 1
    assert (await employee.read(f"/comments/{written['id']}/versions"))["items"] == []
    again = await employee.delete(f"/comments/{written['id']}", 3)
    assert (again.status_code, again.json()["code"]) == (409, "comment_removed")
    late = {"text": "Hm.", "parent_id": written["id"]}
    assert (await employee.post(path, late)).json()["code"] == "comment_removed"
    assert (await world.caller("company").delete(f"/comments/{reply['id']}", 1)).status_code == 204
    assert await listed(world, idea) == [], "no stone where nothing stands under it"
    assert (await employee.read(f"/ideas/{idea['id']}"))["comment_count"] == 0


async def test_what_its_author_removes_stands_in_no_table(
    world: World, database: Database, settings: Settings
) -> None:
    idea, employee = await idea_of(world), world.caller("employee")
    new = {"text": f"@Lead {CANARY} fell.", "mentioned_ids": [user_id(world, "lead")]}
    key = {"Idempotency-Key": "once"}
    written = await employee.created(f"/ideas/{idea['id']}/comments", new, headers=key)
    path = f"/comments/{written['id']}"
    await employee.patch(path, {"text": f"@Lead {CANARY} fell, too."}, 1)
    await employee.patch(path, {"text": f"{CANARY} fell."}, 2)
    await flag(world, "observer", written)
    await hide(world, written)
    await deliver(world.app.state.database, settings)
    found = await tables_with(database, settings, CANARY)
    assert {"idea_comment", "idea_comment_version", "idempotent_answer"} == found
    assert (await employee.delete(path, 3)).status_code == 204
    await deliver(world.app.state.database, settings)
    assert await tables_with(database, settings, CANARY) == set()
    late = await world.caller("lead").delete(f"{path}/hiding", None)
    assert (late.status_code, late.json()["code"]) == (409, "comment_removed")


async def tables_with(database: Database, settings: Settings, word: str) -> set[str]:
    """Look for a word in every table that the database has, those of the search included."""
    names = (
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        if settings.is_sqlite
        else "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
    )
    found = set()
    async with database.reading() as session:
        for (name,) in (await session.exec(text(names))).all():
            rows = (await session.exec(text(f'SELECT * FROM "{name}"'))).all()
            values = (
                bytes(value).decode("latin-1") if isinstance(value, bytes | memoryview) else value
                for row in rows
                for value in row
            )
            if any(word in str(value) for value in values):
                found.add(name)
    return found


async def test_a_removed_comment_tells_nobody(world: World, settings: Settings) -> None:
    idea = await idea_of(world)
    await kinds(world, "employee", settings)
    mentioned = [user_id(world, "lead")]
    written = await say(world, "company", idea, "Oh, @Lead", mentioned_ids=mentioned)
    await world.caller("company").delete(f"/comments/{written['id']}", 1)
    assert await kinds(world, "employee", settings) == []
    assert "mentioned" not in await kinds(world, "lead", settings)


async def flag(world: World, who: str, comment: Any, **more: Any) -> Any:
    body = {"reason": "personal_data", **more}
    return await world.caller(who).post(f"/comments/{comment['id']}/flags", body)


async def queue(world: World) -> list[Any]:
    return (await world.caller("lead").read(f"{world.project}/flags"))["items"]


async def test_a_flag_is_put_once_and_nobody_learns_by_whom(world: World) -> None:
    idea = await idea_of(world)
    written = await say(world, "company", idea, SECRET)
    assert (await flag(world, "observer", written, words="A resident.")).status_code == 201
    again = await flag(world, "observer", written)
    assert (again.status_code, again.json()["code"]) == (409, "flagged_already")
    assert (await flag(world, "employee", written, reason="insulting")).status_code == 201
    wordless = await flag(world, "researcher", written, reason="other")
    assert (wordless.status_code, wordless.json()["code"]) == (422, "words_required")
    (item,) = await queue(world)
    assert (item["comment_id"], item["text"], item["author_name"]) == (
        written["id"],
        SECRET,
        "Company",
    )
    assert {each["reason"]: each["count"] for each in item["reasons"]} == {
        "personal_data": 1,
        "insulting": 1,
    }
    assert item["words"] == ["A resident."]
    seen = str(item) + str(await world.caller("lead").read(f"{world.project}/timeline"))
    for who in ("observer", "employee"):
        assert user_id(world, who) not in str(item)
    assert "flag" not in seen.replace("flagged_at", "")
    (mine,) = await listed(world, idea, "employee")
    (others,) = await listed(world, idea, "citizen_voice")
    assert (mine["flagged_by_me"], others["flagged_by_me"]) == (True, False)
    work = (await world.caller("lead").read("/me/work"))["items"]
    assert ("flags_to_see", 1, "ideas/flags") in {(w["kind"], w["count"], w["link"]) for w in work}


async def test_flags_are_dismissed_on_comments_and_ideas(world: World) -> None:
    idea = await idea_of(world)
    written = await say(world, "company", idea)
    await flag(world, "employee", written)
    put = await world.caller("company").post(f"/ideas/{idea['id']}/flags", {"reason": "off_topic"})
    assert put.status_code == 201
    assert [item["comment_id"] for item in await queue(world)] == [written["id"], None]
    lead = world.caller("lead")
    for path in (f"/comments/{written['id']}", f"/ideas/{idea['id']}"):
        assert (await lead.put(f"{path}/flags/dismissed", None, None)).status_code == 204
    assert await queue(world) == []
    assert "flags_to_see" not in {w["kind"] for w in (await lead.read("/me/work"))["items"]}
    (comment,) = await listed(world, idea)
    assert comment["text"] == "Who answers?"


async def hide(world: World, comment: Any, reason: str = "It names a resident.") -> Any:
    path = f"/comments/{comment['id']}/hiding"
    answer = await world.caller("lead").put(path, {"reason": reason}, None)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_what_is_hidden_is_read_by_its_author_and_those_who_lead_only(
    world: World, settings: Settings
) -> None:
    idea = await idea_of(world)
    mentioned = [user_id(world, "lead")]
    written = await say(world, "company", idea, f"@Lead {SECRET}", mentioned_ids=mentioned)
    await world.caller("company").patch(f"/comments/{written['id']}", {"text": SECRET}, 1)
    await flag(world, "employee", written)
    await kinds(world, "company", settings)
    await hide(world, written)
    await hide(world, written)
    assert await queue(world) == []
    assert await kinds(world, "company", settings) == ["comment_hidden"], "once"
    for who in ("employee", "observer", "researcher", "decision_maker", "administrator"):
        seen = await world.caller(who).read(f"/ideas/{idea['id']}/comments")
        assert SECRET not in str(seen), who
        (comment,) = seen["items"]
        assert comment["mentions"] == []
        assert comment["hiding"]["reason"] == "It names a resident."
        assert comment["hiding"]["hidden_by_name"] == "Lead"
        versions = await world.caller(who).read(f"/comments/{written['id']}/versions")
        assert versions["items"] == []
    for who in ("company", "lead"):
        (comment,) = await listed(world, idea, who)
        assert (comment["text"], comment["hiding"]["reason"]) == (SECRET, "It names a resident.")
    path = f"/comments/{written['id']}/hiding"
    restored = await world.caller("lead").delete(path, None)
    assert (restored.json()["text"], restored.json()["hiding"]) == (SECRET, None)
    assert (await world.caller("lead").delete(path, None)).status_code == 200
    assert await kinds(world, "company", settings) == ["comment_restored"]
    (comment,) = await listed(world, idea)
    assert comment["text"] == SECRET


async def test_only_those_who_lead_see_the_queue_and_hide(world: World) -> None:
    idea = await idea_of(world)
    written = await say(world, "company", idea)
    for who in ("employee", "company", "decision_maker", "observer"):
        caller = world.caller(who)
        assert (await caller.get(f"{world.project}/flags")).status_code == 403
        answer = await caller.put(f"/comments/{written['id']}/hiding", {"reason": "No."}, None)
        assert answer.status_code == 403
