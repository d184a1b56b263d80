"""House rule 2: a decision stores its evidence; an unmet gate needs a written justification."""

from builders import World

ADVANCE = {"kind": "advance", "reason": "Staff want to try it."}


async def test_an_unmet_gate_is_not_passed_without_a_justification(world: World) -> None:
    decider = world.caller("decision_maker")
    gate = await decider.read(f"{world.project}/gate")
    assert gate["conditions"], "the first phase hands in its conditions"
    assert gate["open"] is False
    for justification in ({}, {"justification": None}):
        refused = await decider.post(f"{world.project}/decisions", {**ADVANCE, **justification})
        assert refused.status_code == 409
        assert refused.json()["code"] == "gate_not_open"
    for blank in ("", "   ", "\n\t"):
        body = {**ADVANCE, "justification": blank}
        assert (await decider.post(f"{world.project}/decisions", body)).status_code == 422
    assert (await decider.read(world.project))["phase"] == "idea_generation"
    assert (await decider.read(f"{world.project}/decisions"))["items"] == []


async def test_a_decision_needs_a_reason(world: World) -> None:
    decider = world.caller("decision_maker")
    for reason in ({}, {"reason": ""}, {"reason": "  "}, {"reason": None}):
        body = {"kind": "advance", "justification": "Because.", **reason}
        refused = await decider.post(f"{world.project}/decisions", body)
        assert refused.status_code == 422
        assert refused.json()["errors"][0]["pointer"] == "/reason"


async def test_the_conditions_are_stored_as_they_stood(world: World) -> None:
    decider = world.caller("decision_maker")
    before = await decider.read(f"{world.project}/gate")
    decision = await world.decide(justification="The ideas are the same as last year's.")
    evidence = decision["evidence"]
    assert evidence["conditions"] == before["conditions"]
    assert evidence["weights"] == before["weights"]
    assert evidence["spending"] == before["spending"]
    assert decision["justification"] == "The ideas are the same as last year's."
    assert decision["decided_by"] == str(decider.user_id)
    assert decision["decided_by_name"] == decider.name


async def test_what_happens_later_does_not_reach_back(world: World) -> None:
    lead, decider = world.caller("lead"), world.caller("decision_maker")
    decision = await world.decide()
    weights = {"citizen": 10, "employee": 10, "organisation": 80}
    version = (await lead.read(world.project))["version"]
    changed = await lead.put(f"{world.project}/weights", weights, version)
    assert changed.status_code == 200, changed.text
    await lead.created(
        f"{world.project}/spending",
        {
            "phase": "idea_generation",
            "organisation_id": str(world.municipality_id),
            "kind": "hours",
            "amount": 90,
            "spent_on": "2026-03-02",
        },
    )
    listed = (await decider.read(f"{world.project}/decisions"))["items"]
    assert listed == [decision]


async def test_evidence_cannot_be_sent_along(world: World) -> None:
    forged = {**ADVANCE, "justification": "Because.", "evidence": {"conditions": []}}
    refused = await world.caller("decision_maker").post(f"{world.project}/decisions", forged)
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == "/evidence"


async def test_two_decisions_at_the_same_gate_follow_one_another(world: World) -> None:
    """The second of two presses finds the project where the first has left it."""
    first = await world.decide()
    second = await world.decide()
    assert (first["from_phase"], first["to_phase"]) == ("idea_generation", "reality_check")
    assert (second["from_phase"], second["to_phase"]) == ("reality_check", "test_setup")
