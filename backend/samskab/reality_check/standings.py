"""How far the reality checks of ideas have come, counted by the database in a few queries."""

from collections import defaultdict
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, func
from sqlmodel import col

from samskab.core.database import Session, select_columns
from samskab.ideas.models import Idea, IdeaStatus
from samskab.projects.models import Perspective
from samskab.reality_check.models import (
    Assessment,
    Assumption,
    NoChangeStatement,
    OrganisationalChange,
    RequiredPerspectives,
)
from samskab.reality_check.rounds.matrices import is_newest_word
from samskab.reality_check.rules import (
    CRITICAL_EVIDENCE,
    CRITICAL_IMPORTANCE,
    USUAL_PERSPECTIVES,
    Standing,
    in_order,
)


async def standings_of(
    session: Session, project_id: UUID, *which: ColumnElement[bool]
) -> dict[UUID, Standing]:
    """Return how the reality check of each of a project's ideas stands, for the ideas `which`."""
    where = (col(Idea.project_id) == project_id, *which)
    ideas = (await session.exec(select_columns(Idea.id, Idea.version).where(*where))).all()
    required = await _required(session, where)
    heard = await _heard(session, where)
    changes = await _counts(session, OrganisationalChange, where)
    statements = await _counts(session, NoChangeStatement, where)
    assumptions = await _assumptions(session, where)
    return {
        idea.id: Standing(
            required=required.get(idea.id, USUAL_PERSPECTIVES),
            heard=in_order(heard[idea.id].keys()),
            assessments=sum(row.given for row in heard[idea.id].values()),
            blockers=sum(row.blockers for row in heard[idea.id].values()),
            open_blockers=sum(row.open for row in heard[idea.id].values()),
            changes=changes.get(idea.id, 0),
            none_needed=statements.get(idea.id, 0) > 0,
            **assumptions.get(idea.id, _NO_ASSUMPTIONS),
        )
        for idea in ideas
    }


async def selected_standings(session: Session, project_id: UUID) -> dict[UUID, Standing]:
    """Return how every idea that a project has selected stands."""
    return await standings_of(session, project_id, col(Idea.status) == IdeaStatus.SELECTED)


_NO_ASSUMPTIONS: dict[str, Any] = {
    "assumptions": 0,
    "critical_assumptions": 0,
    "untested_assumptions": 0,
}


async def _required(
    session: Session, where: tuple[ColumnElement[bool], ...]
) -> dict[UUID, tuple[Perspective, ...]]:
    statement = (
        select_columns(RequiredPerspectives.idea_id, RequiredPerspectives.perspectives)
        .join(Idea, col(Idea.id) == RequiredPerspectives.idea_id)
        .where(*where)
    )
    rows = (await session.exec(statement)).all()
    return {row.idea_id: in_order(row.perspectives) for row in rows}


async def _heard(
    session: Session, where: tuple[ColumnElement[bool], ...]
) -> dict[UUID, dict[str, Any]]:
    blocked = col(Assessment.blocker) != ""
    is_open = blocked & col(Assessment.blocker_answer).is_(None)
    statement = (
        select_columns(
            Assessment.idea_id,
            Assessment.perspective,
            func.count().label("given"),
            func.sum(case((blocked, 1), else_=0)).label("blockers"),
            func.sum(case((is_open, 1), else_=0)).label("open"),
        )
        .join(Idea, col(Idea.id) == Assessment.idea_id)
        .where(*where, is_newest_word())
        .group_by(Assessment.idea_id, Assessment.perspective)
    )
    heard: dict[UUID, dict[str, Any]] = defaultdict(dict)
    for row in (await session.exec(statement)).all():
        heard[row.idea_id][row.perspective] = row
    return heard


async def _counts(
    session: Session,
    model: type[OrganisationalChange] | type[NoChangeStatement],
    where: tuple[ColumnElement[bool], ...],
) -> dict[UUID, int]:
    statement = (
        select_columns(model.idea_id, func.count().label("count"))
        .join(Idea, col(Idea.id) == model.idea_id)
        .where(*where)
        .group_by(model.idea_id)
    )
    return {idea_id: int(count) for idea_id, count in (await session.exec(statement)).all()}


async def _assumptions(
    session: Session, where: tuple[ColumnElement[bool], ...]
) -> dict[UUID, dict[str, Any]]:
    critical = (col(Assumption.importance) >= CRITICAL_IMPORTANCE) & (
        col(Assumption.evidence) <= CRITICAL_EVIDENCE
    )
    untested = critical & (col(Assumption.test) == "")
    statement = (
        select_columns(
            Assumption.idea_id,
            func.count().label("assumptions"),
            func.sum(case((critical, 1), else_=0)).label("critical_assumptions"),
            func.sum(case((untested, 1), else_=0)).label("untested_assumptions"),
        )
        .join(Idea, col(Idea.id) == Assumption.idea_id)
        .where(*where)
        .group_by(Assumption.idea_id)
    )
    return {
        row.idea_id: {name: int(getattr(row, name)) for name in _NO_ASSUMPTIONS}
        for row in (await session.exec(statement)).all()
    }
