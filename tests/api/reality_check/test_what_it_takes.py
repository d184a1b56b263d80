"""Assumptions, organisational change, routines and required perspectives over HTTP."""

from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from builders import World
from checked_idea import CHANGE, CheckedIdea
from samskab.core.database import Database

STEP = {
    "text": "Look in on every resident",
    "who": "Night carer",
    "minutes": 4,
    "times_per_week": 420,
    "human_contact": True,
}


async def test_assumptions_come_in_the_order_to_test_them(world: World) -> None:
    idea = await CheckedIdea.select(world)
    await idea.state_assumption(statement="Batteries last.", importance=2, evidence=4)
    urgent = await idea.state_assumption()
    assert (urgent["priority"], urgent["critical"]) == (20, True)
    listed = (await idea.lead.read(f"{idea.path}/assumptions"))["items"]
    assert [item["priority"] for item in listed] == [20, 4]
    path = f"/assumptions/{urgent['id']}"
    found = {"evidence": 5, "result": "holds", "finding": "Nine of ten kept it up."}
    changed = await idea.lead.patch(path, found, urgent["version"])
    assert changed.status_code == 200, changed.text
    read = await world.caller("company").read(path)
    assert (read["priority"], read["critical"], read["result"]) == (5, False, "holds")
    assert (await idea.lead.delete(path, 1)).status_code == 412
    assert (await idea.lead.delete(path, 2)).status_code == 204
    assert (await idea.lead.get(path)).status_code == 404


async def test_only_those_who_lead_write_what_it_takes(world: World) -> None:
    idea = await CheckedIdea.select(world)
    for who in ("employee", "company", "decision_maker"):
        refused = await world.caller(who).post(f"{idea.path}/organisational-changes", CHANGE)
        assert refused.status_code == 403
        assert refused.json()["permission"] == "reality_check:reality_check:edit"


async def test_a_change_is_described_altered_and_removed(world: World) -> None:
    idea = await CheckedIdea.select(world)
    change = await idea.describe_change(affected_count=14)
    path = f"/organisational-changes/{change['id']}"
    altered = await idea.lead.patch(path, {"readiness": 5, "affected_count": None}, 1)
    assert altered.status_code == 200, altered.text
    assert (altered.json()["readiness"], altered.json()["affected_count"]) == (5, None)
    listed = (await idea.lead.read(f"{idea.path}/organisational-changes"))["items"]
    assert listed == [altered.json()]
    assert (await idea.lead.delete(path, 2)).status_code == 204
    assert (await idea.read())["change"] == "missing"


async def test_it_is_stated_by_name_that_no_change_is_needed(
    world: World, database: Database
) -> None:
    idea = await CheckedIdea.select(world)
    path = f"{idea.path}/no-change-statement"
    stated = await idea.lead.created(path, {"reason": "Nobody's day is any different."})
    assert stated["stated_by_name"] == "Lead"
    check = await idea.read()
    assert (check["change"], check["no_change_statement"]) == ("none_needed", stated)
    await idea.describe_change()
    check = await idea.read()
    assert (check["change"], check["no_change_statement"]) == ("described", None)
    refused = await idea.lead.post(path, {"reason": "None after all."})
    assert (refused.status_code, refused.json()["code"]) == (409, "change_described")
    async with database.writing() as session:
        with pytest.raises(DatabaseError, match="append-only"):
            await session.exec(text("UPDATE no_change_statement SET reason = 'Another.'"))


async def test_a_routine_tells_what_it_frees_and_warns_of_less_contact(world: World) -> None:
    idea = await CheckedIdea.select(world)
    path = f"{idea.path}/routines"
    empty = await idea.lead.read(path)
    assert (empty["version"], empty["before"], empty["human_contact_falls"]) == (0, [], False)
    after = {**STEP, "text": "Answer an alarm", "minutes": 6, "times_per_week": 60}
    body: dict[str, Any] = {"before": [STEP], "after": [after]}
    written = await idea.lead.put(path, body, 0)
    assert written.status_code == 200, written.text
    routine = written.json()
    assert (routine["minutes_before"], routine["freed_minutes"]) == (1680, 1320)
    assert routine["human_contact_falls"] is True
    assert (await idea.lead.put(path, body, 0)).status_code == 412
    longer = {"before": [after], "after": [STEP]}
    rewritten = (await idea.lead.put(path, longer, 1)).json()
    assert (rewritten["freed_minutes"], rewritten["version"]) == (-1320, 2)
    assert rewritten["human_contact_falls"] is False
    assert (await idea.read())["freed_minutes"] == -1320
    unclear = await idea.lead.put(path, {"before": [{**STEP, "times": 7}], "after": []}, 2)
    assert unclear.json()["errors"][0]["pointer"] == "/before/0/times"
    wrong = await idea.lead.put(path, {"before": [{**STEP, "minutes": 0}], "after": []}, 2)
    assert wrong.json()["errors"][0]["pointer"] == "/before/0/minutes"


async def test_who_must_speak_is_agreed_once_at_a_time(world: World) -> None:
    idea = await CheckedIdea.select(world)
    path = f"{idea.path}/required-perspectives"
    usual = await idea.lead.get(path)
    assert usual.headers["ETag"] == '"0"'
    wanted = {"perspectives": ["it", "care_staff", "it", "relative"]}
    agreed = await idea.lead.put(path, wanted, 0)
    assert agreed.status_code == 200, agreed.text
    assert agreed.json()["perspectives"] == ["care_staff", "it", "relative"]
    assert (await idea.lead.put(path, wanted, 0)).status_code == 412
    more = await idea.lead.put(path, {"perspectives": ["care_staff", "finance"]}, 1)
    assert more.json()["version"] == 2
    assert (await idea.read())["missing"] == ["care_staff", "finance"]
