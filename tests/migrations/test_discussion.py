"""Comments when their history, their removal and their hiding come, and go again."""

import asyncio
from typing import Any

from alembic import command
from sqlmodel import col, select

from builders import World
from ideas_world import open_challenge, submit
from samskab.app import create_app
from samskab.core.settings import Settings
from samskab.ideas.discussion.models import IdeaComment
from samskab.migrating import configuration

BEFORE = "0019"
HIDDEN, CORRECTED, PLAIN = "It names a resident.", "It has no camera.", "Who answers the alarm?"


def test_what_was_hidden_is_not_shown_again_and_corrections_are_known(settings: Settings) -> None:
    async def spoken() -> None:
        world = await World.create(create_app(settings))
        idea = await submit(world, await open_challenge(world))
        path = f"/ideas/{idea['id']}/comments"
        company = world.caller("company")
        hidden = await company.created(path, {"text": HIDDEN})
        hiding = f"/comments/{hidden['id']}/hiding"
        await world.caller("lead").put(hiding, {"reason": "Without the name."}, None)
        first = await company.created(path, {"text": "It has no camra."})
        await company.patch(f"/comments/{first['id']}", {"text": CORRECTED}, 1)
        await company.created(path, {"text": PLAIN})
        await world.close()
        await world.app.state.database.close()

    async def comments() -> dict[str, Any]:
        app = create_app(settings)
        async with app.state.database.reading() as session:
            found = await session.exec(select(IdeaComment).order_by(col(IdeaComment.id)))
            comments = {comment.text: comment for comment in found.all()}
        await app.state.database.close()
        return comments

    asyncio.run(spoken())
    command.downgrade(configuration(settings.database_url), BEFORE)
    command.upgrade(configuration(settings.database_url), "head")
    after = asyncio.run(comments())
    assert set(after) == {"", CORRECTED, PLAIN}
    assert after[CORRECTED].edited_at == after[CORRECTED].updated_at
    assert after[PLAIN].edited_at is None
    assert all(comment.removed_at is None for comment in after.values())
