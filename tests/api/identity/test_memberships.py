"""Memberships over HTTP: a person moves to another unit, or gets another role."""

from typing import Any

import pytest
from sqlmodel import select

from builders import World
from samskab.core.audit import AuditEntry
from samskab.core.database import Database


async def _people(world: World, organisation: str = "nordby") -> dict[str, Any]:
    path = f"/organisations/{world.organisations[organisation].id}/members"
    items = (await world.caller("administrator").read(path))["items"]
    return {item["name"]: {**item, "path": f"{path}/{item['id']}"} for item in items}


async def _unit(world: World, organisation: str, name: str) -> str:
    path = f"/organisations/{world.organisations[organisation].id}/units"
    made: dict[str, str] = await world.caller("administrator").created(path, {"name": name})
    return made["id"]


async def test_a_person_moves_to_another_unit_and_out_of_it(
    world: World, database: Database
) -> None:
    administrator = world.caller("administrator")
    person = (await _people(world))["Employee"]
    moved = await administrator.patch(
        person["path"], {"unit_id": str(world.unit_id)}, person["version"]
    )
    assert moved.status_code == 200, moved.text
    assert moved.json() == {
        **{name: person[name] for name in person if name != "path"},
        "unit_id": str(world.unit_id),
        "version": person["version"] + 1,
    }
    assert moved.headers["etag"] == f'"{person["version"] + 1}"'
    out = await administrator.patch(person["path"], {"unit_id": None}, person["version"] + 1)
    assert out.json()["unit_id"] is None
    async with database.reading() as session:
        statement = select(AuditEntry).where(AuditEntry.action == "identity.member_changed")
        first, second = (await session.exec(statement.order_by(AuditEntry.id))).all()
    assert (first.before, first.after) == ({"unit_id": None}, {"unit_id": str(world.unit_id)})
    assert second.after == {"unit_id": None}
    assert first.actor_id == world.users["administrator"].id


async def test_another_role_holds_at_the_next_request(world: World) -> None:
    person = (await _people(world))["Colleague"]
    colleague = world.caller("colleague")
    new = {"municipality_id": str(world.municipality_id), "title": "Meals", "summary": "Why?"}
    assert (await colleague.post("/projects", new)).status_code == 403
    changed = await world.caller("administrator").patch(
        person["path"], {"role": "facilitator"}, person["version"]
    )
    assert changed.json()["role"] == "facilitator"
    assert (await colleague.post("/projects", new)).status_code == 201


async def test_nobody_changes_their_own_role_but_may_move(world: World) -> None:
    own = (await _people(world))["Administrator"]
    administrator = world.caller("administrator")
    refused = await administrator.patch(own["path"], {"role": "decision_maker"}, own["version"])
    assert refused.status_code == 409
    assert refused.json()["code"] == "own_membership"
    moved = await administrator.patch(own["path"], {"unit_id": str(world.unit_id)}, own["version"])
    assert moved.status_code == 200


@pytest.mark.parametrize("role", ["decision_maker", "administrator", "facilitator", "employee"])
async def test_no_partner_gets_a_municipal_role(world: World, role: str) -> None:
    person = (await _people(world, "trygvej"))["Company"]
    refused = await world.caller("administrator").patch(
        person["path"], {"role": role}, person["version"]
    )
    assert refused.status_code == 422
    assert refused.json()["code"] == "role_not_of_kind"


async def test_a_unit_of_another_organisation_is_refused(world: World) -> None:
    unit = await _unit(world, "trygvej", "Udvikling")
    person = (await _people(world))["Employee"]
    refused = await world.caller("administrator").patch(
        person["path"], {"unit_id": unit}, person["version"]
    )
    assert refused.status_code == 422
    assert refused.json()["code"] == "unknown_unit"


async def test_a_role_held_twice_is_refused(world: World) -> None:
    administrator = world.caller("administrator")
    again = {
        "email": "employee@example.org",
        "name": "Employee",
        "password": "a first pass phrase",
        "role": "facilitator",
    }
    path = f"/organisations/{world.organisations['nordby'].id}/members"
    second = await administrator.created(path, again)
    refused = await administrator.patch(
        f"{path}/{second['id']}", {"role": "employee"}, second["version"]
    )
    assert refused.status_code == 409
    assert refused.json()["code"] == "role_held"


async def test_a_stale_change_and_a_foreign_membership_are_refused(world: World) -> None:
    administrator = world.caller("administrator")
    person = (await _people(world))["Employee"]
    assert (await administrator.patch(person["path"], {"unit_id": None}, None)).status_code == 428
    stale = await administrator.patch(person["path"], {"role": "facilitator"}, 99)
    assert stale.status_code == 412
    through_partner = f"/organisations/{world.organisations['trygvej'].id}/members/{person['id']}"
    lost = await administrator.patch(through_partner, {"unit_id": None}, person["version"])
    assert lost.status_code == 404
    lead = await world.caller("lead").patch(person["path"], {"role": "administrator"}, 1)
    assert lead.status_code == 403
    neighbour = await world.caller("neighbour").patch(person["path"], {"unit_id": None}, 1)
    assert neighbour.status_code == 404
