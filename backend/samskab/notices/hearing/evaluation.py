"""Who is told of what happens in an evaluation."""

from uuid import UUID

from samskab.core.database import Session
from samskab.core.events import OutboxEvent
from samskab.notices import people
from samskab.notices.models import NoticeKind, NoticeTarget
from samskab.notices.people import Told, tell


async def report_published(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell the project's members, for whom it is published, and who decides on it."""
    told = {member.user_id for member in await people.members(session, project_id)}
    told |= await people.decision_makers(session, event.municipality_id)
    return tell(told, NoticeKind.REPORT_PUBLISHED, NoticeTarget.PROJECT, project_id)


async def recommendation_chosen(
    session: Session, event: OutboxEvent, project_id: UUID
) -> list[Told]:
    """Tell who leads, and who decides on it."""
    told = await people.leads(session, project_id)
    told |= await people.decision_makers(session, event.municipality_id)
    return tell(told, NoticeKind.RECOMMENDATION_CHOSEN, NoticeTarget.PROJECT, project_id)
