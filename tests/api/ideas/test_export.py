"""The export of ideas: three kinds of file, the list's filters, formulas defused, in batches."""

import csv
import io
import json
from typing import Any
from uuid import UUID

import openpyxl
import pytest
from httpx import Response
from sqlmodel import col, select

from builders import World
from ideas_world import open_challenge, submit
from samskab.core.audit import AuditEntry
from samskab.core.database import Database
from samskab.core.paging import Key, in_batches
from samskab.ideas.exports.columns import COLUMNS, exported_ideas
from samskab.ideas.exports.details import DETAILS
from samskab.ideas.exports.workbook import unescape
from samskab.ideas.models import Idea

FORMATS = ("csv", "xlsx", "ndjson")


async def export(world: World, kind: str, by: str = "lead", **filters: Any) -> Response:
    response = await world.caller(by).get(
        f"{world.project}/ideas/export", params={"format": kind, **filters}
    )
    assert response.status_code == 200, response.text
    return response


def rows_of(kind: str, content: bytes) -> list[dict[str, Any]]:
    """What a reader of the file finds: names to cells, an empty cell as an empty text."""
    if kind == "csv":
        assert content.startswith(b"\xef\xbb\xbf")
        return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), ""), delimiter=";"))
    if kind == "ndjson":
        return [json.loads(line) for line in content.decode().split("\n")[:-1]]
    sheet: Any = openpyxl.load_workbook(io.BytesIO(content)).active
    heading, *rows = sheet.iter_rows(values_only=True)
    return [
        {n: unescape(c) if isinstance(c, str) else c or "" for n, c in zip(heading, r, strict=True)}
        for r in rows
    ]


@pytest.mark.parametrize("kind", FORMATS)
async def test_an_idea_is_exported_whole(world: World, kind: str) -> None:
    challenge = await open_challenge(world)
    long = "Første linje\nanden; linje med “tegn” og æøå. " * 30
    idea = await submit(world, challenge, title="Rolige nætter", text=long)
    await world.caller("company").created(f"/ideas/{idea['id']}/comments", {"text": "Hvornår?"})
    await world.caller("company").client.put(f"/ideas/{idea['id']}/support")
    for answer in ("Først nej.", "Og så ja."):
        body = {"status": "parked", "answer": answer}
        await world.caller("lead").created(f"/ideas/{idea['id']}/answer", body)
    exported = await export(world, kind)
    [row] = rows_of(kind, exported.content)
    assert list(row) == [*COLUMNS, *DETAILS]
    assert (row["id"], row["title"], row["text"]) == (idea["id"], "Rolige nætter", long.strip())
    assert row["challenge"] == challenge["question"]
    assert (row["author"], row["origin_perspective"]) == ("Employee", "care_staff")
    assert (row["status"], row["answer"]) == ("parked", "Og så ja.")
    counts = [row[n] for n in ("support", "own_support", "imported_support", "comments")]
    assert [int(count or 0) for count in counts] == [1, 1, 0, 1]
    assert row["created_at"].endswith("Z")
    assert row["answered_at"] > row["created_at"]
    assert not row["source"]


FIELDS = [
    {"kind": "several_choices", "label": "Who", "choices": [{"label": "=Kin"}, {"label": "Care"}]},
    {"kind": "decimal_number", "label": "Hours", "unit": "h"},
]


@pytest.mark.parametrize("kind", FORMATS)
async def test_what_an_idea_says_beside_its_text_has_columns(world: World, kind: str) -> None:
    first = await open_challenge(world, fields=FIELDS)
    place = {"kind": "single_choice", "label": "Who", "choices": FIELDS[0]["choices"]}
    await open_challenge(world, fields=[place, {"kind": "short_text", "label": "Where"}])
    effects = {
        "citizen": {"effect": -1, "why": "It hums."},
        "employee": {"effect": None, "why": ""},
    }
    idea = await submit(
        world,
        first,
        tags=["night", "falls"],
        routine="The hourly round",
        expected_effects=effects,
        field_values={"who": ["kin", "care"], "hours": 1.5},
    )
    company = world.users["company"]
    await world.caller("employee").client.put(f"/ideas/{idea['id']}/co-authors/{company.id}")
    [row] = rows_of(kind, (await export(world, kind)).content)
    assert list(row)[-3:] == ["field:who", "field:hours", "field:where"]
    several = (lambda *found: list(found)) if kind == "ndjson" else (lambda *f: "; ".join(f))
    assert row["co_authors"] == several(company.name)
    assert row["tags"] == several("night", "falls")
    kin = "'=Kin" if kind == "csv" else "=Kin"
    assert row["field:who"] == several(kin, "Care")
    assert (float(row["field:hours"]), row["routine"]) == (1.5, "The hourly round")
    assert (int(row["expected_citizen"]), row["expected_citizen_why"]) == (-1, "It hums.")
    assert row["expected_employee"] == "cannot_say"
    assert not row["expected_organisation"]
    assert not row["field:where"]
    [row] = rows_of(kind, (await export(world, kind, challenge_id=first["id"])).content)
    assert list(row)[-2:] == ["field:who", "field:hours"]


