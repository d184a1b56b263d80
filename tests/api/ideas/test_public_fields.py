"""A challenge's own fields on its public page: asked, demanded, part of what becomes an idea."""

from typing import Any

import pytest
from httpx import AsyncClient, Response
from sqlmodel import select

from builders import World
from ideas_world import open_challenge
from samskab.core.database import Database
from samskab.ideas.public.models import PublicIdea

WHEN = {
    "key": "when",
    "kind": "single_choice",
    "label": "When would it help most?",
    "required": True,
    "choices": [{"key": "night", "label": "At night"}, {"key": "day", "label": "By day"}],
}
HOURS = {"key": "hours", "kind": "whole_number", "label": "How often?", "unit": "times a week"}


@pytest.fixture
async def challenge(world: World) -> Any:
    return await open_challenge(world, answerable_by="public", fields=[WHEN, HOURS])


async def leave(client: AsyncClient, challenge: Any, **values: Any) -> Response:
    idea = {"title": "A lamp", "origin_perspective": "relative", "field_values": values}
    return await client.post(f"/public/challenges/{challenge['id']}/ideas", json=idea)


async def waiting(world: World) -> Any:
    return (await world.caller("lead").read(f"{world.project}/public-ideas"))["items"]


async def test_the_page_asks_them_and_an_accepted_idea_has_the_answers(
    world: World, challenge: Any, anonymous: AsyncClient
) -> None:
    page = (await anonymous.get(f"/public/challenges/{challenge['id']}")).json()
    assert [(field["key"], field["required"]) for field in page["fields"]] == [
        ("when", True),
        ("hours", False),
    ]
    assert (await leave(anonymous, challenge, when="night", hours=7)).status_code == 202
    (one,) = await waiting(world)
    assert one["field_values"] == {"when": "night", "hours": 7}
    accepted = await world.caller("lead").created(f"/public-ideas/{one['id']}/acceptance")
    assert accepted["field_values"] == {"when": "night", "hours": 7}


@pytest.mark.parametrize(
    ("values", "pointer", "code"),
    [
        ({}, "/field_values/when", "missing"),
        ({"when": "never"}, "/field_values/when", "field_not_choice"),
        ({"when": "day", "hours": "often"}, "/field_values/hours", "field_not_number"),
        ({"when": "day", "other": "x"}, "/field_values/other", "unknown_field"),
    ],
)
async def test_what_is_missing_or_does_not_fit_is_said_at_its_field(
    world: World,
    challenge: Any,
    anonymous: AsyncClient,
    values: dict[str, Any],
    pointer: str,
    code: str,
) -> None:
    refused = await leave(anonymous, challenge, **values)
    assert refused.status_code == 422
    assert [(e["pointer"], e["code"]) for e in refused.json()["errors"]] == [(pointer, code)]
    assert await waiting(world) == []


async def test_a_field_that_is_asked_no_more_leaves_the_page_and_keeps_the_answers(
    world: World, challenge: Any, anonymous: AsyncClient
) -> None:
    assert (await leave(anonymous, challenge, when="day", hours=2)).status_code == 202
    lead = world.caller("lead")
    current = await lead.read(f"/challenges/{challenge['id']}")
    changed = await lead.patch(
        f"/challenges/{challenge['id']}", {"fields": [WHEN]}, current["version"]
    )
    assert [f["retired"] for f in changed.json()["fields"]] == [False, True]
    page = (await anonymous.get(f"/public/challenges/{challenge['id']}")).json()
    assert [field["key"] for field in page["fields"]] == ["when"]
    (one,) = await waiting(world)
    accepted = await lead.created(f"/public-ideas/{one['id']}/acceptance")
    assert accepted["field_values"] == {"when": "day", "hours": 2}


async def test_a_refused_idea_keeps_no_answers(
    world: World, challenge: Any, anonymous: AsyncClient, database: Database
) -> None:
    await leave(anonymous, challenge, when="day")
    (one,) = await waiting(world)
    path = f"/public-ideas/{one['id']}/refusal"
    assert (await world.caller("lead").post(path, {"reason": "Spam."})).status_code == 204
    async with database.reading() as session:
        (kept,) = (await session.exec(select(PublicIdea))).all()
    assert kept.field_values == {}
