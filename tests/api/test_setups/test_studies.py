"""Studies over HTTP: plan, approve, change, sites."""

import pytest

from builders import World
from study_world import STUDY, StudyWorld


async def test_a_study_is_approved_once_it_has_outcome_and_consent_text(world: World) -> None:
    lead = world.caller("lead")
    study = await lead.created(f"{world.project}/studies", STUDY)
    assert study["state"] == "draft"
    refused = await lead.post(f"/studies/{study['id']}/state", {"state": "approved"})
    assert (refused.status_code, refused.json()["code"]) == (409, "study_not_ready")
    ready = await StudyWorld.create(world, state="approved")
    assert (await lead.read(ready.path))["state"] == "approved"


async def test_states_follow_each_other_only(world: World) -> None:
    study = await StudyWorld.create(world, state="draft")
    refused = await study.lead.post(f"{study.path}/state", {"state": "locked"})
    assert refused.json()["code"] == "state_not_possible"


async def test_an_approved_plan_changes_with_a_reason_and_a_new_version(world: World) -> None:
    study = await StudyWorld.create(world)
    now = await study.lead.read(study.path)
    refused = await study.lead.patch(study.path, {"target_n": 24}, now["version"])
    assert (refused.status_code, refused.json()["code"]) == (409, "plan_approved")
    changed = await study.lead.patch(
        study.path, {"target_n": 24, "reason": "Four more asked."}, now["version"]
    )
    assert (changed.json()["target_n"], changed.json()["plan_version"]) == (24, 2)
    changes = await study.listed("changes")
    assert [(c["reason"], c["before"], c["after"]) for c in changes] == [
        ("Four more asked.", {"target_n": "20"}, {"target_n": "24"})
    ]


async def test_a_title_may_be_polished_without_a_reason(world: World) -> None:
    study = await StudyWorld.create(world)
    now = await study.lead.read(study.path)
    changed = await study.lead.patch(study.path, {"title": "Quiet nights"}, now["version"])
    assert (changed.status_code, changed.json()["plan_version"]) == (200, 1)


async def test_sites_are_units_or_numbered_homes(world: World) -> None:
    study = await StudyWorld.create(world)
    lead, path = study.lead, f"{study.path}/sites"
    centre = await lead.created(path, {"kind": "care_centre", "unit_id": str(world.unit_id)})
    assert centre["unit_name"] == "Plejecenter Solbakken"
    home = await lead.created(path, {"kind": "home", "number": 7})
    again = await lead.post(path, {"kind": "home", "number": 7})
    assert again.json()["code"] == "site_exists"
    both = await lead.post(path, {"kind": "home", "number": 8, "unit_id": str(world.unit_id)})
    assert both.json()["code"] == "unit_or_number"
    moved = await lead.patch(f"/sites/{home['id']}", {"number": 9}, home["version"])
    assert moved.json()["number"] == 9
    assert len(await study.listed("sites")) == 2


@pytest.mark.parametrize(
    ("idea_id", "code"), [("0198c0de-7000-7000-8000-000000000001", "unknown_idea")]
)
async def test_a_study_tries_an_idea_of_its_own_project(
    world: World, idea_id: str, code: str
) -> None:
    refused = await world.caller("lead").post(
        f"{world.project}/studies", {**STUDY, "idea_id": idea_id}
    )
    assert (refused.status_code, refused.json()["code"]) == (422, code)


async def test_a_partner_sees_study_and_outcomes_but_no_participant(world: World) -> None:
    study = await StudyWorld.create(world)
    person = await study.consenting()
    await study.send(person)
    company = world.caller("company")
    seen = await company.read(study.path)
    assert (seen["participants"], seen["responses"]) == (None, None)
    assert (await study.lead.read(study.path))["participants"] == 1
    assert len((await company.read(f"{study.path}/outcomes"))["items"]) == 1
    for hidden in ("participants", "responses", "completeness"):
        assert (await company.get(f"{study.path}/{hidden}")).status_code == 403
    for hidden in (f"/participants/{person['id']}", f"/participants/{person['id']}/consents"):
        assert (await company.get(hidden)).status_code == 403
    assert (await world.caller("neighbour").get(study.path)).status_code == 404
