"""House rule 1: only a decision maker of the owning municipality can decide."""

import pytest

from builders import PEOPLE, World
from samskab.identity.models import OrganisationKind, OrganisationRole
from samskab.identity.permissions import ROLES_OF_KIND, TENANT_WIDE, Permission
from samskab.projects.models import ProjectRole
from samskab.projects.rules import PERMISSIONS_OF_ROLE

DECISION = {"kind": "stop", "reason": "We want it so.", "justification": "Because."}
INSIDE = [name for name, (_, _, role, _) in PEOPLE.items() if role is not None]
OUTSIDE = ["colleague", "competitor", "neighbour"]


@pytest.mark.parametrize("name", [*INSIDE, "administrator"])
async def test_no_member_decides_whatever_their_role(world: World, name: str) -> None:
    refused = await world.caller(name).post(f"{world.project}/decisions", DECISION)
    assert refused.status_code == 403
    assert refused.json()["permission"] == "projects:decision:make"
    assert (await world.caller("lead").read(world.project))["state"] == "active"


@pytest.mark.parametrize("name", OUTSIDE)
async def test_who_sees_nothing_decides_nothing(world: World, name: str) -> None:
    refused = await world.caller(name).post(f"{world.project}/decisions", DECISION)
    assert refused.status_code == 404


async def test_a_decision_maker_of_another_municipality_is_nobody_here(world: World) -> None:
    await world.add_person("foreign_decision_maker", "sydby", OrganisationRole.DECISION_MAKER)
    refused = await world.caller("foreign_decision_maker").post(
        f"{world.project}/decisions", DECISION
    )
    assert refused.status_code == 404


def test_no_role_given_to_a_partner_adds_up_to_deciding() -> None:
    outside = [kind for kind in OrganisationKind if kind is not OrganisationKind.MUNICIPALITY]
    held = {p for kind in outside for role in ROLES_OF_KIND[kind] for p in TENANT_WIDE[role]}
    held |= {p for role in ProjectRole for p in PERMISSIONS_OF_ROLE[role]}
    assert Permission.DECISION_MAKE not in held
    deciding = [role for role in OrganisationRole if Permission.DECISION_MAKE in TENANT_WIDE[role]]
    assert deciding == [OrganisationRole.DECISION_MAKER]


@pytest.mark.parametrize("kind", ["company", "academic_institution", "civil_society"])
async def test_a_partner_organisation_has_no_decision_makers(world: World, kind: str) -> None:
    administrator = world.caller("administrator")
    partner = await administrator.created(
        "/organisations",
        {"municipality_id": str(world.municipality_id), "kind": kind, "name": f"A {kind}"},
    )
    refused = await administrator.post(
        f"/organisations/{partner['id']}/members",
        {
            "email": "boss@partner.example",
            "name": "Boss",
            "password": "a first pass phrase",
            "role": "decision_maker",
        },
    )
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == "/role"


@pytest.mark.parametrize("role", ["lead", "facilitator", "contributor"])
async def test_a_partner_cannot_be_given_a_municipal_role_in_a_project(
    world: World, role: str
) -> None:
    lead = world.caller("lead")
    body = {
        "user_id": str(world.users["competitor"].id),
        "organisation_id": str(world.organisations["rival"].id),
        "role": role,
        "perspective": "company",
    }
    refused = await lead.post(f"{world.project}/members", body)
    assert refused.status_code == 422
    members = (await lead.read(f"{world.project}/members"))["items"]
    company = next(m for m in members if m["user_id"] == str(world.users["company"].id))
    raised = await lead.patch(
        f"{world.project}/members/{company['id']}", {"role": role}, company["version"]
    )
    assert raised.status_code == 422


async def test_a_former_decision_maker_decides_no_more(world: World) -> None:
    administrator = world.caller("administrator")
    members = f"/organisations/{world.municipality_id}/members"
    found = (await administrator.read(members))["items"]
    place = next(m for m in found if m["role"] == "decision_maker")
    removed = await administrator.delete(f"{members}/{place['id']}", place["version"])
    assert removed.status_code == 204
    refused = await world.caller("decision_maker").post(f"{world.project}/decisions", DECISION)
    assert refused.status_code == 404
