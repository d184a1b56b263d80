"""Expected effects and the touched work routine over HTTP."""

from builders import World
from ideas_world import open_challenge, submit


async def test_nothing_is_said_until_it_is_said(world: World) -> None:
    idea = await submit(world, await open_challenge(world))
    assert idea["expected_effects"] == {"citizen": None, "employee": None, "organisation": None}
    assert idea["routine"] == ""


async def test_an_author_says_what_they_expect_on_each_bottom_line(world: World) -> None:
    effects = {
        "citizen": {"effect": 2, "why": "They sleep."},
        "employee": {"effect": None, "why": "Depends on the alarms."},
        "organisation": None,
    }
    idea = await submit(
        world, await open_challenge(world), expected_effects=effects, routine="The hourly round"
    )
    assert idea["expected_effects"] == effects
    assert idea["routine"] == "The hourly round"
    employee, path = world.caller("employee"), f"/ideas/{idea['id']}"
    change = {"expected_effects": {"organisation": {"effect": -1}}, "routine": ""}
    changed = (await employee.patch(path, change, 1)).json()
    assert changed["expected_effects"] == {
        "citizen": None,
        "employee": None,
        "organisation": {"effect": -1, "why": ""},
    }
    assert changed["routine"] == ""


async def test_an_effect_lies_between_minus_two_and_two(world: World) -> None:
    challenge = await open_challenge(world)
    for effect, pointer in ((3, "effect"), (-3, "effect"), (0.5, "effect"), ("1", "effect")):
        body = {
            "challenge_id": challenge["id"],
            "title": "Beyond",
            "expected_effects": {"citizen": {"effect": effect}},
        }
        refused = await world.caller("employee").post(f"{world.project}/ideas", body)
        assert refused.status_code == 422, effect
        found = refused.json()["errors"][0]["pointer"]
        assert found == f"/expected_effects/citizen/{pointer}"
