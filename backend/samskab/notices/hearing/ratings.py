"""Who is told of what happens in rating rounds."""

from uuid import UUID

from samskab.core.database import Session
from samskab.core.events import OutboxEvent
from samskab.identity.permissions import Permission
from samskab.notices import people
from samskab.notices.models import NoticeKind, NoticeTarget
from samskab.notices.people import Told, tell


async def rating_round_opened(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell the members who may rate."""
    told = await people.members_with(session, project_id, Permission.IDEA_SUPPORT)
    round_id = UUID(event.data["rating_round_id"])
    return tell(told, NoticeKind.RATING_WANTED, NoticeTarget.RATING_ROUND, round_id)
