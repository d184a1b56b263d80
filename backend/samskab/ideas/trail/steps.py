"""The ideas' own steps on the trail, and the municipality's decisions while an idea is selected."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.orm import aliased
from sqlmodel import col, select

from samskab.core.audit import AuditEntry
from samskab.core.database import Session, select_columns
from samskab.ideas.answers.models import IdeaAnswer
from samskab.ideas.answers.service import answers_of
from samskab.ideas.events import IdeaAction
from samskab.ideas.handling.models import IdeaHandling
from samskab.ideas.models import Idea, IdeaStatus
from samskab.ideas.states.models import IdeaState, IdeaStateEntry, StateChange
from samskab.ideas.trail.origin import origin_of
from samskab.ideas.trail.sources import Step
from samskab.identity.models import User
from samskab.projects.gates.models import Decision


async def answers_to(session: Session, idea_id: UUID) -> list[Any]:
    """Return the answers an idea was given, the first one first."""
    statement = answers_of(idea_id).order_by(IdeaAnswer.created_at, IdeaAnswer.id)
    return list((await session.exec(statement)).all())


def written(idea: Idea, author: str | None) -> Step:
    """Return the first step: how the idea came."""
    return Step(
        kind="written",
        at=idea.created_at,
        by=author,
        outcome=origin_of(idea).value,
        facts={"source": idea.source or ""},
    )


def answered(given: Any) -> Step:
    """Return the step of an answer, with the answer in full."""
    return Step(
        kind="answered",
        at=given.created_at,
        by=given.answered_by_name,
        text=given.answer,
        outcome=given.status.value,
        other_id=given.merged_into_id,
        other_title=given.merged_into_title,
    )


async def handling_of(session: Session, idea: Idea) -> IdeaHandling | None:
    """Return who looks at an idea, to answer it."""
    statement = select(IdeaHandling).where(IdeaHandling.idea_id == idea.id)
    return (await session.exec(statement)).one_or_none()


async def changes_of(session: Session, idea_id: UUID) -> list[Step]:
    """Return when title or text were changed."""
    statement = (
        select_columns(AuditEntry.created_at, User.name)
        .outerjoin(User, col(User.id) == AuditEntry.actor_id)
        .where(AuditEntry.record_id == idea_id, AuditEntry.action == IdeaAction.CHANGED.value)
    )
    rows = (await session.exec(statement)).all()
    return [
        Step(kind="changed", at=row.created_at, by=row.name, facts={"times": 1}) for row in rows
    ]


async def states_of(session: Session, idea_id: UUID) -> list[Step]:
    """Return when an idea came into own states that authors see, or was taken out of one.

    What a new status dropped is told by the answer.
    """
    statement = (
        select_columns(
            IdeaStateEntry.created_at,
            IdeaStateEntry.change,
            IdeaState.name_da,
            IdeaState.name_en,
            User.name,
        )
        .join(IdeaState, col(IdeaState.id) == IdeaStateEntry.state_id)
        .join(User, col(User.id) == IdeaStateEntry.changed_by)
        .where(
            IdeaStateEntry.idea_id == idea_id,
            col(IdeaStateEntry.visible),
            IdeaStateEntry.change != StateChange.DROPPED,
        )
    )
    return [
        Step(
            kind=f"state_{row.change}",
            at=row.created_at,
            by=row.name,
            facts={"name_da": row.name_da, "name_en": row.name_en},
        )
        for row in (await session.exec(statement)).all()
    ]


async def joined_to(session: Session, idea_id: UUID, carried: Sequence[UUID]) -> list[Step]:
    """Return when other ideas were merged into one; those in `carried` are followed already."""
    other = aliased(Idea)
    statement = (
        select_columns(IdeaAnswer.created_at, IdeaAnswer.idea_id, other.title)
        .join(other, col(other.id) == IdeaAnswer.idea_id)
        .where(
            IdeaAnswer.merged_into_id == idea_id,
            IdeaAnswer.status == IdeaStatus.MERGED,
            col(IdeaAnswer.idea_id).not_in(carried),
        )
    )
    return [
        Step(kind="joined", at=row.created_at, other_id=row.idea_id, other_title=row.title)
        for row in (await session.exec(statement)).all()
    ]


async def decisions_in(session: Session, project_id: UUID) -> list[Step]:
    """Return the municipality's decisions about a project, with their reasons."""
    statement = select(Decision).where(Decision.project_id == project_id)
    return [
        Step(
            kind="decided",
            at=decision.created_at,
            by=decision.decided_by_name,
            text=decision.reason,
            outcome=decision.kind.value,
            facts={"from_phase": decision.from_phase.value, "to_phase": decision.to_phase.value},
            link="decision",
        )
        for decision in (await session.exec(statement)).all()
    ]
