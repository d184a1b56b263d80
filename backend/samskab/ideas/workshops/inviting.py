"""Inviting to workshops: whom, what they answered, who is reminded, who came."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select

from samskab.core import audit, clock, events
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Invalid, NotFound
from samskab.ideas.workshops.events import WorkshopAction, WorkshopInvited, WorkshopReminded
from samskab.ideas.workshops.models import Workshop, WorkshopAnswer, WorkshopInvitee
from samskab.ideas.workshops.schemas import InviteePatch, InviteesCreate
from samskab.ideas.workshops.service import demand_standing
from samskab.identity.models import Membership, User
from samskab.projects.access import Access
from samskab.projects.models import ProjectMember
from samskab.projects.service import scope_of


def invitees_of(workshop_id: UUID) -> Any:
    """Select who is invited, with the members' names."""
    return (
        select_columns(
            WorkshopInvitee.id,
            WorkshopInvitee.workshop_id,
            WorkshopInvitee.user_id,
            func.coalesce(User.name, WorkshopInvitee.label).label("name"),
            WorkshopInvitee.perspective,
            WorkshopInvitee.headcount,
            WorkshopInvitee.answer,
            WorkshopInvitee.answered_at,
            WorkshopInvitee.reminded_at,
            WorkshopInvitee.attended,
            WorkshopInvitee.version,
        )
        .outerjoin(User, col(User.id) == WorkshopInvitee.user_id)
        .where(WorkshopInvitee.workshop_id == workshop_id)
    )


async def shown(session: Session, invitee: WorkshopInvitee) -> Any:
    """Return one who is invited, with their name."""
    statement = invitees_of(invitee.workshop_id).where(col(WorkshopInvitee.id) == invitee.id)
    return (await session.exec(statement)).one()


async def invite(
    session: Session, here: Access, workshop: Workshop, new: InviteesCreate
) -> dict[str, int]:
    """Invite members, the members of units, and guests. The workshop's row must be locked."""
    here.require_active()
    demand_standing(workshop)
    members = await _members(session, here, new.user_ids, "/user_ids")
    members |= await _members_of_units(session, here, new.unit_ids)
    known = set(
        (
            await session.exec(
                select(WorkshopInvitee.user_id).where(WorkshopInvitee.workshop_id == workshop.id)
            )
        ).all()
    )
    added = sorted(user_id for user_id in members if user_id not in known)
    scope = {**scope_of(here.project), "workshop_id": workshop.id}
    session.add_all(
        WorkshopInvitee(**scope, user_id=user_id, perspective=members[user_id].perspective)
        for user_id in added
    )
    session.add_all(WorkshopInvitee(**scope, **guests.model_dump()) for guests in new.guests)
    if added or new.guests:
        counts = {"members": len(added), "groups": len(new.guests)}
        audit.record(session, here.actor.user_id, WorkshopAction.INVITED, workshop, after=counts)
    if added:
        events.record(session, here.actor.user_id, WorkshopInvited(**scope, user_ids=added))
    await session.flush()
    return {"invited": len(added) + len(new.guests), "already": len(members) - len(added)}


async def change(
    session: Session,
    here: Access,
    workshop: Workshop,
    invitee: WorkshopInvitee,
    patch: InviteePatch,
    version: int,
) -> None:
    """Answer on somebody's behalf, tick who came, correct a label or a number."""
    here.require_active()
    expect(invitee, version)
    demand_standing(workshop)
    changes = patch.changes()
    if invitee.user_id is not None and (
        "label" in changes or changes.get("headcount", 1) > 1 or changes.get("attended", 0) > 1
    ):
        raise Invalid("member_counts_once", "A member is one person and has a name already.", "")
    if "answer" in changes:
        changes["answered_at"] = _moment_of(changes["answer"])
    before, after = audit.change(invitee, changes)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        WorkshopAction.INVITATION_CHANGED,
        invitee,
        before=before,
        after=after,
    )
    await session.flush()


async def withdraw(
    session: Session, here: Access, workshop: Workshop, invitee: WorkshopInvitee, version: int
) -> None:
    """Take an invitation back, as if it had never been sent; who came is not taken out."""
    here.require_active()
    expect(invitee, version)
    demand_standing(workshop)
    if invitee.attended:
        raise Conflict(
            "invitee_attended", "They were there. Take the mark of attendance away first."
        )
    audit.record(session, here.actor.user_id, WorkshopAction.INVITATION_WITHDRAWN, invitee)
    await session.delete(invitee)
    await session.flush()


