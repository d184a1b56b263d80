"""The import of ideas over HTTP and from the command line, with real data."""

import csv
import json
import time
from pathlib import Path
from typing import Any

import pytest
from httpx import Response

from builders import World
from ideas_world import open_challenge
from samskab.core.database import Database
from samskab.worker import drain


async def send(world: World, content: bytes, mapping: Any, what: str = "idea-imports") -> Response:
    return await world.caller("lead").client.post(
        f"{world.project}/{what}",
        files={"file": ("ideas.csv", content, "text/csv")},
        data={} if mapping is None else {"mapping": json.dumps(mapping)},
    )


async def run(world: World, database: Database, content: bytes, mapping: Any) -> Any:
    started = await send(world, content, mapping)
    assert started.status_code == 202, started.text
    assert started.headers["Location"] == f"/api/v1/jobs/{started.json()['id']}"
    await drain(database)
    return await world.caller("lead").read(f"/jobs/{started.json()['id']}")


def counts(job: Any) -> tuple[str, int, int, int]:
    return job["state"], job["added"], job["skipped"], job["failed"]


async def mapping_for(world: World, **more: Any) -> dict[str, Any]:
    challenge = await open_challenge(world)
    columns = {"title": "title", "text": "text"}
    return {"challenge_id": challenge["id"], "source": "test", "columns": columns, **more}


async def test_rows_become_ideas_and_bad_rows_are_named(world: World, database: Database) -> None:
    mapping = await mapping_for(
        world,
        columns={
            "title": "Titel",
            "text": "Tekst",
            "external_id": ["Nr"],
            "author": "Navn",
            "origin_perspective": "Fra",
            "support": "Ja",
            "against": "Nej",
        },
    )
    content = (
        "Nr;Titel;Tekst;Navn;Fra;Ja;Nej\n"
        '1;Rolige nætter;"To\nlinjer; og mere";Ellen;relative;12;3\n'
        "2;;Uden titel men med ord nok;;;;\n"
        "3;;;;;;\n"
        "4;Minus;;;;-1;x\n"
        "5;Hvem;;;martian;;\n"
        f"6;{'x' * 201};;;;;\n"
        "7;For;mange;celler;;1;2;3\n"
    ).encode("cp1252")
    job = await run(world, database, content, mapping)
    assert counts(job) == ("done", 2, 0, 5)
    errors = (await world.caller("lead").read(f"/jobs/{job['id']}/errors"))["items"]
    assert [(e["row"], e["field"], e["code"]) for e in errors] == [
        (4, "title", "missing"),
        (5, "support", "not_a_whole_number"),
        (5, "against", "not_a_whole_number"),
        (6, "origin_perspective", "unknown"),
        (7, "title", "too_long"),
        (8, "row", "too_many_cells"),
    ]
    listed = await world.caller("lead").read(f"{world.project}/ideas", params={"sort": "support"})
    first, second = [
        await world.caller("lead").read(f"/ideas/{item['id']}") for item in listed["items"]
    ]
    assert (first["title"], first["text"]) == ("Rolige nætter", "To\nlinjer; og mere")
    assert (first["external_author"], first["origin_perspective"]) == ("Ellen", "relative")
    assert (first["support_count"], first["imported_against"]) == (12, 3)
    assert (first["source"], first["external_id"]) == ("test", "1")
    assert second["title"] == "Uden titel men med ord nok"
    assert second["origin_perspective"] == "citizen"


async def test_importing_again_adds_nothing(world: World, database: Database) -> None:
    mapping = await mapping_for(world)
    content = "title,text\nOne,First\nTwo,Second\nTwo,Second\n".encode("utf-16")
    assert counts(await run(world, database, content, mapping)) == ("done", 2, 1, 0)
    assert counts(await run(world, database, content, mapping)) == ("done", 0, 3, 0)
    more = content + "Three,Third\n".encode("utf-16-le")
    assert counts(await run(world, database, more, mapping)) == ("done", 1, 3, 0)
    events = (await world.caller("lead").read(f"{world.project}/timeline"))["items"]
    assert sum(event["kind"] == "ideas_imported" for event in events) == 2


