"""Workshops for the tests of this feature."""

from typing import Any
from uuid import uuid4

from builders import World
from ideas_world import open_challenge

STARTS, ENDS = "2099-03-03T15:00:00Z", "2099-03-03T17:30:00Z"


async def plan(world: World, **more: Any) -> Any:
    body = {
        "challenge_id": (await open_challenge(world))["id"],
        "title": "An evening about safe nights",
        "place": "Solbakken, the orangery",
        "starts_at": STARTS,
        "ends_at": ENDS,
        **more,
    }
    return await world.caller("lead").created(f"{world.project}/workshops", body)


async def invite(world: World, workshop: Any, *who: str, **more: Any) -> Any:
    body = {"user_ids": [str(world.users[key].id) for key in who], **more}
    return await world.caller("lead").created(f"/workshops/{workshop['id']}/invitees", body)


async def invitees(world: World, workshop: Any) -> dict[str, Any]:
    """Who is invited, by name or label."""
    rows = await world.caller("lead").read(f"/workshops/{workshop['id']}/invitees")
    return {row["name"]: row for row in rows["items"]}


async def capture(world: World, workshop: Any, title: str = "Warm light", **more: Any) -> Any:
    body = {"capture_key": str(uuid4()), "title": title, "origin_perspective": "citizen", **more}
    return await world.caller("lead").created(f"/workshops/{workshop['id']}/ideas", body)


async def seen(world: World, workshop: Any, by: str = "lead") -> Any:
    return await world.caller(by).read(f"/workshops/{workshop['id']}")
