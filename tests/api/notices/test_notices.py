"""Notices over HTTP: who is told of what, when the worker has delivered it."""

import json
from datetime import timedelta
from typing import Any

from sqlalchemy import update

from builders import World
from ideas_world import open_challenge, submit
from measured import BETTER, measure, to_evaluation
from samskab.core import clock
from samskab.core.database import Database
from samskab.core.deliveries import Delivery, DeliveryState
from samskab.core.delivering import retry
from samskab.core.events import Event
from samskab.core.settings import Settings
from samskab.identity.models import OrganisationRole
from samskab.notices.listener import HEARINGS
from samskab.projects.models import BottomLine
from samskab.worker import deliver, drain
from study_world import StudyWorld

# Told to nobody, each with its reason.
SILENT = {
    "assumption_found": "a step of shared work, seen in the reality check",
    "assumption_stated": "a step of shared work, seen in the reality check",
    "complexity_judged": "a step of shared work, seen in the reality check",
    "expectation_stated": "a step of shared work, seen in the reality check",
    "file_attached": "comes with the idea or the challenge, seen there",
    "file_removed": "seen where it was; nobody waits for it",
    "idea_captured": "those who caught it were in the room; it waits in the list",
    "idea_state_left": "what it came into next is told, or the answer that took it away",
    "idea_taken_back": "a slip of the pen; there is nothing to see any more",
    "ideas_imported": "whoever imports is told when the job ends",
    "invitation_cancelled": "it no longer stands in their work; nothing is asked of them",
    "legal_questions_answered": "a step of shared work, seen in the reality check",
    "line_noted": "a step of shared work, seen in the evaluation",
    "market_offer_noted": "seen by those who may read the market, beside what is known",
    "no_change_stated": "a step of shared work, seen in the reality check",
    "personal_link_made": "seen beside who has spoken",
    "personal_link_revoked": "seen beside who has spoken",
    "organisational_change_described": "a step of shared work, seen in the reality check",
    "outcomes_fixed": "follows from the first follow-up; nobody decided it",
    "perspective_not_needed": "a step of shared work, seen in the reality check",
    "premortem_closed": "those who take part see it at once",
    "premortem_opened": "a facilitated session: people are told in the room",
    "premortem_shown": "those who take part see it at once",
    "project_created": "whoever opens a project leads it",
    "project_member_removed": "the project no longer exists for them (rule 13)",
    "readiness_judged": "a step of shared work, seen in the reality check",
    "responses_imported": "whoever imports sees the result at once",
    "routine_described": "a step of shared work, seen in the reality check",
    "spending_recorded": "seen beside the gate; telling each entry would drown the rest",
    "synthesis_written": "read above what all said; that the round was closed has been told",
    "study_planned": "a draft; those who measure are told when its state changes",
    "themes_grouped": "a step of shared work, seen in the themes",
    "workshop_planned": "a date; those who are invited are told that",
}


async def told(world: World, who: str, settings: Settings) -> list[dict[str, Any]]:
    """Deliver what is due and return a person's unread notices, the newest first."""
    await deliver(world.app.state.database, settings)
    return (await world.caller(who).read("/me/notices?unread=true"))["items"]


async def kinds(world: World, who: str, settings: Settings) -> list[str]:
    return [item["kind"] for item in await told(world, who, settings)]


async def all_read(world: World, settings: Settings) -> None:
    """Let everybody have read what was so far."""
    await deliver(world.app.state.database, settings)
    for who in world.users:
        await world.caller(who).client.post("/me/notices/reading", json={"notice_ids": None})


def test_it_was_decided_for_every_kind_of_event_who_hears_of_it() -> None:
    assert set(HEARINGS) | set(SILENT) == set(Event.kinds)
    assert not set(HEARINGS) & set(SILENT)


