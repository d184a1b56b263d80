"""Who is told of what happens around workshops: those invited who have an account."""

from collections.abc import Collection
from uuid import UUID

from sqlmodel import col, select

from samskab.core.database import Session
from samskab.core.events import OutboxEvent
from samskab.ideas.workshops.models import WorkshopAnswer, WorkshopInvitee
from samskab.notices.models import NoticeKind, NoticeTarget
from samskab.notices.people import Told, tell


async def invited(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell those who were invited just now."""
    return _tell(_named(event), NoticeKind.WORKSHOP_INVITED, event)


async def reminded(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell those who had not answered, unless they have by now."""
    waiting = await _invited(session, event, {WorkshopAnswer.AWAITED})
    return _tell(waiting & _named(event), NoticeKind.WORKSHOP_REMINDED, event)


async def moved(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell everybody invited: whoever could not come may be able to now."""
    told = await _invited(session, event, set(WorkshopAnswer))
    return _tell(told, NoticeKind.WORKSHOP_MOVED, event)


async def cancelled(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell everybody invited."""
    told = await _invited(session, event, set(WorkshopAnswer))
    return _tell(told, NoticeKind.WORKSHOP_CANCELLED, event)


def _named(event: OutboxEvent) -> set[UUID]:
    return {UUID(user_id) for user_id in event.data["user_ids"]}


def _tell(users: Collection[UUID], kind: NoticeKind, event: OutboxEvent) -> list[Told]:
    return tell(users, kind, NoticeTarget.WORKSHOP, UUID(event.data["workshop_id"]))


async def _invited(
    session: Session, event: OutboxEvent, answers: Collection[WorkshopAnswer]
) -> set[UUID]:
    statement = select(WorkshopInvitee.user_id).where(
        WorkshopInvitee.workshop_id == UUID(event.data["workshop_id"]),
        col(WorkshopInvitee.user_id).is_not(None),
        col(WorkshopInvitee.answer).in_(answers),
    )
    found = (await session.exec(statement)).all()
    return {user_id for user_id in found if user_id is not None}
