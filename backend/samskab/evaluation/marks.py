"""The three lines of many projects at once, from their latest published reports."""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, type_coerce
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from samskab.core.database import Session, select_columns
from samskab.evaluation.models import ReportPublication
from samskab.projects.summaries import LineMark, LineStanding


class PublishedLines:
    """Reads the lines as they were published: for every member, no figure on fewer than five."""

    async def marks_of(
        self, session: Session, project_ids: Collection[UUID]
    ) -> Mapping[UUID, list[LineMark]]:
        """Return the lines of those projects that have published a report."""
        later = aliased(ReportPublication)
        superseded = select(later.id).where(
            later.project_id == ReportPublication.project_id, later.id > ReportPublication.id
        )
        # Only this part of the content: a whole report is a hundred times as long.
        lines = type_coerce(col(ReportPublication.content), JSON)[("evaluation", "lines")]
        statement = select_columns(ReportPublication.project_id, lines).where(
            col(ReportPublication.project_id).in_(project_ids), ~superseded.exists()
        )
        return {
            project_id: [_mark(line) for line in published]
            for project_id, published in (await session.exec(statement)).all()
        }


def _mark(line: dict[str, Any]) -> LineMark:
    difference = (line["comparison"] or {}).get("difference")
    return LineMark(
        line=line["line"],
        standing=_standing(difference),
        difference=round(difference["value"], 1) if difference else None,
    )


def _standing(difference: dict[str, Any] | None) -> LineStanding:
    """Say *better* or *worse* only where the whole interval does."""
    if difference is None:
        return LineStanding.SILENT
    interval = difference["interval"]
    if interval is not None and interval["lower"] > 0:
        return LineStanding.BETTER
    if interval is not None and interval["upper"] < 0:
        return LineStanding.WORSE
    return LineStanding.UNCERTAIN
