"""The evaluation over HTTP: findings, lines, other weights, what is stated, the recommendation."""

import pytest

from builders import World
from measured import BETTER, SAME, WORSE, measure
from samskab.core.database import Database
from samskab.projects.models import BottomLine
from samskab.test_setups.responses.models import Response
from samskab.test_setups.studies.models import StudyDesign

ALL_BETTER = dict.fromkeys(BottomLine, BETTER)


async def test_nothing_measured_shows_three_empty_lines(world: World) -> None:
    evaluation = await world.caller("observer").read(f"{world.project}/evaluation")
    assert [line["line"] for line in evaluation["lines"]] == list(BottomLine)
    assert all(line["comparison"] is None for line in evaluation["lines"])
    assert evaluation["findings"] == []
    assert evaluation["total"] is None
    assert evaluation["recommendation"]["rule"]["recommendation"] == "extend_test"


async def test_each_outcome_has_its_finding(world: World) -> None:
    await measure(world, ALL_BETTER)
    evaluation = await world.caller("lead").read(f"{world.project}/evaluation")
    finding = evaluation["findings"][0]
    assert finding["verdict"] == "improved"
    assert finding["paired"]["n"] == 12
    assert finding["paired"]["median_before"] == 45.5
    assert finding["paired"]["important_changes"]["improved"]["count"] == 12
    assert finding["pairs"][0] == {"code": "B-0000", "before": 40.0, "after": 62.0}
    assert evaluation["sensitivity"]["new_way_share"] == 1.0
    assert evaluation["recommendation"]["rule"]["recommendation"] == "implement"
    assert evaluation["total"]["difference"]["value"] == pytest.approx(24.75)


async def test_those_without_a_follow_up_are_counted_and_bounded(world: World) -> None:
    await measure(world, {BottomLine.CITIZEN: [*BETTER, (44.0, None), (51.0, None)]})
    evaluation = await world.caller("lead").read(f"{world.project}/evaluation")
    (finding,) = evaluation["findings"]
    assert finding["paired"]["n"] == 12
    assert finding["paired"]["bounds"]["missing"] == 2
    assert finding["missing"] == [{"state": "active", "reason": None, "count": 2}]


async def test_restricted_and_erased_responses_leave_the_figures(
    world: World, database: Database
) -> None:
    laid = await measure(world, {BottomLine.CITIZEN: BETTER})
    before = await world.caller("lead").read(f"{world.project}/evaluation")
    async with database.writing() as session:
        restricted = await session.get(Response, laid.responses[1].id)
        erased = await session.get(Response, laid.responses[3].id)
        assert restricted is not None
        assert erased is not None
        restricted.restricted = True
        erased.answers = erased.score = None
        erased.erased_at = erased.created_at
    after = await world.caller("lead").read(f"{world.project}/evaluation")
    assert after["findings"][0]["paired"]["n"] == 10
    assert after["excluded"] == {"restricted": 1, "erased": 1}
    assert after["checksum"] != before["checksum"]


async def test_other_weights_are_tried_without_being_saved(world: World) -> None:
    await measure(
        world,
        {BottomLine.CITIZEN: BETTER, BottomLine.EMPLOYEE: WORSE, BottomLine.ORGANISATION: SAME},
    )
    lead = world.caller("lead")
    path = f"{world.project}/evaluation"
    for_citizens = await lead.read(f"{path}?citizen=100&employee=0&organisation=0")
    for_staff = await lead.read(f"{path}?citizen=0&employee=100&organisation=0")
    assert (
        for_citizens["total"]["difference"]["value"] > 0 > for_staff["total"]["difference"]["value"]
    )
    assert for_citizens["sensitivity"]["winner"] == "new_way"
    assert for_citizens["recommendation"] == for_staff["recommendation"]
    assert for_citizens["agreed_weights"] == {"citizen": 34, "employee": 33, "organisation": 33}
    assert (await lead.read(path))["weights"] == for_citizens["agreed_weights"]


@pytest.mark.parametrize(
    "query", ["citizen=50&employee=30&organisation=19", "citizen=100", "citizen=0&employee=100"]
)
async def test_weights_that_do_not_sum_to_100_are_refused(world: World, query: str) -> None:
    response = await world.caller("lead").get(f"{world.project}/evaluation?{query}")
    assert response.status_code == 422
    assert response.json()["code"] == "weights_not_100"