async def test_the_author_is_told_of_the_answer(world: World, settings: Settings) -> None:
    idea = await submit(world, await open_challenge(world), by="employee", title="Bed sensors")
    await all_read(world, settings)
    await world.caller("lead").created(
        f"/ideas/{idea['id']}/answer", {"status": "parked", "answer": "Next year."}
    )
    assert await told(world, "lead", settings) == [], "never the one who did it"
    (notice,) = await told(world, "employee", settings)
    assert notice["kind"] == "idea_answered"
    assert (notice["title"], notice["outcome"]) == ("Bed sensors", "parked")
    assert notice["link"] == f"ideas/{idea['id']}"
    assert notice["actor_name"] == world.users["lead"].name
    assert "Next year." not in json.dumps(notice), "what was said is read where it was said"
    assert await told(world, "company", settings) == []


async def test_delivering_twice_tells_once(world: World, settings: Settings) -> None:

    await submit(world, await open_challenge(world), by="employee")
    before = await told(world, "lead", settings)
    database: Database = world.app.state.database
    async with database.writing() as session:
        await session.exec(update(Delivery).values(state=DeliveryState.FAILED))
        assert await retry(session) > 0
    assert await told(world, "lead", settings) == before


async def test_those_whose_ideas_live_on_in_another_are_told(
    world: World, settings: Settings
) -> None:
    lead = world.caller("lead")
    challenge = await open_challenge(world)
    one = await submit(world, challenge, by="employee", title="Radar")
    other = await submit(world, challenge, by="company", title="Radar in the ceiling")
    await all_read(world, settings)
    merged = {"status": "merged", "answer": "The same.", "merged_into_id": other["id"]}
    await lead.created(f"/ideas/{one['id']}/answer", merged)
    assert await kinds(world, "employee", settings) == ["idea_answered"]
    assert await kinds(world, "company", settings) == ["idea_joined"]
    await all_read(world, settings)
    await lead.created(f"/ideas/{other['id']}/answer", {"status": "selected"})
    assert await kinds(world, "company", settings) == ["idea_answered"]
    (notice,) = await told(world, "employee", settings)
    assert (notice["kind"], notice["title"]) == ("merged_idea_answered", "Radar in the ceiling")


async def test_comments_reach_the_author_and_whoever_is_replied_to(
    world: World, settings: Settings
) -> None:
    idea = await submit(world, await open_challenge(world), by="employee")
    await all_read(world, settings)
    comments = f"/ideas/{idea['id']}/comments"
    asked = await world.caller("company").created(comments, {"text": "Who answers?"})
    assert await kinds(world, "employee", settings) == ["idea_commented"]
    await all_read(world, settings)
    reply = {"text": "We do.", "parent_id": asked["id"]}
    await world.caller("researcher").created(comments, reply)
    assert await kinds(world, "employee", settings) == ["idea_commented"]
    assert await kinds(world, "company", settings) == ["comment_answered"]
    await all_read(world, settings)
    await world.caller("employee").created(comments, reply)
    assert await kinds(world, "employee", settings) == [], "not of one's own comment"


async def test_a_challenge_is_told_to_those_it_is_open_to(world: World, settings: Settings) -> None:
    await all_read(world, settings)
    await open_challenge(world, answerable_by="internal")
    assert await kinds(world, "employee", settings) == ["challenge_opened"]
    assert await kinds(world, "company", settings) == []
    await all_read(world, settings)
    await open_challenge(world, answerable_by="partners")
    assert await kinds(world, "company", settings) == ["challenge_opened"]
    assert await kinds(world, "employee", settings) == []
    assert await kinds(world, "observer", settings) == [], "who may not answer is not asked"


async def test_whoever_is_added_is_told(world: World, settings: Settings) -> None:
    (notice,) = await told(world, "company", settings)
    assert (notice["kind"], notice["link"]) == ("member_added", "")
    assert notice["title"] == "Safe nights"


async def test_a_decision_is_told_and_perspectives_are_asked(
    world: World, settings: Settings
) -> None:
    lead = world.caller("lead")
    idea = await submit(world, await open_challenge(world), by="company")
    await lead.created(f"/ideas/{idea['id']}/answer", {"status": "selected"})
    await all_read(world, settings)
    await world.decide()
    assert await kinds(world, "employee", settings) == ["perspective_wanted"]
    assert await kinds(world, "company", settings) == ["decision_made"]
    assert await kinds(world, "observer", settings) == ["decision_made"]
    assert await kinds(world, "decision_maker", settings) == []
    await all_read(world, settings)
    required = await lead.get(f"/ideas/{idea['id']}/required-perspectives")
    wanted = {"perspectives": ["care_staff", "citizen", "management", "company"]}
    agreed = await lead.put(
        f"/ideas/{idea['id']}/required-perspectives", wanted, required.json()["version"]
    )
    assert agreed.status_code == 200, agreed.text
    (notice,) = await told(world, "company", settings)
    assert (notice["kind"], notice["link"]) == (
        "assessment_wanted",
        f"reality-check/{idea['id']}/say",
    )
    assert await kinds(world, "employee", settings) == [], "was asked already"


