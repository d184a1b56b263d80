"""Whom an event may concern: members by role or permission, and who may see a project at all."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from samskab.core.database import Session, select_columns
from samskab.identity.actor import Actor, Place
from samskab.identity.models import Membership, OrganisationRole, User
from samskab.identity.permissions import TENANT_WIDE, Permission
from samskab.notices.models import NoticeKind, NoticeTarget
from samskab.projects.models import Perspective, ProjectMember, ProjectRole
from samskab.projects.rules import PERMISSIONS_OF_ROLE

LEADS = (ProjectRole.LEAD, ProjectRole.FACILITATOR)


@dataclass(frozen=True)
class Told:
    """Somebody who is told something that leads somewhere."""

    user_id: UUID
    kind: NoticeKind
    target: NoticeTarget
    target_id: UUID


def tell(
    users: Collection[UUID], kind: NoticeKind, target: NoticeTarget, target_id: UUID
) -> list[Told]:
    """Return that each of the people is told the same."""
    return [Told(user_id, kind, target, target_id) for user_id in sorted(users)]


async def members(session: Session, project_id: UUID) -> list[ProjectMember]:
    """Return the members of a project."""
    statement = select(ProjectMember).where(ProjectMember.project_id == project_id)
    return list((await session.exec(statement)).all())


async def leads(session: Session, project_id: UUID) -> set[UUID]:
    """Return who leads a project."""
    return {m.user_id for m in await members(session, project_id) if m.role in LEADS}


async def members_with(session: Session, project_id: UUID, permission: Permission) -> set[UUID]:
    """Return the members whose role in the project gives them a permission."""
    found = await members(session, project_id)
    return {m.user_id for m in found if permission in PERMISSIONS_OF_ROLE[m.role]}


async def members_speaking(
    session: Session, project_id: UUID, perspectives: Collection[Perspective]
) -> set[UUID]:
    """Return the members who may speak from one of the perspectives."""
    speaking = Permission.REALITY_CHECK_ASSESS
    return {
        m.user_id
        for m in await members(session, project_id)
        if m.perspective in perspectives and speaking in PERMISSIONS_OF_ROLE[m.role]
    }


async def decision_makers(session: Session, municipality_id: UUID) -> set[UUID]:
    """Return who decides in a municipality."""
    statement = select(Membership.user_id).where(
        Membership.municipality_id == municipality_id,
        Membership.role == OrganisationRole.DECISION_MAKER,
    )
    return set((await session.exec(statement)).all())


async def who_may_see(
    session: Session, municipality_id: UUID, project_id: UUID, among: Collection[UUID]
) -> set[UUID]:
    """Return those among the people for whom the project exists (house rule 13)."""
    everywhere = [role for role, held in TENANT_WIDE.items() if Permission.PROJECT_READ in held]
    by_role = select(Membership.user_id).where(
        Membership.municipality_id == municipality_id, col(Membership.role).in_(everywhere)
    )
    by_project = select(ProjectMember.user_id).where(ProjectMember.project_id == project_id)
    statement = select(User.id).where(
        col(User.id).in_(among),
        col(User.active),
        col(User.id).in_(by_role) | col(User.id).in_(by_project),
    )
    return set((await session.exec(statement)).all())


async def actor_for(session: Session, user: User) -> Actor:
    """Return a person as they would be if they were signed in now, to ask what they may see."""
    statement: Any = select_columns(
        Membership.municipality_id, Membership.organisation_id, Membership.role
    ).where(Membership.user_id == user.id)
    places = tuple(Place(*row) for row in (await session.exec(statement)).all())
    return Actor(user.id, user.name, user.email, UUID(int=0), places)
