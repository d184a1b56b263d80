"""House rule 7: each line on its own; harm on one line is never hidden by a total."""

import pytest

from builders import World
from measured import BETTER, WORSE, measure
from samskab.projects.models import BottomLine

HARM_TO_STAFF = {
    BottomLine.CITIZEN: BETTER,
    BottomLine.EMPLOYEE: WORSE,
    BottomLine.ORGANISATION: BETTER,
}


@pytest.mark.parametrize("who", ["lead", "decision_maker", "company", "observer"])
async def test_harm_stays_visible_however_the_lines_are_weighed(world: World, who: str) -> None:
    await measure(world, HARM_TO_STAFF)
    path = f"{world.project}/evaluation?citizen=100&employee=0&organisation=0"
    evaluation = await world.caller(who).read(path)
    assert evaluation["total"]["difference"]["value"] > 0
    assert [line["line"] for line in evaluation["lines"]] == list(BottomLine)
    harmed = evaluation["lines"][1]["comparison"]["difference"]
    assert harmed["interval"]["upper"] < 0
    rule = evaluation["recommendation"]["rule"]
    assert rule["recommendation"] != "implement"
    codes = {(reason["code"], reason["line"]) for reason in rule["reasons"]}
    assert ("harm", "employee") in codes
    assert ("line_loses", "employee") in codes


async def test_a_line_without_weight_is_reported_all_the_same(world: World) -> None:
    await measure(world, HARM_TO_STAFF)
    lead = world.caller("lead")
    project = await lead.read(world.project)
    weights = {"citizen": 100, "employee": 0, "organisation": 0}
    answer = await lead.put(f"{world.project}/weights", weights, project["version"])
    assert answer.status_code == 200
    evaluation = await lead.read(f"{world.project}/evaluation")
    assert evaluation["lines"][1]["comparison"]["difference"]["value"] < 0
    assert evaluation["recommendation"]["rule"]["recommendation"] == "return"


async def test_no_total_sums_up_what_was_not_measured(world: World) -> None:
    await measure(world, {BottomLine.CITIZEN: BETTER})
    evaluation = await world.caller("lead").read(f"{world.project}/evaluation")
    assert evaluation["total"] is None
    assert evaluation["sensitivity"] is None
    assert [line["explained"] for line in evaluation["lines"]] == [True, False, False]
