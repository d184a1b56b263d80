"""The look at the market over HTTP: what exists, and that partners never read it anywhere."""

import json
from typing import Any

import pytest

from builders import PEOPLE, World
from checked_idea import CheckedIdea

OFFER: dict[str, Any] = {
    "product": "Sleep strip",
    "seller": "Rival A/S",
    "price": 14_900,
    "currency": "DKK",
    "price_basis": "bed and month",
    "link": "https://rival.example/strip",
    "note": "Cheaper than the others.",
}
INSIDE = {"administrator", "decision_maker", "lead", "employee"}


async def test_offers_are_noted_corrected_and_removed(world: World) -> None:
    idea = await CheckedIdea.select(world)
    noted = await idea.lead.created(f"{idea.path}/market-offers", OFFER)
    assert noted | OFFER == noted
    assert noted["noted_by_name"] == "Lead"
    path = f"/market-offers/{noted['id']}"
    free = {"price": None, "currency": None, "price_basis": ""}
    assert (await idea.lead.patch(path, free, 7)).status_code == 412
    corrected = (await idea.lead.patch(path, free, 1)).json()
    assert (corrected["price"], corrected["product"], corrected["version"]) == (
        None,
        "Sleep strip",
        2,
    )
    assert (await idea.lead.read(f"{idea.path}/market-offers"))["items"] == [corrected]
    assert (await idea.lead.delete(path, 2)).status_code == 204
    assert (await idea.lead.read(f"{idea.path}/market-offers"))["items"] == []


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        ({"price": None}, "/price"),
        ({"currency": None}, "/price"),
        ({"price_basis": ""}, "/price"),
        ({"price": -1}, "/price"),
        ({"currency": "kr."}, "/currency"),
        ({"link": "javascript:alert(1)"}, "/link"),
        ({"link": "https://a.example/ b"}, "/link"),
        ({"seller": " "}, "/seller"),
    ],
)
async def test_half_a_price_and_a_dangerous_link_are_refused(
    world: World, wrong: dict[str, Any], pointer: str
) -> None:
    idea = await CheckedIdea.select(world)
    refused = await idea.lead.post(f"{idea.path}/market-offers", {**OFFER, **wrong})
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, pointer)


async def test_a_correction_leaves_no_half_price(world: World) -> None:
    idea = await CheckedIdea.select(world)
    noted = await idea.lead.created(f"{idea.path}/market-offers", OFFER)
    refused = await idea.lead.patch(f"/market-offers/{noted['id']}", {"currency": None}, 1)
    assert (refused.status_code, refused.json()["code"]) == (422, "price_incomplete")


async def test_only_the_municipality_reads_offers(world: World) -> None:
    idea = await CheckedIdea.select(world)
    await idea.lead.created(f"{idea.path}/market-offers", OFFER)
    for who, (organisation, *_) in PEOPLE.items():
        answer = await world.caller(who).get(f"{idea.path}/market-offers")
        if who in INSIDE:
            assert answer.status_code == 200, who
        else:
            assert answer.status_code in (403, 404), (who, organisation)
            assert "Rival" not in answer.text


async def test_an_offer_is_nowhere_that_a_partner_reads(world: World) -> None:
    """Not in the check, the gate, the evidence of a decision, the timeline, nor an export."""
    idea = await CheckedIdea.select(world)
    await idea.lead.created(f"{idea.path}/market-offers", OFFER)
    await world.decide()
    company = world.caller("company")
    for path in (
        idea.path,
        f"{idea.path}/reality-check",
        f"{idea.path}/trail",
        f"{world.project}/gate",
        f"{world.project}/decisions",
        f"{world.project}/timeline",
        f"{world.project}/ideas",
        f"{world.project}/reality-checks",
    ):
        answer = await company.get(path)
        assert answer.status_code == 200, path
        for word in ("Rival", "Sleep strip", "14900", "Cheaper"):
            assert word not in answer.text, (path, word)
    evidence = (await company.read(f"{world.project}/decisions"))["items"][0]["evidence"]
    assert evidence["reality_check"]["ideas"][0]["market_offers"] == 1
    exported = await world.caller("lead").get(f"{world.project}/ideas/export?format=ndjson")
    assert "Rival" not in exported.text
    assert json.dumps(OFFER["note"]) not in exported.text
