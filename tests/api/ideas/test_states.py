"""Own states over HTTP: named by the administrator, set by those who answer, seen as was chosen."""

from typing import Any

from builders import World
from ideas_world import open_challenge, submit
from samskab.core.settings import Settings
from samskab.identity.models import OrganisationRole
from samskab.worker import deliver

WAITS = {
    "status": "submitted",
    "name_da": "Venter på budget",
    "name_en": "Awaits the budget",
    "tone": "warning",
    "visible": True,
    "told": True,
}
INTERNAL = {
    **WAITS,
    "name_da": "Spørg jura",
    "name_en": "Ask the lawyers",
    "visible": False,
    "told": False,
}
READY = {**WAITS, "status": "selected", "name_da": "Klar til test", "name_en": "Ready to test"}


def kept(world: World) -> str:
    return f"/organisations/{world.municipality_id}/idea-states"


async def named(world: World, body: dict[str, Any] = WAITS) -> Any:
    return await world.caller("administrator").created(kept(world), body)


async def put(world: World, idea: Any, state: Any | None, who: str = "lead") -> Any:
    body = {"state_id": state and state["id"]}
    return await world.caller(who).client.put(f"/ideas/{idea['id']}/state", json=body)


async def listed(world: World, who: str = "employee", **filters: Any) -> dict[str, Any]:
    rows = await world.caller(who).read(f"{world.project}/ideas", params=filters)
    return {row["id"]: row["state_id"] for row in rows["items"]}


async def test_the_administrator_names_orders_retires_and_deletes_them(world: World) -> None:
    admin = world.caller("administrator")
    first, second, third = [
        await named(world, {**WAITS, "name_da": name, "name_en": name}) for name in "abc"
    ]
    assert [s["place"] for s in (first, second, third)] == [1, 2, 3]
    path = f"{kept(world)}/{third['id']}"
    assert (await admin.patch(path, {"place": 1}, 9)).status_code == 412
    assert (await admin.patch(path, {"place": 1}, 1)).json()["place"] == 1
    rows = (await admin.read(kept(world)))["items"]
    assert [(s["name_da"], s["place"]) for s in rows] == [("c", 1), ("a", 2), ("b", 3)]
    far = await admin.patch(path, {"place": 99}, rows[0]["version"])
    assert far.json()["place"] == 3
    taken = await admin.patch(path, {"name_en": "a"}, far.json()["version"])
    assert (taken.status_code, taken.json()["code"]) == (422, "state_name_taken")
    assert taken.json()["errors"][0]["pointer"] == "/name_en"
    unseen = await admin.patch(path, {"visible": False}, far.json()["version"])
    assert (unseen.status_code, unseen.json()["code"]) == (422, "told_of_unseen")
    retired = await admin.patch(path, {"retired": True}, far.json()["version"])
    assert retired.json()["retired"] is True
    assert (await admin.delete(path, retired.json()["version"])).status_code == 204
    refused = await admin.post(kept(world), {**WAITS, "visible": False})
    assert refused.status_code == 422


async def test_only_the_municipalitys_administrator_keeps_them(world: World) -> None:
    state = await named(world)
    for who, status in (("lead", 403), ("employee", 403), ("company", 404), ("neighbour", 404)):
        caller = world.caller(who)
        assert (await caller.post(kept(world), READY)).status_code == status
        path = f"{kept(world)}/{state['id']}"
        assert (await caller.patch(path, {"tone": "info"}, 1)).status_code == status
        assert (await caller.delete(path, 1)).status_code == status
    partner = world.organisations["trygvej"].id
    there = await world.caller("administrator").post(f"/organisations/{partner}/idea-states", WAITS)
    assert there.status_code == 404


async def test_an_idea_is_in_one_state_of_its_status_and_its_history_is_kept(
    world: World,
) -> None:
    idea = await submit(world, await open_challenge(world))
    waits, ready = await named(world), await named(world, READY)
    second = await named(
        world, {**WAITS, "name_da": "Hos direktionen", "name_en": "With the board"}
    )
    wrong = await put(world, idea, ready)
    assert (wrong.status_code, wrong.json()["code"]) == (422, "state_does_not_fit")
    assert (await put(world, idea, waits, "employee")).status_code == 403
    for _ in range(2):
        assert (await put(world, idea, waits)).json()["state_id"] == waits["id"]
    await put(world, idea, second)
    assert (await put(world, idea, None)).json()["state_id"] is None
    entries = (await world.caller("employee").read(f"/ideas/{idea['id']}/state-entries"))["items"]
    assert [(e["name_da"], e["change"]) for e in entries] == [
        ("Hos direktionen", "cleared"),
        ("Hos direktionen", "set"),
        ("Venter på budget", "set"),
    ]
    gone = await world.caller("administrator").delete(f"{kept(world)}/{waits['id']}", 1)
    assert (gone.status_code, gone.json()["code"]) == (409, "state_in_use")
    admin = world.caller("administrator")
    await admin.patch(f"{kept(world)}/{waits['id']}", {"retired": True}, 1)
    late = await put(world, idea, waits)
    assert (late.status_code, late.json()["code"]) == (422, "state_retired")


