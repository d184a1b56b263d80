"""The search after its migrations went down and up: it finds what stood there, and what came."""

import asyncio
from dataclasses import replace

from alembic import command

from builders import World
from samskab.app import create_app
from samskab.core.settings import Settings
from samskab.migrating import configuration

BEFORE = "0016"


async def write_an_idea(settings: Settings) -> World:
    world = await World.create(create_app(settings))
    lead = world.caller("lead")
    challenge = await lead.created(f"{world.project}/challenges", {"question": "What helps?"})
    idea = {"challenge_id": challenge["id"], "title": "En lampe ved sengekanten"}
    await lead.created(f"{world.project}/ideas", idea)
    await world.close()
    await world.app.state.database.close()
    return world


async def correct_it(settings: Settings, before: World) -> None:
    world = replace(before, app=create_app(settings), callers={})
    lead = world.caller("lead")

    async def found(word: str) -> list[str]:
        page = await lead.read(f"{world.project}/ideas", params={"q": word})
        return [idea["title"] for idea in page["items"]]

    (idea,) = (await lead.read(f"{world.project}/ideas", params={"q": "sengekant"}))["items"]
    changed = await lead.patch(
        f"/ideas/{idea['id']}", {"title": "En lampe ved døren"}, idea["version"]
    )
    assert changed.status_code == 200
    assert (await found("sengekant"), await found("dør")) == ([], ["En lampe ved døren"])
    await world.close()
    await world.app.state.database.close()


def test_a_search_finds_the_ideas_from_before_and_follows_their_changes(
    settings: Settings,
) -> None:
    world = asyncio.run(write_an_idea(settings))
    command.downgrade(configuration(settings.database_url), BEFORE)
    command.upgrade(configuration(settings.database_url), "head")
    asyncio.run(correct_it(settings, world))
