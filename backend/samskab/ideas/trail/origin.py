"""How an idea came: typed by its author, left in public, written down for somebody, or imported."""

from enum import StrEnum
from uuid import UUID

from sqlmodel import col, select

from samskab.core.audit import AuditEntry
from samskab.core.database import Session
from samskab.ideas.events import IdeaAction
from samskab.ideas.models import Idea
from samskab.ideas.public.models import PUBLIC_PAGE


class Origin(StrEnum):
    """The ways in which an idea can come."""

    IMPORTED = "imported"
    PUBLIC = "public"
    TYPED = "typed"
    WRITTEN_DOWN = "written_down"


def origin_of(idea: Idea) -> Origin:
    """Return how an idea came."""
    if idea.author_id is not None:
        return Origin.TYPED
    if idea.source == PUBLIC_PAGE:
        return Origin.PUBLIC
    return Origin.IMPORTED if idea.import_key is not None else Origin.WRITTEN_DOWN


async def written_down_by(session: Session, idea_id: UUID) -> UUID | None:
    """Return who wrote an idea down for its author, or who typed their own; None if imported."""
    statement = select(AuditEntry.actor_id).where(
        col(AuditEntry.record_id) == idea_id, col(AuditEntry.action) == IdeaAction.SUBMITTED
    )
    writer: UUID | None = (await session.exec(statement)).first()
    return writer