async def test_a_new_status_drops_what_no_longer_fits_in_the_same_transaction(
    world: World,
) -> None:
    lead, challenge = world.caller("lead"), await open_challenge(world)
    idea, other = await submit(world, challenge), await submit(world, challenge, title="Light")
    waits, ready = await named(world), await named(world, READY)
    for each in (idea, other):
        await put(world, each, waits)
    refused = await lead.post(f"/ideas/{idea['id']}/answer", {"status": "declined"})
    assert refused.status_code == 422
    assert (await listed(world))[idea["id"]] == waits["id"]
    body = {"status": "selected", "answer": "Yes.", "idea_ids": [idea["id"], other["id"]]}
    await lead.created(f"{world.project}/idea-answers", body)
    assert await listed(world) == {idea["id"]: None, other["id"]: None}
    entries = (await lead.read(f"/ideas/{idea['id']}/state-entries"))["items"]
    assert [e["change"] for e in entries] == ["dropped", "set"]
    timeline = (await lead.read(f"{world.project}/timeline"))["items"]
    kinds = [item["kind"] for item in timeline]
    assert (kinds.count("idea_state_left"), kinds.count("idea_state_set")) == (2, 2)
    # An answer with the same status leaves what fits.
    await put(world, idea, ready)
    await lead.created(f"/ideas/{idea['id']}/answer", {"status": "selected", "answer": "Still."})
    assert (await listed(world))[idea["id"]] == ready["id"]


async def test_many_at_once_all_or_none(world: World) -> None:
    lead, challenge = world.caller("lead"), await open_challenge(world)
    ideas = [await submit(world, challenge, title=f"Idea {n}") for n in range(3)]
    waits = await named(world)
    await lead.created(f"/ideas/{ideas[2]['id']}/answer", {"status": "selected", "answer": ""})
    path = f"{world.project}/state-placements"
    body = {"idea_ids": [i["id"] for i in ideas], "state_id": waits["id"]}
    refused = await lead.post(path, body)
    assert (refused.status_code, refused.json()["code"]) == (422, "state_does_not_fit")
    assert refused.json()["errors"][0]["pointer"] == "/idea_ids/2"
    assert set((await listed(world)).values()) == {None}
    body["idea_ids"] = body["idea_ids"][:2]
    assert await lead.created(path, body) == {"changed": 2}
    assert await lead.created(path, body) == {"changed": 0}
    assert set(await listed(world, state_id=waits["id"])) == {i["id"] for i in ideas[:2]}
    assert await lead.created(path, {**body, "state_id": None}) == {"changed": 2}
    assert await listed(world, state_id=waits["id"]) == {}
    for who in ("employee", "company"):
        assert (await world.caller(who).post(path, body)).status_code == 403


async def test_what_authors_do_not_see_is_for_those_who_answer_alone(world: World) -> None:
    lead, employee = world.caller("lead"), world.caller("employee")
    idea = await submit(world, await open_challenge(world))
    internal = await named(world, INTERNAL)
    await put(world, idea, internal)
    assert (await listed(world, "lead"))[idea["id"]] == internal["id"]
    assert (await listed(world))[idea["id"]] is None
    assert await listed(world, state_id=internal["id"]) == {}
    assert (await employee.read(f"{world.project}/idea-states"))["items"] == []
    assert len((await lead.read(f"{world.project}/idea-states"))["items"]) == 1
    assert (await employee.read(f"/ideas/{idea['id']}/state"))["state_id"] is None
    assert (await employee.read(f"/ideas/{idea['id']}/state-entries"))["items"] == []
    for path in (f"{world.project}/timeline", f"/ideas/{idea['id']}/trail"):
        assert internal["id"] not in (await employee.get(path)).text
        assert "idea_state_set" not in (await employee.get(path)).text
    export = (await lead.get(f"{world.project}/ideas/export")).text
    assert "Spørg jura" not in export
    # Out of a state they see into one they do not: for them it is in none.
    waits = await named(world)
    await put(world, idea, waits)
    await put(world, idea, internal)
    entries = (await employee.read(f"/ideas/{idea['id']}/state-entries"))["items"]
    assert [(e["state_id"], e["change"]) for e in entries] == [
        (waits["id"], "cleared"),
        (waits["id"], "set"),
    ]
    # What was set unseen stays unseen in the history, whatever the state is later.
    await world.caller("administrator").patch(
        f"{kept(world)}/{internal['id']}", {"visible": True}, 1
    )
    assert (await employee.read(f"/ideas/{idea['id']}/state-entries"))["items"] == entries


async def test_authors_are_told_as_was_chosen_and_read_it_on_the_trail(
    world: World, settings: Settings
) -> None:
    employee, challenge = world.caller("employee"), await open_challenge(world)
    idea, other = await submit(world, challenge), await submit(world, challenge, title="Light")
    waits = await named(world)
    quiet = await named(world, {**WAITS, "name_da": "Læst", "name_en": "Read", "told": False})
    await put(world, idea, waits)
    await put(world, other, quiet)
    await deliver(world.app.state.database, settings)
    notices = (await employee.read("/me/notices?unread=true"))["items"]
    told = [(n["kind"], n["link"]) for n in notices if n["kind"] == "idea_state_set"]
    assert told == [("idea_state_set", f"ideas/{idea['id']}")]
    trail = await employee.read(f"/ideas/{idea['id']}/trail")
    (step,) = [step for step in trail["steps"] if step["kind"] == "state_set"]
    assert step["facts"] == {"name_da": "Venter på budget", "name_en": "Awaits the budget"}
    export = (await employee.get(f"{world.project}/ideas/export?format=ndjson")).text
    assert '"own_state":"Venter på budget"' in export.replace('": "', '":"')


async def test_a_state_of_another_municipality_is_unknown(world: World) -> None:
    idea = await submit(world, await open_challenge(world))
    await world.add_person("their_administrator", "sydby", OrganisationRole.ADMINISTRATOR)
    theirs = await world.caller("their_administrator").created(
        f"/organisations/{world.neighbour_id}/idea-states", WAITS
    )
    unknown = await put(world, idea, theirs)
    assert (unknown.status_code, unknown.json()["code"]) == (422, "unknown_state")
