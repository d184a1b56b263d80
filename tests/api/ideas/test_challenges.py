"""Challenges over HTTP: opening, changing, closing, and who may answer."""

from datetime import UTC, datetime, timedelta

import pytest

from builders import World
from ideas_world import open_challenge, submit


def ago(**kwargs: float) -> str:
    return (datetime.now(UTC) - timedelta(**kwargs)).isoformat()


async def test_a_challenge_is_opened_listed_and_read(world: World) -> None:
    challenge = await open_challenge(world, background="Rounds every hour. Æøå.")
    assert challenge["state"] == "open"
    assert challenge["open_to_me"] is True
    listed = await world.caller("company").read(f"{world.project}/challenges")
    assert [item["id"] for item in listed["items"]] == [challenge["id"]]
    assert await world.caller("lead").read(f"/challenges/{challenge['id']}") == challenge


async def test_closing_stops_ideas_and_reopening_takes_them_again(world: World) -> None:
    lead, employee = world.caller("lead"), world.caller("employee")
    challenge = await open_challenge(world, opens_at=ago(days=2))
    path = f"/challenges/{challenge['id']}"
    closed = await lead.patch(path, {"closes_at": ago(days=1)}, challenge["version"])
    assert closed.json()["state"] == "closed"
    refused = await employee.post(
        f"{world.project}/ideas", {"challenge_id": challenge["id"], "title": "Too late"}
    )
    assert (refused.status_code, refused.json()["code"]) == (409, "challenge_not_open")
    reopened = await lead.patch(path, {"closes_at": None}, closed.json()["version"])
    assert reopened.json()["state"] == "open"
    await submit(world, challenge)
    assert (await lead.read(path))["idea_count"] == 1


async def test_an_upcoming_challenge_takes_no_ideas_yet(world: World) -> None:
    challenge = await open_challenge(world, opens_at=ago(days=-1))
    assert challenge["state"] == "upcoming"
    refused = await world.caller("lead").post(
        f"{world.project}/ideas", {"challenge_id": challenge["id"], "title": "Too early"}
    )
    assert refused.status_code == 409


@pytest.mark.parametrize(
    ("answerable_by", "welcome", "unwelcome"),
    [("internal", "employee", "company"), ("partners", "company", "employee")],
)
async def test_a_challenge_may_be_for_one_side_only(
    world: World, answerable_by: str, welcome: str, unwelcome: str
) -> None:
    challenge = await open_challenge(world, answerable_by=answerable_by)
    await submit(world, challenge, by=welcome)
    await submit(world, challenge, by="lead")
    seen = await world.caller(unwelcome).read(f"/challenges/{challenge['id']}")
    assert seen["open_to_me"] is False
    refused = await world.caller(unwelcome).post(
        f"{world.project}/ideas", {"challenge_id": challenge["id"], "title": "Not for me"}
    )
    assert (refused.status_code, refused.json()["code"]) == (409, "challenge_not_for_you")


async def test_a_challenge_cannot_close_before_it_opens(world: World) -> None:
    lead = world.caller("lead")
    body = {"question": "When?", "opens_at": ago(days=1), "closes_at": ago(days=2)}
    refused = await lead.post(f"{world.project}/challenges", body)
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == "/closes_at"
    challenge = await open_challenge(world)
    changed = await lead.patch(
        f"/challenges/{challenge['id']}", {"closes_at": ago(days=9)}, challenge["version"]
    )
    assert changed.status_code == 422
    assert (await lead.read(f"/challenges/{challenge['id']}"))["closes_at"] is None


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:00-12:00"])
async def test_moments_at_the_end_of_time_are_refused(world: World, moment: str) -> None:
    body = {"question": "When?", "closes_at": moment}
    assert (await world.caller("lead").post(f"{world.project}/challenges", body)).status_code == 422


async def test_only_leaders_open_challenges_and_only_on_an_active_project(world: World) -> None:
    body = {"question": "May I?"}
    refused = await world.caller("employee").post(f"{world.project}/challenges", body)
    assert refused.json()["permission"] == "ideas:challenge:edit"
    await world.decide("park")
    parked = await world.caller("lead").post(f"{world.project}/challenges", body)
    assert (parked.status_code, parked.json()["code"]) == (409, "project_not_active")
