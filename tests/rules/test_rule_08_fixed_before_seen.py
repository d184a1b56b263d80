"""Rule 8: outcomes and weights are fixed before the first follow-up; later changes never silent."""

from builders import World
from study_world import LATER, StudyWorld, outcome


async def _seen(world: World) -> StudyWorld:
    study = await StudyWorld.create(world)
    person = await study.consenting()
    await study.send(person)
    sent = await study.send(person, moment="follow_up", recorded_at=LATER)
    assert sent.status_code == 201
    return study


async def test_a_baseline_fixes_nothing_and_the_first_follow_up_fixes_all(world: World) -> None:
    study = await StudyWorld.create(world)
    person = await study.consenting()
    await study.send(person)
    measured = await study.lead.read(f"/outcomes/{study.outcome_id}")
    assert measured["frozen_at"] is None
    freely = await study.lead.patch(
        f"/outcomes/{study.outcome_id}", {"smallest_important_change": 2.0}, measured["version"]
    )
    assert freely.status_code == 200
    await study.send(person, moment="follow_up", recorded_at=LATER)
    assert (await study.lead.read(f"/outcomes/{study.outcome_id}"))["frozen_at"]
    assert (await study.lead.read(world.project))["weights_frozen_at"]


async def test_after_the_first_follow_up_a_change_needs_a_reason_that_stays(world: World) -> None:
    study = await _seen(world)
    path = f"/outcomes/{study.outcome_id}"
    version = (await study.lead.read(path))["version"]
    change = {"smallest_important_change": 0.5}
    silent = await study.lead.patch(path, change, version)
    assert (silent.status_code, silent.json()["code"]) == (409, "outcome_fixed")
    blank = await study.lead.patch(path, {**change, "reason": "  "}, version)
    assert blank.status_code == 422
    told = await study.lead.patch(path, {**change, "reason": "A new publication."}, version)
    assert told.json()["smallest_important_change"] == 0.5
    changes = (await world.caller("company").read(f"{path}/changes"))["items"]
    assert [(c["reason"], c["before"], c["after"]) for c in changes] == [
        ("A new publication.", {"smallest_important_change": 1.0}, change)
    ]


async def test_an_outcome_cannot_slip_in_after_the_first_follow_up(world: World) -> None:
    study = await _seen(world)
    new = outcome(study.instrument_id, title="Something that went well")
    silent = await study.lead.post(f"{study.path}/outcomes", new)
    assert (silent.status_code, silent.json()["code"]) == (409, "outcome_fixed")
    told = await study.lead.created(f"{study.path}/outcomes", {**new, "reason": "Asked for."})
    assert told["frozen_at"]
    changes = (await study.lead.read(f"/outcomes/{told['id']}/changes"))["items"]
    assert [c["reason"] for c in changes] == ["Asked for."]


async def test_weights_too_need_a_reason_then(world: World) -> None:
    study = await _seen(world)
    version = (await study.lead.read(world.project))["version"]
    silent = await study.lead.put(
        f"{world.project}/weights", {"citizen": 90, "employee": 5, "organisation": 5}, version
    )
    assert (silent.status_code, silent.json()["code"]) == (409, "weights_frozen")


async def test_anchors_point_the_way_that_is_better(world: World) -> None:
    study = await StudyWorld.create(world)
    against = outcome(study.instrument_id, direction="lower_is_better")
    refused = await study.lead.post(f"{study.path}/outcomes", against)
    assert refused.json()["code"] == "anchors_against_direction"
    version = (await study.lead.read(f"/outcomes/{study.outcome_id}"))["version"]
    refused = await study.lead.patch(f"/outcomes/{study.outcome_id}", {"best": -1.0}, version)
    assert refused.json()["code"] == "anchors_against_direction"
