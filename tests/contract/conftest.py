"""Fixtures of the contract: the filled world."""

import pytest

from builders import World
from contract.filling import Filled, fill


@pytest.fixture
async def filled(world: World) -> Filled:
    """A world with one record of each kind the API knows."""
    return await fill(world)
