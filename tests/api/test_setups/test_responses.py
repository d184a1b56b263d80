"""Responses over HTTP: once each, checked, corrected, complete or explained."""

from builders import World
from study_world import LATER, StudyWorld


async def test_sent_twice_it_is_stored_once(world: World) -> None:
    study = await StudyWorld.create(world)
    person = await study.consenting()
    body = study.response(person)
    first = await study.lead.post(f"{study.path}/responses", body)
    again = await study.lead.post(f"{study.path}/responses", body)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert first.json()["score"] == 4.0
    other = await study.lead.post(f"{study.path}/responses", {**body, "answers": {"rested": 9}})
    assert (other.status_code, other.json()["code"]) == (409, "client_id_reused")
    assert len(await study.listed("responses")) == 1
    participant = await study.lead.read(f"/participants/{person['id']}")
    assert participant["state"] == "active"


async def test_answers_are_whole_and_in_range(world: World) -> None:
    study = await StudyWorld.create(world)
    person = await study.consenting()
    refused = await study.send(person, answers={"rested": 11, "other": 1})
    assert refused.status_code == 422
    assert {error["pointer"]: error["code"] for error in refused.json()["errors"]} == {
        "/answers/rested": "answer_out_of_range",
        "/answers/other": "unknown_item",
    }
    assert (await study.send(person, answers={"rested": 4.5})).status_code == 422
    assert (await study.send(person, answers={"rested": True})).status_code == 422


async def test_one_answer_per_moment_and_only_planned_ones(world: World) -> None:
    study = await StudyWorld.create(world)
    person = await study.consenting()
    await study.send(person)
    assert (await study.send(person)).json()["code"] == "already_answered"
    unplanned = await study.send(person, moment="follow_up", number=2)
    assert unplanned.json()["code"] == "moment_not_planned"
    await study.lead.created(
        f"{study.path}/visits", {"moment": "follow_up", "number": 2, "due_after_days": 90}
    )
    assert (await study.send(person, moment="follow_up", number=2)).status_code == 201


async def test_a_correction_keeps_what_it_was_and_why(world: World) -> None:
    study = await StudyWorld.create(world)
    person = await study.consenting()
    body = study.response(person)
    sent = await study.lead.created(f"{study.path}/responses", body)
    await study.lead.created(
        f"/responses/{sent['id']}/revisions", {"answers": {"rested": 5}, "reason": "Misread."}
    )
    now = await study.lead.read(f"/responses/{sent['id']}")
    assert (now["answers"], now["score"], now["revision"]) == ({"rested": 5}, 5.0, 1)
    revisions = (await study.lead.read(f"/responses/{sent['id']}/revisions"))["items"]
    assert [(r["reason"], r["answers_before"]) for r in revisions] == [("Misread.", {"rested": 4})]
    again = await study.lead.post(f"{study.path}/responses", body)
    assert (again.status_code, again.json()["revision"]) == (200, 1)


async def test_completeness_tells_done_missing_and_explained(world: World) -> None:
    study = await StudyWorld.create(world)
    person = await study.consenting()
    await study.send(person)
    gate = await study.lead.read(f"{world.project}/gate")
    assert gate["phase"] == "idea_generation"
    row = (await study.listed("completeness"))[0]
    assert [cell["state"] for cell in row["cells"]] == ["done", "missing"]
    explained = await study.lead.created(
        f"{study.path}/absences",
        {"participant_id": person["id"], "moment": "follow_up", "reason": "In hospital."},
    )
    assert len(explained["items"]) == 1
    row = (await study.listed("completeness"))[0]
    assert [(cell["state"], cell["reason"]) for cell in row["cells"]] == [
        ("done", None),
        ("explained", "In hospital."),
    ]
    again = await study.lead.post(
        f"{study.path}/absences",
        {"participant_id": person["id"], "moment": "follow_up", "reason": "Again."},
    )
    assert again.json()["code"] == "nothing_missing"


async def test_the_gate_waits_for_measurements_and_serious_incidents(world: World) -> None:
    study = await StudyWorld.create(world)
    person = await study.consenting()
    await study.send(person)
    incident = await study.lead.created(
        f"{study.path}/incidents",
        {"severity": "serious", "what": "A sensor fell.", "happened_at": LATER},
    )
    await world.decide()
    await world.decide()
    assert await _met(study) == {
        "outcomes_fixed_first": True,
        "measurements_made": False,
        "no_open_serious_incident": False,
    }
    await study.send(person, moment="follow_up", recorded_at=LATER)
    await study.lead.created(f"/incidents/{incident['id']}/answer", {"answer": "Fastened anew."})
    assert await _met(study) == {
        "outcomes_fixed_first": True,
        "measurements_made": True,
        "no_open_serious_incident": True,
    }
    decision = await world.decide()
    evidence = decision["evidence"]["test_setups"]["studies"][0]
    assert evidence["participants"] == {"active": "<5"}
    assert evidence["outcomes"][0]["fixed"] is True


async def _met(study: StudyWorld) -> dict[str, bool]:
    gate = await study.lead.read(f"{study.world.project}/gate")
    return {condition["name"]: condition["met"] for condition in gate["conditions"]}
