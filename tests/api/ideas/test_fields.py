"""A challenge's own fields over HTTP: asked, answered, revised, filtered by."""

from typing import Any

from builders import World
from ideas_world import open_challenge, submit

FIELDS: list[dict[str, Any]] = [
    {"kind": "short_text", "label": "Where?", "required": True},
    {"kind": "whole_number", "label": "Minutes saved", "unit": "min", "minimum": 0, "maximum": 600},
    {
        "kind": "single_choice",
        "label": "When?",
        "choices": [{"label": "By day"}, {"label": "At night"}],
    },
    {
        "kind": "several_choices",
        "label": "Who?",
        "choices": [{"key": "care", "label": "Care staff"}, {"key": "kin", "label": "Relatives"}],
    },
]
VALUES = {"where": "Solbakken", "minutes_saved": 30, "when": "at_night", "who": ["kin", "care"]}


async def asked(world: World) -> Any:
    return await open_challenge(world, fields=FIELDS, target_group="Residents who wake easily")


async def test_a_challenge_tells_whom_it_is_about_and_what_it_asks(world: World) -> None:
    challenge = await asked(world)
    assert challenge["target_group"] == "Residents who wake easily"
    assert [field["key"] for field in challenge["fields"]] == [
        "where",
        "minutes_saved",
        "when",
        "who",
    ]
    assert challenge["fields"][1] == {
        "key": "minutes_saved",
        "kind": "whole_number",
        "label": "Minutes saved",
        "help": "",
        "required": False,
        "unit": "min",
        "minimum": 0,
        "maximum": 600,
        "choices": [],
        "retired": False,
    }
    listed = await world.caller("company").read(f"{world.project}/challenges")
    assert listed["items"][0]["fields"] == challenge["fields"]


async def test_an_idea_answers_the_fields_and_changes_its_answers(world: World) -> None:
    idea = await submit(world, await asked(world), field_values=VALUES)
    assert idea["field_values"] == VALUES
    employee, path = world.caller("employee"), f"/ideas/{idea['id']}"
    change = {"field_values": {"minutes_saved": None, "when": "by_day"}}
    changed = (await employee.patch(path, change, 1)).json()
    assert changed["field_values"] == {"where": "Solbakken", "when": "by_day", "who": VALUES["who"]}
    assert changed["version"] == 2
    assert (await employee.read(path))["field_values"] == changed["field_values"]


async def test_each_wrong_value_is_named_by_its_pointer(world: World) -> None:
    challenge = await asked(world)
    values = {"minutes_saved": 601, "when": "at_dusk", "who": ["kin", "kin"], "mood": "good"}
    body = {"challenge_id": challenge["id"], "title": "A radar", "field_values": values}
    refused = await world.caller("employee").post(f"{world.project}/ideas", body)
    assert (refused.status_code, refused.json()["code"]) == (422, "field_values_invalid")
    assert {(e["pointer"], e["code"]) for e in refused.json()["errors"]} == {
        ("/field_values/where", "missing"),
        ("/field_values/minutes_saved", "field_too_large"),
        ("/field_values/when", "field_not_choice"),
        ("/field_values/who", "field_not_choice"),
        ("/field_values/mood", "unknown_field"),
    }
    listed = await world.caller("employee").read(f"{world.project}/ideas")
    assert listed["items"] == []


async def test_a_required_field_cannot_be_cleared_and_does_not_block_the_text(
    world: World,
) -> None:
    challenge = await asked(world)
    idea = await submit(world, challenge, field_values=VALUES)
    lead, employee, path = world.caller("lead"), world.caller("employee"), f"/ideas/{idea['id']}"
    cleared = await employee.patch(path, {"field_values": {"where": ""}}, 1)
    assert cleared.json()["errors"][0]["pointer"] == "/field_values/where"
    new = {"kind": "short_text", "label": "Since when?", "required": True}
    await lead.patch(f"/challenges/{challenge['id']}", {"fields": [*keyed(challenge), new]}, 1)
    assert (await employee.patch(path, {"title": "A quieter radar"}, 1)).status_code == 200


async def test_nothing_is_demanded_of_who_writes_down_for_somebody_else(world: World) -> None:
    challenge = await asked(world)
    lead, other = world.caller("lead"), {"external_author": "A relative", "source": "paper"}
    idea = await submit(world, challenge, **other)
    assert idea["field_values"] == {}
    body = {"challenge_id": challenge["id"], "title": "Wrong", "field_values": {"when": "dusk"}}
    refused = await world.caller("employee").post(f"{world.project}/ideas", {**body, **other})
    assert [e["pointer"] for e in refused.json()["errors"]] == ["/field_values/when"]
    change = {"title": "A quieter radar", "field_values": {"where": None, "when": "by_day"}}
    changed = await lead.patch(f"/ideas/{idea['id']}", change, 1)
    assert (changed.status_code, changed.json()["field_values"]) == (200, {"when": "by_day"})


