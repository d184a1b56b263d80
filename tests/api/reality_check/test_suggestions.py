"""Whom else to ask about an idea over HTTP: suggested with reasons, added, or set aside."""

from typing import Any

import pytest

from builders import World
from checked_idea import CheckedIdea

ASIDE = {"perspective": "it", "reason": "The sensor has no network; it only lights a lamp."}


async def read(idea: CheckedIdea, who: str = "lead") -> Any:
    return await idea.world.caller(who).read(f"{idea.path}/perspective-suggestions")


async def suggested(idea: CheckedIdea) -> dict[str, list[dict[str, str]]]:
    return {one["perspective"]: one["reasons"] for one in (await read(idea))["suggested"]}


async def aside(idea: CheckedIdea, **more: Any) -> Any:
    return await idea.lead.post(f"{idea.path}/set-aside-perspectives", {**ASIDE, **more})


async def test_an_idea_suggests_whom_its_words_touch(world: World) -> None:
    idea = await CheckedIdea.select(world, "Sengesensorer på netværket")
    found = await suggested(idea)
    assert found["it"] == [
        {"ground": "text", "detail": "Sengesensorer"},
        {"ground": "text", "detail": "netværket"},
    ]
    assert found["data_protection"] == [{"ground": "text", "detail": "Sengesensorer"}]
    assert set(found) == {"it", "data_protection"}


async def test_changes_and_the_routine_suggest_too(world: World) -> None:
    idea = await CheckedIdea.select(world, "Noget nyt")
    assert await suggested(idea) == {}
    await idea.describe_change(kind="roles", description="Nogen aftaler lejen.", affected="IT")
    step = {"text": "Kig ind", "who": "Aftenvagt", "minutes": 5, "times_per_week": 7}
    after = {**step, "text": "Se på skærmen", "human_contact": False}
    routine = {"before": [{**step, "human_contact": True}], "after": [after]}
    assert (await idea.lead.put(f"{idea.path}/routines", routine, 0)).status_code == 200
    found = await suggested(idea)
    assert found["working_environment"] == [{"ground": "change_kind", "detail": "roles"}]
    assert found["relative"] == [{"ground": "less_contact", "detail": ""}]
    assert found["it"] == [{"ground": "routine", "detail": "skærmen"}]


async def test_who_must_speak_or_has_spoken_is_not_suggested(world: World) -> None:
    idea = await CheckedIdea.select(world, "Sengesensorer med sikkert samtykke")
    assert "it" in await suggested(idea)
    path = f"{idea.path}/required-perspectives"
    agreed = await idea.lead.put(path, {"perspectives": ["care_staff", "it"]}, 0)
    assert agreed.status_code == 200
    assert "it" not in await suggested(idea)
    await idea.say("lead", "data_protection", voiced_by="The DPO of Nordby")
    assert await suggested(idea) == {}


async def test_what_is_not_needed_is_kept_with_its_reason_and_not_suggested_again(
    world: World,
) -> None:
    idea = await CheckedIdea.select(world, "Sengesensorer")
    made = await aside(idea)
    assert made.status_code == 201
    assert made.json()["reason"] == ASIDE["reason"]
    seen = await read(idea, "employee")
    assert [one["perspective"] for one in seen["suggested"]] == ["data_protection"]
    assert [(one["perspective"], one["set_aside_by_name"]) for one in seen["set_aside"]] == [
        ("it", "Lead")
    ]
    again = await aside(idea)
    assert (again.status_code, again.json()["code"]) == (409, "perspective_set_aside")
    path = f"/set-aside-perspectives/{made.json()['id']}"
    assert (await idea.lead.delete(path, 9)).status_code == 412
    assert (await idea.lead.delete(path, 1)).status_code == 204
    assert "it" in await suggested(idea)
    assert (await read(idea))["set_aside"] == []


async def test_who_must_speak_after_all_is_not_set_aside_any_more(world: World) -> None:
    idea = await CheckedIdea.select(world, "Sengesensorer")
    await aside(idea)
    path = f"{idea.path}/required-perspectives"
    await idea.lead.put(path, {"perspectives": ["care_staff", "it"]}, 0)
    seen = await read(idea)
    assert seen["set_aside"] == []
    assert "it" not in {one["perspective"] for one in seen["suggested"]}


@pytest.mark.parametrize(
    ("perspective", "code"),
    [("care_staff", "carrying_out_required"), ("citizen", "perspective_required")],
)
async def test_who_must_speak_cannot_be_set_aside(
    world: World, perspective: str, code: str
) -> None:
    idea = await CheckedIdea.select(world)
    refused = await aside(idea, perspective=perspective)
    assert (refused.status_code, refused.json()["code"]) == (409, code)


async def test_a_reason_is_needed_and_only_those_who_lead_set_aside(world: World) -> None:
    idea = await CheckedIdea.select(world)
    assert (await aside(idea, reason=" ")).status_code == 422
    for who in ("employee", "company", "decision_maker"):
        refused = await world.caller(who).post(f"{idea.path}/set-aside-perspectives", ASIDE)
        assert refused.status_code == 403, who
    hidden = await world.caller("competitor").get(f"{idea.path}/perspective-suggestions")
    assert hidden.status_code == 404


async def test_a_suggestion_never_stands_in_the_way(world: World) -> None:
    idea = await CheckedIdea.select(world, "Sengesensorer")
    await idea.complete()
    assert await suggested(idea) != {}
    check = await idea.read()
    assert (check["missing"], check["complete"]) == ([], True)
