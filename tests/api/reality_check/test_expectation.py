"""Expectations over HTTP: stated by line, kept in every version, frozen with the choice."""

from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from builders import World
from checked_idea import CheckedIdea
from samskab.core.database import Database

LINES = ["citizen", "employee", "organisation"]


def expected(likely: int, line: str = "citizen", **more: Any) -> dict[str, Any]:
    span = {"low": likely - 10, "likely": likely, "high": likely + 10}
    return {"line": line, **span, "reason": f"We expect {likely}.", **more}


async def of_line(idea: CheckedIdea, line: str = "citizen", outcome: str = "") -> Any:
    read = await world_reader(idea).read(f"{idea.path}/expectation")
    return next(e for e in read["expected"] if (e["line"], e["outcome"]) == (line, outcome))


def world_reader(idea: CheckedIdea) -> Any:
    return idea.world.caller("company")


async def test_the_three_lines_stand_before_anything_is_expected(world: World) -> None:
    idea = await CheckedIdea.select(world)
    read = await idea.lead.read(f"{idea.path}/expectation")
    assert [one["line"] for one in read["expected"]] == LINES
    assert read["frozen_at"] is None
    assert all(one["standing"] is None and one["compared"] is None for one in read["expected"])


async def test_the_newest_stands_and_every_version_is_kept(world: World) -> None:
    idea = await CheckedIdea.select(world)
    path = f"{idea.path}/expectations"
    await idea.lead.created(path, expected(20))
    second = await idea.lead.created(path, expected(10))
    named = await idea.lead.created(path, expected(30, outcome="Rested in the morning"))
    line = await of_line(idea)
    assert line["standing"] == line["compared"] == second
    assert (await of_line(idea, outcome="Rested in the morning"))["standing"] == named
    again = expected(5, outcome="rested in  the MORNING")
    await idea.lead.created(path, again)
    read = await idea.lead.read(f"{idea.path}/expectation")
    assert len(read["expected"]) == 4, "the same name in other letters is the same outcome"
    kept = (await idea.lead.read(path))["items"]
    assert [one["likely"] for one in kept] == [5, 30, 10, 20]


async def test_what_is_written_after_the_choice_is_kept_but_not_compared(world: World) -> None:
    await world.decide()
    idea = await CheckedIdea.select(world)
    path = f"{idea.path}/expectations"
    await idea.lead.created(path, expected(20))
    await idea.complete()
    decision = await world.decide()
    stored = decision["evidence"]["reality_check"]["ideas"][0]["expectation"]
    assert stored == [
        {
            "line": "citizen",
            "name": "citizen",
            "low": 10,
            "likely": 20,
            "high": 30,
            "reason": "We expect 20.",
        }
    ]
    await idea.lead.created(path, expected(3))
    await idea.lead.created(path, expected(40, "employee"))
    line = await of_line(idea)
    assert (line["standing"]["likely"], line["compared"]["likely"]) == (3, 20)
    assert (await of_line(idea, "employee"))["compared"] is None, "written after the choice"
    read = await idea.lead.read(f"{idea.path}/expectation")
    assert read["frozen_at"] == decision["created_at"]


async def test_coming_back_does_not_thaw_it_but_a_new_idea_is_expected_anew(world: World) -> None:
    await world.decide()
    idea = await CheckedIdea.select(world)
    await idea.lead.created(f"{idea.path}/expectations", expected(20))
    await idea.complete()
    await world.decide()
    await world.decide("return", to_phase="reality_check", justification=None)
    await idea.answer("parked")
    await idea.answer("selected")
    await idea.lead.created(f"{idea.path}/expectations", expected(1))
    later = await CheckedIdea.select(world, "A night light")
    await later.lead.created(f"{later.path}/expectations", expected(7))
    assert (await later.lead.read(f"{later.path}/expectation"))["frozen_at"] is None
    await later.complete()
    await world.decide()
    await later.lead.created(f"{later.path}/expectations", expected(70))
    assert (await of_line(idea))["compared"]["likely"] == 20
    assert (await of_line(later))["compared"]["likely"] == 7


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        ({"low": 30}, "/likely"),
        ({"high": 0}, "/likely"),
        ({"low": -101}, "/low"),
        ({"high": 101}, "/high"),
        ({"line": "jobs"}, "/line"),
        ({"reason": " "}, "/reason"),
    ],
)
async def test_what_is_no_range_is_refused(
    world: World, wrong: dict[str, Any], pointer: str
) -> None:
    idea = await CheckedIdea.select(world)
    refused = await idea.lead.post(f"{idea.path}/expectations", {**expected(20), **wrong})
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, pointer)


async def test_only_those_who_lead_state_it_and_nobody_changes_it(
    world: World, database: Database
) -> None:
    idea = await CheckedIdea.select(world)
    for who in ("employee", "company", "decision_maker"):
        refused = await world.caller(who).post(f"{idea.path}/expectations", expected(20))
        assert refused.status_code == 403, who
    await idea.lead.created(f"{idea.path}/expectations", expected(20))
    async with database.writing() as session:
        with pytest.raises(DatabaseError, match="append-only"):
            await session.exec(text("UPDATE expectation SET likely = 30, high = 90"))
