"""Reading the reality check as a whole: of one idea, of a project, and for the evidence."""

from collections.abc import Collection
from dataclasses import asdict
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, exists
from sqlmodel import col

from samskab.core.database import Session, select_columns
from samskab.ideas.models import Idea, IdeaStatus
from samskab.identity.actor import Actor
from samskab.projects.models import Project
from samskab.reality_check import rules
from samskab.reality_check.changes.service import latest_statement
from samskab.reality_check.models import Assessment, AssessmentScale
from samskab.reality_check.routines import service as routines
from samskab.reality_check.rules import Cell, Standing
from samskab.reality_check.standings import Matrix, matrices_of, standings_of

_EMPTY = Cell(n=0, mean=None, lowest=None, highest=None)
_COMPUTED = ("missing", "change", "reasons", "complete")


async def read(session: Session, project: Project, idea: Idea) -> dict[str, Any]:
    """Return everything that the reality check of an idea shows."""
    standing = (await standings_of(session, project.id, col(Idea.id) == idea.id))[idea.id]
    matrix = (await matrices_of(session, [idea.id]))[idea.id]
    routine = await routines.routine_of(session, project, idea.id)
    return {
        **figures_of(standing),
        "idea_id": idea.id,
        "idea_title": idea.title,
        "idea_text": idea.text,
        "idea_status": idea.status,
        "matrix": _rows(standing, matrix),
        "disagreements": rules.disagreements(matrix),
        "no_change_statement": (
            None if standing.changes else await latest_statement(session, idea.id)
        ),
        "freed_minutes": routines.shown(routine)["freed_minutes"] if routine.version else None,
    }


def selected_ideas(actor: Actor, project_id: UUID) -> Any:
    """Select the ideas in a project's reality check, with whether the actor has spoken."""
    spoken: ColumnElement[bool] = exists().where(
        col(Assessment.idea_id) == Idea.id, col(Assessment.given_by) == actor.user_id
    )
    return select_columns(
        col(Idea.id).label("idea_id"),
        col(Idea.title).label("idea_title"),
        Idea.created_at,
        spoken.label("spoken"),
    ).where(Idea.project_id == project_id, Idea.status == IdeaStatus.SELECTED)


async def with_standings(
    session: Session, project_id: UUID, rows: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Add to each row of `selected_ideas` how far its reality check has come."""
    ids = [row["idea_id"] for row in rows]
    standings = await standings_of(session, project_id, col(Idea.id).in_(ids))
    return [{**row, **figures_of(standings[row["idea_id"]])} for row in rows]


def figures_of(standing: Standing) -> dict[str, Any]:
    """Return a standing with what follows from it."""
    return {**asdict(standing), **{name: getattr(standing, name) for name in _COMPUTED}}


def _rows(standing: Standing, matrix: Matrix) -> list[dict[str, Any]]:
    shown = rules.in_order({*standing.required, *matrix})
    return [
        {
            "perspective": perspective,
            "required": perspective in standing.required,
            "cells": [
                {"scale": scale, **asdict(matrix.get(perspective, {}).get(scale, _EMPTY))}
                for scale in AssessmentScale
            ],
        }
        for perspective in shown
    ]


async def evidence(session: Session, idea_ids: Collection[UUID]) -> dict[UUID, dict[str, Any]]:
    """Return the figures of each idea's reality check, for the record of a decision."""
    matrices = await matrices_of(session, idea_ids)
    return {idea_id: _figures_of_matrix(matrix) for idea_id, matrix in matrices.items()}


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
