"""Challenges and ideas for the tests of this feature."""

from typing import Any

from builders import World


async def open_challenge(world: World, **more: Any) -> Any:
    body = {"question": "How can nights be safe without waking residents?", **more}
    return await world.caller("lead").created(f"{world.project}/challenges", body)


async def submit(world: World, challenge: Any, by: str = "employee", **more: Any) -> Any:
    body = {"challenge_id": challenge["id"], "title": "A radar that sees falls", **more}
    return await world.caller(by).created(f"{world.project}/ideas", body)
