"""What is found out about an assumption, where it is tested, and what a routine frees."""

from typing import Any

from sqlmodel import select

from builders import World
from checked_idea import CheckedIdea
from samskab.core.database import Database
from samskab.reality_check.models import Routine
from study_world import StudyWorld

STEP = {
    "text": "Look in on every resident",
    "who": "Night carer",
    "minutes": 4,
    "minutes_low": 3,
    "minutes_high": 7,
    "times": 60,
    "per": "day",
    "human_contact": True,
}


async def test_a_result_says_what_was_found_by_whom_and_when(world: World) -> None:
    idea = await CheckedIdea.select(world)
    stated = await idea.state_assumption(result="being_tested")
    assert (stated["finding"], stated["found_by_name"], stated["found_at"]) == ("", None, None)
    path = f"/assumptions/{stated['id']}"
    for wrong, code, pointer in (
        ({"result": "fails"}, "finding_missing", "/finding"),
        ({"finding": "Most took it down."}, "finding_too_early", "/result"),
    ):
        refused = await idea.lead.patch(path, wrong, 1)
        assert refused.status_code == 422, refused.text
        problem = refused.json()
        assert (problem["code"], problem["errors"][0]["pointer"]) == (code, pointer)
    body = {"result": "fails", "finding": "Most took it down."}
    failed = (await idea.lead.patch(path, body, 1)).json()
    assert (failed["finding"], failed["found_by_name"]) == ("Most took it down.", "Lead")
    assert failed["found_at"]
    later = (await idea.lead.patch(path, {"importance": 4}, 2)).json()
    assert (later["found_at"], later["priority"]) == (failed["found_at"], 16)
    listed = (await world.caller("company").read(f"{idea.path}/assumptions"))["items"]
    assert listed == [later]
    again = (await idea.lead.patch(path, {"result": "open"}, 3)).json()
    assert (again["finding"], again["found_by"], again["found_at"]) == ("", None, None)
    new = await idea.lead.post(
        f"{idea.path}/assumptions",
        {"statement": "It lasts.", "importance": 3, "evidence": 3, "result": "holds"},
    )
    assert new.json()["code"] == "finding_missing"


async def test_an_assumption_and_the_study_that_tests_it_know_each_other(world: World) -> None:
    idea = await CheckedIdea.select(world)
    assumption = await idea.state_assumption()
    study = await StudyWorld.create(world)
    path = f"/studies/{study.id}/assumption-tests"
    whole = await idea.lead.created(path, {"assumption_id": assumption["id"]})
    by_outcome = {"assumption_id": assumption["id"], "outcome_id": study.outcome_id}
    precise = await idea.lead.created(path, by_outcome)
    assert (whole["outcome_title"], whole["bottom_line"]) == (None, None)
    assert precise["outcome_title"] == "Rested in the morning"
    assert precise["bottom_line"] == "citizen"
    assert precise["assumption_statement"] == assumption["statement"]
    for body in ({"assumption_id": assumption["id"]}, by_outcome):
        again = await idea.lead.post(path, body)
        assert (again.status_code, again.json()["code"]) == (409, "assumption_test_exists")
    employee = world.caller("employee")
    seen = (await employee.read(f"{idea.path}/assumption-tests"))["items"]
    assert seen == [whole, precise]
    assert (await employee.read(path))["items"] == seen
    assert (await employee.post(path, by_outcome)).status_code == 403
    link = f"/assumption-tests/{whole['id']}"
    assert (await employee.delete(link, 1)).status_code == 403
    assert (await idea.lead.delete(link, 2)).status_code == 412
    assert (await idea.lead.delete(link, 1)).status_code == 204
    assert (await idea.lead.delete(f"/assumptions/{assumption['id']}", 1)).status_code == 204
    assert (await employee.read(path))["items"] == []


async def test_only_what_belongs_together_is_linked(world: World) -> None:
    idea = await CheckedIdea.select(world)
    assumption = await idea.state_assumption()
    study = await StudyWorld.create(world)
    other = await StudyWorld.create(world, title="Another")
    stranger = "0198c0de-7000-7000-8000-00000000000f"
    for body, code in (
        ({"assumption_id": stranger}, "unknown_assumption"),
        (
            {"assumption_id": assumption["id"], "outcome_id": other.outcome_id},
            "unknown_outcome",
        ),
    ):
        refused = await idea.lead.post(f"/studies/{study.id}/assumption-tests", body)
        assert (refused.status_code, refused.json()["code"]) == (422, code)


async def test_a_routine_frees_a_range_and_each_role_its_part(world: World) -> None:
    idea = await CheckedIdea.select(world)
    after: list[dict[str, Any]] = [
        {**STEP, "text": "Answer an alarm", "minutes_high": 9, "times": 10},
        {
            **STEP,
            "text": "Change the batteries",
            "who": "Caretaker",
            "minutes": 26,
            "minutes_low": None,
            "minutes_high": None,
            "times": 2,
            "per": "month",
            "human_contact": False,
        },
    ]
    put = await idea.lead.put(f"{idea.path}/routines", {"before": [STEP], "after": after}, 0)
    assert put.status_code == 200, put.text
    routine = put.json()
    assert [step["week"] for step in routine["after"]] == [280.0, 12.0]
    assert routine["after"][1]["minutes_low"] == 26
    freed = (routine["freed_low"], routine["freed_minutes"], routine["freed_high"])
    assert freed == (1260 - 630 - 12, 1680 - 280 - 12, 2940 - 210 - 12)
    assert [(role["who"], role["freed_minutes"]) for role in routine["roles"]] == [
        ("Night carer", 1400),
        ("Caretaker", -12),
    ]
    assert routine["human_contact_falls"] is True


async def test_a_range_out_of_order_is_refused_where_it_stands(world: World) -> None:
    idea = await CheckedIdea.select(world)
    for wrong, field in (
        ({"minutes_low": 5}, "minutes_low"),
        ({"minutes_high": 3}, "minutes_high"),
    ):
        body = {"before": [STEP, {**STEP, **wrong}], "after": []}
        refused = await idea.lead.put(f"{idea.path}/routines", body, 0)
        assert refused.json()["code"] == "minutes_out_of_order"
        assert refused.json()["errors"][0]["pointer"] == f"/before/1/{field}"


async def test_a_routine_from_before_ranges_came_still_reads(
    world: World, database: Database
) -> None:
    idea = await CheckedIdea.select(world)
    await idea.lead.put(f"{idea.path}/routines", {"before": [STEP], "after": []}, 0)
    old = {"text": "A", "who": "B", "minutes": 4, "times_per_week": 420, "human_contact": True}
    async with database.writing() as session:
        routine = (await session.exec(select(Routine))).one()
        routine.before = [old]
    read = await idea.lead.read(f"{idea.path}/routines")
    assert (read["before"][0]["times"], read["before"][0]["per"]) == (420, "week")
    assert (read["freed_low"], read["freed_high"]) == (1680, 1680)