async def test_a_partner_sees_no_codes_and_no_small_groups(world: World) -> None:
    await measure(world, {BottomLine.CITIZEN: BETTER, BottomLine.EMPLOYEE: BETTER[:4]})
    partner = await world.caller("company").read(f"{world.project}/evaluation")
    large, small = partner["findings"]
    assert {pair["code"] for pair in large["pairs"]} == {None}
    assert large["paired"]["n"] == 12
    assert small["suppressed"] is True
    assert small["paired"] is None
    assert small["pairs"] == []
    assert {summary["summary"] for summary in small["summaries"]} == {None}
    assert partner["lines"][1]["comparison"] is None
    assert partner["total"] is None
    lead = await world.caller("lead").read(f"{world.project}/evaluation")
    assert lead["findings"][1]["paired"]["n"] == 4
    assert lead["findings"][1]["verdict"] == "too_few"


async def test_a_descriptive_study_gives_samples(world: World) -> None:
    await measure(
        world,
        {BottomLine.CITIZEN: [(before, None) for before, _ in BETTER]},
        design=StudyDesign.DESCRIPTIVE,
    )
    evaluation = await world.caller("lead").read(f"{world.project}/evaluation")
    (finding,) = evaluation["findings"]
    assert finding["compares"] is False
    assert finding["has_result"] is True
    assert finding["summaries"][0]["summary"]["n"] == 12
    assert finding["summaries"][0]["summary"]["mean"] == 45.5
    assert evaluation["lines"][0]["explained"] is True


async def test_a_line_is_noted_and_a_lost_change_is_refused(world: World) -> None:
    lead = world.caller("lead")
    path = f"{world.project}/evaluation/lines/employee"
    note = {"absence_reason": "The rota stayed as it was.", "floor": 40.0}
    assert (await lead.put(path, note, None)).status_code == 428
    assert (await lead.put(path, note, 3)).status_code == 412
    first = await lead.put(path, note, 0)
    assert first.status_code == 200, first.text
    assert first.json()["version"] == 1
    assert (await lead.put(path, note, 0)).status_code == 412
    second = await lead.put(path, {**note, "floor": 30.0}, 1)
    assert second.json()["floor"] == 30.0
    line = (await lead.read(f"{world.project}/evaluation"))["lines"][1]
    assert line["absence_reason"] == "The rota stayed as it was."
    assert line["explained"] is True
    assert line["version"] == 2
    refused = await lead.put(path, {"floor_answer": "It is fine."}, 2)
    assert refused.json()["code"] == "floor_answer_without_floor"
    assert (await world.caller("company").put(path, note, 2)).status_code == 403


async def test_people_recommend_with_a_reason_and_the_rule_stays_beside_it(world: World) -> None:
    await measure(world, ALL_BETTER)
    lead = world.caller("lead")
    path = f"{world.project}/recommendation"
    body = {"recommendation": "extend_test", "reason": "One winter more."}
    assert (await lead.put(path, {**body, "reason": " "}, 0)).status_code == 422
    answer = await lead.put(path, body, 0)
    assert answer.status_code == 200, answer.text
    assert answer.headers["etag"] == '"1"'
    shown = (await lead.read(f"{world.project}/evaluation"))["recommendation"]
    assert shown["rule"]["recommendation"] == "implement"
    assert shown["chosen"]["recommendation"] == "extend_test"
    assert shown["chosen"]["reason"] == "One winter more."
    assert shown["version"] == 1
    assert (await lead.put(path, body, 0)).status_code == 412


async def test_a_line_under_its_floor_blocks_until_it_is_answered(world: World) -> None:
    await measure(world, ALL_BETTER)
    lead = world.caller("lead")
    line = f"{world.project}/evaluation/lines/citizen"
    await lead.put(line, {"floor": 95.0}, 0)
    evaluation = await lead.read(f"{world.project}/evaluation")
    assert evaluation["lines"][0]["under_floor"] is True
    assert evaluation["recommendation"]["rule"]["recommendation"] == "return"
    path = f"{world.project}/recommendation"
    body = {"recommendation": "implement", "reason": "All the same."}
    refused = await lead.put(path, body, 0)
    assert refused.status_code == 409
    assert refused.json()["code"] == "recommendation_blocked"
    await lead.put(line, {"floor": 95.0, "floor_answer": "Two residents were ill."}, 1)
    assert (await lead.put(path, body, 0)).status_code == 200
