"""A world with one record of each kind, made by sending every documented example once."""

import re
from dataclasses import dataclass, field
from uuid import UUID

from builders import World
from contract.operations import Operation, operations_of
from samskab.core.database import Database
from samskab.identity.models import OrganisationRole
from samskab.projects.jobs.models import Job

# Who sends the example, where the project's lead has not the right to.
SENDERS = {
    "identity:organisation:edit": "administrator",
    "projects:decision:make": "decision_maker",
}
# Examples that would end or move the project, or sign somebody out.
NOT_SENT = {"makeDecision", "signIn", "tryPersona", "changePassword", "cancelJob"} | {
    "enterStudyState"
}


@dataclass
class Filled:
    """The world with the ids of its records, by the names that paths give them."""

    world: World
    ids: dict[str, str]
    refusals: dict[str, str] = field(default_factory=dict)
    done: set[str] = field(default_factory=lambda: set(NOT_SENT))

    @property
    def operations(self) -> list[Operation]:
        return operations_of(self.world.app)


async def fill(world: World) -> Filled:
    """Send the example of every POST whose path is known, until nothing new is found."""
    await world.add_person("newcomer", "nordby", OrganisationRole.EMPLOYEE)
    ids = {
        "municipality_id": str(world.municipality_id),
        "organisation_id": str(world.municipality_id),
        "project_id": world.project_id,
        "unit_id": str(world.unit_id),
        "line": "citizen",
        "user_id": str(world.users["newcomer"].id),
    }
    ids["job_id"] = await _queue_job(world)
    filled = Filled(world, ids)
    names = _names_of_collections(filled.operations)
    await _send_all(filled, names)
    for state in ("approved", "running"):
        await _let_study(filled, state)
        await _send_all(filled, names)
    ids["revision_id"] = await _change_idea(filled)
    for operation in filled.operations:
        if operation.method == "GET" and set(operation.parameters) <= set(ids):
            await _look(filled, operation, names)
    return filled


async def _send_all(filled: Filled, names: dict[str, str]) -> None:
    """Send what was not taken yet, as long as something new comes of it."""
    progress = True
    while progress:
        progress = False
        for operation in filled.operations:
            known = set(operation.parameters) <= set(filled.ids)
            if operation.method == "POST" and known and operation.name not in filled.done:
                progress = await _send(filled, operation, names) or progress


async def _let_study(filled: Filled, state: str) -> None:
    path = f"/studies/{filled.ids['study_id']}/state"
    await filled.world.caller("lead").created(path, {"state": state})


def _names_of_collections(operations: list[Operation]) -> dict[str, str]:
    """`ideas` → `idea_id`, from `/ideas/{idea_id}`, by the collection's whole path, too."""
    names = {}
    for operation in operations:
        for collection, name in re.findall(r"/([\w-]+)/{(\w+)}", operation.path):
            names.setdefault(collection, name)
            place = operation.path.split(f"/{{{name}}}")[0]
            names[place] = name
    return names


async def _send(filled: Filled, operation: Operation, names: dict[str, str]) -> bool:
    caller = filled.world.caller(SENDERS.get(operation.policy or "", "lead"))
    response = await caller.client.post(operation.address(filled.ids), **operation.body(filled.ids))
    if response.status_code >= 400:
        filled.refusals[operation.name] = response.text
        return False
    filled.done.add(operation.name)
    filled.refusals.pop(operation.name, None)
    made = response.json() if response.content else {}
    location = response.headers.get("location", "")
    found = re.search(r"/([\w-]+)/([0-9a-f-]{36})$", location)
    collection, identity = found.groups() if found else (operation.collection, None)
    name = names.get(operation.path) or names.get(collection)
    if name is None or name in filled.ids or not isinstance(made, dict):
        return False
    identity = identity or made.get("id")
    if identity is None:
        return False
    filled.ids[name] = identity
    return True


async def _look(filled: Filled, operation: Operation, names: dict[str, str]) -> None:
    """Take the last row of a list for a name that no example made."""
    name = names.get(operation.path) or names.get(operation.collection)
    if name is None or name in filled.ids:
        return
    rows = await filled.world.caller("lead").read(operation.address(filled.ids))
    if rows["items"]:
        filled.ids[name] = rows["items"][-1]["id"]


async def _change_idea(filled: Filled) -> str:
    """The revision that keeps what the idea said before it was changed."""
    lead, path = filled.world.caller("lead"), f"/ideas/{filled.ids['idea_id']}"
    version = (await lead.read(path))["version"]
    await lead.patch(path, {"title": "Light that follows us"}, version)
    return str((await lead.read(f"{path}/revisions"))["items"][0]["id"])


async def _queue_job(world: World) -> str:
    """A job that no worker takes, so that it stands still."""
    database: Database = world.app.state.database
    async with database.writing() as session:
        job = Job(
            municipality_id=world.municipality_id,
            project_id=UUID(world.project_id),
            kind="nothing",
            parameters={},
            total=1,
            created_by=world.users["lead"].id,
        )
        session.add(job)
    return str(job.id)
