"""Complexity over HTTP: seven domains side by side, every judgement kept, never a total."""

from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from builders import World
from checked_idea import CheckedIdea
from samskab.core.database import Database

DOMAINS = [
    "condition",
    "technology",
    "value_proposition",
    "adopters",
    "organisation",
    "wider_system",
    "embedding",
]


def judged(**levels: str) -> dict[str, Any]:
    """A body that judges domains, each with a note of its own."""
    return {
        "judgements": [
            {"domain": domain, "level": level, "note": f"Why {domain} is {level}."}
            for domain, level in levels.items()
        ]
    }


def numbers_in(answer: Any) -> list[float]:
    if isinstance(answer, dict):
        return [n for part in answer.values() for n in numbers_in(part)]
    if isinstance(answer, list):
        return [n for part in answer for n in numbers_in(part)]
    return [answer] if isinstance(answer, int | float) else []


async def test_the_seven_domains_stand_side_by_side_before_anything_is_judged(
    world: World,
) -> None:
    idea = await CheckedIdea.select(world)
    read = await world.caller("company").read(f"{idea.path}/complexity")
    assert [one["domain"] for one in read["domains"]] == DOMAINS
    assert {one["level"] for one in read["domains"]} == {None}


async def test_judgements_stand_by_name_and_the_former_ones_are_kept(world: World) -> None:
    idea = await CheckedIdea.select(world)
    path = f"{idea.path}/complexity-judgements"
    first = await idea.lead.created(path, judged(technology="simple", adopters="complex"))
    stand = {one["domain"]: one for one in first["domains"]}
    assert (stand["technology"]["level"], stand["adopters"]["level"]) == ("simple", "complex")
    assert stand["adopters"]["judged_by_name"] == "Lead"
    assert stand["condition"]["level"] is None
    second = await idea.lead.created(path, judged(technology="complicated", adopters="complex"))
    assert second == await idea.lead.read(f"{idea.path}/complexity")
    kept = (await world.caller("employee").read(path))["items"]
    assert [(one["domain"], one["former_level"], one["level"]) for one in kept[:1]] == [
        ("technology", "simple", "complicated")
    ]
    assert len(kept) == 3, "what repeats what stands is not written again"
    renoted = judged(adopters="complex")
    renoted["judgements"][0]["note"] = "Also the relatives."
    after = await idea.lead.created(path, renoted)
    assert after["domains"][3]["note"] == "Also the relatives."


async def test_nothing_in_the_answer_can_be_summed(world: World) -> None:
    idea = await CheckedIdea.select(world)
    path = f"{idea.path}/complexity-judgements"
    answer = await idea.lead.created(path, judged(**dict.fromkeys(DOMAINS, "complex")))
    assert set(answer) == {"idea_id", "domains"}, "no total beside the domains"
    assert numbers_in(answer) == []
    assert numbers_in((await idea.lead.read(path))["items"]) == []
    decision = await world.decide()
    evidence = decision["evidence"]["reality_check"]["ideas"][0]["complexity"]
    assert list(evidence) == DOMAINS
    assert numbers_in(evidence) == []


async def test_a_domain_is_named_once_and_only_by_those_who_lead(world: World) -> None:
    idea = await CheckedIdea.select(world)
    path = f"{idea.path}/complexity-judgements"
    one = judged(technology="simple")["judgements"]
    twice = await idea.lead.post(path, {"judgements": one + one})
    assert (twice.status_code, twice.json()["errors"][0]["pointer"]) == (422, "/judgements")
    assert (await idea.lead.post(path, {"judgements": []})).status_code == 422
    for who in ("employee", "company", "decision_maker", "observer"):
        refused = await world.caller(who).post(path, judged(technology="simple"))
        assert refused.status_code == 403, who
    await idea.answer("parked")
    closed = await idea.lead.post(path, judged(technology="simple"))
    assert (closed.status_code, closed.json()["code"]) == (409, "idea_not_selected")


async def test_the_decision_keeps_what_was_judged_and_nothing_is_changed_afterwards(
    world: World, database: Database
) -> None:
    idea = await CheckedIdea.select(world)
    path = f"{idea.path}/complexity-judgements"
    await idea.lead.created(path, judged(organisation="complex"))
    decision = await world.decide()
    await idea.lead.created(path, judged(organisation="simple"))
    kept = (await world.caller("decision_maker").read(f"{world.project}/decisions"))["items"][0]
    assert kept["evidence"] == decision["evidence"]
    assert kept["evidence"]["reality_check"]["ideas"][0]["complexity"] == {
        "organisation": {"level": "complex", "note": "Why organisation is complex."}
    }
    async with database.writing() as session:
        with pytest.raises(DatabaseError, match="append-only"):
            await session.exec(text("UPDATE complexity_judgement SET level = 'simple'"))
