"""A pre-mortem over HTTP: cards nobody sees, then groups, then assumptions."""

import asyncio
import re
from typing import Any

from sqlmodel import select

from builders import Caller, World
from checked_idea import CheckedIdea
from samskab.core.audit import AuditEntry
from samskab.core.database import Database
from samskab.core.events import OutboxEvent

UNSEEN = "Zebrafish carried the phone."
WRITERS = ("employee", "company", "lead")
ASSUMPTION = {"statement": "Somebody carries the phone.", "importance": 5, "evidence": 1}


async def opened(idea: CheckedIdea, **more: Any) -> str:
    made = await idea.lead.created(f"{idea.path}/premortems", more)
    return f"/premortems/{made['id']}"


async def cards(caller: Caller, session: str) -> list[Any]:
    return (await caller.read(f"{session}/premortem-cards"))["items"]


async def written(world: World, session: str) -> None:
    for who in WRITERS:
        body = {"text": f"It failed, says {who}."}
        await world.caller(who).created(f"{session}/premortem-cards", body)


def readable(world: World, ids: dict[str, str]) -> list[str]:
    """Every address that is read with no other ids than these."""
    paths = (p for p, verbs in world.app.openapi()["paths"].items() if "get" in verbs)
    known = [p for p in paths if set(re.findall(r"{(\w+)}", p)) <= set(ids)]
    return [p.removeprefix("/api/v1").format(**ids) for p in known]


async def enter(idea: CheckedIdea, session: str, state: str) -> Any:
    return await idea.lead.created(f"{session}/state", {"state": state})


async def test_cards_are_unseen_until_they_are_turned_over(world: World) -> None:
    idea = await CheckedIdea.select(world)
    session = await opened(idea, minutes=10)
    await written(world, session)
    for who in WRITERS:
        seen = await cards(world.caller(who), session)
        assert [card["text"] for card in seen] == [f"It failed, says {who}."]
        assert seen[0]["mine"] is True
    assert await cards(world.caller("observer"), session) == []
    read = await world.caller("company").read(session)
    assert (read["state"], read["cards"], read["my_cards"]) == ("writing", 3, 1)
    assert read["ends_at"] is not None
    shown = await enter(idea, session, "sorting")
    assert (shown["state"], shown["cards"]) == ("sorting", 3)
    for who in (*WRITERS, "observer"):
        seen = await cards(world.caller(who), session)
        assert len(seen) == 3
        assert sum(card["mine"] for card in seen) == (who != "observer")


async def test_no_answer_of_the_api_holds_an_unseen_card(world: World) -> None:
    idea = await CheckedIdea.select(world)
    session = await opened(idea)
    await world.caller("employee").created(f"{session}/premortem-cards", {"text": UNSEEN})
    ids = {
        "municipality_id": str(world.municipality_id),
        "project_id": world.project_id,
        "idea_id": idea.id,
        "premortem_id": session.split("/")[-1],
    }
    answered = 0
    for path in readable(world, ids):
        for who in ("lead", "company", "administrator"):
            answer = await world.caller(who).client.get(path)
            assert UNSEEN not in answer.text, (who, path)
            answered += answer.status_code == 200
    assert answered > 100
    assert UNSEEN in (await world.caller("employee").get(f"{session}/premortem-cards")).text


async def test_who_wrote_a_card_is_told_nowhere(world: World, database: Database) -> None:
    idea = await CheckedIdea.select(world)
    session = await opened(idea)
    await written(world, session)
    card = (await cards(world.caller("employee"), session))[0]
    path = f"/premortem-cards/{card['id']}"
    employee = world.caller("employee")
    await employee.patch(path, {"text": "Nobody carried the phone."}, card["version"])
    await enter(idea, session, "sorting")
    for seen in await cards(world.caller("company"), session):
        assert set(seen) == {"id", "text", "mine", "group_id", "assumption_id", "version"}
    async with database.reading() as reading:
        trail = (await reading.exec(select(AuditEntry))).all()
        outbox = (await reading.exec(select(OutboxEvent))).all()
    of_cards = [one for one in trail if one.record_kind == "premortem_card"]
    assert of_cards == []
    told = [one for one in outbox if one.kind.startswith("premortem_")]
    assert {one.actor_id for one in told} == {idea.lead.user_id}


async def test_only_its_author_changes_a_card_and_only_while_cards_are_written(
    world: World,
) -> None:
    idea = await CheckedIdea.select(world)
    session = await opened(idea)
    await written(world, session)
    employee = world.caller("employee")
    card = (await cards(employee, session))[0]
    path = f"/premortem-cards/{card['id']}"
    assert (await idea.lead.patch(path, {"text": "Other."}, 1)).status_code == 403
    assert (await idea.lead.delete(path, 1)).status_code == 403
    assert (await employee.patch(path, {"text": "Mine."}, 7)).status_code == 412
    changed = await employee.patch(path, {"text": "Mine."}, 1)
    assert (changed.json()["text"], changed.json()["version"]) == ("Mine.", 2)
    await enter(idea, session, "sorting")
    late = await employee.patch(path, {"text": "Late."}, 2)
    assert (late.status_code, late.json()["code"]) == (409, "premortem_not_writing")
    more = await employee.post(f"{session}/premortem-cards", {"text": "One more."})
    assert more.json()["code"] == "premortem_not_writing"


