"""What goes out comes in again: an export of any kind, imported elsewhere, gives the same ideas."""

import json
from pathlib import Path
from typing import Any

import pytest
from httpx import Response

from builders import World
from ideas_world import open_challenge, submit
from samskab.core.database import Database
from samskab.worker import drain
from unit.ideas.test_files import HEADING, repacked, workbook

FORMATS = ("csv", "xlsx", "ndjson")
OURS = {
    "title": "title",
    "text": "text",
    "external_id": ["id"],
    "author": "author",
    "origin_perspective": "origin_perspective",
    "support": "support",
    "against": "imported_against",
}


async def send(world: World, content: bytes, mapping: Any, name: str = "ideas.csv") -> Response:
    return await world.caller("lead").client.post(
        f"{world.project}/idea-imports",
        files={"file": (name, content, "text/csv")},
        data={"mapping": json.dumps(mapping)},
    )


async def bring_in(world: World, database: Database, content: bytes, mapping: Any) -> Any:
    started = await send(world, content, mapping)
    assert started.status_code == 202, started.text
    await drain(database)
    return await world.caller("lead").read(f"/jobs/{started.json()['id']}")


async def take_out(world: World, challenge: Any, kind: str) -> bytes:
    query = {"format": kind, "challenge_id": challenge["id"], "sort": "oldest"}
    return (await world.caller("lead").get(f"{world.project}/ideas/export", params=query)).content


async def rows_in(world: World, challenge: Any) -> list[dict[str, Any]]:
    content = await take_out(world, challenge, "ndjson")
    return [json.loads(line) for line in content.decode().split("\n")[:-1]]


AWKWARD = [
    ("=1+1", "+SUM(A1)\n=2"),
    ("'=quoted", "''=twice"),
    ("  two  spaces", "a\r\nb\rc\n\nd\te"),
    ("_x0041_", "_x000D_ \ufffe \uffff \u2028 \x85 x"),
    ("semi;colon, comma | pipe", 'a "quote"; and\n";"'),
    ("<script>alert(1)</script>", "{{7*7}} &amp; <b>"),
    ("1e5", "007"),
    ("TRUE", "2026-03-02"),
    ("#REF!", "#N/A"),
    ("{", "[1]"),
    ("😀 Ærø", "å" * 5_000),
]


async def test_awkward_ideas_come_back_as_they_were(world: World, database: Database) -> None:
    challenge = await open_challenge(world)
    for title, text in AWKWARD:
        await submit(world, challenge, "lead", title=title, text=text, external_author=title)
    before = await rows_in(world, challenge)
    for kind in FORMATS:
        other = await open_challenge(world, question=f"From {kind}?")
        mapping = {"challenge_id": other["id"], "source": kind, "columns": OURS}
        job = await bring_in(world, database, await take_out(world, challenge, kind), mapping)
        assert (job["added"], job["failed"]) == (len(AWKWARD), 0), kind
        after = {row["source_id"]: row for row in await rows_in(world, other)}
        for row in before:
            came = after[row["id"]]
            for name in ("title", "text", "author", "origin_perspective", "support"):
                assert came[name] == row[name], (kind, name)


WHO = [{"label": "Kin, or friends"}, {"label": "Care staff"}, {"label": "Nobody"}]
FIELDS = [
    {"kind": "several_choices", "label": "Who", "choices": WHO},
    {"kind": "decimal_number", "label": "Hours", "minimum": 0},
    {"kind": "short_text", "label": "Where", "required": True},
]


@pytest.mark.parametrize("kind", FORMATS)
async def test_tags_and_own_fields_come_back_too(
    world: World, database: Database, kind: str
) -> None:
    challenge = await open_challenge(world, fields=FIELDS)
    values = {"who": ["kin_or_friends", "care_staff"], "hours": 1.5, "where": "=Solbakken"}
    await submit(world, challenge, tags=["night", "falls"], field_values=values)
    paper = {"external_author": "A daughter", "field_values": {"who": ["nobody"]}}
    await submit(world, challenge, title="On paper", **paper)
    other = await open_challenge(world, question="Again?", fields=FIELDS)
    columns = {**OURS, "tags": "tags", "fields": {k: f"field:{k}" for k in values}}
    mapping = {"challenge_id": other["id"], "source": kind, "columns": columns}
    content = await take_out(world, challenge, kind)
    job = await bring_in(world, database, content, mapping)
    assert (job["added"], job["failed"]) == (2, 0)
    again = await bring_in(world, database, content, mapping)
    assert (again["added"], again["skipped"]) == (0, 2)
    lead = world.caller("lead")
    query = {"challenge_id": other["id"], "sort": "oldest"}
    listed = (await lead.read(f"{world.project}/ideas", params=query))["items"]
    assert [idea["tags"] for idea in listed] == [["night", "falls"], []]
    read = [await lead.read(f"/ideas/{idea['id']}") for idea in listed]
    assert [idea["field_values"] for idea in read] == [values, {"who": ["nobody"]}]


