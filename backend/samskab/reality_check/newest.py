"""The newest entry of each kind, where entries are appended and the newest one stands."""

from collections.abc import Collection
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select

from samskab.core.database import Session
from samskab.projects.models import ProjectEntry

Appended = TypeVar("Appended", bound=ProjectEntry)


async def newest_of(
    session: Session, model: type[Appended], kind: str, idea_ids: Collection[UUID]
) -> dict[UUID, dict[Any, Appended]]:
    """Return the newest entry of each idea (column `idea_id`) by the value of the column `kind`."""
    table: Any = model
    place = func.row_number().over(
        partition_by=(table.idea_id, getattr(table, kind)), order_by=table.id.desc()
    )
    ranked = (
        select(col(table.id), place.label("place"))
        .where(table.idea_id.in_(list(idea_ids)))
        .subquery()
    )
    newest = select(ranked.c.id).where(ranked.c.place == 1)
    standing: dict[UUID, dict[Any, Appended]] = {}
    for one in (await session.exec(select(model).where(table.id.in_(newest)))).all():
        found: Any = one
        standing.setdefault(found.idea_id, {})[getattr(found, kind)] = one
    return standing
