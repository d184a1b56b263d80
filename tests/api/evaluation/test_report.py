"""The report over HTTP: draft, publication, what changed since, and the gate."""

from builders import World
from measured import BETTER, SAME, measure, to_evaluation
from samskab.core.database import Database
from samskab.projects.models import BottomLine
from samskab.test_setups.responses.models import Response

LINES = {
    BottomLine.CITIZEN: BETTER,
    BottomLine.EMPLOYEE: SAME,
    BottomLine.ORGANISATION: BETTER,
}


async def test_the_draft_is_made_live(world: World) -> None:
    await measure(world, LINES)
    report = await world.caller("decision_maker").read(f"{world.project}/report")
    assert report["publication"] is None
    assert report["data_changed"] is False
    assert report["content"]["title"] == "Safe nights"
    assert len(report["content"]["evaluation"]["findings"]) == 3
    assert report["content"]["evaluation"]["labelled"] is False


async def test_it_is_published_in_the_evaluation_only(world: World) -> None:
    await measure(world, LINES)
    response = await world.caller("lead").post(f"{world.project}/report/publications", {})
    assert response.status_code == 409
    assert response.json()["code"] == "not_in_evaluation"


async def test_a_published_report_is_frozen_and_says_that_data_changed(
    world: World, database: Database
) -> None:
    laid = await measure(world, LINES)
    await to_evaluation(world)
    lead = world.caller("lead")
    published = await lead.created(
        f"{world.project}/report/publications", {"comment": "Discussed with the night team."}
    )
    frozen = await world.caller("company").read(f"{world.project}/report")
    assert frozen["publication"]["id"] == published["id"]
    assert frozen["data_changed"] is False
    assert [d["kind"] for d in frozen["content"]["decisions"]] == ["advance"]
    async with database.writing() as session:
        response = await session.get(Response, laid.responses[1].id)
        assert response is not None
        response.restricted = True
    later = await world.caller("company").read(f"{world.project}/report")
    assert later["data_changed"] is True
    assert later["content"] == frozen["content"]
    draft = await world.caller("company").read(f"{world.project}/report?draft=true")
    assert draft["content"]["evaluation"]["findings"][0]["paired"]["n"] == 11
    listed = await world.caller("observer").read(f"{world.project}/report/publications")
    assert [item["id"] for item in listed["items"]] == [published["id"]]


async def test_a_partner_cannot_publish(world: World) -> None:
    response = await world.caller("company").post(f"{world.project}/report/publications", {})
    assert response.status_code == 403


async def test_the_gate_opens_when_all_is_said_and_published(world: World) -> None:
    await measure(world, {BottomLine.CITIZEN: BETTER, BottomLine.EMPLOYEE: SAME})
    await to_evaluation(world)
    lead = world.caller("lead")
    gate = await lead.read(f"{world.project}/gate")
    conditions = {condition["name"]: condition for condition in gate["conditions"]}
    assert conditions["lines_explained"]["facts"] == {"missing": 1, "lines": ["organisation"]}
    assert not conditions["report_published"]["met"]
    refused = await lead.post(f"{world.project}/report/publications", {})
    assert refused.json()["code"] == "line_unexplained"
    await lead.put(
        f"{world.project}/evaluation/lines/organisation",
        {"absence_reason": "Hours were not counted."},
        0,
    )
    published = await lead.created(f"{world.project}/report/publications", {})
    assert (await lead.read(f"{world.project}/gate"))["open"] is True
    decision = await world.decide("implement")
    evidence = decision["evidence"]["evaluation"]
    assert evidence["report_id"] == published["id"]
    assert evidence["outcomes"][0]["verdict"] == "improved"
    assert evidence["lines"]["organisation"] is None
    assert evidence["total"] is None