async def test_one_session_at_a_time_and_never_back(world: World) -> None:
    idea = await CheckedIdea.select(world)
    session = await opened(idea)
    second = await idea.lead.post(f"{idea.path}/premortems", {})
    assert (second.status_code, second.json()["code"]) == (409, "premortem_running")
    longer = await idea.lead.patch(session, {"minutes": 5}, 1)
    assert longer.json()["ends_at"] is not None
    unlimited = await idea.lead.patch(session, {"minutes": None}, 2)
    assert unlimited.json()["ends_at"] is None
    await enter(idea, session, "sorting")
    back = await idea.lead.post(f"{session}/state", {"state": "writing"})
    assert (back.status_code, back.json()["code"]) == (409, "premortem_state")
    await enter(idea, session, "closed")
    again = await opened(idea)
    await idea.lead.created(f"{again}/premortem-cards", {"text": "Never turned over."})
    await enter(idea, again, "closed")
    assert await cards(world.caller("employee"), again) == []
    listed = (await idea.lead.read(f"{idea.path}/premortems"))["items"]
    assert [one["id"] for one in listed] == [again.split("/")[-1], session.split("/")[-1]]


async def test_two_who_open_at_once_open_one(world: World) -> None:
    idea = await CheckedIdea.select(world)
    answers = await asyncio.gather(
        *(idea.lead.post(f"{idea.path}/premortems", {}) for _ in range(4))
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]


async def test_cards_are_grouped_and_become_assumptions_that_know_them(world: World) -> None:
    idea = await CheckedIdea.select(world)
    session = await opened(idea)
    await written(world, session)
    early = await idea.lead.post(f"{session}/premortem-groups", {"name": "Phone"})
    assert early.json()["code"] == "premortem_not_sorting"
    await enter(idea, session, "sorting")
    first, second, third = await cards(idea.lead, session)
    group = await idea.lead.created(
        f"{session}/premortem-groups", {"name": "Phone", "card_ids": [first["id"]]}
    )
    put = f"/premortem-cards/{second['id']}/group"
    assert (await idea.lead.put(put, {"group_id": group["id"]}, 1)).status_code == 200
    stranger = {"group_id": "0198c0de-7000-7000-8000-00000000000f"}
    assert (await idea.lead.put(put, stranger, 2)).json()["code"] == "unknown_group"
    unknown = {"name": "None", "card_ids": [group["id"]]}
    refused = await idea.lead.post(f"{session}/premortem-groups", unknown)
    assert refused.json()["code"] == "unknown_card"
    assert (await world.caller("employee").put(put, {"group_id": None}, 2)).status_code == 403
    path = f"/premortem-groups/{group['id']}"
    renamed = await idea.lead.patch(path, {"name": "Nobody hears"}, 1)
    assert renamed.json()["name"] == "Nobody hears"
    by_group = await idea.lead.created(f"{path}/assumption", ASSUMPTION)
    by_card = await idea.lead.created(f"/premortem-cards/{third['id']}/assumption", ASSUMPTION)
    assert by_group["premortem_id"] == by_card["premortem_id"] == session.split("/")[-1]
    again = await idea.lead.post(f"{path}/assumption", ASSUMPTION)
    assert (again.status_code, again.json()["code"]) == (409, "assumption_made")
    groups = (await world.caller("employee").read(f"{session}/premortem-groups"))["items"]
    assert [one["assumption_id"] for one in groups] == [by_group["id"]]
    now = {card["id"]: card for card in await cards(idea.lead, session)}
    assert now[first["id"]]["group_id"] == now[second["id"]]["group_id"] == group["id"]
    assert now[third["id"]]["assumption_id"] == by_card["id"]
    assert (await idea.lead.delete(f"/assumptions/{by_card['id']}", 1)).status_code == 204
    loose = {card["id"]: card for card in await cards(idea.lead, session)}
    assert loose[third["id"]]["assumption_id"] is None
    assert (await idea.lead.delete(path, groups[0]["version"])).status_code == 204
    assert {card["group_id"] for card in await cards(idea.lead, session)} == {None}
    await enter(idea, session, "closed")
    closed = await idea.lead.post(f"{session}/premortem-groups", {"name": "Late"})
    assert closed.json()["code"] == "premortem_not_sorting"


async def test_only_those_who_lead_open_and_others_do_not_see_it(world: World) -> None:
    idea = await CheckedIdea.select(world)
    for who in ("employee", "decision_maker", "company"):
        refused = await world.caller(who).post(f"{idea.path}/premortems", {})
        assert refused.status_code == 403
    session = await opened(idea)
    assert (await world.caller("competitor").get(session)).status_code == 404
    card = await world.caller("observer").post(f"{session}/premortem-cards", {"text": "No."})
    assert card.status_code == 403
