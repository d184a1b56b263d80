"""Projects over HTTP: opening, changing, weighing, members."""

from builders import World


async def test_a_facilitator_opens_a_project_and_reads_it(world: World) -> None:
    lead = world.caller("lead")
    project = await lead.read(world.project)
    assert project["phase"] == "idea_generation"
    assert project["my_role"] == "lead"
    assert project["weights"] == {"citizen": 34, "employee": 33, "organisation": 33}


async def test_a_stranger_sees_nothing(world: World) -> None:
    response = await world.caller("neighbour").get(world.project)
    assert response.status_code == 404
    assert response.json()["code"] == "not_found"


async def test_decision_advances_and_is_listed(world: World) -> None:
    decision = await world.decide()
    assert decision["to_phase"] == "reality_check"
    listed = await world.caller("company").read(f"{world.project}/decisions")
    assert [item["id"] for item in listed["items"]] == [decision["id"]]
