"""Helsinki's proposals and a conversation on Polis, each through the whole initial phase."""

from pathlib import Path

import pytest
from httpx import AsyncClient

from api.real_phase import data_sets
from api.real_phase.check_walk import CheckWalk
from api.real_phase.ideas_walk import IdeasWalk
from builders import World
from checked_idea import CheckedIdea
from samskab.core.database import Database


@pytest.mark.real_data
@pytest.mark.parametrize("name", ["omastadi", "polis"])
async def test_real_ideas_go_from_their_file_to_the_decision(
    name: str, world: World, database: Database, anonymous: AsyncClient, shared_data: Path
) -> None:
    walk = await IdeasWalk.bring_in(world, database, data_sets.read(name, shared_data))
    await walk.list_and_find()
    await walk.say_more()
    await walk.rate()
    best = await walk.merge_alike()
    await walk.group()
    await walk.gather_more(anonymous)
    await walk.deal_out_and_answer(best)
    await walk.take_out()
    await world.decide()
    check = CheckWalk(CheckedIdea(world, best))
    await check.speak(anonymous)
    await check.describe()
    await check.look_back()
    await check.judge()
    await check.look_ahead()
    decision = await check.decide()
    assert decision["from_phase"] == "reality_check"
    assert await check.frozen()