async def answer(
    session: Session, here: Access, workshop: Workshop, said: WorkshopAnswer
) -> WorkshopInvitee:
    """Answer one's own invitation; repeating it changes nothing."""
    here.require_active()
    demand_standing(workshop)
    statement = (
        select(WorkshopInvitee)
        .where(
            WorkshopInvitee.workshop_id == workshop.id,
            WorkshopInvitee.user_id == here.actor.user_id,
        )
        .with_for_update()
    )
    invitee = (await session.exec(statement)).one_or_none()
    if invitee is None:
        raise Conflict(
            "not_invited",
            "You are not invited to this workshop. Ask its facilitator for an invitation.",
        )
    if invitee.answer is not said:
        before, after = audit.change(invitee, {"answer": said, "answered_at": _moment_of(said)})
        await session.flush()
        audit.record(
            session,
            here.actor.user_id,
            WorkshopAction.INVITATION_ANSWERED,
            invitee,
            before=before,
            after=after,
        )
        await session.flush()
    return invitee


async def remind(session: Session, here: Access, workshop: Workshop) -> int:
    """Ask those members once more who have not answered; return how many they are."""
    here.require_active()
    demand_standing(workshop)
    now = clock.now()
    if workshop.starts_at <= now:
        raise Conflict("workshop_begun", "The workshop has begun: there is nobody to remind.")
    statement = (
        select(WorkshopInvitee)
        .where(
            WorkshopInvitee.workshop_id == workshop.id,
            WorkshopInvitee.answer == WorkshopAnswer.AWAITED,
            col(WorkshopInvitee.user_id).is_not(None),
        )
        .order_by(col(WorkshopInvitee.id))
    )
    waiting = (await session.exec(statement)).all()
    for invitee in waiting:
        invitee.reminded_at = now
    told = [invitee.user_id for invitee in waiting if invitee.user_id is not None]
    if told:
        audit.record(
            session,
            here.actor.user_id,
            WorkshopAction.REMINDED,
            workshop,
            after={"members": len(told)},
        )
        event = WorkshopReminded(**scope_of(here.project), workshop_id=workshop.id, user_ids=told)
        events.record(session, here.actor.user_id, event)
    await session.flush()
    return len(told)


async def find_invitee(session: Session, workshop: Workshop, invitee_id: UUID) -> WorkshopInvitee:
    """Return one who is invited to the workshop, locked until the transaction ends; or 404."""
    statement = (
        select(WorkshopInvitee)
        .where(WorkshopInvitee.id == invitee_id, WorkshopInvitee.workshop_id == workshop.id)
        .with_for_update()
    )
    invitee = (await session.exec(statement)).one_or_none()
    if invitee is None:
        raise NotFound
    return invitee


def _moment_of(said: WorkshopAnswer) -> Any:
    return None if said is WorkshopAnswer.AWAITED else clock.now()


async def _members(
    session: Session, here: Access, user_ids: Iterable[UUID], pointer: str
) -> dict[UUID, ProjectMember]:
    wanted = set(user_ids)
    statement = select(ProjectMember).where(
        ProjectMember.project_id == here.project.id, col(ProjectMember.user_id).in_(wanted)
    )
    found = {member.user_id: member for member in (await session.exec(statement)).all()}
    if wanted - set(found):
        raise Invalid(
            "not_a_member",
            "Only members of the project can be chosen. Add the person to the project first.",
            pointer,
        )
    return found


async def _members_of_units(
    session: Session, here: Access, unit_ids: Iterable[UUID]
) -> dict[UUID, ProjectMember]:
    wanted = set(unit_ids)
    if not wanted:
        return {}
    statement = (
        select_columns(Membership.unit_id, ProjectMember)
        .join(ProjectMember, col(ProjectMember.user_id) == Membership.user_id)
        .where(
            ProjectMember.project_id == here.project.id,
            Membership.municipality_id == here.project.municipality_id,
            col(Membership.unit_id).in_(wanted),
        )
    )
    rows = (await session.exec(statement)).all()
    if wanted - {unit_id for unit_id, _ in rows}:
        raise Invalid(
            "nobody_of_unit",
            "Nobody of that unit is a member of the project. Add them to the project first.",
            "/unit_ids",
        )
    return {member.user_id: member for _, member in rows}
