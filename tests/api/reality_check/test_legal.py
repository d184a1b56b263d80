"""The look at law and data protection over HTTP: fixed questions, and what is open."""

from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from builders import World
from checked_idea import CheckedIdea
from samskab.core.database import Database

UNCLEAR = {"reply": "unclear", "clearer": "Data protection", "clear_by": "2026-04-01"}


def answered(question: str, reply: str = "no", **more: Any) -> dict[str, Any]:
    return {"answers": [{"question": question, "reply": reply, **more}]}


async def test_all_is_open_until_it_is_answered(world: World) -> None:
    idea = await CheckedIdea.select(world)
    look = await world.caller("company").read(f"{idea.path}/legal-look")
    assert (look["open"], len(look["questions"])) == (9, 9)
    assert all(one["open"] and one["reply"] is None for one in look["questions"])
    path = f"{idea.path}/legal-answers"
    await idea.lead.created(path, answered("medical_device", "no", note="Only an alarm."))
    look = await idea.lead.created(path, answered("impact_assessment", **UNCLEAR))
    assert look == await idea.lead.read(f"{idea.path}/legal-look")
    stand = {one["question"]: one for one in look["questions"]}
    assert (look["open"], stand["medical_device"]["open"]) == (8, False)
    assert stand["impact_assessment"] | UNCLEAR == stand["impact_assessment"]
    assert stand["impact_assessment"]["open"] is True
    cleared = await idea.lead.created(path, answered("impact_assessment", "yes"))
    assert cleared["open"] == 7
    kept = (await idea.lead.read(path))["items"]
    assert [(one["former_reply"], one["reply"]) for one in kept] == [
        ("unclear", "yes"),
        (None, "unclear"),
        (None, "no"),
    ]
    await idea.lead.created(path, answered("impact_assessment", "yes"))
    assert len((await idea.lead.read(path))["items"]) == 3, "a repetition is not written again"


@pytest.mark.parametrize(
    ("given", "pointer"),
    [
        ({"reply": "unclear", "clear_by": "2026-04-01"}, "/answers/0/clearer"),
        ({"reply": "unclear", "clearer": "IT"}, "/answers/0/clear_by"),
        ({"reply": "no", "clearer": "IT"}, "/answers/0/reply"),
        ({"reply": "perhaps"}, "/answers/0/reply"),
    ],
)
async def test_what_is_unclear_says_who_clears_it_by_when(
    world: World, given: dict[str, Any], pointer: str
) -> None:
    idea = await CheckedIdea.select(world)
    refused = await idea.lead.post(f"{idea.path}/legal-answers", answered("procurement", **given))
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, pointer)


async def test_only_those_who_lead_answer(world: World) -> None:
    idea = await CheckedIdea.select(world)
    for who in ("employee", "company", "decision_maker"):
        refused = await world.caller(who).post(
            f"{idea.path}/legal-answers", answered("procurement")
        )
        assert refused.status_code == 403, who


async def test_what_is_open_is_a_word_at_the_gate_that_blocks_nothing(world: World) -> None:
    await world.decide()
    idea = await CheckedIdea.select(world)
    await idea.complete()
    gate = await world.caller("decision_maker").read(f"{world.project}/gate")
    assert [(r["name"], r["facts"]) for r in gate["remarks"]] == [
        ("legal_questions_open", {"open": 9})
    ]
    assert gate["open"] is True, "a remark keeps no gate closed"
    await idea.lead.created(f"{idea.path}/legal-answers", answered("procurement", **UNCLEAR))
    decision = await world.decide(justification=None)
    assert decision["to_phase"] == "test_setup"
    assert decision["evidence"]["reality_check"]["ideas"][0]["legal"] == {
        "procurement": {"reply": "unclear", "note": ""}
    }
    later = await world.caller("decision_maker").read(f"{world.project}/gate")
    assert later["remarks"] == []


async def test_nothing_is_said_when_nothing_is_open(world: World) -> None:
    await world.decide()
    assert (await world.caller("lead").read(f"{world.project}/gate"))["remarks"] == []
    idea = await CheckedIdea.select(world)
    look = await idea.lead.read(f"{idea.path}/legal-look")
    answers = [{"question": q["question"], "reply": "yes"} for q in look["questions"]]
    await idea.lead.created(f"{idea.path}/legal-answers", {"answers": answers})
    assert (await idea.lead.read(f"{world.project}/gate"))["remarks"] == []


async def test_an_answer_is_never_changed(world: World, database: Database) -> None:
    idea = await CheckedIdea.select(world)
    await idea.lead.created(f"{idea.path}/legal-answers", answered("procurement"))
    async with database.writing() as session:
        with pytest.raises(DatabaseError, match="append-only"):
            await session.exec(text("UPDATE legal_answer SET reply = 'yes'"))
