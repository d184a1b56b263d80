"""House rule 6: every contributor is answered; no refusal without a reason its author reads."""

import pytest
from sqlalchemy import text

from builders import World
from samskab.core.database import Database


async def _idea(world: World) -> str:
    challenge = await world.caller("lead").created(
        f"{world.project}/challenges", {"question": "How can nights be safe?"}
    )
    idea = await world.caller("employee").created(
        f"{world.project}/ideas", {"challenge_id": challenge["id"], "title": "A radar"}
    )
    return str(idea["id"])


@pytest.mark.parametrize("status", ["declined", "merged", "parked"])
@pytest.mark.parametrize("reason", [{}, {"answer": ""}, {"answer": " \n\t "}])
async def test_no_refusal_without_a_reason(
    world: World, status: str, reason: dict[str, str]
) -> None:
    lead, idea_id = world.caller("lead"), await _idea(world)
    body = {"status": status, **reason}
    for path, more in (
        (f"/ideas/{idea_id}/answer", {}),
        (f"{world.project}/idea-answers", {"idea_ids": [idea_id]}),
    ):
        refused = await lead.post(path, {**body, **more})
        assert (refused.status_code, refused.json()["code"]) == (422, "reason_required")
        assert refused.json()["errors"][0]["pointer"] == "/answer"
    assert (await lead.read(f"/ideas/{idea_id}"))["status"] == "submitted"
    assert (await lead.read(f"/ideas/{idea_id}/answers"))["items"] == []


async def test_the_status_cannot_be_set_behind_the_answer(world: World) -> None:
    lead, idea_id = world.caller("lead"), await _idea(world)
    changed = await lead.patch(f"/ideas/{idea_id}", {"status": "declined"}, 1)
    assert changed.status_code == 422
    undone = await lead.post(f"/ideas/{idea_id}/answer", {"status": "submitted", "answer": "?"})
    assert undone.status_code == 422


async def test_the_author_reads_the_reason_even_as_a_company(world: World) -> None:
    challenge = await world.caller("lead").created(
        f"{world.project}/challenges", {"question": "What do you offer?"}
    )
    company = world.caller("company")
    idea = await company.created(
        f"{world.project}/ideas", {"challenge_id": challenge["id"], "title": "Our radar"}
    )
    reason = "Vi har valgt en løsning uden sky."
    await world.caller("lead").created(
        f"/ideas/{idea['id']}/answer", {"status": "declined", "answer": reason}
    )
    assert (await company.read(f"/ideas/{idea['id']}"))["answer"] == reason


@pytest.mark.parametrize("key", ["employee", "company", "researcher", "observer"])
async def test_only_leaders_answer(world: World, key: str) -> None:
    idea_id = await _idea(world)
    body = {"status": "declined", "answer": "I say so."}
    refused = await world.caller(key).post(f"/ideas/{idea_id}/answer", body)
    assert (refused.status_code, refused.json()["permission"]) == (403, "ideas:idea:answer")


async def test_an_answer_cannot_be_altered_or_removed(world: World, database: Database) -> None:
    idea_id = await _idea(world)
    await world.caller("lead").created(
        f"/ideas/{idea_id}/answer", {"status": "parked", "answer": "Waits for the budget."}
    )
    for statement in ("UPDATE idea_answer SET answer = 'x'", "DELETE FROM idea_answer"):
        with pytest.raises(Exception, match="append-only"):
            async with database.writing() as session:
                await session.exec(text(statement))
    trail = await world.caller("employee").read(f"/ideas/{idea_id}/answers")
    assert [item["answer"] for item in trail["items"]] == ["Waits for the budget."]


async def test_the_gate_stays_shut_while_somebody_waits(world: World) -> None:
    await _idea(world)
    refused = await world.caller("decision_maker").post(
        f"{world.project}/decisions", {"kind": "advance", "reason": "Let us go."}
    )
    assert (refused.status_code, refused.json()["code"]) == (409, "gate_not_open")
    assert "ideas_answered" in refused.json()["detail"]