async def test_the_file_has_a_name_and_a_type_and_tells_nobody_s_name(world: World) -> None:
    for kind, media_type in (
        ("csv", "text/csv; charset=utf-8"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("ndjson", "application/x-ndjson"),
    ):
        headers = (await export(world, kind)).headers
        assert headers["content-type"] == media_type
        name = headers["content-disposition"]
        assert name.startswith('attachment; filename="samskab-ideas-20')
        assert name.endswith(f'.{kind}"')
    other = await world.caller("lead").get(f"{world.project}/ideas/export?format=pdf")
    assert other.status_code == 422


async def test_the_filters_and_orders_of_the_list_hold(world: World) -> None:
    challenge = await open_challenge(world)
    other = await open_challenge(world, question="And by day?")
    await submit(world, challenge, title="Blue light")
    await submit(world, other, "company", title="Alarm on the wrist")
    declined = await submit(world, challenge, title="Cameras")
    body = {"status": "declined", "answer": "No."}
    await world.caller("lead").created(f"/ideas/{declined['id']}/answer", body)
    for filters in (
        {},
        {"challenge_id": other["id"]},
        {"status": "declined"},
        {"origin_perspective": "company"},
        {"q": "blue"},
        {"q": "blue", "status": "declined"},
        {"mine": "true"},
        {"sort": "title"},
        {"sort": "oldest"},
    ):
        for by in ("company", "lead"):
            listed = await world.caller(by).read(f"{world.project}/ideas", params=filters)
            exported = await export(world, "ndjson", by, **filters)
            found = [row["id"] for row in rows_of("ndjson", exported.content)]
            assert found == [item["id"] for item in listed["items"]], filters


DANGEROUS = [
    "=HYPERLINK(1)",
    "+1-2",
    "-2+3",
    "@SUM(A1)",
    "＝1",
    "'=1",
    "''@x",
    "=cmd|' /C calc'!A0",
]


async def test_formulas_are_defused_in_csv_and_texts_in_xlsx(world: World) -> None:
    challenge = await open_challenge(world)
    for title in (*DANGEROUS, "'quoted' and = inside"):
        await submit(world, challenge, title=title, external_author=title, by="lead")
    exported = rows_of("csv", (await export(world, "csv", sort="oldest")).content)
    titles = [row["title"] for row in exported]
    assert titles == [*(f"'{title}" for title in DANGEROUS), "'quoted' and = inside"]
    assert [row["author"] for row in exported] == titles
    workbook = openpyxl.load_workbook(io.BytesIO((await export(world, "xlsx")).content))
    kinds = {cell.data_type for row in workbook.active for cell in row}  # type: ignore[union-attr]
    assert kinds == {"s", "n"}, "no formula"


async def test_what_a_workbook_cannot_hold_comes_back_all_the_same(world: World) -> None:
    challenge = await open_challenge(world)
    text = "a\r\nb\tc _x000D_ \ufffe\uffff \x85 😀 <b>&amp;</b>"
    await submit(world, challenge, title="_x0041_", text=text)
    for kind in FORMATS:
        [row] = rows_of(kind, (await export(world, kind)).content)
        assert (row["title"], row["text"]) == ("_x0041_", text), kind


async def test_who_may_not_see_may_not_export_and_who_does_is_noted(
    world: World, database: Database
) -> None:
    path = f"{world.project}/ideas/export"
    for stranger in ("competitor", "neighbour", "colleague"):
        assert (await world.caller(stranger).get(path)).status_code == 404
    await export(world, "xlsx", "observer", q="fru Jensen", sort="title")
    async with database.reading() as session:
        statement = select(AuditEntry).where(col(AuditEntry.action) == "idea.exported")
        [entry] = (await session.exec(statement)).all()
    assert entry.actor_id == world.users["observer"].id
    assert str(entry.project_id or entry.record_id) == world.project_id
    assert entry.after == {"format": "xlsx", "filters": ["q", "sort"]}


async def test_many_ideas_come_in_batches_each_exactly_once(
    world: World, database: Database
) -> None:
    challenge = await open_challenge(world)
    for n in range(23):
        await submit(world, challenge, title=f"Idea {n % 3}")
    keys = [Key(Idea.title), Key(Idea.id, descending=True)]
    statement = exported_ideas(UUID(world.project_id))
    batches = [batch async for batch in in_batches(database, statement, keys, size=5)]
    assert [len(batch) for batch in batches] == [5, 5, 5, 5, 3]
    found = [(row["title"], -row["id"].int) for batch in batches for row in batch]
    assert found == sorted(found)
    assert len(set(found)) == 23