def keyed(challenge: Any) -> list[dict[str, Any]]:
    """The fields as the API takes them, from how it gives them."""
    return [
        {
            **{name: value for name, value in field.items() if name != "retired"},
            "choices": [{"key": c["key"], "label": c["label"]} for c in field["choices"]],
        }
        for field in challenge["fields"]
        if not field["retired"]
    ]


async def test_a_field_that_is_left_out_never_loses_its_answers(world: World) -> None:
    challenge = await asked(world)
    idea = await submit(world, challenge, field_values={"where": "Solbakken", "when": "at_night"})
    lead, path = world.caller("lead"), f"/challenges/{challenge['id']}"
    kept = [field for field in keyed(challenge) if field["key"] in {"where", "who"}]
    after = (await lead.patch(path, {"fields": kept[::-1]}, 1)).json()
    assert [(f["key"], f["retired"]) for f in after["fields"]] == [
        ("who", False),
        ("where", False),
        ("when", True),
    ]
    seen = await world.caller("company").read(f"/ideas/{idea['id']}")
    assert seen["field_values"] == {"where": "Solbakken", "when": "at_night"}
    gone = {"challenge_id": challenge["id"], "title": "Late"}
    late = {**gone, "field_values": {"where": "Here", "when": "by_day"}}
    refused = await world.caller("employee").post(f"{world.project}/ideas", late)
    assert refused.json()["errors"][0]["code"] == "unknown_field"


async def test_only_its_authors_owe_what_the_challenge_asks_since(world: World) -> None:
    challenge = await asked(world)
    idea = await submit(world, challenge, field_values={"where": "Solbakken"})
    path = f"/ideas/{idea['id']}"
    fields = [*keyed(challenge), {"kind": "short_text", "label": "Cost", "required": True}]
    await world.caller("lead").patch(f"/challenges/{challenge['id']}", {"fields": fields}, 1)
    again = {"title": "A quieter radar", "field_values": {"where": "Solbakken", "cost": None}}
    refused = await world.caller("employee").patch(path, again, 1)
    assert [e["pointer"] for e in refused.json()["errors"]] == ["/field_values/cost"]
    mended = await world.caller("lead").patch(path, again, 1)
    assert mended.json()["title"] == "A quieter radar"


async def test_a_field_with_answers_keeps_its_kind(world: World) -> None:
    challenge = await asked(world)
    lead, path = world.caller("lead"), f"/challenges/{challenge['id']}"
    fields = keyed(challenge)
    fields[1] = {"key": "minutes_saved", "kind": "long_text", "label": "What is saved?"}
    free = await lead.patch(path, {"fields": fields}, 1)
    assert free.json()["fields"][1]["kind"] == "long_text"
    await submit(world, challenge, field_values={"where": "Here", "minutes_saved": "Much"})
    fields[1] = {"key": "minutes_saved", "kind": "whole_number", "label": "Minutes saved"}
    refused = await lead.patch(path, {"fields": fields}, 2)
    assert (refused.status_code, refused.json()["code"]) == (409, "field_has_answers")


async def test_a_key_stands_for_one_field(world: World) -> None:
    body = {
        "question": "Twice?",
        "fields": [{"key": "a", "kind": "short_text", "label": n} for n in ("One", "Two")],
    }
    refused = await world.caller("lead").post(f"{world.project}/challenges", body)
    assert refused.json()["errors"] == [
        {
            "pointer": "/fields/1/key",
            "code": "field_key_twice",
            "detail": "Give each field and each choice its own key.",
        }
    ]


async def test_ideas_are_found_by_the_choices_of_their_fields(world: World) -> None:
    challenge = await asked(world)
    night = await submit(world, challenge, title="Night", field_values=VALUES)
    await submit(
        world,
        challenge,
        title="Day",
        field_values={"where": "at_night", "when": "by_day", "who": ["care"]},
    )
    await submit(world, await open_challenge(world), title="Elsewhere")
    employee, path = world.caller("employee"), f"{world.project}/ideas"

    async def found(*choices: str) -> list[str]:
        listed = await employee.read(path, params={"field_choice": list(choices)})
        return [idea["title"] for idea in listed["items"]]

    assert await found("when:at_night") == ["Night"]
    assert await found("who:care") == ["Day", "Night"]
    assert await found("who:care", "when:by_day") == ["Day"]
    assert await found("who:c_re") == []
    assert await found("nothing:at_all") == []
    refused = await employee.get(path, params={"field_choice": "when"})
    assert refused.status_code == 422
    assert night["field_values"]["who"] == ["kin", "care"]