async def test_a_blocker_reaches_who_leads_and_its_answer_who_named_it(
    world: World, settings: Settings
) -> None:
    lead = world.caller("lead")
    idea = await submit(world, await open_challenge(world), by="company")
    await lead.created(f"/ideas/{idea['id']}/answer", {"status": "selected"})
    await world.decide()
    await all_read(world, settings)
    said = {"perspective": "care_staff", "wanted": 4, "confidence": 3}
    voice = {**said, "blocker": "No network at night."}
    own = {**said, "perspective": "management"}
    await lead.created(f"/ideas/{idea['id']}/assessments", own)
    given = await world.caller("employee").created(f"/ideas/{idea['id']}/assessments", voice)
    assert await kinds(world, "lead", settings) == ["blocker_named"]
    changed = await world.caller("employee").patch(
        f"/assessments/{given['id']}", {"wanted": 3}, given["version"]
    )
    assert changed.status_code == 200
    assert await kinds(world, "lead", settings) == ["blocker_named"], "one that is unread is enough"
    await lead.created(f"/assessments/{given['id']}/blocker-answer", {"answer": "A cable."})
    assert await kinds(world, "employee", settings) == ["blocker_answered"]


async def test_a_blocker_of_the_unseen_round_is_told_when_the_round_is_closed(
    world: World, settings: Settings
) -> None:
    lead = world.caller("lead")
    idea = await submit(world, await open_challenge(world), by="company")
    await lead.created(f"/ideas/{idea['id']}/answer", {"status": "selected"})
    await world.decide()
    await all_read(world, settings)
    voice = {"perspective": "care_staff", "wanted": 2, "confidence": 3, "blocker": "No network."}
    await world.caller("employee").created(f"/ideas/{idea['id']}/assessments", voice)
    assert await kinds(world, "lead", settings) == [], "the lead has not spoken yet"
    await world.add_person("second_lead", "nordby", OrganisationRole.FACILITATOR)
    closing = f"/ideas/{idea['id']}/assessment-round-closing"
    await world.caller("second_lead").created(closing, {})
    assert await kinds(world, "lead", settings) == ["blocker_named"]
    (notice,) = await told(world, "employee", settings)
    assert (notice["kind"], notice["link"]) == ("round_closed", f"reality-check/{idea['id']}")
    assert await kinds(world, "company", settings) == []
    await all_read(world, settings)
    await lead.created(f"/ideas/{idea['id']}/assessment-rounds")
    (notice,) = await told(world, "employee", settings)
    assert (notice["kind"], notice["link"]) == ("round_opened", f"reality-check/{idea['id']}/say")
    assert await kinds(world, "citizen_voice", settings) == ["round_opened"], "not heard yet"


async def test_whoever_imports_is_told_when_it_is_through(
    world: World, settings: Settings, database: Database
) -> None:
    challenge = await open_challenge(world)
    await all_read(world, settings)
    mapping = {"challenge_id": challenge["id"], "source": "x", "columns": {"title": "title"}}
    started = await world.caller("lead").client.post(
        f"{world.project}/idea-imports",
        files={"file": ("ideas.csv", b"title\nA lamp\n", "text/csv")},
        data={"mapping": json.dumps(mapping)},
    )
    assert started.status_code == 202, started.text
    await drain(database)
    (notice,) = await told(world, "lead", settings)
    assert (notice["kind"], notice["outcome"]) == ("import_ended", "done")
    assert await kinds(world, "employee", settings) == []
    timeline = await world.caller("lead").read(f"{world.project}/timeline")
    assert "job_ended" not in {item["kind"] for item in timeline["items"]}


