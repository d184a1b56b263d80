"""Who may see a project and what belongs to it (404), and what they may do there (403)."""

from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, and_, bindparam
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


def _visible_in(tenants: Any) -> ColumnElement[bool]:
    return col(Project.municipality_id).in_(tenants) | col(ProjectMember.id).is_not(None)


def _membership_of(user_id: Any) -> ColumnElement[bool]:
    return and_(col(ProjectMember.project_id) == Project.id, col(ProjectMember.user_id) == user_id)


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """Return the condition for projects the actor may see.

    Needs the outer join of `ProjectMember` on the actor that `member_join` gives.
    """
    return _visible_in(actor.municipalities_with(Permission.PROJECT_READ))


def member_join(actor: Actor) -> ColumnElement[bool]:
    """Return the join condition for the actor's own membership in a project."""
    return _membership_of(actor.user_id)


# Built once, with places for the actor's values: these stand in nearly every request.
_VISIBLE = _visible_in(bindparam("actor_tenants", expanding=True))
_OWN_MEMBERSHIP = _membership_of(bindparam("actor_id"))


def _values_of(actor: Actor) -> dict[str, Any]:
    tenants = actor.municipalities_with(Permission.PROJECT_READ)
    return {"actor_id": actor.user_id, "actor_tenants": tenants}


_ENTRANCE = (
    select(Project, ProjectMember)
    .outerjoin(ProjectMember, _OWN_MEMBERSHIP)
    .where(col(Project.id) == bindparam("project_id"), _VISIBLE)
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
    statement = _ENTRANCE.with_for_update(of=Project) if lock else _ENTRANCE
    values = {**_values_of(actor), "project_id": project_id}
    row = (await session.exec(statement, values)).one_or_none()
    if row is None:
        raise NotFound
    access = Access(actor, *row)
    access.require(permission)
    return access


Owned = TypeVar("Owned", bound=ProjectRecord | ProjectEntry)


@cache
def _record_in_project(model: Any) -> Any:
    return (
        select(model, Project, ProjectMember)
        .join(Project, col(Project.id) == model.project_id)
        .outerjoin(ProjectMember, _OWN_MEMBERSHIP)
        .where(col(model.id) == bindparam("record_id"), _VISIBLE)
    )


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
    statement = _record_in_project(model)  # type: ignore[arg-type]  # classes can be hashed
    if where:
        statement = statement.where(*where)
    if lock:
        statement = statement.with_for_update(of=model)
    values = {**_values_of(actor), "record_id": record_id}
    row = (await session.exec(statement, values)).one_or_none()
    if row is None:
        raise NotFound
    record, project, member = row
    access = Access(actor, project, member)
    access.require(permission)
    return record, access
