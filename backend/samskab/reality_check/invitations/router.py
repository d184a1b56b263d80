"""HTTP for invitations to speak about an idea."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlmodel import col

from samskab.core.database import Reading, Session, Writing
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import Access, find
from samskab.reality_check.invitations import service, voices
from samskab.reality_check.invitations.models import Invitation
from samskab.reality_check.invitations.schemas import (
    InvitationDecline,
    InvitationDelegation,
    InvitationRead,
    InvitationsCreate,
    InvitationsMade,
)

router = feature_router("reality check")


@router.get(
    "/ideas/{idea_id}/invitations",
    response_model=Page[InvitationRead],
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def list_invitations(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List who was asked to speak about an idea, and what became of it, the newest first."""
    _, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    keys = [Key(Invitation.id, descending=True)]
    listed = await paginate(session, voices.invitations_of(idea_id), keys, page)
    return {**listed, "items": voices.shown(here, listed["items"])}


@router.post(
    "/ideas/{idea_id}/invitations",
    status_code=201,
    response_model=InvitationsMade,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def invite_to_speak(
    idea_id: UUID, new: InvitationsCreate, actor: CurrentActor, session: Writing
) -> Any:
    """Ask people, or all of a unit who take part, to speak about an idea by a day."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_EDIT, lock=True)
    made = await service.invite(session, here, idea, new)
    return {"items": await _shown(session, here, idea_id, [one.id for one in made])}


@router.post(
    "/invitations/{invitation_id}/refusal",
    status_code=201,
    response_model=InvitationRead,
    openapi_extra=policy(Permission.REALITY_CHECK_ASSESS),
)
async def decline_invitation(
    invitation_id: UUID, new: InvitationDecline, actor: CurrentActor, session: Writing
) -> Any:
    """Say with a reason that you do not speak."""
    invitation, here = await _find(session, actor, invitation_id, Permission.REALITY_CHECK_ASSESS)
    return await _one(session, here, await service.decline(session, here, invitation, new))


@router.post(
    "/invitations/{invitation_id}/delegation",
    status_code=201,
    response_model=InvitationRead,
    openapi_extra=policy(Permission.REALITY_CHECK_ASSESS),
)
async def delegate_invitation(
    invitation_id: UUID, new: InvitationDelegation, actor: CurrentActor, session: Writing
) -> Any:
    """Hand your invitation on to somebody else who may speak."""
    invitation, here = await _find(session, actor, invitation_id, Permission.REALITY_CHECK_ASSESS)
    return await _one(session, here, await service.delegate(session, here, invitation, new))


@router.post(
    "/invitations/{invitation_id}/reminder",
    status_code=201,
    response_model=InvitationRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def remind_invited(invitation_id: UUID, actor: CurrentActor, session: Writing) -> Any:
    """Remind somebody who was asked to speak, at most once a day."""
    invitation, here = await _find(session, actor, invitation_id, Permission.REALITY_CHECK_EDIT)
    return await _one(session, here, await service.remind(session, here, invitation))


@router.post(
    "/invitations/{invitation_id}/cancellation",
    status_code=201,
    response_model=InvitationRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def cancel_invitation(invitation_id: UUID, actor: CurrentActor, session: Writing) -> Any:
    """Call an invitation off."""
    invitation, here = await _find(session, actor, invitation_id, Permission.REALITY_CHECK_EDIT)
    return await _one(session, here, await service.cancel(session, here, invitation))


async def _find(
    session: Session, actor: CurrentActor, invitation_id: UUID, permission: Permission
) -> tuple[Invitation, Access]:
    return await find(session, actor, Invitation, invitation_id, permission, lock=True)


async def _one(session: Session, here: Access, invitation: Invitation) -> dict[str, Any]:
    return (await _shown(session, here, invitation.idea_id, [invitation.id]))[0]


async def _shown(
    session: Session, here: Access, idea_id: UUID, ids: Collection[UUID]
) -> list[dict[str, Any]]:
    statement = voices.invitations_of(idea_id).where(col(Invitation.id).in_(ids))
    rows = (await session.exec(statement.order_by(col(Invitation.id)))).all()
    return voices.shown(here, [row._mapping for row in rows])
