"""The reality check as a whole over HTTP: matrix, disagreement, what is missing, the gate."""

from builders import World
from checked_idea import CheckedIdea

CONDITIONS = [
    "perspectives_heard",
    "blockers_answered",
    "organisational_change_stated",
    "critical_assumptions_tested",
]


async def test_it_begins_with_everything_missing(world: World) -> None:
    idea = await CheckedIdea.select(world)
    check = await idea.read()
    assert check["required"] == ["care_staff", "citizen", "management"]
    assert check["missing"] == check["required"]
    assert check["reasons"] == ["perspectives_missing", "change_not_stated"]
    assert [row["perspective"] for row in check["matrix"]] == check["required"]
    assert {cell["n"] for row in check["matrix"] for cell in row["cells"]} == {0}
    assert check["freed_minutes"] is None


async def test_the_matrix_shows_means_and_where_they_differ(world: World) -> None:
    idea = await CheckedIdea.select(world)
    await idea.say("employee", fits_the_work=1)
    await idea.say("lead", "care_staff", voiced_by="Night shift", fits_the_work=2, worth_it=5)
    await idea.say("lead", fits_the_work=4)
    await idea.say("company", "company")
    check = await idea.read()
    assert [row["perspective"] for row in check["matrix"]] == [
        "care_staff",
        "citizen",
        "management",
        "company",
    ]
    assert [row["required"] for row in check["matrix"]] == [True, True, True, False]
    cells = {cell["scale"]: cell for cell in check["matrix"][0]["cells"]}
    assert cells["fits_the_work"] == {
        "scale": "fits_the_work",
        "n": 2,
        "mean": 1.5,
        "median": 1.5,
        "lowest": 1,
        "highest": 2,
    }
    assert (cells["worth_it"]["n"], cells["worth_it"]["mean"]) == (1, 5.0)
    assert check["disagreements"] == [
        {
            "scale": "fits_the_work",
            "kind": "between_perspectives",
            "low_perspective": "care_staff",
            "low": 1.5,
            "high_perspective": "management",
            "high": 4.0,
        }
    ]


async def test_the_list_tells_who_has_spoken_and_whether_i_have(world: World) -> None:
    first = await CheckedIdea.select(world, "A bed sensor")
    second = await CheckedIdea.select(world, "A night light")
    await first.complete()
    path = f"{world.project}/reality-checks"
    listed = (await world.caller("employee").read(path))["items"]
    assert [item["idea_title"] for item in listed] == ["A bed sensor", "A night light"]
    assert [item["complete"] for item in listed] == [True, False]
    assert [item["spoken"] for item in listed] == [True, False]
    assert listed[1]["missing"] == ["care_staff", "citizen", "management"]
    await second.answer("declined")
    assert len((await world.caller("lead").read(path))["items"]) == 1
    page = await world.caller("lead").read(path, params={"limit": 1, "count": True})
    assert (page["total"], page["next"]) == (1, None)


async def test_the_gate_opens_when_nothing_is_missing(world: World) -> None:
    await world.decide()
    idea = await CheckedIdea.select(world)
    assert list(await idea.conditions()) == CONDITIONS
    said = await idea.say("employee", blocker="No Wi-Fi in room 14.")
    assumption = await idea.state_assumption()
    unmet = {name: c["facts"] for name, c in (await idea.conditions()).items() if not c["met"]}
    assert unmet == {
        "perspectives_heard": {"ideas": 1, "perspectives": ["citizen", "management"]},
        "blockers_answered": {"open": 1},
        "organisational_change_stated": {"ideas": 1},
        "critical_assumptions_tested": {"untested": 1},
    }
    await idea.say("citizen_voice")
    await idea.say("lead")
    await idea.lead.created(f"/assessments/{said['id']}/blocker-answer", {"answer": "It moves."})
    tested = await idea.lead.patch(
        f"/assumptions/{assumption['id']}", {"test": "Hang a dummy."}, assumption["version"]
    )
    assert tested.status_code == 200, tested.text
    await idea.describe_change()
    assert all(condition["met"] for condition in (await idea.conditions()).values())
    assert (await idea.read())["complete"] is True
    decision = await world.decide(justification=None)
    evidence = decision["evidence"]["reality_check"]
    assert evidence["assessments"] == 3
    assert evidence["ideas"][0]["title"] == "A bed sensor"
    assert evidence["ideas"][0]["means"]["care_staff"]["wanted"] == 4.0
    assert evidence["ideas"][0]["organisational_change"] == "described"


async def test_without_a_selected_idea_nothing_is_met_and_nothing_binds(world: World) -> None:
    await world.decide()
    gate = await world.caller("lead").read(f"{world.project}/gate")
    assert [c["met"] for c in gate["conditions"]] == [False] * 4
    assert not any(c["binding"] for c in gate["conditions"])