async def test_a_preview_suggests_a_mapping_and_saves_nothing(world: World) -> None:
    content = "\ufeffNr;Overskrift;Beskrivelse;Støtte\n1;Lys;Varmt lys;4\n2;;;\n".encode()
    seen = (await send(world, content, None, "idea-import-previews")).json()
    assert (seen["encoding"], seen["delimiter"], seen["row_count"]) == ("utf-8", ";", 2)
    assert seen["mapping"] == {
        "title": "Overskrift",
        "text": "Beskrivelse",
        "external_id": ["Nr"],
        "author": None,
        "origin_perspective": None,
        "support": "Støtte",
        "against": None,
        "tags": None,
        "fields": {},
    }
    assert (seen["good_count"], seen["error_count"]) == (1, 1)
    assert seen["ideas"][0]["title"] == "Lys"
    assert (seen["kind"], seen["platform"], seen["profile_id"]) == ("csv", None, None)
    assert seen["columns"][1] == {"name": "Overskrift", "samples": ["Lys"]}
    assert seen["errors"][0]["row"] == 3
    assert (await world.caller("lead").read(f"{world.project}/ideas"))["items"] == []


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "no_header"),
        (b"title,text\n", "no_rows"),
        (b"\x00\x01\x02", "not_text"),
        (b"\xff\xfe\x00", "not_text"),
    ],
)
async def test_what_is_no_table_is_refused(world: World, content: bytes, code: str) -> None:
    mapping = await mapping_for(world)
    for what in ("idea-imports", "idea-import-previews"):
        refused = await send(world, content, mapping, what)
        assert (refused.status_code, refused.json()["code"]) == (422, code)


async def test_a_wrong_mapping_is_refused_with_its_place(world: World) -> None:
    content = b"title,text\nA,B\n"
    good = await mapping_for(world)
    for wrong, code, pointer in (
        ({"columns": {"title": "nope"}}, "unknown_column", "/mapping/columns/title"),
        ({"columns": {}}, "title_or_text_required", "/mapping/columns/title"),
        (
            {"challenge_id": "0198c0de-7000-7000-8000-000000000001"},
            "unknown_challenge",
            "/mapping/challenge_id",
        ),
        ({"source": ""}, "invalid", "/mapping/source"),
        ({"surprise": 1}, "invalid", "/mapping/surprise"),
    ):
        refused = await send(world, content, {**good, **wrong})
        assert (refused.status_code, refused.json()["code"]) == (422, code)
        assert refused.json()["errors"][0]["pointer"] == pointer
    broken = await world.caller("lead").client.post(
        f"{world.project}/idea-imports", files={"file": ("a.csv", content)}, data={"mapping": "{"}
    )
    assert broken.status_code == 422


@pytest.mark.real_data
async def test_the_proposals_of_helsinki_are_imported_whole(
    world: World, database: Database, shared_data: Path
) -> None:
    path = shared_data / "participation" / "omastadi_helsinki_proposals.csv"
    mapping = await mapping_for(
        world,
        source="OmaStadi",
        columns={"title": "title", "text": "text", "external_id": ["round", "proposal_id"]},
    )
    started = time.monotonic()
    job = await run(world, database, path.read_bytes(), mapping)
    assert time.monotonic() - started < 20
    with path.open(encoding="utf-8", newline="") as file:
        proposals = {f"{row['round']}-{row['proposal_id']}": row for row in csv.DictReader(file)}
    assert job["total"] == 2777
    assert counts(job) == ("done", 2777, 0, 0)
    lead = world.caller("lead")
    assert counts(await run(world, database, path.read_bytes(), mapping)) == (
        "done",
        0,
        2777,
        0,
    )
    page = await lead.read(f"{world.project}/ideas", params={"count": True, "limit": 200})
    assert page["total"] == 2777
    seen = (await send(world, path.read_bytes(), None, "idea-import-previews")).json()
    assert seen["mapping"]["external_id"] == ["round", "proposal_id"]
    assert (seen["good_count"], seen["repeated_count"]) == (2777, 0)
    finnish = await lead.read(f"{world.project}/ideas", params={"q": "leikkipuisto pyörä"})
    assert finnish["items"]
    for item in finnish["items"][:5] + page["items"][:20]:
        idea = await lead.read(f"/ideas/{item['id']}")
        proposal = proposals[idea["external_id"]]
        assert idea["text"] == proposal["text"].replace("\r\n", "\n").strip()
        assert idea["title"] == " ".join(proposal["title"].split())


@pytest.mark.real_data
async def test_the_statements_of_a_polis_conversation_keep_their_tallies(
    world: World, database: Database, shared_data: Path
) -> None:
    path = shared_data / "participation" / "polis_biodiversity" / "comments.csv"
    mapping = await mapping_for(
        world,
        source="Polis",
        columns={
            "text": "comment-body",
            "external_id": ["comment-id"],
            "support": "agrees",
            "against": "disagrees",
        },
    )
    with path.open(encoding="utf-8", newline="") as file:
        statements = list(csv.DictReader(file))
    job = await run(world, database, path.read_bytes(), mapping)
    assert counts(job) == ("done", len(statements), 0, 0)
    best = (await world.caller("lead").read(f"{world.project}/ideas?sort=support&limit=1"))["items"]
    assert best[0]["support_count"] == max(int(row["agrees"]) for row in statements)
