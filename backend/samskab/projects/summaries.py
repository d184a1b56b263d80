"""What the list of projects says of each beyond the project itself: its cost and its lines.

A page of projects costs the same few queries however many stand on it.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from pydantic import Field

from samskab.core.database import Session
from samskab.core.schemas import Output
from samskab.projects.models import BottomLine, Project
from samskab.projects.schemas import ProjectRead
from samskab.projects.spending.schemas import Money
from samskab.projects.spending.service import totals_of


class LineStanding(StrEnum):
    """Where the new way stands beside *as today* on one bottom line."""

    BETTER = "better"
    WORSE = "worse"
    UNCERTAIN = "uncertain"
    SILENT = "silent"


class LineMark(Output):
    """One bottom line as the latest published report shows it; `silent` where it has no figure."""

    line: BottomLine
    standing: LineStanding
    difference: float | None = Field(
        description="New way less as today, on 0 to 100; positive favours the new way.",
        examples=[16.5],
    )


class SpentInAll(Output):
    """Everything a project has cost so far."""

    minutes: int = Field(examples=[90])
    money: list[Money]


class ProjectInList(ProjectRead):
    """A project with its cost, and its three lines once a report is published."""

    spending: SpentInAll
    lines: list[LineMark] = Field(description="Empty until a report is published.")


class LineSource(Protocol):
    """What the evaluation hands in; `wiring.py` registers it."""

    async def marks_of(
        self, session: Session, project_ids: Collection[UUID]
    ) -> Mapping[UUID, list[LineMark]]:
        """Return the lines of those projects that have a result, in a single query."""


_sources: list[LineSource] = []


def register(source: LineSource) -> None:
    """Set who knows the lines; called once, by `wiring.py`."""
    _sources[:] = [source]


async def add_summaries(session: Session, projects: Sequence[Project]) -> list[dict[str, Any]]:
    """Return the projects in their order, each with what it cost and its lines."""
    ids = [project.id for project in projects]
    spent = await totals_of(session, ids) if ids else {}
    lines: dict[UUID, list[LineMark]] = defaultdict(list)
    for source in _sources if ids else ():
        lines.update(await source.marks_of(session, ids))
    return [
        {
            **{name: getattr(project, name) for name in ProjectRead.model_fields},
            "spending": spent.get(project.id, {"minutes": 0, "money": []}),
            "lines": lines[project.id],
        }
        for project in projects
    ]
