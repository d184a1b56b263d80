"""The verbs of a project: create, change, weigh."""

from typing import Any
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from samskab.core import audit, clock, events
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.events import OutboxEvent
from samskab.core.problems import Conflict, Invalid, NotFound
from samskab.identity.actor import Actor
from samskab.identity.models import User
from samskab.identity.permissions import Permission
from samskab.projects import access, rules
from samskab.projects.access import Access
from samskab.projects.events import ProjectAction, ProjectCreated, WeightsChanged
from samskab.projects.models import (
    Perspective,
    Project,
    ProjectMember,
    ProjectRole,
    WeightsChange,
)
from samskab.projects.schemas import ProjectCreate, ProjectPatch, Weights, WeightsPut


def visible_projects(actor: Actor) -> SelectOfScalar[Project]:
    """Select the projects that the actor may see."""
    return (
        select(Project)
        .outerjoin(ProjectMember, access.member_join(actor))
        .where(access.visible_to(actor))
    )


async def create(session: Session, actor: Actor, new: ProjectCreate) -> Project:
    """Open a project in its first phase; the actor leads it."""
    if new.municipality_id not in {p.municipality_id for p in actor.places}:
        raise NotFound
    actor.require_in(new.municipality_id, Permission.PROJECT_CREATE)
    project = Project(municipality_id=new.municipality_id, title=new.title, summary=new.summary)
    if new.weights is not None:
        _set_weights(project, new.weights)
    session.add(project)
    await session.flush()
    session.add(
        ProjectMember(
            municipality_id=project.municipality_id,
            project_id=project.id,
            user_id=actor.user_id,
            organisation_id=project.municipality_id,
            role=ProjectRole.LEAD,
            perspective=Perspective.MANAGEMENT,
        )
    )
    _note_weights(session, actor, project, None)
    audit.record(session, actor.user_id, ProjectAction.CREATED, project, after={"title": new.title})
    events.record(session, actor.user_id, ProjectCreated(**scope_of(project)))
    await session.flush()
    return project


async def change(session: Session, here: Access, patch: ProjectPatch, version: int) -> Project:
    """Change the title or summary."""
    expect(here.project, version)
    before, after = audit.change(here.project, patch.changes())
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        ProjectAction.CHANGED,
        here.project,
        before=before,
        after=after,
    )
    return here.project


async def set_weights(session: Session, here: Access, new: WeightsPut, version: int) -> Project:
    """Agree on weights. After measuring has begun, a reason is needed and is kept (rule 8)."""
    project = here.project
    expect(project, version)
    if project.weights_frozen_at is not None and not new.reason:
        raise Conflict(
            "weights_frozen",
            "The weights were fixed before the first follow-up measurement. "
            "A change now needs a reason, which stays beside the result.",
        )
    before = project.weights
    _set_weights(project, new)
    _note_weights(session, here.actor, project, new.reason)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        ProjectAction.WEIGHTS_CHANGED,
        project,
        before=before,
        after=project.weights,
    )
    events.record(
        session,
        here.actor.user_id,
        WeightsChanged(**scope_of(project), after_freeze=project.weights_frozen_at is not None),
    )
    return project


def freeze_weights(project: Project) -> None:
    """Fix the weights; called when the first follow-up measurement arrives."""
    if project.weights_frozen_at is None:
        project.weights_frozen_at = clock.now()


def timeline_of(project_id: UUID) -> Any:
    """Select what happened in a project, with who did it."""
    return (
        select_columns(
            OutboxEvent.id,
            OutboxEvent.created_at,
            OutboxEvent.kind,
            OutboxEvent.actor_id,
            col(User.name).label("actor_name"),
            OutboxEvent.data,
        )
        .outerjoin(User, col(User.id) == OutboxEvent.actor_id)
        .where(OutboxEvent.project_id == project_id)
    )


def scope_of(project: Project) -> dict[str, Any]:
    """Return the tenant and project of an event about this project."""
    return {"municipality_id": project.municipality_id, "project_id": project.id}


def _set_weights(project: Project, weights: Weights) -> None:
    if not rules.weights_are_whole(weights.citizen, weights.employee, weights.organisation):
        total = weights.citizen + weights.employee + weights.organisation
        raise Invalid(
            "weights_not_100",
            f"The three weights sum to {total}. Whole per cents must sum to 100.",
            "/weights" if not isinstance(weights, WeightsPut) else "",
        )
    project.weight_citizen = weights.citizen
    project.weight_employee = weights.employee
    project.weight_organisation = weights.organisation


def _note_weights(session: Session, actor: Actor, project: Project, reason: str | None) -> None:
    session.add(
        WeightsChange(
            **scope_of(project),
            changed_by=actor.user_id,
            weight_citizen=project.weight_citizen,
            weight_employee=project.weight_employee,
            weight_organisation=project.weight_organisation,
            reason=reason,
            after_freeze=project.weights_frozen_at is not None,
        )
    )
