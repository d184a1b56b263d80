"""The list of projects: what each has cost, how its lines stand, and what the list itself costs."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event

from builders import World
from measured import BETTER, WORSE, measure, to_evaluation
from samskab.core.database import Database
from samskab.projects.models import BottomLine


async def _listed(world: World, who: str = "lead") -> dict[str, Any]:
    items = (await world.caller(who).read("/projects"))["items"]
    return next(item for item in items if item["id"] == world.project_id)


async def _spend(world: World, project: str, **entry: Any) -> None:
    about = {"spent_on": "2026-03-03", "note": "Workshop", "phase": "idea_generation"}
    party = {"organisation_id": str(world.organisations["nordby"].id)}
    await world.caller("lead").created(f"{project}/spending", {**about, **party, **entry})


async def _another(world: World, title: str) -> str:
    new = {"municipality_id": str(world.municipality_id), "title": title, "summary": "Why?"}
    made = await world.caller("lead").created("/projects", new)
    return f"/projects/{made['id']}"


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    """Collect the statements that are run on the reading side."""
    statements: list[str] = []

    def note(_: Any, __: Any, statement: str, *rest: Any) -> None:
        statements.append(statement)

    engine = database.read_engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    yield statements
    event.remove(engine, "before_cursor_execute", note)


async def test_what_a_project_cost_is_summed_by_currency(world: World) -> None:
    assert (await _listed(world))["spending"] == {"minutes": 0, "money": []}
    await _spend(world, world.project, kind="hours", amount=90)
    await _spend(world, world.project, kind="hours", amount=30, phase="reality_check")
    await _spend(world, world.project, kind="money", amount=125_000, currency="DKK")
    await _spend(world, world.project, kind="money", amount=75_000, currency="DKK")
    await _spend(world, world.project, kind="money", amount=9_900, currency="EUR")
    await _spend(world, await _another(world, "Meals"), kind="hours", amount=600)
    assert (await _listed(world, "observer"))["spending"] == {
        "minutes": 120,
        "money": [{"currency": "DKK", "amount": 200_000}, {"currency": "EUR", "amount": 9_900}],
    }


async def test_lines_stand_in_the_list_once_a_report_is_published(world: World) -> None:
    await measure(world, {BottomLine.CITIZEN: BETTER, BottomLine.EMPLOYEE: WORSE})
    await to_evaluation(world)
    lead = world.caller("lead")
    reason = {"absence_reason": "Hours were not counted."}
    await lead.put(f"{world.project}/evaluation/lines/organisation", reason, 0)
    assert (await _listed(world))["lines"] == []
    await lead.created(f"{world.project}/report/publications", {})
    lines = {line["line"]: line for line in (await _listed(world, "company"))["lines"]}
    assert [lines[line]["standing"] for line in ("citizen", "employee", "organisation")] == [
        "better",
        "worse",
        "silent",
    ]
    assert lines["citizen"]["difference"] > 0 > lines["employee"]["difference"]
    assert lines["organisation"]["difference"] is None


async def test_the_latest_report_counts(world: World) -> None:
    await measure(world, dict.fromkeys(BottomLine, BETTER))
    await to_evaluation(world)
    lead = world.caller("lead")
    await lead.created(f"{world.project}/report/publications", {})
    await measure(world, {BottomLine.CITIZEN: [(b, (a or 0) - 60) for b, a in BETTER]}, codes="C")
    await lead.created(f"{world.project}/report/publications", {})
    lines = {line["line"]: line["standing"] for line in (await _listed(world))["lines"]}
    assert lines["citizen"] != "better"
    assert lines["employee"] == "better"


async def test_a_line_resting_on_fewer_than_five_people_is_silent(world: World) -> None:
    await measure(world, {**dict.fromkeys(BottomLine, BETTER), BottomLine.CITIZEN: BETTER[:4]})
    await to_evaluation(world)
    lead = world.caller("lead")
    reason = {"absence_reason": "Only four took part."}
    await lead.put(f"{world.project}/evaluation/lines/citizen", reason, 0)
    await lead.created(f"{world.project}/report/publications", {})
    line = next(line for line in (await _listed(world))["lines"] if line["line"] == "citizen")
    assert line == {"line": "citizen", "standing": "silent", "difference": None}


@pytest.mark.parametrize("sort", ["-created_at", "title"])
async def test_many_projects_cost_no_more_queries_than_one(
    world: World, database: Database, sort: str
) -> None:
    lead = world.caller("lead")
    with counted(database) as for_one:
        await lead.read(f"/projects?sort={sort}")
    for number in range(12):
        await _spend(world, await _another(world, f"No. {number}"), kind="hours", amount=60)
    with counted(database) as for_many:
        assert len((await lead.read(f"/projects?sort={sort}"))["items"]) == 13
    assert for_one
    assert len(for_many) == len(for_one)
