"""Reading the reality check as a whole: of one idea, of a project, and for the evidence."""

from collections.abc import Collection, Mapping
from dataclasses import asdict, replace
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func
from sqlmodel import col, select

from samskab.core.database import Session, select_columns
from samskab.ideas.models import Idea, IdeaStatus
from samskab.identity.actor import Actor
from samskab.projects.access import Access
from samskab.projects.models import Phase, Project
from samskab.reality_check import rules
from samskab.reality_check.changes.service import latest_statement
from samskab.reality_check.models import Assessment
from samskab.reality_check.rounds.matrices import matrices_of, rows_of
from samskab.reality_check.rounds.models import AssessmentRound
from samskab.reality_check.rounds.rules import FIRST, Matrix
from samskab.reality_check.rounds.sight import hides, own, rounds_of, unseen_by
from samskab.reality_check.routines import service as routines
from samskab.reality_check.rules import Standing
from samskab.reality_check.standings import standings_of
from samskab.reality_check.syntheses.service import standing_syntheses

_COMPUTED = ("missing", "change", "reasons", "complete")


async def read(session: Session, here: Access, idea: Idea) -> dict[str, Any]:
    """Return everything that the reality check of an idea shows to the actor."""
    project, ids = here.project, [idea.id]
    standing = (await standings_of(session, project.id, col(Idea.id) == idea.id))[idea.id]
    figures = (await _shown_to(session, here.actor, {idea.id: standing}))[idea.id]
    matrix = {} if figures["unseen"] else (await matrices_of(session, ids))[idea.id]
    routine = await routines.routine_of(session, project, idea.id)
    return {
        **figures,
        "idea_id": idea.id,
        "idea_title": idea.title,
        "idea_text": idea.text,
        "idea_status": idea.status,
        "matrix": rows_of(standing, matrix),
        "disagreements": rules.disagreements(matrix),
        "no_change_statement": (
            None if standing.changes else await latest_statement(session, idea.id)
        ),
        "freed_minutes": routines.shown(routine)["freed_minutes"] if routine.version else None,
    }


def selected_ideas(actor: Actor, project_id: UUID) -> Any:
    """Select the ideas in a project's reality check, with whether the actor has spoken."""
    present = (
        select(func.coalesce(func.max(AssessmentRound.number), FIRST))
        .where(AssessmentRound.idea_id == Idea.id)
        .correlate(Idea)
        .scalar_subquery()
    )
    spoken: ColumnElement[bool] = exists().where(
        col(Assessment.idea_id) == Idea.id,
        col(Assessment.given_by) == actor.user_id,
        col(Assessment.voiced_by) == "",
        col(Assessment.round) == present,
    )
    return select_columns(
        col(Idea.id).label("idea_id"),
        col(Idea.title).label("idea_title"),
        Idea.created_at,
        spoken.label("spoken"),
    ).where(Idea.project_id == project_id, Idea.status == IdeaStatus.SELECTED)


async def with_standings(
    session: Session, actor: Actor, project_id: UUID, rows: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Add to each row of `selected_ideas` how far its reality check has come."""
    ids = [row["idea_id"] for row in rows]
    standings = await standings_of(session, project_id, col(Idea.id).in_(ids))
    figures = await _shown_to(session, actor, standings)
    return [{**row, **figures[row["idea_id"]]} for row in rows]


async def _shown_to(
    session: Session, actor: Actor, standings: Mapping[UUID, Standing]
) -> dict[UUID, dict[str, Any]]:
    """Return the figures of standings, without what an open first round hides from the actor."""
    rounds = await rounds_of(session, standings.keys())
    unseen = await unseen_by(session, actor.user_id, rounds)
    own = await _own_blockers(session, actor, unseen)
    shown = {}
    for idea_id, standing in standings.items():
        if idea_id in unseen:
            blockers, waiting = own.get(idea_id, (0, 0))
            seen = replace(standing, blockers=blockers, open_blockers=waiting, unseen=True)
        else:
            seen = standing
        now = rounds[idea_id]
        shown[idea_id] = {**_figures_of(seen), "round": now.number, "round_open": now.is_open}
    return shown


async def _own_blockers(
    session: Session, actor: Actor, idea_ids: Collection[UUID]
) -> dict[UUID, tuple[int, int]]:
    """Return how many blockers the actor wrote down of each idea, and how many are open."""
    if not idea_ids:
        return {}
    statement = (
        select_columns(
            Assessment.idea_id,
            func.count(),
            func.count() - func.count(col(Assessment.blocker_answer)),
        )
        .where(
            col(Assessment.idea_id).in_(list(idea_ids)),
            own(actor.user_id),
            Assessment.blocker != "",
        )
        .group_by(Assessment.idea_id)
    )
    return {row[0]: (row[1], row[2]) for row in (await session.exec(statement)).all()}


def _figures_of(standing: Standing) -> dict[str, Any]:
    return {**asdict(standing), **{name: getattr(standing, name) for name in _COMPUTED}}


async def evidence(
    session: Session, project: Project, idea_ids: Collection[UUID]
) -> dict[UUID, dict[str, Any]]:
    """Return the figures of each idea's reality check, for the record of a decision.

    A decision at the reality check's gate ends the rounds, so it may lay open what was said;
    one before that leaves out what an open first round hides.
    """
    rounds = await rounds_of(session, idea_ids)
    matrices = await matrices_of(session, idea_ids)
    syntheses = await standing_syntheses(session, idea_ids)
    early = project.phase is Phase.IDEA_GENERATION
    hidden = {i for i, now in rounds.items() if early and hides(now)}
    return {
        idea_id: {
            **_figures_of_matrix({} if idea_id in hidden else matrix),
            "round": rounds[idea_id].number,
            "synthesis": syntheses.get(idea_id),
        }
        for idea_id, matrix in matrices.items()
    }


def _figures_of_matrix(matrix: Matrix) -> dict[str, Any]:
    return {
        "means": {
            perspective.value: {
                scale.value: cell.mean for scale, cell in cells.items() if cell.mean is not None
            }
            for perspective, cells in matrix.items()
        },
        "disagreements": len(rules.disagreements(matrix)),
    }


async def idea_titles(session: Session, ids: list[UUID]) -> dict[UUID, str]:
    """Return the titles of ideas by their ids."""
    statement = select_columns(Idea.id, Idea.title).where(col(Idea.id).in_(ids))
    return dict((await session.exec(statement)).all())
