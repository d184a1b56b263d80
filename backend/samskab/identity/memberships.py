"""The verbs of a membership: give a person a role, change it or move them, take it away."""

from uuid import UUID

from sqlmodel import col, select

from samskab.core import audit
from samskab.core.database import Session
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Invalid, NotFound
from samskab.identity.actor import Actor
from samskab.identity.models import Membership, Organisation, OrganisationRole, Unit
from samskab.identity.permissions import Permission
from samskab.identity.schemas import MemberCreate, MemberPatch
from samskab.identity.service import (
    IdentityAction,
    ensure_user,
    get_organisation,
    join,
    require_role_of_kind,
)


async def add_member(
    session: Session, actor: Actor, organisation_id: UUID, new: MemberCreate
) -> Membership:
    """Give a person a role in an organisation; makes their account if the address is new."""
    organisation = await _administered(session, actor, organisation_id)
    await _check_unit(session, organisation, new.unit_id)
    user = await ensure_user(session, new.email, new.name, new.password)
    membership = await join(session, organisation, user, new.role, new.unit_id)
    audit.record(
        session,
        actor.user_id,
        IdentityAction.MEMBER_ADDED,
        membership,
        after={"user_id": user.id, "role": new.role},
    )
    return membership


async def change_member(
    session: Session,
    actor: Actor,
    organisation_id: UUID,
    membership_id: UUID,
    patch: MemberPatch,
    version: int,
) -> Membership:
    """Give a person another role, or move them to another unit of the organisation."""
    organisation = await _administered(session, actor, organisation_id)
    membership = await find_membership(session, organisation, membership_id, lock=True)
    expect(membership, version)
    fields = patch.changes()
    role = fields.get("role", membership.role)
    if role != membership.role:
        if membership.user_id == actor.user_id:
            raise Conflict("own_membership", "Ask another administrator to change your own role.")
        require_role_of_kind(role, organisation.kind)
        await _refuse_role_held(session, membership, role)
    await _check_unit(session, organisation, fields.get("unit_id"))
    before, after = audit.change(membership, fields)
    await session.flush()
    audit.record(
        session,
        actor.user_id,
        IdentityAction.MEMBER_CHANGED,
        membership,
        before=before,
        after=after,
    )
    return membership


async def remove_member(
    session: Session, actor: Actor, organisation_id: UUID, membership_id: UUID, version: int
) -> None:
    """Take a role away from a person. What they wrote stays theirs."""
    organisation = await _administered(session, actor, organisation_id)
    membership = await find_membership(session, organisation, membership_id, lock=True)
    expect(membership, version)
    if membership.user_id == actor.user_id:
        raise Conflict("own_membership", "Ask another administrator to remove your own role.")
    audit.record(
        session,
        actor.user_id,
        IdentityAction.MEMBER_REMOVED,
        membership,
        before={"user_id": membership.user_id, "role": membership.role},
    )
    await session.delete(membership)


async def find_membership(
    session: Session, organisation: Organisation, membership_id: UUID, *, lock: bool = False
) -> Membership:
    """Return a membership of the organisation, or raise 404."""
    statement = select(Membership).where(
        Membership.id == membership_id, Membership.organisation_id == organisation.id
    )
    if lock:
        statement = statement.with_for_update()
    found = (await session.exec(statement)).one_or_none()
    if found is None:
        raise NotFound
    return found


async def _administered(session: Session, actor: Actor, organisation_id: UUID) -> Organisation:
    organisation = await get_organisation(session, actor, organisation_id)
    actor.require_in(organisation.municipality_id, Permission.ORGANISATION_EDIT)
    return organisation


async def _check_unit(session: Session, organisation: Organisation, unit_id: UUID | None) -> None:
    if unit_id is None:
        return
    unit = await session.get(Unit, unit_id)
    if unit is None or unit.organisation_id != organisation.id:
        raise Invalid("unknown_unit", "The organisation has no such unit.", "/unit_id")


async def _refuse_role_held(
    session: Session, membership: Membership, role: OrganisationRole
) -> None:
    held = select(col(Membership.id)).where(
        Membership.organisation_id == membership.organisation_id,
        Membership.user_id == membership.user_id,
        Membership.role == role,
    )
    if (await session.exec(held)).first() is not None:
        raise Conflict(
            "role_held", "The person holds that role here already. Remove this one instead."
        )
