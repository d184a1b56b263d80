"""Mapping profiles: kept for the municipality, found again by the heading, changed, forgotten."""

import json
from pathlib import Path
from typing import Any

import pytest

from builders import World, if_match
from ideas_world import open_challenge
from samskab.core.database import Database
from samskab.worker import drain

FILE = b"Nummer;Ide;Hvem\n1;Mere lys;Ellen\n2;Mere ro;\n"
COLUMNS = {"title": "Ide", "author": "Hvem", "external_id": ["Nummer"]}


def path(world: World) -> str:
    return f"{world.project}/idea-import-profiles"


async def keep(world: World, **more: Any) -> Any:
    body = {
        "name": "Årets workshop",
        "heading": ["Nummer", "Ide", "Hvem"],
        "columns": COLUMNS,
        "origin_perspective": "relative",
        "source": "Workshop",
        **more,
    }
    return await world.caller("lead").created(path(world), body)


async def preview(world: World, content: bytes) -> Any:
    seen = await world.caller("lead").client.post(
        f"{world.project}/idea-import-previews", files={"file": ("x.csv", content)}
    )
    assert seen.status_code == 200, seen.text
    return seen.json()


async def test_a_profile_is_chosen_for_files_with_its_heading(world: World) -> None:
    before = await preview(world, FILE)
    assert (before["profile_id"], before["mapping"]["title"]) == (None, None)
    profile = await keep(world)
    seen = await preview(world, FILE)
    assert seen["profile_id"] == profile["id"]
    assert (seen["source"], seen["origin_perspective"]) == ("Workshop", "relative")
    assert seen["mapping"]["title"] == "Ide"
    assert [idea["external_author"] for idea in seen["ideas"]] == ["Ellen", None]
    assert {idea["origin_perspective"] for idea in seen["ideas"]} == {"relative"}
    other = await preview(world, FILE.replace(b"Hvem", b"Navn"))
    assert other["profile_id"] is None


async def test_a_profile_is_listed_renamed_and_deleted(world: World) -> None:
    lead = world.caller("lead")
    profile = await keep(world)
    again = await lead.post(path(world), {**profile_body(profile), "name": "Årets workshop"})
    assert (again.status_code, again.json()["code"]) == (409, "profile_name_taken")
    await keep(world, name="Borgerplatformen", source=None)
    listed = await lead.read(path(world))
    assert [item["name"] for item in listed["items"]] == ["Borgerplatformen", "Årets workshop"]
    one = f"{path(world)}/{profile['id']}"
    renamed = await lead.patch(one, {"name": "Forårets workshop", "source": None}, 1)
    assert renamed.status_code == 200, renamed.text
    assert (renamed.json()["name"], renamed.json()["source"]) == ("Forårets workshop", None)
    assert (await lead.patch(one, {"name": "Borgerplatformen"}, 2)).status_code == 409
    assert (await lead.patch(one, {"name": "Sent"}, 1)).status_code == 412
    columns = {"text": "Ide"}
    changed = await lead.patch(one, {"columns": columns}, 2)
    assert changed.json()["columns"]["title"] is None
    assert (await preview(world, FILE))["mapping"]["text"] == "Ide", "the one changed last"
    assert (await lead.client.delete(one, headers=if_match(3))).status_code == 204
    assert (await lead.get(one)).status_code == 404
    assert len((await lead.read(path(world)))["items"]) == 1


def profile_body(profile: Any) -> dict[str, Any]:
    return {
        key: profile[key] for key in ("name", "heading", "columns", "origin_perspective", "source")
    }


async def test_profiles_belong_to_the_municipality(world: World) -> None:
    profile = await keep(world)
    lead, neighbour = world.caller("lead"), world.caller("neighbour")
    other = await lead.created(
        "/projects",
        {"municipality_id": str(world.municipality_id), "title": "Days", "summary": "By day."},
    )
    shared = await lead.read(f"/projects/{other['id']}/idea-import-profiles")
    assert [item["id"] for item in shared["items"]] == [profile["id"]]
    theirs = await neighbour.created(
        "/projects", {"municipality_id": str(world.neighbour_id), "title": "T", "summary": "S"}
    )
    assert (await neighbour.read(f"/projects/{theirs['id']}/idea-import-profiles"))["items"] == []
    hidden = f"/projects/{theirs['id']}/idea-import-profiles/{profile['id']}"
    assert (await neighbour.get(hidden)).status_code == 404
    assert (await neighbour.patch(hidden, {"name": "Mine"}, 1)).status_code == 404
    assert (await world.caller("employee").get(path(world))).status_code == 403


@pytest.mark.real_data
async def test_a_polis_conversation_comes_in_as_it_is_recognised(
    world: World, database: Database, shared_data: Path
) -> None:
    content = (shared_data / "participation" / "polis_biodiversity" / "comments.csv").read_bytes()
    challenge = await open_challenge(world)
    seen = await preview(world, content)
    assert (seen["platform"], seen["source"]) == ("polis", "Polis")
    mapping = {
        "challenge_id": challenge["id"],
        "source": seen["source"],
        "origin_perspective": seen["origin_perspective"],
        "columns": seen["mapping"],
    }
    started = await world.caller("lead").client.post(
        f"{world.project}/idea-imports",
        files={"file": ("comments.csv", content)},
        data={"mapping": json.dumps(mapping)},
    )
    await drain(database)
    job = await world.caller("lead").read(f"/jobs/{started.json()['id']}")
    assert (job["added"], job["failed"]) == (seen["good_count"], 0)
    assert job["added"] == 316
