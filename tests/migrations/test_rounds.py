"""What was said before there were rounds: into the first one, and not hidden where it is over."""

import asyncio
from uuid import UUID

from alembic import command
from sqlmodel import col, select

from builders import World
from checked_idea import CheckedIdea
from samskab.app import create_app
from samskab.core.settings import Settings
from samskab.migrating import configuration
from samskab.reality_check.rounds.models import AssessmentRound

BEFORE = "0005"


def test_what_was_said_before_stands_in_the_first_round(settings: Settings) -> None:
    async def spoken() -> tuple[World, list[str]]:
        world = await World.create(create_app(settings))
        await world.decide()
        ideas = [await CheckedIdea.select(world, title) for title in ("Going on", "Left out")]
        for idea in ideas:
            await idea.say("employee", wanted=2)
            await idea.say("citizen_voice")
        await ideas[1].answer("parked")
        await world.close()
        await world.app.state.database.close()
        return world, [idea.id for idea in ideas]

    async def read_after(world: World, ids: list[str]) -> list[AssessmentRound]:
        app = create_app(settings)
        again = World(
            app, world.municipality_id, world.neighbour_id, {}, world.unit_id, world.users,
            world.tokens, world.project_id,
        )  # fmt: skip
        company = again.caller("company")
        going_on, left_out = [await company.read(f"/ideas/{i}/reality-check") for i in ids]
        assert (going_on["round"], going_on["assessments"], going_on["unseen"]) == (1, 2, True)
        assert (left_out["round_open"], left_out["unseen"]) == (False, False)
        assert left_out["matrix"][0]["cells"][0]["mean"] == 2.0
        async with app.state.database.reading() as session:
            statement = select(AssessmentRound).order_by(col(AssessmentRound.idea_id))
            rounds = list((await session.exec(statement)).all())
        await again.close()
        await app.state.database.close()
        return rounds

    world, ids = asyncio.run(spoken())
    command.downgrade(configuration(settings.database_url), BEFORE)
    command.upgrade(configuration(settings.database_url), "head")
    rounds = asyncio.run(read_after(world, ids))
    assert {r.idea_id for r in rounds} == {UUID(i) for i in ids}
    assert {r.number for r in rounds} == {1}