async def test_a_field_of_another_challenge_is_refused_and_a_wrong_answer_is_told(
    world: World, database: Database
) -> None:
    challenge = await open_challenge(world, fields=FIELDS)
    content = b"title;hours;tags\nA;many;x\nB;2;y\n"
    mapping = {"challenge_id": challenge["id"], "source": "x"}
    columns = {"title": "title", "tags": "tags", "fields": {"cost": "hours"}}
    refused = await send(world, content, {**mapping, "columns": columns})
    assert refused.json()["errors"][0] == {
        "pointer": "/mapping/columns/fields/cost",
        "code": "unknown_field",
        "detail": "The challenge has no such field.",
    }
    gone = {**columns, "fields": {"hours": "nope"}}
    refused = await send(world, content, {**mapping, "columns": gone})
    assert refused.json()["errors"][0]["pointer"] == "/mapping/columns/fields/hours"
    columns["fields"] = {"hours": "hours"}
    job = await bring_in(world, database, content, {**mapping, "columns": columns})
    assert (job["added"], job["failed"]) == (1, 1)
    [error] = (await world.caller("lead").read(f"/jobs/{job['id']}/errors"))["items"]
    assert (error["row"], error["field"], error["code"]) == (2, "field:hours", "field_not_number")


@pytest.mark.real_data
async def test_helsinki_s_proposals_go_out_and_come_in_again(
    world: World, database: Database, shared_data: Path
) -> None:
    content = (shared_data / "participation" / "omastadi_helsinki_proposals.csv").read_bytes()
    challenge = await open_challenge(world)
    columns = {
        "title": "title",
        "text": "text",
        "external_id": ["round", "proposal_id"],
        "support": "comments",
    }
    mapping = {"challenge_id": challenge["id"], "source": "OmaStadi", "columns": columns}
    assert (await bring_in(world, database, content, mapping))["added"] == 2777
    before = await rows_in(world, challenge)
    for kind in FORMATS:
        other = await open_challenge(world, question=f"From {kind}?")
        again = {"challenge_id": other["id"], "source": kind, "columns": OURS}
        job = await bring_in(world, database, await take_out(world, challenge, kind), again)
        assert (job["added"], job["skipped"], job["failed"]) == (2777, 0, 0), kind
        after = {row["source_id"]: row for row in await rows_in(world, other)}
        for row in before:
            for name in ("title", "text", "author", "origin_perspective", "support"):
                assert after[row["id"]][name] == row[name], (kind, name)


async def test_a_sheet_of_a_workbook_is_imported_and_its_rows_numbered(
    world: World, database: Database
) -> None:
    def more(book: Any) -> None:
        sheet = book.create_sheet("Idéer")
        for row in (HEADING, (1, "Lys", "Varmt"), (), (2, None, None), (3, "Ro", "=1+1")):
            sheet.append(row)

    challenge = await open_challenge(world)
    mapping = {
        "challenge_id": challenge["id"],
        "source": "Regneark",
        "sheet": "Idéer",
        "columns": {"title": "Titel", "text": "Tekst", "external_id": ["Nr"]},
    }
    content = workbook(("Forside",), ("Intet her",), change=more)
    seen = await world.caller("lead").client.post(
        f"{world.project}/idea-import-previews",
        files={"file": ("ideas.xlsx", content)},
        data={"sheet": "Idéer"},
    )
    preview = seen.json()
    assert (preview["kind"], preview["sheet"]) == ("xlsx", "Idéer")
    assert preview["sheets"] == ["Sheet", "Idéer"]
    assert preview["mapping"]["title"] == "Titel"
    job = await bring_in(world, database, content, mapping)
    assert (job["added"], job["failed"]) == (2, 1)
    errors = await world.caller("lead").read(f"/jobs/{job['id']}/errors")
    assert [(e["row"], e["code"]) for e in errors["items"]] == [(4, "missing")]
    wrong = await send(world, content, {**mapping, "sheet": "Nope"})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "unknown_sheet")
    assert wrong.json()["errors"][0]["pointer"] == "/mapping/sheet"


async def test_a_malicious_file_is_refused_and_nothing_comes_of_it(world: World) -> None:
    challenge = await open_challenge(world)
    columns = {"title": "Titel"}
    mapping = {"challenge_id": challenge["id"], "source": "x", "columns": columns}
    entity = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet>&b;</worksheet>'
    sheet = "xl/worksheets/sheet1.xml"
    for name, content, code in (
        ("report.csv", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\nTitel;Tekst\n", "not_a_table"),
        ("ideas.xlsx", repacked(workbook(HEADING), sheet, entity), "unsafe_workbook"),
        ("ideas.xlsx", repacked(workbook(), "xl/x.xml", b" " * 220_000_000), "workbook_too_large"),
        ("ideas.csv", b"\x7fELF\x02\x01\x01\x00Titel\n", "not_text"),
        ("ideas.xlsx", b"PK\x03\x04" + b"\xff" * 64, "unreadable_workbook"),
        ("ideas.json", b"[" * 5_000, "not_json"),
    ):
        refused = await send(world, content, mapping, name)
        body = refused.json()
        assert (refused.status_code, body["code"]) == (422, code), name
        assert body["errors"][0]["pointer"] == "/file"
    assert (await world.caller("lead").read(f"{world.project}/jobs"))["items"] == []