async def test_incidents_reach_who_must_act(world: World, settings: Settings) -> None:
    study = await StudyWorld.create(world, state="running")
    await all_read(world, settings)
    incident = {"severity": "minor", "what": "It fell.", "happened_at": clock.now().isoformat()}
    minor = await world.caller("employee").created(f"{study.path}/incidents", incident)
    (notice,) = await told(world, "lead", settings)
    assert (notice["kind"], notice["outcome"]) == ("incident_reported", "minor")
    assert "It fell" not in json.dumps(notice)
    assert await kinds(world, "decision_maker", settings) == []
    assert await kinds(world, "company", settings) == []
    await world.caller("employee").created(
        f"{study.path}/incidents", {**incident, "severity": "serious"}
    )
    assert await kinds(world, "decision_maker", settings) == ["incident_reported"]
    await world.caller("lead").created(f"/incidents/{minor['id']}/answer", {"answer": "Fixed."})
    assert await kinds(world, "employee", settings) == ["incident_answered"]


async def test_a_published_report_reaches_members_and_who_decides(
    world: World, settings: Settings
) -> None:
    await measure(world, dict.fromkeys(BottomLine, BETTER))
    await to_evaluation(world)
    await all_read(world, settings)
    await world.caller("lead").created(f"{world.project}/report/publications", {})
    for who in ("decision_maker", "employee", "company", "observer"):
        assert await kinds(world, who, settings) == ["report_published"], who
    assert await kinds(world, "colleague", settings) == []


async def test_old_news_is_listed_but_not_counted(world: World, settings: Settings) -> None:
    past = clock.now() - timedelta(days=40)
    with clock.told_by(lambda: past):
        await submit(world, await open_challenge(world), by="employee")
    await deliver(world.app.state.database, settings)
    assert (await world.caller("lead").read("/me/notices/count")) == {"unread": 0}
    assert "idea_submitted" in {
        item["kind"] for item in (await world.caller("lead").read("/me/notices"))["items"]
    }


async def test_notices_come_in_pages_and_are_marked_read(world: World, settings: Settings) -> None:
    lead = world.caller("lead")
    challenge = await open_challenge(world)
    for number in range(5):
        await submit(world, challenge, by="employee", title=f"Idea {number}")
    await deliver(world.app.state.database, settings)
    first = await lead.read("/me/notices?limit=3")
    rest = await lead.read(f"/me/notices?limit=3&cursor={first['next']}")
    seen = [item["title"] for item in first["items"] + rest["items"]]
    assert sorted(seen, reverse=True) == [f"Idea {n}" for n in (4, 3, 2, 1, 0)]
    assert await lead.read("/me/notices/count") == {"unread": 5}
    one = first["items"][0]["id"]
    marked = await lead.client.post("/me/notices/reading", json={"notice_ids": [one]})
    assert marked.json() == {"unread": 4}
    unread = await lead.read("/me/notices?unread=true")
    assert one not in {item["id"] for item in unread["items"]}
    everything = await lead.client.post("/me/notices/reading", json={"notice_ids": None})
    assert everything.json() == {"unread": 0}


async def test_how_one_is_told_is_chosen_and_kept(world: World) -> None:
    employee = world.caller("employee")
    usual = await employee.get("/me/notice-preferences")
    assert usual.json() == {"mail": "daily", "language": "da", "mail_is_sent": False, "version": 0}
    assert usual.headers["etag"] == '"0"'
    path = "/me/notice-preferences"
    chosen = await employee.put(path, {"mail": "none", "language": "en"}, 0)
    assert (chosen.status_code, chosen.headers["etag"]) == (200, '"1"')
    assert await employee.read(path) == {**usual.json(), "mail": "none", "language": "en"} | {
        "version": 1
    }
    assert (await employee.put(path, {"mail": "daily", "language": "en"}, 0)).status_code == 412
    for version, body in ((1, ("none", "da")), (2, ("at_once", "da"))):
        again = await employee.put(path, {"mail": body[0], "language": body[1]}, version)
        assert again.json()["version"] == version + 1
    assert (await employee.put(path, {"mail": "pigeon", "language": "da"}, 3)).status_code == 422
    assert (await world.caller("lead").read(path))["mail"] == "daily"
