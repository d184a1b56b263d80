"""What idea generation hands to the gate: its conditions and its evidence."""

from typing import Any

from sqlalchemy import func, select
from sqlmodel import col

from samskab.core.database import Session, select_columns
from samskab.ideas.models import Idea, IdeaStatus
from samskab.ideas.public.models import PublicIdea, PublicIdeaState
from samskab.projects.gates.conditions import Condition
from samskab.projects.models import Phase, Project


class IdeaSelected:
    """At least one idea goes on to the reality check."""

    phase = Phase.IDEA_GENERATION

    async def check(self, session: Session, project: Project) -> Condition:
        """Count the selected ideas."""
        count = await _count(session, project, IdeaStatus.SELECTED)
        return Condition(
            name="idea_selected",
            met=count > 0,
            explanation=f"{count} idea(s) selected." if count else "No idea is selected yet.",
            facts={"selected": count},
            link="ideas?status=selected" if count else "ideas",
        )


class IdeasAnswered:
    """Every contributor is answered (house rule 6)."""

    phase = Phase.IDEA_GENERATION

    async def check(self, session: Session, project: Project) -> Condition:
        """Count the ideas without an answer, and what was left in public and waits to be read."""
        count = await _count(session, project, IdeaStatus.SUBMITTED)
        count += await _waiting(session, project)
        return Condition(
            name="ideas_answered",
            met=count == 0,
            explanation=f"{count} idea(s) await an answer."
            if count
            else "No idea is left unanswered.",
            facts={"unanswered": count},
            link="ideas?status=submitted",
        )


class IdeasEvidence:
    """How many ideas came, from whom, and which were selected."""

    name = "ideas"

    async def collect(self, session: Session, project: Project) -> dict[str, Any]:
        """Return counts by status and origin, and the selected ideas."""
        selected = (
            select_columns(Idea.id, Idea.title, Idea.support_count)
            .where(Idea.project_id == project.id, Idea.status == IdeaStatus.SELECTED)
            .order_by(col(Idea.support_count).desc(), col(Idea.id))
        )
        return {
            "by_status": await _tally(session, project, Idea.status),
            "by_origin": await _tally(session, project, Idea.origin_perspective),
            "selected": [
                {"id": str(row.id), "title": row.title, "support": row.support_count}
                for row in (await session.exec(selected)).all()
            ],
        }


async def _count(session: Session, project: Project, status: IdeaStatus) -> int:
    statement = select(func.count()).where(
        col(Idea.project_id) == project.id, col(Idea.status) == status
    )
    return int((await session.exec(statement)).scalar_one())


async def _waiting(session: Session, project: Project) -> int:
    statement = select(func.count()).where(
        col(PublicIdea.project_id) == project.id, col(PublicIdea.state) == PublicIdeaState.WAITING
    )
    return int((await session.exec(statement)).scalar_one())


async def _tally(session: Session, project: Project, column: Any) -> dict[str, int]:
    statement = (
        select_columns(column, func.count())
        .where(Idea.project_id == project.id)
        .group_by(column)
        .order_by(column)
    )
    return {str(value): int(count) for value, count in (await session.exec(statement)).all()}
