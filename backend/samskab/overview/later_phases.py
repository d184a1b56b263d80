"""Open matters of reality check and evaluation: who must speak, which report is to publish."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy.orm import aliased
from sqlmodel import col, select

from samskab.core.database import Session, select_columns
from samskab.evaluation.models import ReportPublication
from samskab.ideas.models import Idea, IdeaStatus
from samskab.identity.actor import Actor
from samskab.identity.models import User
from samskab.overview.ideas import LEADS
from samskab.overview.items import MOST_OF_A_KIND, Item
from samskab.overview.schemas import WaitsFor, WorkKind
from samskab.projects.access import member_join
from samskab.projects.models import (
    Perspective,
    Phase,
    Project,
    ProjectMember,
    ProjectRole,
    ProjectState,
)
from samskab.reality_check.models import Assessment, RequiredPerspectives
from samskab.reality_check.rounds.sight import asks, rounds_of
from samskab.reality_check.rules import USUAL_PERSPECTIVES

_TAKES_PART = tuple(role for role in ProjectRole if role is not ProjectRole.OBSERVER)


async def assessments(session: Session, actor: Actor) -> list[Item]:
    """Return the ideas that want the actor's perspective; to those who lead, who is missing."""
    rows = (await session.exec(_ideas_in_reality_check(actor))).all()
    ids = [row.id for row in rows]
    heard = await _heard(session, ids)
    rounds = await rounds_of(session, ids)
    spoken = await _spoken(session, actor, ids)
    members = await _members(session, {row.project_id for row in rows})
    items = []
    for row in rows:
        missing = {
            Perspective(name) for name in row.perspectives or USUAL_PERSPECTIVES
        } - heard.get(row.id, set())
        base: dict[str, Any] = {
            "project_id": row.project_id,
            "project_title": row.project_title,
            "title": row.title,
            "since": max(row.answered_at or row.phase_since, row.phase_since),
        }
        wanted = asks(
            rounds[row.id], perspective_missing=row.perspective in missing, spoken=spoken[row.id]
        )
        if wanted and row.role in _TAKES_PART:
            items.append(
                Item(
                    kind=WorkKind.ASSESSMENT_WANTED,
                    link=f"reality-check/{row.id}/say",
                    **base,
                )
            )
        others = missing - {row.perspective}
        if others and row.role in LEADS:
            names = [name for name, place in members[row.project_id] if place in others]
            items.append(
                Item(
                    kind=WorkKind.ASSESSMENTS_MISSING,
                    link=f"reality-check/{row.id}",
                    waits_for=WaitsFor.OTHERS,
                    who=", ".join(names) or None,
                    count=len(others),
                    **base,
                )
            )
    return items


async def reports_to_publish(session: Session, actor: Actor) -> list[Item]:
    """Return the projects in evaluation that the actor leads and whose report is unpublished."""
    published = (
        select(ReportPublication.id).where(ReportPublication.project_id == Project.id).exists()
    )
    statement = (
        select_columns(Project.id, Project.title, Project.phase_since)
        .join(ProjectMember, member_join(actor))
        .where(
            Project.state == ProjectState.ACTIVE,
            Project.phase == Phase.EVALUATION,
            col(ProjectMember.role).in_(LEADS),
            ~published,
        )
        .order_by(Project.phase_since)
        .limit(MOST_OF_A_KIND)
    )
    return [
        Item(
            kind=WorkKind.REPORT_TO_PUBLISH,
            project_id=row.id,
            project_title=row.title,
            title=row.title,
            link="evaluation/report",
            since=row.phase_since,
        )
        for row in (await session.exec(statement)).all()
    ]


def _ideas_in_reality_check(actor: Actor) -> Any:
    return (
        select_columns(
            Idea.id,
            Idea.title,
            Idea.answered_at,
            Idea.project_id,
            col(Project.title).label("project_title"),
            Project.phase_since,
            ProjectMember.role,
            ProjectMember.perspective,
            RequiredPerspectives.perspectives,
        )
        .join(Project, col(Project.id) == Idea.project_id)
        .join(ProjectMember, member_join(actor))
        .outerjoin(RequiredPerspectives, col(RequiredPerspectives.idea_id) == Idea.id)
        .where(
            Project.state == ProjectState.ACTIVE,
            Project.phase == Phase.REALITY_CHECK,
            Idea.status == IdeaStatus.SELECTED,
        )
        .order_by(Idea.id)
        .limit(MOST_OF_A_KIND)
    )


async def _heard(session: Session, idea_ids: list[UUID]) -> dict[UUID, set[Perspective]]:
    if not idea_ids:
        return {}
    statement = (
        select_columns(Assessment.idea_id, Assessment.perspective)
        .where(col(Assessment.idea_id).in_(idea_ids))
        .distinct()
    )
    heard: dict[UUID, set[Perspective]] = defaultdict(set)
    for idea_id, perspective in (await session.exec(statement)).all():
        heard[idea_id].add(perspective)
    return heard


async def _spoken(
    session: Session, actor: Actor, idea_ids: list[UUID]
) -> defaultdict[UUID, set[int]]:
    """Return in which rounds the actor has spoken about each idea."""
    statement = select_columns(Assessment.idea_id, Assessment.round).where(
        col(Assessment.idea_id).in_(idea_ids),
        Assessment.given_by == actor.user_id,
        Assessment.voiced_by == "",
    )
    spoken: defaultdict[UUID, set[int]] = defaultdict(set)
    for idea_id, number in (await session.exec(statement)).all():
        spoken[idea_id].add(number)
    return spoken


async def _members(
    session: Session, project_ids: Iterable[UUID]
) -> dict[UUID, list[tuple[str, Perspective]]]:
    member = aliased(ProjectMember)
    statement = (
        select_columns(member.project_id, User.name, member.perspective)
        .join(User, col(User.id) == member.user_id)
        .where(col(member.project_id).in_(list(project_ids)), col(member.role).in_(_TAKES_PART))
        .order_by(User.name)
    )
    found: dict[UUID, list[tuple[str, Perspective]]] = defaultdict(list)
    for project_id, name, perspective in (await session.exec(statement)).all():
        found[project_id].append((name, perspective))
    return found
