"""The verbs of the evaluation: state something about a line, recommend."""

from typing import Any

from sqlmodel import select

from samskab.core import audit, events
from samskab.core.database import Session
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Invalid, Stale
from samskab.evaluation.events import EvaluationAction, LineNoted, RecommendationChosen
from samskab.evaluation.models import ChosenRecommendation, LineNote, Recommended
from samskab.evaluation.reading import NOTHING_YET, chosen_of, show_recommendation, standing
from samskab.evaluation.schemas import LineNotePut, RecommendationPut
from samskab.projects.access import Access
from samskab.projects.models import BottomLine
from samskab.projects.service import scope_of


async def note_line(
    session: Session, here: Access, line: BottomLine, new: LineNotePut, version: int
) -> LineNote:
    """State why a line has no finding, its floor, or an answer to a breach of it."""
    here.require_active()
    if new.floor_answer is not None and new.floor is None:
        raise Invalid(
            "floor_answer_without_floor",
            "An answer belongs to a floor: name the floor, or leave the answer out.",
            "/floor_answer",
        )
    note = (
        await session.exec(
            select(LineNote).where(LineNote.project_id == here.project.id, LineNote.line == line)
        )
    ).one_or_none()
    fields = new.model_dump() | {"stated_by": here.actor.user_id}
    if note is None:
        _expect_nothing(version)
        note = LineNote(**scope_of(here.project), line=line, **fields)
        session.add(note)
        before: dict[str, Any] | None = None
    else:
        expect(note, version)
        before, _ = audit.change(note, fields)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        EvaluationAction.LINE_NOTED,
        note,
        before=before,
        after={"line": line, **fields},
    )
    events.record(session, here.actor.user_id, LineNoted(**scope_of(here.project), line=line))
    return note


async def recommend(
    session: Session, here: Access, new: RecommendationPut, version: int
) -> dict[str, Any]:
    """Recommend something, with a reason. What blocks *implement* must be answered first."""
    here.require_active()
    advice = (await standing(session, here.project)).advice
    if new.recommendation is Recommended.IMPLEMENT and advice.blocks:
        raise Conflict(
            "recommendation_blocked",
            "A serious incident is unanswered, or a line lies under its floor. "
            "Answer it in writing before you recommend to implement.",
        )
    chosen = await chosen_of(session, here.project)
    fields = {**new.model_dump(), "chosen_by": here.actor.user_id}
    if chosen is None:
        _expect_nothing(version)
        chosen = ChosenRecommendation(**scope_of(here.project), **fields)
        session.add(chosen)
        before: dict[str, Any] | None = None
    else:
        expect(chosen, version)
        before, _ = audit.change(chosen, fields)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        EvaluationAction.RECOMMENDATION_CHOSEN,
        chosen,
        before=before,
        after=fields,
    )
    events.record(
        session,
        here.actor.user_id,
        RecommendationChosen(**scope_of(here.project), recommendation=chosen.recommendation),
    )
    await session.flush()
    return await show_recommendation(session, here.project, advice)


def _expect_nothing(version: int) -> None:
    if version != NOTHING_YET:
        raise Stale("stale", "There is none yet: send version 0 in If-Match to make the first.")
