"""Who takes part in a project: join, change, leave."""

from typing import Any
from uuid import UUID

from sqlmodel import col, select

from samskab.core import audit, events
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Invalid, NotFound
from samskab.identity.models import Membership, Organisation, OrganisationKind, User
from samskab.projects import rules
from samskab.projects.access import Access
from samskab.projects.events import (
    ProjectAction,
    ProjectMemberAdded,
    ProjectMemberRemoved,
)
from samskab.projects.models import ProjectMember, ProjectRole
from samskab.projects.schemas import ProjectMemberCreate, ProjectMemberPatch
from samskab.projects.service import scope_of


def members_of(project_id: UUID) -> Any:
    """Select the people of a project with their names and organisations."""
    return (
        select_columns(
            ProjectMember.id,
            ProjectMember.user_id,
            User.name,
            ProjectMember.organisation_id,
            col(Organisation.name).label("organisation_name"),
            ProjectMember.role,
            ProjectMember.perspective,
            ProjectMember.version,
        )
        .join(User, col(User.id) == ProjectMember.user_id)
        .join(Organisation, col(Organisation.id) == ProjectMember.organisation_id)
        .where(ProjectMember.project_id == project_id)
    )


async def add(session: Session, here: Access, new: ProjectMemberCreate) -> ProjectMember:
    """Let a person of one of the tenant's organisations join the project."""
    statement = (
        select(col(Organisation.kind))
        .join(Membership, col(Membership.organisation_id) == Organisation.id)
        .where(
            Membership.user_id == new.user_id,
            Membership.organisation_id == new.organisation_id,
            Membership.municipality_id == here.project.municipality_id,
        )
    )
    kind = (await session.exec(statement)).first()
    if kind is None:
        raise Invalid(
            "not_of_organisation", "This person does not belong to that organisation.", "/user_id"
        )
    _check_role(new.role, kind)
    member = ProjectMember(**scope_of(here.project), **new.model_dump())
    session.add(member)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        ProjectAction.MEMBER_ADDED,
        member,
        after=new.model_dump(),
    )
    events.record(
        session,
        here.actor.user_id,
        ProjectMemberAdded(**scope_of(here.project), user_id=new.user_id),
    )
    return member


async def change(
    session: Session,
    here: Access,
    member_id: UUID,
    patch: ProjectMemberPatch,
    version: int,
) -> ProjectMember:
    """Change a member's role or perspective."""
    member = await _get(session, here, member_id)
    expect(member, version)
    if patch.role is not None:
        organisation = await session.get_one(Organisation, member.organisation_id)
        _check_role(patch.role, organisation.kind)
        if patch.role is not ProjectRole.LEAD:
            await _keep_a_lead(session, member)
    before, after = audit.change(member, patch.changes())
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        ProjectAction.MEMBER_CHANGED,
        member,
        before=before,
        after=after,
    )
    return member


async def remove(session: Session, here: Access, member_id: UUID, version: int) -> None:
    """Let a member leave. What they contributed stays."""
    member = await _get(session, here, member_id)
    expect(member, version)
    await _keep_a_lead(session, member)
    audit.record(
        session,
        here.actor.user_id,
        ProjectAction.MEMBER_REMOVED,
        member,
        before={"user_id": member.user_id, "role": member.role},
    )
    events.record(
        session,
        here.actor.user_id,
        ProjectMemberRemoved(**scope_of(here.project), user_id=member.user_id),
    )
    await session.delete(member)


async def _get(session: Session, here: Access, member_id: UUID) -> ProjectMember:
    statement = (
        select(ProjectMember)
        .where(ProjectMember.id == member_id, ProjectMember.project_id == here.project.id)
        .with_for_update()
    )
    member = (await session.exec(statement)).one_or_none()
    if member is None:
        raise NotFound
    return member


async def _keep_a_lead(session: Session, member: ProjectMember) -> None:
    if member.role is not ProjectRole.LEAD:
        return
    others = select(ProjectMember.id).where(
        ProjectMember.project_id == member.project_id,
        ProjectMember.role == ProjectRole.LEAD,
        ProjectMember.id != member.id,
    )
    if (await session.exec(others)).first() is None:
        raise Conflict("last_lead", "A project needs a lead. Name another lead first.")


def _check_role(role: ProjectRole, kind: OrganisationKind) -> None:
    if not rules.role_fits(role, kind):
        raise Invalid(
            "role_for_municipality_only",
            f"The role {role} is for people of the municipality.",
            "/role",
        )
