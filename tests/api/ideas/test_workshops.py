"""Workshops over HTTP: planned, moved, called off, and in people's calendars."""

import pytest
from icalendar import Calendar

from builders import World
from ideas_world import open_challenge
from workshops_world import ENDS, STARTS, invite, invitees, plan, seen


async def test_a_workshop_is_planned_for_a_challenge_by_who_leads(world: World) -> None:
    workshop = await plan(world, purpose="Hear what wakes people.")
    assert workshop["facilitator_name"] == "Lead"
    assert workshop["challenge_question"].startswith("How can nights be safe")
    assert (workshop["starts_at"], workshop["my_answer"], workshop["version"]) == (STARTS, None, 1)
    assert await seen(world, workshop, "observer") == workshop
    body = {name: workshop[name] for name in ("challenge_id", "title", "place")}
    body |= {"starts_at": STARTS, "ends_at": ENDS}
    refused = await world.caller("employee").post(f"{world.project}/workshops", body)
    assert (refused.status_code, refused.json()["permission"]) == (403, "ideas:challenge:edit")


@pytest.mark.parametrize("ends_at", [STARTS, "2099-03-03T14:59:00Z", "2099-03-11T15:00:00Z"])
async def test_it_ends_after_it_starts_and_within_a_week(world: World, ends_at: str) -> None:
    workshop = await plan(world)
    lead = world.caller("lead")
    path = f"/workshops/{workshop['id']}"
    wrong = await lead.patch(path, {"ends_at": ends_at}, 1)
    assert (wrong.status_code, wrong.json()["code"]) == (422, "workshop_ends_wrongly")
    assert wrong.json()["errors"][0]["pointer"] == "/ends_at"
    assert (await seen(world, workshop))["ends_at"] == ENDS


async def test_challenge_and_facilitator_are_of_this_project(world: World) -> None:
    workshop = await plan(world)
    lead = world.caller("lead")
    body = {"title": "T", "place": "P", "starts_at": STARTS, "ends_at": ENDS}
    unknown = await lead.post(
        f"{world.project}/workshops", {**body, "challenge_id": workshop["id"]}
    )
    assert (unknown.status_code, unknown.json()["code"]) == (422, "unknown_challenge")
    outsider = str(world.users["colleague"].id)
    stranger = await lead.patch(f"/workshops/{workshop['id']}", {"facilitator_id": outsider}, 1)
    assert (stranger.status_code, stranger.json()["code"]) == (422, "not_a_member")
    inside = str(world.users["employee"].id)
    taken = await lead.patch(f"/workshops/{workshop['id']}", {"facilitator_id": inside}, 1)
    assert taken.json()["facilitator_name"] == "Employee"


async def test_another_time_asks_everybody_again_another_place_does_not(world: World) -> None:
    workshop = await plan(world)
    await invite(world, workshop, "employee", "company")
    path = f"/workshops/{workshop['id']}"
    for who in ("employee", "company"):
        await world.caller(who).client.put(f"{path}/my-answer", json={"answer": "coming"})
    moved = (await world.caller("lead").patch(path, {"place": "The dining hall"}, 1)).json()
    assert (moved["coming"], moved["awaited"]) == (2, 0)
    later = {"starts_at": "2099-03-10T15:00:00Z", "ends_at": "2099-03-10T17:30:00Z"}
    again = (await world.caller("lead").patch(path, later, 2)).json()
    assert (again["coming"], again["awaited"]) == (0, 2)
    assert (await invitees(world, workshop))["Employee"]["answered_at"] is None


async def test_called_off_it_stays_as_it_was_with_the_reason(world: World) -> None:
    workshop = await plan(world)
    await invite(world, workshop, "employee")
    path, lead = f"/workshops/{workshop['id']}", world.caller("lead")
    off = (await lead.put(f"{path}/cancellation", {"reason": "The speakers are ill."}, 1)).json()
    assert (off["cancel_reason"], off["cancelled_at"] is not None) == (
        "The speakers are ill.",
        True,
    )
    key = {"capture_key": workshop["id"], "title": "Late", "origin_perspective": "citizen"}
    for refused in (
        await lead.patch(path, {"title": "Still on"}, 2),
        await lead.put(f"{path}/cancellation", {"reason": "Twice."}, 2),
        await lead.post(f"{path}/ideas", key),
        await lead.post(f"{path}/reminders"),
        await world.caller("employee").client.put(f"{path}/my-answer", json={"answer": "coming"}),
    ):
        assert (refused.status_code, refused.json()["code"]) == (409, "workshop_cancelled")


async def test_what_is_ahead_comes_next_first_and_what_is_past_last_first(world: World) -> None:
    challenge = await open_challenge(world)
    days = {"May": "2099-05-01", "March": "2099-03-01", "Last year": "2020-03-01"}
    for title, day in days.items():
        when = {"starts_at": f"{day}T15:00:00Z", "ends_at": f"{day}T16:00:00Z"}
        await plan(world, challenge_id=challenge["id"], title=title, **when)

    async def titles(query: str) -> list[str]:
        rows = await world.caller("employee").read(f"{world.project}/workshops{query}")
        return [row["title"] for row in rows["items"]]

    assert await titles("") == ["May", "March", "Last year"]
    assert await titles("?ahead=true") == ["March", "May"]
    assert await titles("?ahead=false") == ["Last year"]


async def test_the_calendar_file_follows_the_workshop_and_names_nobody(world: World) -> None:
    workshop = await plan(world, title="Nights; light, and æøå", purpose="Anna Krogh comes.")
    path, lead = f"/workshops/{workshop['id']}", world.caller("lead")

    async def entry() -> tuple[Calendar, dict[str, str]]:
        answer = await world.caller("employee").get(f"{path}/calendar.ics")
        assert answer.headers["content-type"].startswith("text/calendar")
        assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))
        calendar = Calendar.from_ical(answer.content)
        (event,) = calendar.walk("VEVENT")
        return calendar, {name: str(event.get(name)) for name in event} | {
            "start": event.decoded("dtstart").isoformat(),
            "end": event.decoded("dtend").isoformat(),
        }

    calendar, first = await entry()
    assert calendar["METHOD"] == "PUBLISH"
    assert first["SUMMARY"] == "Nights; light, and æøå"
    assert first["LOCATION"] == "Solbakken, the orangery"
    assert (first["start"], first["end"]) == (
        "2099-03-03T15:00:00+00:00",
        "2099-03-03T17:30:00+00:00",
    )
    assert (first["SEQUENCE"], first["STATUS"]) == ("0", "CONFIRMED")
    assert "Anna" not in str(first)
    assert "Lead" not in str(first)
    await lead.patch(path, {"place": "The dining hall"}, 1)
    _, second = await entry()
    assert (second["UID"], second["SEQUENCE"]) == (first["UID"], "1")
    await lead.put(f"{path}/cancellation", {"reason": "Ill."}, 2)
    calendar, last = await entry()
    assert calendar["METHOD"] == "CANCEL"
    assert (last["UID"], last["SEQUENCE"], last["STATUS"]) == (first["UID"], "2", "CANCELLED")


async def test_it_does_not_exist_for_who_may_not_see_the_project(world: World) -> None:
    workshop = await plan(world)
    for who in ("colleague", "competitor", "neighbour"):
        for path in ("", "/calendar.ics", "/invitees", "/ideas"):
            answer = await world.caller(who).get(f"/workshops/{workshop['id']}{path}")
            assert answer.status_code == 404
