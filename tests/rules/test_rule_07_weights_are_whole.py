"""House rule 7: weights are whole per cents that sum to 100; no line is left out."""

from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from builders import World
from samskab.core.database import Database

THIRD = {"citizen": 34, "employee": 33, "organisation": 33}


@pytest.mark.parametrize(
    ("weights", "code"),
    [
        ({"citizen": 33, "employee": 33, "organisation": 33}, "weights_not_100"),
        ({"citizen": 34, "employee": 34, "organisation": 33}, "weights_not_100"),
        ({"citizen": 0, "employee": 0, "organisation": 0}, "weights_not_100"),
        ({"citizen": 120, "employee": -10, "organisation": -10}, "less_than_equal"),
        ({"citizen": 33.5, "employee": 33.5, "organisation": 33}, "int_type"),
        ({"citizen": "34", "employee": 33, "organisation": 33}, "int_type"),
        ({"citizen": True, "employee": 33, "organisation": 66}, "int_type"),
        ({"citizen": 50, "employee": 50}, "missing"),
        ({**THIRD, "jobs_created": 0}, "extra_forbidden"),
    ],
)
async def test_other_weights_are_refused(world: World, weights: dict[str, Any], code: str) -> None:
    lead = world.caller("lead")
    version = (await lead.read(world.project))["version"]
    refused = await lead.put(f"{world.project}/weights", weights, version)
    assert refused.status_code == 422
    assert code in {error["code"] for error in refused.json()["errors"]}
    fresh = {
        "municipality_id": str(world.municipality_id),
        "title": "T",
        "summary": "S",
        "weights": weights,
    }
    opened = await lead.post("/projects", fresh)
    assert opened.status_code == 422
    assert opened.json()["errors"][0]["pointer"].startswith("/weights")
    assert (await lead.read(world.project))["weights"] == THIRD


async def test_the_database_holds_the_sum_too(world: World, database: Database) -> None:
    with pytest.raises(IntegrityError):
        async with database.writing() as session:
            await session.exec(text("UPDATE project SET weight_citizen = 99"))


async def test_a_line_may_weigh_nothing_and_is_still_there(world: World) -> None:
    lead = world.caller("lead")
    version = (await lead.read(world.project))["version"]
    weights = {"citizen": 100, "employee": 0, "organisation": 0}
    changed = await lead.put(f"{world.project}/weights", weights, version)
    assert changed.status_code == 200
    assert (await lead.read(world.project))["weights"] == weights
