"""Who may see a project and what belongs to it (404), and what they may do there (403)."""

from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, and_
from sqlmodel import col, select

from samskab.core.database import Session
from samskab.core.problems import Conflict, Forbidden, NotFound
from samskab.identity.actor import Actor
from samskab.identity.permissions import Permission
from samskab.projects.models import (
    Project,
    ProjectEntry,
    ProjectMember,
    ProjectRecord,
    ProjectState,
)
from samskab.projects.rules import PERMISSIONS_OF_ROLE


@dataclass(frozen=True)
class Access:
    """An actor inside a project that they may see."""

    actor: Actor
    project: Project
    member: ProjectMember | None

    @property
    def permissions(self) -> frozenset[Permission]:
        """What the actor may do in this project."""
        held = self.actor.permissions_in(self.project.municipality_id)
        if self.member is not None:
            held |= PERMISSIONS_OF_ROLE[self.member.role]
        return held

    def require(self, permission: Permission) -> None:
        """Raise 403 unless the actor holds the permission here."""
        if permission not in self.permissions:
            raise Forbidden(permission)

    def require_active(self) -> None:
        """Raise 409 when the project rests or has ended: nothing is added to it then."""
        if self.project.state is not ProjectState.ACTIVE:
            raise Conflict(
                "project_not_active",
                f"The project is {self.project.state}; resume it before you change anything.",
            )


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """Return the condition for projects the actor may see.

    Needs the outer join of `ProjectMember` on the actor that `member_join` gives.
    """
    tenants = actor.municipalities_with(Permission.PROJECT_READ)
    return col(Project.municipality_id).in_(tenants) | col(ProjectMember.id).is_not(None)


def member_join(actor: Actor) -> ColumnElement[bool]:
    """Return the join condition for the actor's own membership in a project."""
    return and_(
        col(ProjectMember.project_id) == Project.id,
        col(ProjectMember.user_id) == actor.user_id,
    )


async def enter(
    session: Session,
    actor: Actor,
    project_id: UUID,
    permission: Permission,
    *,
    lock: bool = False,
) -> Access:
    """Return the actor's access to a project; 404 if they may not see it, 403 if not do it.

    `lock` holds the project's row until the transaction ends, for changes to the project itself.
    """
    statement = (
        select(Project, ProjectMember)
        .outerjoin(ProjectMember, member_join(actor))
        .where(Project.id == project_id, visible_to(actor))
    )
    if lock:
        statement = statement.with_for_update(of=Project)
    row = (await session.exec(statement)).one_or_none()
    if row is None:
        raise NotFound
    access = Access(actor, *row)
    access.require(permission)
    return access


Owned = TypeVar("Owned", bound=ProjectRecord | ProjectEntry)


async def find(
    session: Session,
    actor: Actor,
    model: type[Owned],
    record_id: UUID,
    permission: Permission,
    *where: ColumnElement[bool],
    lock: bool = False,
) -> tuple[Owned, Access]:
    """Return a record of a project with the actor's access to the project.

    404 if the actor may not see the project or the record does not fulfil `where`, 403 if
    they may not do this. `lock` holds the record's row until the transaction ends.
    """
    statement = (
        select(model, Project, ProjectMember)
        .join(Project, col(Project.id) == model.project_id)
        .outerjoin(ProjectMember, member_join(actor))
        .where(model.id == record_id, visible_to(actor), *where)
    )
    if lock:
        statement = statement.with_for_update(of=model)
    row = (await session.exec(statement)).one_or_none()
    if row is None:
        raise NotFound
    record, project, member = row
    access = Access(actor, project, member)
    access.require(permission)
    return record, access
