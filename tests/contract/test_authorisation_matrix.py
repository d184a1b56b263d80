"""Every route × every kind of actor: 401, 404 with one body, 403 with its permission, or in."""

from typing import Any

from fastapi.routing import iter_route_contexts
from httpx import AsyncClient, Response

from builders import PEOPLE, World
from contract.filling import Filled
from contract.operations import API, Operation, operations_of
from samskab.identity.permissions import TENANT_WIDE, Permission
from samskab.projects.rules import PERMISSIONS_OF_ROLE

OPEN = {"public", "signed_in"}
# These end the caller's own session; they have tests of their own.
ENDING = {"signOut", "changePassword"}
# What somebody wrote is changed by nobody else, whatever their permission: 403 is right, too.
AUTHORS_ONLY = {"changeAssessment", "changeComment", "changeIdea", "giveAssessment"} | {
    "addIdeaCoAuthor",
    "declineInvitation",
    "delegateInvitation",
    "attachToIdea",
    "changeAttachment",
    "deleteIdeaNote",
    "makeTrailLink",
    "readTrailLink",
    "removeAttachment",
    "removeComment",
    "removeIdeaCoAuthor",
    "takeBackTrailLink",
    "changePremortemCard",
    "removePremortemCard",
}
NOT_THERE = "not_found"


def permissions_of(name: str) -> frozenset[Permission]:
    """What a person of the world may do in its project, by their two roles."""
    organisation, role, project_role, _ = PEOPLE[name]
    held = TENANT_WIDE[role] if organisation != "sydby" else frozenset()
    return held | (PERMISSIONS_OF_ROLE[project_role] if project_role else frozenset())


def sees(name: str, operation: Operation) -> bool:
    """Whether the records of the path exist for a person."""
    organisation, role, project_role, _ = PEOPLE[name]
    if organisation == "sydby":
        return False
    if "organisation_id" in operation.parameters:
        return organisation == "nordby"
    if operation.parameters:
        return Permission.PROJECT_READ in TENANT_WIDE[role] or project_role is not None
    return True


def expected(name: str, operation: Operation) -> int | None:
    """401, 403 or 404 as the policy has it, or None for whoever is let in."""
    public = operation.policy == "public"
    if public or (operation.policy == "signed_in" and not operation.parameters):
        return None
    if not sees(name, operation):
        return 404
    if operation.policy != "signed_in" and operation.policy not in permissions_of(name):
        return 403
    return None


async def send(client: AsyncClient, operation: Operation, ids: dict[str, str]) -> Response:
    """Send the documented example; a change names a version that never was, so it is not made."""
    headers = {"If-Match": '"999999"'} if operation.needs_version else {}
    return await client.request(
        operation.method, operation.address(ids), headers=headers, **operation.body(ids)
    )


async def test_every_path_leads_to_a_record(filled: Filled) -> None:
    needed = {name for operation in filled.operations for name in operation.parameters}
    assert needed - set(filled.ids) == set(), filled.refusals


async def test_every_route_declares_its_policy(world: World) -> None:
    known = {permission.value for permission in Permission} | OPEN
    operations = operations_of(world.app)
    assert [o.name for o in operations if o.policy not in known] == []
    paths = {context.path for context in iter_route_contexts(world.app.routes)}
    documented = {operation.path for operation in operations}
    assert paths - documented == {f"{API}/openapi.json"}, "a route that nobody documents"


async def test_the_anonymous_are_asked_to_sign_in(filled: Filled, anonymous: AsyncClient) -> None:
    wrong = []
    for operation in filled.operations:
        if operation.policy == "public":
            continue
        response = await send(anonymous, operation, filled.ids)
        if response.status_code != 401 or response.json()["code"] != "unauthenticated":
            wrong.append((operation.name, response.status_code, response.text[:200]))
        elif "www-authenticate" not in response.headers:
            wrong.append((operation.name, "no WWW-Authenticate"))
    assert wrong == []


async def test_who_may_what(filled: Filled) -> None:
    wrong: list[Any] = []
    for forbidden in (True, False):  # refusals first: nothing has changed yet
        for name in PEOPLE:
            for operation in filled.operations:
                due = expected(name, operation)
                skipped = operation.policy == "public" or operation.name in ENDING
                if skipped or (due is not None) != forbidden:
                    continue
                response = await send(filled.world.caller(name).client, operation, filled.ids)
                if not _as_due(response, operation, due):
                    wrong.append(
                        (name, operation.name, due, response.status_code, response.text[:300])
                    )
    assert wrong == [], "\n".join(map(str, wrong))


async def test_nothing_and_forbidden_to_see_are_the_same(filled: Filled) -> None:
    """House rule 13: the stranger's 404 is the 404 of an id that nobody has."""
    nobody = dict.fromkeys(filled.ids, "0198c0de-0000-7000-8000-000000000000")
    stranger = filled.world.caller("neighbour").client
    for operation in filled.operations:
        if not operation.parameters or operation.policy == "public":
            continue
        hidden = (await send(stranger, operation, filled.ids)).json()
        kept = {k: v for k, v in filled.ids.items() if k not in operation.parameters}
        absent_ids = nobody | kept | {"line": "citizen"}
        absent = (await send(stranger, operation, absent_ids)).json()
        for varying in ("instance", "request_id"):
            del hidden[varying], absent[varying]
        assert hidden == absent, operation.name
        assert hidden["code"] == NOT_THERE


def _as_due(response: Response, operation: Operation, due: int | None) -> bool:
    if due is None and operation.name in AUTHORS_ONLY and response.status_code == 403:
        return True
    if due is None:
        return response.status_code not in (401, 403, 404) and response.status_code < 500
    if response.status_code != due:
        return False
    body = response.json()
    return body["code"] == NOT_THERE if due == 404 else body["permission"] == operation.policy
