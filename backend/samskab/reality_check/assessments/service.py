"""The verbs of assessments: give, change one's own, answer what would stop the idea."""

from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from samskab.core import audit, clock, events
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Forbidden, Invalid
from samskab.ideas.models import Idea
from samskab.identity.actor import Actor
from samskab.identity.models import User
from samskab.identity.permissions import Permission
from samskab.projects.access import Access
from samskab.projects.service import scope_of
from samskab.reality_check.assessments.labels import demand_no_link
from samskab.reality_check.assessments.schemas import (
    AssessmentCreate,
    AssessmentPatch,
    BlockerAnswer,
)
from samskab.reality_check.events import (
    AssessmentChanged,
    AssessmentGiven,
    BlockerAnswered,
    RealityCheckAction,
)
from samskab.reality_check.models import Assessment, AssessmentScale
from samskab.reality_check.policy import require_open
from samskab.reality_check.rounds import service as rounds
from samskab.reality_check.rounds.sight import is_unseen_by, own, rounds_of


def assessments_of(idea_id: UUID) -> Any:
    """Select the assessments of an idea with who gave them and who answered."""
    giver, answerer = aliased(User), aliased(User)
    return (
        select_columns(
            *(getattr(Assessment, name) for name in _PLAIN),
            col(giver.name).label("given_by_name"),
            func.nullif(Assessment.voiced_by, "").label("voiced_by"),
            col(answerer.name).label("blocker_answered_by_name"),
        )
        .join(giver, col(giver.id) == Assessment.given_by)
        .outerjoin(answerer, col(answerer.id) == Assessment.blocker_answered_by)
        .where(Assessment.idea_id == idea_id)
    )


async def visible(session: Session, actor: Actor, idea_id: UUID) -> Any:
    """Select what the actor may see: in an open first round only their own, until they speak."""
    statement = assessments_of(idea_id)
    if await is_unseen_by(session, actor.user_id, idea_id):
        return statement.where(own(actor.user_id))
    return statement


_PLAIN = (
    "id",
    "idea_id",
    "created_at",
    "updated_at",
    "given_by",
    "perspective",
    "round",
    *(scale.value for scale in AssessmentScale),
    "confidence",
    "comment",
    "blocker",
    "blocker_answer",
    "blocker_answered_at",
    "version",
)
_BLOCKER_ANSWER = ("blocker_answer", "blocker_answered_by", "blocker_answered_at")


async def give(session: Session, here: Access, idea: Idea, new: AssessmentCreate) -> Assessment:
    """Record what somebody thinks of an idea, from their perspective or on behalf of others.

    Said in the present round, which the first to speak begins; the idea's row must be locked.
    """
    require_open(here, idea)
    _demand_own_perspective(here, new)
    fields: dict[str, Any] = {**new.model_dump(), "voiced_by": new.voiced_by or ""}
    demand_something_said(fields)
    if new.voiced_by is not None:
        await demand_no_link(session, idea.id, new.perspective, new.voiced_by)
    fields["round"] = await rounds.open_round(session, here.project, idea)
    former = await _newest_word(session, here, idea.id, fields)
    if former is not None and former.round == fields["round"]:
        raise Conflict(
            "assessment_exists",
            "This has been said already. Change the assessment that stands instead.",
        )
    if former is not None and former.blocker == new.blocker:
        fields |= {name: getattr(former, name) for name in _BLOCKER_ANSWER}
    assessment = Assessment(
        **scope_of(here.project), idea_id=idea.id, given_by=here.actor.user_id, **fields
    )
    session.add(assessment)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.ASSESSMENT_GIVEN,
        assessment,
        after=_figures(fields),
    )
    events.record(
        session,
        here.actor.user_id,
        AssessmentGiven(
            **scope_of(here.project),
            idea_id=idea.id,
            assessment_id=assessment.id,
            perspective=new.perspective,
        ),
    )
    return assessment


