"""Who is told of what happens to an invitation to speak."""

from uuid import UUID

from samskab.core.database import Session
from samskab.core.events import OutboxEvent
from samskab.notices.models import NoticeKind, NoticeTarget
from samskab.notices.people import Told, tell
from samskab.reality_check.invitations.models import Invitation

_TO_THE_INVITED = {
    "invited_to_speak": NoticeKind.SPEAKING_INVITED,
    "reminded_to_speak": NoticeKind.SPEAKING_REMINDED,
}
_TO_THE_INVITER = {
    "invitation_declined": NoticeKind.INVITATION_DECLINED,
    "invitation_delegated": NoticeKind.INVITATION_DELEGATED,
}


async def to_the_invited(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell whoever is asked to speak, by when and with which word stands on the page."""
    invitation = await _invitation(session, event)
    kind = _TO_THE_INVITED[event.kind]
    return tell({invitation.user_id}, kind, NoticeTarget.IDEA, invitation.idea_id)


async def to_the_inviter(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell whoever asked."""
    invitation = await _invitation(session, event)
    kind = _TO_THE_INVITER[event.kind]
    return tell({invitation.invited_by}, kind, NoticeTarget.IDEA, invitation.idea_id)


async def _invitation(session: Session, event: OutboxEvent) -> Invitation:
    return await session.get_one(Invitation, UUID(event.data["invitation_id"]))
