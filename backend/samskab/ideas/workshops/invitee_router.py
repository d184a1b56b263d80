"""HTTP for invitations to workshops."""

from typing import Any
from uuid import UUID

from fastapi import Response

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.workshops import inviting
from samskab.ideas.workshops.models import Workshop, WorkshopInvitee
from samskab.ideas.workshops.schemas import (
    Invited,
    InviteePatch,
    InviteeRead,
    InviteesCreate,
    MyAnswer,
    MyInvitation,
    Reminded,
)
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find

router = feature_router("ideas")


@router.get(
    "/workshops/{workshop_id}/invitees",
    response_model=Page[InviteeRead],
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_invitees(
    workshop_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List who is invited to a workshop and what they answered."""
    await find(session, actor, Workshop, workshop_id, Permission.IDEA_READ)
    statement = inviting.invitees_of(workshop_id)
    return await paginate(session, statement, [Key(WorkshopInvitee.id)], page)


@router.post(
    "/workshops/{workshop_id}/invitees",
    status_code=201,
    response_model=Invited,
    openapi_extra=policy(Permission.CHALLENGE_EDIT),
)
async def invite_to_workshop(
    workshop_id: UUID, new: InviteesCreate, actor: CurrentActor, session: Writing
) -> Any:
    """Invite members, the members of a unit, or guests by a label and their number."""
    workshop, here = await find(
        session, actor, Workshop, workshop_id, Permission.CHALLENGE_EDIT, lock=True
    )
    return await inviting.invite(session, here, workshop, new)


@router.patch(
    "/workshops/{workshop_id}/invitees/{invitee_id}",
    response_model=InviteeRead,
    openapi_extra=policy(Permission.CHALLENGE_EDIT),
)
async def change_invitee(
    workshop_id: UUID,
    invitee_id: UUID,
    patch: InviteePatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Answer on behalf of somebody invited, or note on the day that they came."""
    workshop, here = await find(session, actor, Workshop, workshop_id, Permission.CHALLENGE_EDIT)
    invitee = await inviting.find_invitee(session, workshop, invitee_id)
    await inviting.change(session, here, workshop, invitee, patch, version)
    return await inviting.shown(session, tagged(invitee))


@router.delete(
    "/workshops/{workshop_id}/invitees/{invitee_id}",
    status_code=204,
    response_class=Response,
    openapi_extra=policy(Permission.CHALLENGE_EDIT),
)
async def withdraw_invitation(
    workshop_id: UUID,
    invitee_id: UUID,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
) -> None:
    """Take an invitation back."""
    workshop, here = await find(session, actor, Workshop, workshop_id, Permission.CHALLENGE_EDIT)
    invitee = await inviting.find_invitee(session, workshop, invitee_id)
    await inviting.withdraw(session, here, workshop, invitee, version)


@router.put(
    "/workshops/{workshop_id}/my-answer",
    response_model=MyInvitation,
    openapi_extra=policy(Permission.IDEA_READ),
)
async def answer_invitation(
    workshop_id: UUID, new: MyAnswer, actor: CurrentActor, session: Writing
) -> Any:
    """Answer your own invitation. Needs no If-Match: repeating it changes nothing."""
    workshop, here = await find(session, actor, Workshop, workshop_id, Permission.IDEA_READ)
    return await inviting.answer(session, here, workshop, new.answer)


@router.post(
    "/workshops/{workshop_id}/reminders",
    status_code=201,
    response_model=Reminded,
    openapi_extra=policy(Permission.CHALLENGE_EDIT),
)
async def remind_invitees(workshop_id: UUID, actor: CurrentActor, session: Writing) -> Any:
    """Remind the members who have not answered their invitation."""
    workshop, here = await find(
        session, actor, Workshop, workshop_id, Permission.CHALLENGE_EDIT, lock=True
    )
    return {"reminded": await inviting.remind(session, here, workshop)}
