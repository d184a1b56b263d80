"""The verbs of rounds: close the present one, open the next, read them with what moved."""

from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select

from samskab.core import audit, clock, events
from samskab.core.database import Session, select_columns
from samskab.core.problems import Conflict
from samskab.ideas.models import Idea
from samskab.identity.models import User
from samskab.projects.access import Access
from samskab.projects.models import Project
from samskab.projects.service import scope_of
from samskab.reality_check.events import (
    AssessmentRoundClosed,
    AssessmentRoundOpened,
    RealityCheckAction,
)
from samskab.reality_check.models import Assessment
from samskab.reality_check.policy import require_open
from samskab.reality_check.rounds.matrices import matrices_of, rows_of
from samskab.reality_check.rounds.models import AssessmentRound
from samskab.reality_check.rounds.rules import FIRST, movements
from samskab.reality_check.rounds.schemas import RoundClosing
from samskab.reality_check.rounds.sight import (
    closing_moment,
    is_closed,
    is_unseen_by,
    rounds_of,
)
from samskab.reality_check.standings import standings_of


async def open_round(session: Session, project: Project, idea: Idea) -> int:
    """Return the round in which something can be said now; the first to speak begins it.

    The idea's row must be locked. Raises 409 when the present round is over.
    """
    now = (await rounds_of(session, [idea.id]))[idea.id]
    if not now.is_open:
        raise Conflict(
            "round_closed",
            "The round is closed. Whoever leads can open another in which all speak anew.",
        )
    if not now.begun:
        session.add(AssessmentRound(**scope_of(project), idea_id=idea.id, number=FIRST))
        await session.flush()
    return now.number


async def close(session: Session, here: Access, idea: Idea, new: RoundClosing) -> AssessmentRound:
    """Close the present round: all see what was said. The idea's row must be locked."""
    here.require_active()
    now = (await rounds_of(session, [idea.id]))[idea.id]
    if not now.begun:
        raise Conflict("nobody_spoke", "Nobody has spoken yet; there is nothing to close.")
    if not now.is_open:
        raise Conflict("round_closed", "The round is closed already.")
    closed = await _round(session, idea.id, now.number)
    _stamp(closed, here, new.word)
    await session.flush()
    _note(session, here, closed, RealityCheckAction.ROUND_CLOSED)
    events.record(
        session,
        here.actor.user_id,
        AssessmentRoundClosed(**scope_of(here.project), idea_id=idea.id, number=closed.number),
    )
    return closed


async def open_next(session: Session, here: Access, idea: Idea) -> AssessmentRound:
    """Open another round in which all speak anew. The idea's row must be locked.

    Raises 409 while the present round is open.
    """
    require_open(here, idea)
    now = (await rounds_of(session, [idea.id]))[idea.id]
    if now.is_open:
        raise Conflict("round_open", "The present round is still open. Close it first.")
    former = await _round(session, idea.id, now.number)
    if former.closed_at is None:  # a decision closed it
        _stamp(former, here, "")
    opened = AssessmentRound(**scope_of(here.project), idea_id=idea.id, number=now.number + 1)
    session.add(opened)
    await session.flush()
    _note(session, here, opened, RealityCheckAction.ROUND_OPENED)
    events.record(
        session,
        here.actor.user_id,
        AssessmentRoundOpened(**scope_of(here.project), idea_id=idea.id, number=opened.number),
    )
    return opened


def rounds_listed(idea_id: UUID) -> Any:
    """Select an idea's rounds with who closed them and how many spoke."""
    spoke = (
        select(func.count())
        .select_from(Assessment)
        .where(
            Assessment.idea_id == AssessmentRound.idea_id,
            Assessment.round == AssessmentRound.number,
        )
        .correlate(AssessmentRound)
        .scalar_subquery()
    )
    return (
        select_columns(
            AssessmentRound.id,
            AssessmentRound.idea_id,
            AssessmentRound.number,
            col(AssessmentRound.created_at).label("opened_at"),
            (~is_closed()).label("open"),
            closing_moment().label("closed_at"),
            col(User.name).label("closed_by_name"),
            AssessmentRound.closing_word,
            spoke.label("assessments"),
        )
        .join(Project, col(Project.id) == AssessmentRound.project_id)
        .outerjoin(User, col(User.id) == AssessmentRound.closed_by)
        .where(AssessmentRound.idea_id == idea_id)
    )


async def with_opinions(
    session: Session, here: Access, idea: Idea, rows: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Add to each round the state of opinion at its end and what moved since the one before."""
    unseen = await is_unseen_by(session, here.actor.user_id, idea.id)
    standing = (await standings_of(session, here.project.id, col(Idea.id) == idea.id))[idea.id]

    async def opinion(number: int) -> Any:
        if unseen or number < FIRST:
            return {}
        return (await matrices_of(session, [idea.id], number))[idea.id]

    shown = []
    for row in rows:
        matrix = await opinion(row["number"])
        former = await opinion(row["number"] - 1)
        shown.append(
            {
                **row,
                "unseen": unseen,
                "matrix": rows_of(standing, matrix),
                "movements": movements(former, matrix),
            }
        )
    return shown


async def one_shown(
    session: Session, here: Access, idea: Idea, shown: AssessmentRound
) -> dict[str, Any]:
    """Return a round as the list shows it."""
    statement = rounds_listed(idea.id).where(col(AssessmentRound.id) == shown.id)
    row = (await session.exec(statement)).one()
    return (await with_opinions(session, here, idea, [dict(row._mapping)]))[0]


async def _round(session: Session, idea_id: UUID, number: int) -> AssessmentRound:
    statement = select(AssessmentRound).where(
        AssessmentRound.idea_id == idea_id, AssessmentRound.number == number
    )
    return (await session.exec(statement)).one()


def _stamp(closed: AssessmentRound, here: Access, word: str) -> None:
    closed.closed_at = clock.now()
    closed.closed_by = here.actor.user_id
    closed.closing_word = word


def _note(
    session: Session, here: Access, subject: AssessmentRound, action: RealityCheckAction
) -> None:
    audit.record(session, here.actor.user_id, action, subject, after={"number": subject.number})
