"""Revisions over HTTP: what an idea said before, who changed it, and how it differs."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from builders import World
from ideas_world import open_challenge, submit
from samskab.core.database import Database

FIELD = {"kind": "short_text", "label": "Where?"}


async def test_each_change_keeps_what_the_idea_said_before(world: World) -> None:
    employee, lead = world.caller("employee"), world.caller("lead")
    idea = await submit(world, await open_challenge(world), text="It calls the day staff.")
    path = f"/ideas/{idea['id']}"
    assert (await employee.read(f"{path}/revisions"))["items"] == []
    await employee.patch(path, {"text": "It calls the night staff."}, 1)
    await lead.patch(path, {"title": "A quiet radar", "tags": ["night"]}, 2)
    listed = (await world.caller("company").read(f"{path}/revisions"))["items"]
    assert [(r["changed_by_name"], r["changed"]) for r in listed] == [
        ("Lead", ["title", "tags"]),
        ("Employee", ["text"]),
    ]
    first = await employee.read(f"{path}/revisions/{listed[1]['id']}")
    assert first["texts"] == [
        {
            "part": "text",
            "label": None,
            "pieces": [
                {"kind": "kept", "text": "It calls the "},
                {"kind": "removed", "text": "day "},
                {"kind": "added", "text": "night "},
                {"kind": "kept", "text": "staff."},
            ],
        }
    ]
    last = await employee.read(f"{path}/revisions/{listed[0]['id']}")
    assert [(d["part"], d["pieces"][-1]) for d in last["texts"]] == [
        ("title", {"kind": "added", "text": "quiet radar"}),
        ("tags", {"kind": "added", "text": "night"}),
    ]
    renaming = f"{world.project}/idea-tags/renaming"
    await lead.post(renaming, {"tag": "night", "renamed_to": "nights"})
    await employee.patch(path, {"title": "A quiet sensor"}, 4)
    newest = (await employee.read(f"{path}/revisions"))["items"][0]
    shown = await employee.read(f"{path}/revisions/{newest['id']}")
    assert [d["part"] for d in shown["texts"]] == ["title"]
    await employee.patch(path, {"text": "It calls the whole staff."}, 5)
    between = (await employee.read(f"{path}/revisions/{listed[1]['id']}"))["texts"]
    assert [d["part"] for d in between] == ["text"]


async def test_fields_and_expectations_have_their_differences(world: World) -> None:
    employee = world.caller("employee")
    idea = await submit(world, await open_challenge(world, fields=[FIELD]))
    path = f"/ideas/{idea['id']}"
    effect = {"effect": 1, "why": "They sleep."}
    change = {"field_values": {"where": "Solbakken"}, "expected_effects": {"citizen": effect}}
    await employee.patch(path, change, 1)
    [revision] = (await employee.read(f"{path}/revisions"))["items"]
    assert revision["changed"] == ["field_values", "expected_effects"]
    shown = await employee.read(f"{path}/revisions/{revision['id']}")
    assert [(d["label"], d["pieces"]) for d in shown["texts"]] == [
        ("Where?", [{"kind": "added", "text": "Solbakken"}])
    ]
    assert shown["effects"] == [{"bottom_line": "citizen", "before": None, "after": effect}]


async def test_a_change_that_changes_nothing_keeps_nothing(world: World) -> None:
    employee = world.caller("employee")
    idea = await submit(world, await open_challenge(world), tags=["night"])
    path = f"/ideas/{idea['id']}"
    same = {"title": idea["title"], "text": "", "tags": ["night"], "field_values": {}}
    assert (await employee.patch(path, same, 1)).json()["version"] == 1
    assert (await employee.read(f"{path}/revisions"))["items"] == []


async def test_a_change_belongs_to_its_own_idea(world: World) -> None:
    employee = world.caller("employee")
    challenge = await open_challenge(world)
    one, other = await submit(world, challenge), await submit(world, challenge)
    await employee.patch(f"/ideas/{one['id']}", {"title": "Changed"}, 1)
    [revision] = (await employee.read(f"/ideas/{one['id']}/revisions"))["items"]
    elsewhere = await employee.get(f"/ideas/{other['id']}/revisions/{revision['id']}")
    assert elsewhere.status_code == 404
    stranger = await world.caller("neighbour").get(f"/ideas/{one['id']}/revisions")
    assert stranger.status_code == 404


async def test_what_was_said_cannot_be_rewritten(world: World, database: Database) -> None:
    employee = world.caller("employee")
    idea = await submit(world, await open_challenge(world))
    await employee.patch(f"/ideas/{idea['id']}", {"title": "Changed"}, 1)
    for statement in ("UPDATE idea_revision SET changed = changed", "DELETE FROM idea_revision"):
        with pytest.raises(DBAPIError, match="append-only"):
            async with database.writing() as session:
                await session.exec(text(statement))