async def change(
    session: Session, here: Access, assessment: Assessment, patch: AssessmentPatch, version: int
) -> Assessment:
    """Change one's own assessment; the answer to a blocker falls when the blocker changes."""
    if not await _is_own(session, here, assessment):
        raise Forbidden(
            Permission.REALITY_CHECK_ASSESS, "Only the one who gave an assessment changes it."
        )
    here.require_active()
    expect(assessment, version)
    await _demand_present_round(session, assessment)
    fields = patch.changes()
    demand_something_said({**_scales(assessment), **fields})
    before, after = changed(assessment, fields)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.ASSESSMENT_CHANGED,
        assessment,
        before=_figures(before),
        after=_figures(after),
    )
    events.record(
        session,
        here.actor.user_id,
        AssessmentChanged(
            **scope_of(here.project), idea_id=assessment.idea_id, assessment_id=assessment.id
        ),
    )
    return assessment


def changed(
    assessment: Assessment, fields: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Set fields of an assessment; a new blocker awaits a new answer. Return before and after."""
    if fields.get("blocker", assessment.blocker) != assessment.blocker:
        fields |= dict.fromkeys(_BLOCKER_ANSWER)
    return audit.change(assessment, fields)


async def _is_own(session: Session, here: Access, assessment: Assessment) -> bool:
    statement = select(Assessment.id).where(Assessment.id == assessment.id, own(here.actor.user_id))
    return (await session.exec(statement)).first() is not None


async def answer_blocker(
    session: Session, here: Access, assessment: Assessment, new: BlockerAnswer
) -> Assessment:
    """Answer what would stop the idea, by name; a later answer replaces the former."""
    here.require_active()
    unseen = await is_unseen_by(session, here.actor.user_id, assessment.idea_id)
    if unseen and not await _is_own(session, here, assessment):
        raise Conflict(
            "round_unseen",
            "What others say in the first round is not shown before you have spoken, or the "
            "round is closed. Answer it then.",
        )
    if not assessment.blocker:
        raise Conflict("no_blocker", "Nothing was named here that would stop the idea.")
    before, after = audit.change(
        assessment,
        {
            "blocker_answer": new.answer,
            "blocker_answered_by": here.actor.user_id,
            "blocker_answered_at": clock.now(),
        },
    )
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.BLOCKER_ANSWERED,
        assessment,
        before=before,
        after=after,
    )
    events.record(
        session,
        here.actor.user_id,
        BlockerAnswered(
            **scope_of(here.project), idea_id=assessment.idea_id, assessment_id=assessment.id
        ),
    )
    return assessment


def _demand_own_perspective(here: Access, new: AssessmentCreate) -> None:
    if new.voiced_by is not None:
        if Permission.REALITY_CHECK_EDIT not in here.permissions:
            raise Forbidden(
                Permission.REALITY_CHECK_EDIT, "Only those who lead record for somebody else."
            )
        return
    own = here.member.perspective if here.member else None
    if new.perspective is not own:
        raise Invalid(
            "not_your_perspective",
            f"You speak for {own} in this project."
            if own
            else "You are no member of this project, so you have no perspective in it.",
            "/perspective",
        )


async def _newest_word(
    session: Session, here: Access, idea_id: UUID, fields: dict[str, Any]
) -> Assessment | None:
    """Return what the same person, or the same people without an account, said last."""
    statement = (
        select(Assessment)
        .where(
            Assessment.idea_id == idea_id,
            Assessment.given_by == here.actor.user_id,
            Assessment.perspective == fields["perspective"],
            Assessment.voiced_by == fields["voiced_by"],
        )
        .order_by(col(Assessment.round).desc())
        .limit(1)
    )
    return (await session.exec(statement)).first()


async def _demand_present_round(session: Session, assessment: Assessment) -> None:
    now = (await rounds_of(session, [assessment.idea_id]))[assessment.idea_id]
    if assessment.round != now.number or not now.is_open:
        raise Conflict(
            "round_closed",
            "The round in which this was said is closed. In the next one you speak anew.",
        )


def demand_something_said(fields: dict[str, Any]) -> None:
    """Raise 422 where none of the four questions is answered."""
    if all(fields.get(scale) is None for scale in AssessmentScale):
        raise Invalid("nothing_said", "Answer at least one of the four questions.", "/wanted")


def _scales(assessment: Assessment) -> dict[str, int | None]:
    return {scale.value: getattr(assessment, scale) for scale in AssessmentScale}


def _figures(fields: dict[str, Any]) -> dict[str, Any]:
    """Keep whom it was recorded for out of the audit trail: it may name a person."""
    return {name: value for name, value in fields.items() if name != "voiced_by"}
