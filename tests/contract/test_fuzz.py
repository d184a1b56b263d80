"""Whatever is sent to the API, the answer is one that its description names; never a 5xx."""

import asyncio
import uuid
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
import schemathesis
from hypothesis import strategies
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.generation import GenerationMode

from builders import World
from contract.filling import Filled, fill
from samskab.app import create_app
from samskab.core.settings import Settings
from samskab.identity.actor import COOKIE
from soak.killed_server import KillableServer
from soak.rounds import SOAKING, rounds

pytestmark = [
    pytest.mark.soak,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::hypothesis.errors.NonInteractiveExampleWarning"),
]
EXAMPLES = rounds(few=6, many=150)
NAMES = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
)
# These would end the session that the round uses, or every further change in the project.
LAST = ("makeDecision",)
NEVER = ("signOut",)
CALLERS = ("lead", "decision_maker")


@pytest.fixture
async def filled(settings: Settings) -> AsyncIterator[Filled]:
    app = create_app(settings)
    world = await World.create(app)
    made = await fill(world)
    yield made
    await world.close()
    await app.state.database.close()


async def test_no_answer_is_undocumented(
    filled: Filled, settings: Settings, database_url: str, tmp_path: Path
) -> None:
    if not SOAKING and not settings.is_sqlite:
        pytest.skip("on PostgreSQL in `make soak` only: what is checked is the same")
    load_all_checks()
    checks = CHECKS.get_by_names(NAMES)
    schema = schemathesis.openapi.from_dict(filled.world.app.openapi())
    operations = [result.ok() for result in schema.get_all_operations()]
    operations = [o for o in operations if _name(o) not in NEVER]
    operations.sort(key=lambda operation: _name(operation) in LAST)
    assert len(operations) > 30
    server = KillableServer(tmp_path, database_url)
    server.start()
    failures: dict[str, str] = {}
    seen: Counter[int] = Counter()
    try:
        for operation in operations:
            try:
                await asyncio.to_thread(_fuzz, operation, filled, server.address, checks, seen)
            # Several failed checks come as a group that is no Exception.
            except (Exception, BaseExceptionGroup) as error:
                failures[_name(operation)] = _told(error)
        assert server.process is not None
        assert server.process.poll() is None, "the server ended"
    finally:
        server.kill()
    assert seen[2] > len(operations) / 2, f"too few requests reach their goal: {seen}"
    assert seen[4] > len(operations) / 2, f"too few requests are wrong: {seen}"
    assert failures == {}, "\n\n".join(f"{name}: {text}" for name, text in failures.items())


def _fuzz(operation: Any, filled: Filled, address: str, checks: Any, seen: Counter[int]) -> None:
    root = address.removesuffix("/api/v1")

    @hypothesis.settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=not SOAKING,
        suppress_health_check=list(hypothesis.HealthCheck),
        phases=[hypothesis.Phase.generate],
    )
    @hypothesis.given(data=strategies.data())
    def attempt(data: Any) -> None:
        mode = data.draw(strategies.sampled_from(list(GenerationMode)))
        case = data.draw(operation.as_strategy(generation_mode=mode))
        if data.draw(strategies.integers(0, 3)):  # mostly records that exist
            _aim(case, filled.ids)
        caller = data.draw(strategies.sampled_from(CALLERS))
        response = case.call_and_validate(
            base_url=root, cookies={COOKIE: filled.world.tokens[caller]}, checks=checks
        )
        seen[response.status_code // 100] += 1

    attempt()


def _aim(case: Any, ids: dict[str, str]) -> None:
    """Point the case at records that exist, with the version they most likely have."""
    for name in case.path_parameters or {}:
        case.path_parameters[name] = ids[name]
    if isinstance(case.body, dict):
        for name, value in case.body.items():
            if name.endswith("_id") and name in ids and _is_id(value):
                case.body[name] = ids[name]
    for header in list(case.headers or {}):
        if header.lower() == "if-match":
            case.headers[header] = '"1"'


def _is_id(value: Any) -> bool:
    try:
        uuid.UUID(value)
    except (ValueError, TypeError, AttributeError):
        return False
    return True


def _name(operation: Any) -> str:
    return operation.definition.raw["operationId"]


def _told(error: BaseException) -> str:
    parts = getattr(error, "exceptions", [error])
    return "\n".join(str(part)[:1500] for part in parts)
