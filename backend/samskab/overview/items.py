"""One open matter as a plain value, before it is shown."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from samskab.overview.schemas import WaitsFor, WorkKind

MOST_OF_A_KIND = 50
"""More open matters of one kind than this help nobody; the oldest are shown."""


@dataclass(frozen=True, slots=True)
class Item:
    """An open matter."""

    kind: WorkKind
    project_id: UUID
    project_title: str
    title: str
    link: str
    since: datetime
    waits_for: WaitsFor = WaitsFor.ME
    who: str | None = None
    count: int | None = None
    due_on: date | None = None
    overdue: bool = False
    detail: str | None = None
