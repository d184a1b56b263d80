"""Which rounds are open, and from whom they hide what others said."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from samskab.core.database import Session, select_columns
from samskab.projects.gates.models import Decision
from samskab.projects.models import Phase, Project, ProjectState
from samskab.reality_check.links.models import PersonalLink
from samskab.reality_check.models import Assessment
from samskab.reality_check.rounds.models import AssessmentRound
from samskab.reality_check.rounds.rules import FIRST, is_unseen

_ENDED = (ProjectState.STOPPED, ProjectState.IMPLEMENTED)


@dataclass(frozen=True)
class RoundState:
    """The present round of an idea; before anybody has spoken the first is open."""

    number: int = FIRST
    is_open: bool = True
    # Where nobody has spoken there is nothing to hide.
    begun: bool = False


def is_closed() -> ColumnElement[bool]:
    """Return whether a round is over; needs the join of `Project`.

    Somebody closed it, or a decision at the reality check's gate laid open what was said, or
    the project has ended.
    """
    decided: ColumnElement[bool] = _decisions_since().exists()
    return col(AssessmentRound.closed_at).is_not(None) | decided | col(Project.state).in_(_ENDED)


def closing_moment() -> ColumnElement[Any]:
    """Return when a round was closed, by somebody or by a decision."""
    decided = _decisions_since(func.min(Decision.created_at)).scalar_subquery()
    return func.coalesce(AssessmentRound.closed_at, decided)


def _decisions_since(column: Any = Decision.id) -> Any:
    return (
        select(column)
        .where(
            Decision.project_id == AssessmentRound.project_id,
            Decision.from_phase == Phase.REALITY_CHECK,
            col(Decision.created_at) >= AssessmentRound.created_at,
        )
        .correlate(AssessmentRound)
    )


async def rounds_of(session: Session, idea_ids: Collection[UUID]) -> dict[UUID, RoundState]:
    """Return the present round of each idea."""
    later = aliased(AssessmentRound)
    is_last = ~exists().where(
        col(later.idea_id) == AssessmentRound.idea_id, col(later.number) > AssessmentRound.number
    )
    statement = (
        select_columns(AssessmentRound.idea_id, AssessmentRound.number, is_closed().label("closed"))
        .join(Project, col(Project.id) == AssessmentRound.project_id)
        .where(col(AssessmentRound.idea_id).in_(list(idea_ids)), is_last)
    )
    begun = {
        row.idea_id: RoundState(row.number, not row.closed, begun=True)
        for row in (await session.exec(statement)).all()
    }
    return {idea_id: begun.get(idea_id, RoundState()) for idea_id in idea_ids}


def asks(now: RoundState, *, perspective_missing: bool, spoken: Collection[int]) -> bool:
    """Tell whether a round asks somebody who has spoken in the rounds `spoken` to speak."""
    return now.is_open and now.number not in spoken and (perspective_missing or bool(spoken))


def hides(now: RoundState) -> bool:
    """Tell whether a round hides what was said from whoever has not spoken."""
    return now.begun and is_unseen(now.number, is_open=now.is_open, has_spoken=False)


async def unseen_by(
    session: Session, user_id: UUID, rounds: dict[UUID, RoundState]
) -> frozenset[UUID]:
    """Return the ideas of `rounds` about which somebody must not see yet what others said."""
    hiding = [idea_id for idea_id, now in rounds.items() if hides(now)]
    if not hiding:
        return frozenset()
    spoken = select(Assessment.idea_id).where(
        col(Assessment.idea_id).in_(hiding),
        Assessment.given_by == user_id,
        Assessment.voiced_by == "",
    )
    return frozenset(hiding) - frozenset((await session.exec(spoken)).all())


async def is_unseen_by(session: Session, user_id: UUID, idea_id: UUID) -> bool:
    """Tell whether somebody must not see yet what others said about an idea."""
    rounds = await rounds_of(session, [idea_id])
    return bool(await unseen_by(session, user_id, rounds))


def own(user_id: UUID) -> ColumnElement[bool]:
    """Return the condition for what somebody wrote down themselves and so knows.

    What came over a personal link that they made, they do not know.
    """
    by_link = exists().where(col(PersonalLink.assessment_id) == Assessment.id)
    return (col(Assessment.given_by) == user_id) & ~by_link
