"""Expectation and result side by side, on the same scale, in the evaluation and the report."""

from typing import Any
from uuid import UUID

from builders import World
from checked_idea import CheckedIdea
from measured import BETTER, measure
from samskab.core.database import Database
from samskab.evaluation.models import ReportPublication
from samskab.projects.models import BottomLine


def expected(line: str, low: int, high: int, outcome: str = "") -> dict[str, Any]:
    return {
        "line": line,
        "outcome": outcome,
        "low": low,
        "likely": (low + high) // 2,
        "high": high,
        "reason": "As others have seen.",
    }


async def in_its_test(world: World) -> CheckedIdea:
    """An idea with expectations that was chosen for its test, and measured."""
    await world.decide()
    idea = await CheckedIdea.select(world)
    path = f"{idea.path}/expectations"
    await idea.lead.created(path, expected("citizen", 10, 30))
    await idea.lead.created(path, expected("employee", 30, 40))
    await idea.lead.created(path, expected("organisation", 0, 20))
    await idea.lead.created(path, expected("citizen", 0, 10, "outcome OF  citizen"))
    await idea.lead.created(path, expected("citizen", 0, 10, "Calls at night"))
    await idea.complete()
    await world.decide()
    await idea.lead.created(path, expected("employee", 20, 30))
    await measure(world, dict.fromkeys(BottomLine, BETTER))
    return idea


async def test_each_line_shows_what_was_expected_before_its_test(world: World) -> None:
    idea = await in_its_test(world)
    evaluation = await world.caller("company").read(f"{world.project}/evaluation")
    beside = {line["line"]: line["expected"] for line in evaluation["lines"]}
    difference = evaluation["lines"][0]["comparison"]["difference"]["value"]
    assert 20 < difference < 30, "the new way is about 25 points better on each line"
    assert [(b["idea_id"], b["low"], b["met"]) for b in beside["citizen"]] == [
        (idea.id, 10, "within")
    ]
    assert [(b["low"], b["met"]) for b in beside["employee"]] == [(30, "below")], (
        "what was written after the choice is not compared"
    )
    assert beside["organisation"][0]["met"] == "above"


async def test_a_named_outcome_is_compared_and_one_that_nobody_measures_is_told(
    world: World,
) -> None:
    await in_its_test(world)
    evaluation = await world.caller("lead").read(f"{world.project}/evaluation")
    findings = {finding["line"]: finding for finding in evaluation["findings"]}
    citizen = findings["citizen"]
    assert citizen["points"] == citizen["paired"]["median_change"]["estimate"]
    assert [(b["high"], b["met"]) for b in citizen["expected"]] == [(10, "above")]
    assert findings["employee"]["expected"] == []
    assert [(u["outcome"], u["line"], u["met"]) for u in evaluation["unmeasured"]] == [
        ("Calls at night", "citizen", None)
    ]


async def test_a_hidden_line_is_not_given_away_by_what_was_expected(world: World) -> None:
    await world.decide()
    idea = await CheckedIdea.select(world)
    await idea.lead.created(f"{idea.path}/expectations", expected("citizen", 10, 30))
    await measure(world, {BottomLine.CITIZEN: BETTER[:4]})
    evaluation = await world.caller("company").read(f"{world.project}/evaluation")
    line = evaluation["lines"][0]
    assert (line["suppressed"], line["expected"][0]["met"]) == (True, None)
    assert evaluation["findings"][0]["points"] is None


async def test_the_report_carries_it(world: World) -> None:
    idea = await in_its_test(world)
    report = await world.caller("company").read(f"{world.project}/report")
    shown = report["content"]["evaluation"]["lines"][0]["expected"]
    assert (shown[0]["idea_title"], shown[0]["idea_id"]) == ("A bed sensor", idea.id)


async def test_a_report_from_before_expectations_is_still_read(
    world: World, database: Database
) -> None:
    await measure(world, dict.fromkeys(BottomLine, BETTER))
    content = (await world.caller("lead").read(f"{world.project}/report"))["content"]
    evaluation = content["evaluation"]
    del evaluation["unmeasured"]
    for part in (*evaluation["lines"], *evaluation["findings"]):
        del part["expected"]
        part.pop("points", None)
    async with database.writing() as session:
        session.add(
            ReportPublication(
                municipality_id=world.municipality_id,
                project_id=UUID(world.project_id),
                checksum=evaluation["checksum"],
                comment="",
                content=content,
                published_by=world.users["lead"].id,
                published_by_name="Lead",
            )
        )
    read = await world.caller("company").read(f"{world.project}/report")
    assert read["publication"] is not None
    assert read["content"]["evaluation"]["lines"][0]["expected"] == []
