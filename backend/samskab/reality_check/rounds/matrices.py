"""What each perspective thinks, scale by scale, counted by the database step by step."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, exists, func
from sqlalchemy.orm import aliased
from sqlmodel import col

from samskab.core.database import Session, select_columns
from samskab.projects.models import Perspective
from samskab.reality_check.models import Assessment, AssessmentScale
from samskab.reality_check.rounds.rules import STEPS, Matrix, cell_of
from samskab.reality_check.rules import Cell, Standing, in_order

_EMPTY = Cell(n=0, mean=None, lowest=None, highest=None)


def is_newest_word(upto: int | None = None) -> ColumnElement[bool]:
    """Return the condition for the newest word of each person, up to a round or at all."""
    later = aliased(Assessment)
    newer = (
        (col(later.idea_id) == Assessment.idea_id)
        & (col(later.given_by) == Assessment.given_by)
        & (col(later.perspective) == Assessment.perspective)
        & (col(later.voiced_by) == Assessment.voiced_by)
        & (col(later.round) > Assessment.round)
    )
    if upto is None:
        return ~exists().where(newer)
    return (col(Assessment.round) <= upto) & ~exists().where(newer, col(later.round) <= upto)


async def matrices_of(
    session: Session, idea_ids: Collection[UUID], upto: int | None = None
) -> dict[UUID, Matrix]:
    """Return what each perspective that spoke thinks of each idea, scale by scale."""
    chosen = [
        func.sum(case((col(getattr(Assessment, scale)) == step, 1), else_=0)).label(
            f"{scale.value}_{step}"
        )
        for scale in AssessmentScale
        for step in STEPS
    ]
    statement = (
        select_columns(Assessment.idea_id, Assessment.perspective, *chosen)
        .where(col(Assessment.idea_id).in_(list(idea_ids)), is_newest_word(upto))
        .group_by(Assessment.idea_id, Assessment.perspective)
    )
    rows: dict[UUID, dict[Perspective, Any]] = {idea_id: {} for idea_id in idea_ids}
    for row in (await session.exec(statement)).all():
        rows[row.idea_id][row.perspective] = row
    return {
        idea_id: {
            perspective: {scale: _cell(spoken[perspective], scale) for scale in AssessmentScale}
            for perspective in in_order(spoken.keys())
        }
        for idea_id, spoken in rows.items()
    }


def rows_of(standing: Standing, matrix: Matrix) -> list[dict[str, Any]]:
    """Return a matrix row by row: who must speak, and whoever else has spoken."""
    return [
        {
            "perspective": perspective,
            "required": perspective in standing.required,
            "cells": [
                {"scale": scale, **vars(matrix.get(perspective, {}).get(scale, _EMPTY))}
                for scale in AssessmentScale
            ],
        }
        for perspective in in_order({*standing.required, *matrix})
    ]


def _cell(row: Any, scale: AssessmentScale) -> Cell:
    return cell_of([getattr(row, f"{scale.value}_{step}") for step in STEPS])
