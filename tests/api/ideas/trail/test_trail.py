"""The trail over HTTP: from the first word, through merging, to what the municipality decided."""

from typing import Any

from builders import World
from checked_idea import ASSESSMENT, CheckedIdea
from ideas_world import open_challenge, submit
from study_world import StudyWorld


async def trail_of(world: World, idea_id: str, who: str = "employee") -> Any:
    return await world.caller(who).read(f"/ideas/{idea_id}/trail")


def told(trail: Any) -> list[tuple[str, str | None]]:
    return [(step["kind"], step["outcome"]) for step in trail["steps"]]


async def answer(world: World, idea_id: str, status: str, text: str = "", **more: Any) -> None:
    body = {"status": status, "answer": text, **more}
    await world.caller("lead").created(f"/ideas/{idea_id}/answer", body)


async def test_it_begins_with_how_the_idea_came_and_says_where_it_stands(world: World) -> None:
    challenge = await open_challenge(world)
    idea = await submit(world, challenge, text="It hangs in the ceiling.")
    trail = await trail_of(world, idea["id"], "company")
    assert told(trail) == [("written", "typed")]
    assert trail["steps"][0]["by"] == trail["author"] == "Employee"
    assert (trail["text"], trail["challenge"]) == (
        "It hangs in the ceiling.",
        challenge["question"],
    )
    assert trail["now"] == {
        "status": "submitted",
        "since": idea["created_at"],
        "title": idea["title"],
        "carried_on": False,
        "phase": "idea_generation",
        "state": "active",
        "looked_at_since": None,
    }
    assert trail["may_link"] is False


async def test_changes_that_follow_upon_each_other_are_told_as_one(world: World) -> None:
    idea = await submit(world, await open_challenge(world))
    caller = world.caller("employee")
    for version, title in enumerate(("One", "Two", "Three"), start=1):
        await caller.patch(f"/ideas/{idea['id']}", {"title": title}, version)
    await answer(world, idea["id"], "parked", "Afventer budgettet.")
    await world.caller("lead").patch(f"/ideas/{idea['id']}", {"title": "Four"}, 5)
    trail = await trail_of(world, idea["id"])
    assert told(trail) == [
        ("written", "typed"),
        ("changed", None),
        ("answered", "parked"),
        ("changed", None),
    ]
    assert [s["facts"].get("times") for s in trail["steps"]] == [None, 3, None, 1]
    assert [s["by"] for s in trail["steps"]] == ["Employee", "Employee", "Lead", "Lead"]
    assert trail["steps"][2]["text"] == "Afventer budgettet."


async def test_a_merged_idea_goes_on_in_the_one_that_carries_it(world: World) -> None:
    challenge = await open_challenge(world)
    mine = await submit(world, challenge, title="Sensors")
    first = await submit(world, challenge, by="company", title="Radar")
    second = await submit(world, challenge, by="citizen_voice", title="A calm night")
    await answer(world, first["id"], "parked", "Not yet.")  # before the merging: not of mine
    await answer(world, mine["id"], "merged", "The same thought.", merged_into_id=first["id"])
    await answer(world, first["id"], "merged", "Wider.", merged_into_id=second["id"])
    await answer(world, second["id"], "selected", "We try it.")
    trail = await trail_of(world, mine["id"])
    assert told(trail) == [
        ("written", "typed"),
        ("answered", "merged"),
        ("answered", "merged"),
        ("answered", "selected"),
    ]
    assert [s["other_title"] for s in trail["steps"]] == [
        None,
        "Radar",
        "A calm night",
        "A calm night",
    ]
    assert trail["now"]["title"] == "A calm night"
    assert (trail["now"]["status"], trail["now"]["carried_on"]) == ("selected", True)
    carrying = await trail_of(world, second["id"])
    assert [s["other_title"] for s in carrying["steps"] if s["kind"] == "joined"] == ["Radar"]


async def test_taken_out_again_it_goes_its_own_way(world: World) -> None:
    challenge = await open_challenge(world)
    mine = await submit(world, challenge, title="Sensors")
    other = await submit(world, challenge, by="company", title="Radar")
    await answer(world, mine["id"], "merged", "The same thought.", merged_into_id=other["id"])
    await answer(world, other["id"], "selected", "While it carried mine.")
    await answer(world, mine["id"], "declined", "It is another thought after all.")
    await answer(world, other["id"], "parked", "No longer of mine.")
    trail = await trail_of(world, mine["id"])
    assert [s["text"] for s in trail["steps"]] == [
        "",
        "The same thought.",
        "While it carried mine.",
        "It is another thought after all.",
    ]
    assert trail["now"]["carried_on"] is False


async def test_a_selected_idea_shows_the_reality_check_and_the_decisions(world: World) -> None:
    checked = await CheckedIdea.select(world)
    other = await submit(world, await open_challenge(world), title="Unanswered")
    await world.decide(reason="Worth a check.")
    await world.caller("employee").created(
        f"/ideas/{checked.id}/assessments", {**ASSESSMENT, "perspective": "care_staff"}
    )
    await world.decide("stop", reason="It costs more than it gives.")
    trail = await trail_of(world, checked.id)
    assert told(trail) == [
        ("written", "typed"),
        ("answered", "selected"),
        ("decided", "advance"),
        ("assessed", "going_on"),
        ("decided", "stop"),
    ]
    assert trail["steps"][2]["text"] == "Worth a check."
    assert trail["steps"][2]["facts"]["to_phase"] == "reality_check"
    assert trail["steps"][3]["facts"] == {"perspectives": 1, "assessments": 1}
    assert trail["steps"][4]["text"] == "It costs more than it gives."
    assert trail["now"]["state"] == "stopped"
    assert told(await trail_of(world, other["id"])) == [("written", "typed")], "never selected"


async def test_a_study_of_the_idea_is_told_when_it_starts(world: World) -> None:
    checked = await CheckedIdea.select(world)
    await StudyWorld.create(world, idea_id=checked.id)
    await StudyWorld.create(world, title="Of no idea")
    steps = [s for s in (await trail_of(world, checked.id))["steps"] if s["kind"] == "study"]
    assert [(s["outcome"], s["facts"]["title"]) for s in steps] == [
        ("running", "Bed sensors at Solbakken")
    ]
