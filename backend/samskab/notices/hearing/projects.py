"""Who is told of what happens to a project: members, decisions, weights, jobs."""

from uuid import UUID

from sqlmodel import col, select

from samskab.core.database import Session
from samskab.core.events import OutboxEvent
from samskab.ideas.models import Idea, IdeaStatus
from samskab.notices import people
from samskab.notices.models import NoticeKind, NoticeTarget
from samskab.notices.people import Told, tell
from samskab.projects.gates.models import DecisionKind
from samskab.projects.jobs.models import Job
from samskab.projects.models import Perspective, Phase
from samskab.reality_check.models import RequiredPerspectives
from samskab.reality_check.rules import USUAL_PERSPECTIVES


async def member_added(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell whoever was added to a project."""
    added = UUID(event.data["user_id"])
    return tell({added}, NoticeKind.MEMBER_ADDED, NoticeTarget.PROJECT, project_id)


async def decision_made(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell every member; those whose perspective is now asked are told that."""
    members = {member.user_id for member in await people.members(session, project_id)}
    asked = set()
    moved = event.data["kind_of_decision"] in (DecisionKind.ADVANCE, DecisionKind.RETURN)
    if moved and event.data["to_phase"] == Phase.REALITY_CHECK:
        wanted = await _perspectives_wanted(session, project_id)
        asked = await people.members_speaking(session, project_id, wanted)
    return [
        *tell(asked, NoticeKind.PERSPECTIVE_WANTED, NoticeTarget.PROJECT, project_id),
        *tell(members - asked, NoticeKind.DECISION_MADE, NoticeTarget.PROJECT, project_id),
    ]


async def weights_changed(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell who leads and who decides, once the weights were frozen: no change is silent."""
    if not event.data["after_freeze"]:
        return []
    told = await people.leads(session, project_id)
    told |= await people.decision_makers(session, event.municipality_id)
    return tell(told, NoticeKind.WEIGHTS_CHANGED, NoticeTarget.PROJECT, project_id)


async def job_ended(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell whoever started the job: they went on to something else meanwhile."""
    job = await session.get_one(Job, UUID(event.data["job_id"]))
    return tell({job.created_by}, NoticeKind.IMPORT_ENDED, NoticeTarget.PROJECT, project_id)


async def _perspectives_wanted(session: Session, project_id: UUID) -> set[Perspective]:
    """Return the perspectives that any selected idea of the project needs."""
    statement = (
        select(col(RequiredPerspectives.perspectives))
        .select_from(Idea)
        .outerjoin(RequiredPerspectives, col(RequiredPerspectives.idea_id) == Idea.id)
        .where(Idea.project_id == project_id, Idea.status == IdeaStatus.SELECTED)
    )
    agreed = (await session.exec(statement)).all()
    return {Perspective(name) for names in agreed for name in names or USUAL_PERSPECTIVES}
