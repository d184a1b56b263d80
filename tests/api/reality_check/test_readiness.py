"""Readiness over HTTP: a level on each of two scales, what shows it, and every one kept."""

from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from builders import World
from checked_idea import CheckedIdea
from samskab.core.database import Database


def level(number: int, scale: str = "technology", **more: Any) -> dict[str, Any]:
    return {"scale": scale, "level": number, "evidence": f"Seen at {number}.", **more}


async def test_both_scales_stand_before_anything_is_judged(world: World) -> None:
    idea = await CheckedIdea.select(world)
    read = await world.caller("company").read(f"{idea.path}/readiness")
    assert [(one["scale"], one["level"], one["next_level"]) for one in read["scales"]] == [
        ("technology", None, 1),
        ("organisation", None, 1),
    ]


async def test_a_level_stands_with_what_shows_it_and_the_next_ones_demands(world: World) -> None:
    idea = await CheckedIdea.select(world)
    path = f"{idea.path}/readiness-judgements"
    judged = await idea.lead.created(path, level(6, met=[3, 1, 3]))
    assert (judged["met"], judged["former_level"]) == ([1, 3], None)
    await idea.lead.created(path, level(3, "organisation"))
    again = await idea.lead.created(path, level(7))
    assert (again["former_level"], again["judged_by_name"]) == (6, "Lead")
    technology, organisation = (await idea.lead.read(f"{idea.path}/readiness"))["scales"]
    assert (technology["level"], technology["next_level"], technology["met"]) == (7, 8, [])
    assert technology["evidence"] == "Seen at 7."
    assert (organisation["level"], organisation["next_level"]) == (3, 4)
    kept = (await world.caller("employee").read(path))["items"]
    assert [(one["scale"], one["level"]) for one in kept] == [
        ("technology", 7),
        ("organisation", 3),
        ("technology", 6),
    ]


async def test_after_the_highest_level_nothing_is_demanded(world: World) -> None:
    idea = await CheckedIdea.select(world)
    path = f"{idea.path}/readiness-judgements"
    refused = await idea.lead.post(path, level(9, met=[1]))
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/met")
    await idea.lead.created(path, level(9))
    assert (await idea.lead.read(f"{idea.path}/readiness"))["scales"][0]["next_level"] is None


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        ({"level": 0}, "/level"),
        ({"level": 10}, "/level"),
        ({"level": 3.5}, "/level"),
        ({"evidence": " "}, "/evidence"),
        ({"met": [4]}, "/met/0"),
        ({"scale": "market"}, "/scale"),
    ],
)
async def test_what_is_no_level_is_refused(
    world: World, wrong: dict[str, Any], pointer: str
) -> None:
    idea = await CheckedIdea.select(world)
    refused = await idea.lead.post(f"{idea.path}/readiness-judgements", {**level(5), **wrong})
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, pointer)


async def test_only_those_who_lead_judge_while_the_idea_is_checked(world: World) -> None:
    idea = await CheckedIdea.select(world)
    path = f"{idea.path}/readiness-judgements"
    for who in ("employee", "company", "decision_maker", "observer"):
        assert (await world.caller(who).post(path, level(5))).status_code == 403, who
    await idea.answer("parked")
    assert (await idea.lead.post(path, level(5))).json()["code"] == "idea_not_selected"


async def test_the_decision_keeps_the_levels_and_no_judgement_is_changed(
    world: World, database: Database
) -> None:
    idea = await CheckedIdea.select(world)
    path = f"{idea.path}/readiness-judgements"
    await idea.lead.created(path, level(6))
    await world.decide()
    await idea.lead.created(path, level(2))
    kept = (await world.caller("decision_maker").read(f"{world.project}/decisions"))["items"][0]
    assert kept["evidence"]["reality_check"]["ideas"][0]["readiness"] == {
        "technology": {"level": 6, "evidence": "Seen at 6."}
    }
    async with database.writing() as session:
        with pytest.raises(DatabaseError, match="append-only"):
            await session.exec(text("DELETE FROM readiness_judgement"))
