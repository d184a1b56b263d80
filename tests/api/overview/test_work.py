"""My work over HTTP: what waits for whom, and since when (house rule 12)."""

from typing import Any
from uuid import UUID

from builders import World
from measured import BETTER, measure, to_evaluation
from samskab.core.database import Database
from samskab.projects.models import BottomLine, Phase, Project
from study_world import StudyWorld


async def work_of(world: World, who: str) -> list[tuple[str, str]]:
    page = await world.caller(who).read("/me/work")
    return [(item["kind"], item["waits_for"]) for item in page["items"]]


async def idea_of(world: World, by: str) -> Any:
    challenge = await world.caller("lead").created(
        f"{world.project}/challenges",
        {
            "question": "How can nights be safe?",
            "background": "",
            "answerable_by": "everyone_in_project",
        },
    )
    return await world.caller(by).created(
        f"{world.project}/ideas", {"challenge_id": challenge["id"], "title": "Bed sensors"}
    )


async def test_nothing_waits_at_first(world: World) -> None:
    for who in ("lead", "employee", "decision_maker", "neighbour"):
        assert await work_of(world, who) == []


async def test_an_idea_waits_for_its_answer_and_then_has_it(world: World) -> None:
    idea = await idea_of(world, "employee")
    assert await work_of(world, "lead") == [("ideas_to_answer", "me")]
    (waiting,) = (await world.caller("employee").read("/me/work"))["items"]
    assert (waiting["kind"], waiting["waits_for"]) == ("idea_awaits_answer", "others")
    assert waiting["who"] == world.users["lead"].name
    assert waiting["link"] == f"ideas/{idea['id']}"
    assert await work_of(world, "company") == []
    await world.caller("lead").created(
        f"/ideas/{idea['id']}/answer", {"status": "parked", "answer": "Next year's budget."}
    )
    (answered,) = (await world.caller("employee").read("/me/work"))["items"]
    assert answered["kind"] == "idea_answered"
    assert answered["detail"] == "Next year's budget."
    assert await work_of(world, "lead") == []


async def test_an_open_gate_waits_for_who_decides(world: World) -> None:
    idea = await idea_of(world, "employee")
    await world.caller("lead").created(f"/ideas/{idea['id']}/answer", {"status": "selected"})
    assert await work_of(world, "decision_maker") == [("gate_to_decide", "me")]
    (item,) = (await world.caller("lead").read("/me/work"))["items"]
    assert (item["kind"], item["waits_for"]) == ("gate_to_decide", "others")
    assert item["who"] == world.users["decision_maker"].name


async def test_a_missing_perspective_is_asked_for(world: World) -> None:
    idea = await idea_of(world, "company")
    await world.caller("lead").created(f"/ideas/{idea['id']}/answer", {"status": "selected"})
    await world.decide()
    (mine,) = (await world.caller("employee").read("/me/work"))["items"]
    assert (mine["kind"], mine["waits_for"]) == ("assessment_wanted", "me")
    assert mine["link"] == f"reality-check/{idea['id']}/say"
    assert ("assessments_missing", "others") in await work_of(world, "lead")
    assert ("assessment_wanted", "me") not in await work_of(world, "observer")
    said = {"perspective": "care_staff", "wanted": 4, "confidence": 3}
    await world.caller("employee").created(f"/ideas/{idea['id']}/assessments", said)
    assert await work_of(world, "employee") == []


async def test_a_report_is_to_be_published_and_then_decided_on(world: World) -> None:
    await measure(world, dict.fromkeys(BottomLine, BETTER))
    await to_evaluation(world)
    assert ("report_to_publish", "me") in await work_of(world, "lead")
    assert await work_of(world, "decision_maker") == []
    await world.caller("lead").created(f"{world.project}/report/publications", {})
    assert await work_of(world, "decision_maker") == [("gate_to_decide", "me")]
    assert await work_of(world, "lead") == [("gate_to_decide", "others")]


async def test_a_project_that_rests_asks_for_nothing(world: World, database: Database) -> None:
    await idea_of(world, "employee")
    await world.decide("park")
    async with database.writing() as session:
        project = await session.get(Project, UUID(world.project_id))
        assert project is not None
        assert project.phase is Phase.IDEA_GENERATION
    assert await work_of(world, "lead") == []
    assert await work_of(world, "employee") == []


async def test_a_stranger_is_asked_to_sign_in(world: World, anonymous: Any) -> None:
    assert (await anonymous.get("/me/work")).status_code == 401


async def test_an_overdue_measurement_waits_for_who_measures(
    world: World, database: Database
) -> None:
    study = await StudyWorld.create(world)
    person = await study.consenting()
    async with database.writing() as session:
        project = await session.get(Project, UUID(world.project_id))
        assert project is not None
        project.phase = Phase.TEST_SETUP
    (item,) = (await world.caller("employee").read("/me/work"))["items"]
    assert (item["kind"], item["waits_for"]) == ("measurements_missing", "me")
    assert item["count"] >= 1
    assert item["link"] == f"test-setup/{study.id}"
    assert await work_of(world, "company") == []
    assert (await study.send(person)).status_code == 201
    left = (await world.caller("employee").read("/me/work"))["items"]
    assert sum(matter["count"] for matter in left) == item["count"] - 1
