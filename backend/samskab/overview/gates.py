"""Gates that can be decided: every condition is met, and the decision makers have the ball."""

from typing import Any

from sqlmodel import col, select

from samskab.core.database import Session
from samskab.identity.actor import Actor
from samskab.identity.models import Membership, OrganisationRole, User
from samskab.identity.permissions import Permission
from samskab.overview.ideas import LEADS
from samskab.overview.items import Item
from samskab.overview.schemas import WaitsFor, WorkKind
from samskab.projects.access import member_join
from samskab.projects.gates.conditions import check_all
from samskab.projects.models import Project, ProjectMember, ProjectState

MOST_CHECKED = 20
"""Conditions are checked project by project: this many, those longest in their phase first."""


async def gates_to_decide(session: Session, actor: Actor) -> list[Item]:
    """Return the projects whose gate is open, for who decides and for who waits for it."""
    tenants = actor.municipalities_with(Permission.DECISION_MAKE)
    statement = (
        select(Project)
        .outerjoin(ProjectMember, member_join(actor))
        .where(
            Project.state == ProjectState.ACTIVE,
            col(Project.municipality_id).in_(tenants) | col(ProjectMember.role).in_(LEADS),
        )
        .order_by(col(Project.phase_since), col(Project.id))
        .limit(MOST_CHECKED)
    )
    items = []
    for project in (await session.exec(statement)).all():
        conditions = await check_all(session, project)
        if not conditions or not all(condition.met for condition in conditions):
            continue
        mine = project.municipality_id in tenants
        items.append(
            Item(
                kind=WorkKind.GATE_TO_DECIDE,
                project_id=project.id,
                project_title=project.title,
                title=project.title,
                link="decision",
                since=project.phase_since,
                waits_for=WaitsFor.ME if mine else WaitsFor.OTHERS,
                who=None if mine else await _decision_makers(session, project),
            )
        )
    return items


async def _decision_makers(session: Session, project: Project) -> str | None:
    statement: Any = (
        select(User.name)
        .join(Membership, col(Membership.user_id) == User.id)
        .where(
            Membership.organisation_id == project.municipality_id,
            Membership.role == OrganisationRole.DECISION_MAKER,
        )
        .order_by(User.name)
        .limit(3)
    )
    return ", ".join((await session.exec(statement)).all()) or None
