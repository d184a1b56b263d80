"""House rule 11: hours and money, by phase and party, stand beside every gate."""

from typing import Any

import pytest

from builders import World


def entry(world: World, **more: Any) -> dict[str, Any]:
    return {
        "phase": "idea_generation",
        "organisation_id": str(world.municipality_id),
        "kind": "hours",
        "amount": 90,
        "spent_on": "2026-03-02",
        **more,
    }


async def test_the_gate_shows_the_cost_by_phase_and_party(world: World) -> None:
    lead, spending = world.caller("lead"), f"{world.project}/spending"
    company = str(world.organisations["trygvej"].id)
    await lead.created(spending, entry(world))
    await lead.created(spending, entry(world, amount=30))
    await lead.created(spending, entry(world, amount=60, phase="reality_check"))
    await lead.created(spending, entry(world, kind="money", amount=1_250_000, currency="DKK"))
    await lead.created(
        spending,
        entry(world, kind="money", amount=99_00, currency="EUR", organisation_id=company),
    )
    cost = (await world.caller("decision_maker").read(f"{world.project}/gate"))["spending"]
    assert cost["minutes"] == 180
    assert sorted((m["currency"], m["amount"]) for m in cost["money"]) == [
        ("DKK", 1_250_000),
        ("EUR", 9_900),
    ]
    lines = {
        (x["phase"], x["organisation_name"], x["kind"], x["currency"]): x["amount"]
        for x in cost["lines"]
    }
    assert lines == {
        ("idea_generation", "Nordby Kommune", "hours", None): 120,
        ("reality_check", "Nordby Kommune", "hours", None): 60,
        ("idea_generation", "Nordby Kommune", "money", "DKK"): 1_250_000,
        ("idea_generation", "Trygvej ApS", "money", "EUR"): 9_900,
    }


async def test_the_decision_keeps_the_cost_as_it_was(world: World) -> None:
    lead = world.caller("lead")
    await lead.created(f"{world.project}/spending", entry(world))
    decision = await world.decide()
    await lead.created(f"{world.project}/spending", entry(world, amount=500))
    kept = (await lead.read(f"{world.project}/decisions"))["items"][0]
    assert decision["evidence"]["spending"]["minutes"] == 90
    assert kept["evidence"]["spending"]["minutes"] == 90


@pytest.mark.parametrize(
    "wrong",
    [
        {"amount": 0},
        {"amount": -5},
        {"amount": 1.5},
        {"amount": "90"},
        {"amount": 2_000_000_001},
        {"kind": "money"},
        {"kind": "money", "currency": "kroner"},
        {"kind": "hours", "currency": "DKK"},
        {"phase": "celebration"},
        {"spent_on": "02-03-2026"},
    ],
)
async def test_a_sum_that_says_nothing_is_refused(world: World, wrong: dict[str, Any]) -> None:
    lead = world.caller("lead")
    refused = await lead.post(f"{world.project}/spending", entry(world, **wrong))
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"].startswith("/")
    assert (await lead.read(f"{world.project}/gate"))["spending"]["lines"] == []


async def test_a_party_that_is_not_of_the_municipality_spends_nothing(world: World) -> None:
    foreign = entry(world, organisation_id=str(world.neighbour_id))
    refused = await world.caller("lead").post(f"{world.project}/spending", foreign)
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == "/organisation_id"


async def test_an_observer_records_nothing(world: World) -> None:
    refused = await world.caller("observer").post(f"{world.project}/spending", entry(world))
    assert refused.status_code == 403
