"""The verbs of the legal look: answer questions, read what stands and what is open."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlmodel import select

from samskab.core import audit, events
from samskab.core.database import Session
from samskab.core.problems import Invalid
from samskab.ideas.models import Idea
from samskab.projects.access import Access
from samskab.projects.service import scope_of
from samskab.reality_check.events import LegalQuestionsAnswered, RealityCheckAction
from samskab.reality_check.legal.models import LegalAnswer, LegalQuestion, LegalReply
from samskab.reality_check.legal.schemas import LegalAnswersCreate, LegalReplyGiven
from samskab.reality_check.newest import newest_of
from samskab.reality_check.policy import require_open


async def answer(
    session: Session, here: Access, idea: Idea, new: LegalAnswersCreate
) -> dict[str, Any]:
    """Answer legal questions by name, and return all as they stand; the idea must be locked.

    An answer that repeats what stands is not written again.
    """
    require_open(here, idea)
    standing = (await _standing(session, [idea.id])).get(idea.id, {})
    written = []
    for place, one in enumerate(new.answers):
        _require_clearer(one, f"/answers/{place}")
        former, fields = standing.get(one.question), one.model_dump()
        if former is not None and all(getattr(former, n) == fields[n] for n in fields):
            continue
        standing[one.question] = LegalAnswer(
            **scope_of(here.project),
            idea_id=idea.id,
            **fields,
            former_reply=former.reply if former else None,
            answered_by=here.actor.user_id,
            answered_by_name=here.actor.name,
        )
        written.append(standing[one.question])
    session.add_all(written)
    await session.flush()
    for given in written:
        audit.record(
            session,
            here.actor.user_id,
            RealityCheckAction.LEGAL_QUESTION_ANSWERED,
            given,
            before={"reply": given.former_reply},
            after={"question": given.question, "reply": given.reply},
        )
    if written:
        events.record(
            session,
            here.actor.user_id,
            LegalQuestionsAnswered(
                **scope_of(here.project),
                idea_id=idea.id,
                questions=[given.question for given in written],
            ),
        )
    return _shown(idea.id, standing)


async def read(session: Session, idea_id: UUID) -> dict[str, Any]:
    """Return the legal questions of an idea with the answers that stand."""
    return _shown(idea_id, (await _standing(session, [idea_id])).get(idea_id, {}))


def answers_of(idea_id: UUID) -> Any:
    """Select every answer to an idea's legal questions."""
    return select(LegalAnswer).where(LegalAnswer.idea_id == idea_id)


async def open_questions(session: Session, idea_ids: Collection[UUID]) -> int:
    """Return how many legal questions of these ideas are unclear or not answered."""
    standing = await _standing(session, idea_ids)
    return sum(_shown(idea_id, standing.get(idea_id, {}))["open"] for idea_id in idea_ids)


async def evidence(session: Session, idea_ids: Collection[UUID]) -> dict[UUID, dict[str, Any]]:
    """Return the answers to each idea's legal questions, for the record of a decision."""
    return {
        idea_id: {
            question.value: {"reply": given[question].reply.value, "note": given[question].note}
            for question in LegalQuestion
            if question in given
        }
        for idea_id, given in (await _standing(session, idea_ids)).items()
    }


async def _standing(
    session: Session, idea_ids: Collection[UUID]
) -> dict[UUID, dict[LegalQuestion, LegalAnswer]]:
    return await newest_of(session, LegalAnswer, "question", idea_ids)


def _shown(idea_id: UUID, standing: dict[LegalQuestion, LegalAnswer]) -> dict[str, Any]:
    questions = [_question_shown(question, standing.get(question)) for question in LegalQuestion]
    return {
        "idea_id": idea_id,
        "open": sum(question["open"] for question in questions),
        "questions": questions,
    }


def _question_shown(question: LegalQuestion, given: LegalAnswer | None) -> dict[str, Any]:
    return {
        "question": question,
        "open": given is None or given.reply is LegalReply.UNCLEAR,
        "reply": given.reply if given else None,
        "note": given.note if given else "",
        "clearer": given.clearer if given else "",
        "clear_by": given.clear_by if given else None,
        "answered_by": given.answered_by if given else None,
        "answered_by_name": given.answered_by_name if given else None,
        "answered_at": given.created_at if given else None,
    }


def _require_clearer(one: LegalReplyGiven, place: str) -> None:
    unclear = one.reply is LegalReply.UNCLEAR
    if unclear and not one.clearer:
        raise Invalid("clearer_missing", "Say who clears what is unclear.", f"{place}/clearer")
    if unclear and one.clear_by is None:
        raise Invalid("clear_by_missing", "Say by when it is cleared.", f"{place}/clear_by")
    if not unclear and (one.clearer or one.clear_by is not None):
        raise Invalid(
            "nothing_to_clear", "Only what is unclear has somebody who clears it.", f"{place}/reply"
        )
