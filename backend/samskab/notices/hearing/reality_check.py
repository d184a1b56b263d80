"""Who is told of what happens in a reality check."""

from uuid import UUID

from sqlmodel import col, select

from samskab.core.database import Session
from samskab.core.events import OutboxEvent
from samskab.ideas.models import Idea, IdeaStatus
from samskab.notices import people
from samskab.notices.models import Notice, NoticeKind, NoticeTarget
from samskab.notices.people import Told, tell
from samskab.projects.models import Perspective, Phase, Project
from samskab.reality_check.models import Assessment, RequiredPerspectives
from samskab.reality_check.rounds.matrices import is_newest_word
from samskab.reality_check.rounds.sight import is_unseen_by
from samskab.reality_check.rules import USUAL_PERSPECTIVES


async def assessment_told(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell who leads when a blocker stands unanswered; once, until they have read it."""
    assessment = await session.get_one(Assessment, UUID(event.data["assessment_id"]))
    if not assessment.blocker or assessment.blocker_answer:
        return []
    kind, idea_id = NoticeKind.BLOCKER_NAMED, assessment.idea_id
    # While the first round is open, what others say is not told before one has spoken oneself.
    leads = await people.leads(session, project_id)
    told = {lead for lead in leads if not await is_unseen_by(session, lead, idea_id)}
    if event.kind == "assessment_changed":
        told -= await _told_and_unread(session, kind, idea_id)
    return tell(told, kind, NoticeTarget.IDEA, idea_id)


async def blocker_answered(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell whoever named the blocker."""
    assessment = await session.get_one(Assessment, UUID(event.data["assessment_id"]))
    return tell(
        {assessment.given_by}, NoticeKind.BLOCKER_ANSWERED, NoticeTarget.IDEA, assessment.idea_id
    )


async def round_closed(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell who spoke that all is to be seen now; who leads, first, of blockers without answer."""
    idea_id = UUID(event.data["idea_id"])
    waiting = select(Assessment.id).where(
        Assessment.idea_id == idea_id,
        Assessment.blocker != "",
        col(Assessment.blocker_answer).is_(None),
        is_newest_word(),
    )
    leads = await people.leads(session, project_id)
    told = []
    if (await session.exec(waiting.limit(1))).first() is not None:
        told = tell(leads, NoticeKind.BLOCKER_NAMED, NoticeTarget.IDEA, idea_id)
    spoke = await _spoke(session, idea_id)
    return [*told, *tell(spoke, NoticeKind.ROUND_CLOSED, NoticeTarget.IDEA, idea_id)]


async def round_opened(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Ask those who spoke before, and whose perspective is wanted still, to speak anew."""
    idea_id = UUID(event.data["idea_id"])
    idea = await session.get_one(Idea, idea_id)
    asked = await _spoke(session, idea_id) | await missing_voices(session, idea)
    return tell(asked, NoticeKind.ROUND_OPENED, NoticeTarget.IDEA, idea_id)


async def perspectives_set(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell those whose perspective is required of an idea now and was not asked before."""
    project = await session.get_one(Project, project_id)
    idea = await session.get_one(Idea, UUID(event.data["idea_id"]))
    if project.phase is not Phase.REALITY_CHECK or idea.status is not IdeaStatus.SELECTED:
        return []
    asked = select(Notice.user_id).where(
        Notice.project_id == project_id,
        (col(Notice.target_id) == idea.id) & (col(Notice.kind) == NoticeKind.ASSESSMENT_WANTED)
        | (col(Notice.kind) == NoticeKind.PERSPECTIVE_WANTED)
        & (col(Notice.happened_at) >= project.phase_since),
    )
    voices = await missing_voices(session, idea) - set((await session.exec(asked)).all())
    return tell(voices, NoticeKind.ASSESSMENT_WANTED, NoticeTarget.IDEA, idea.id)


async def missing_voices(session: Session, idea: Idea) -> set[UUID]:
    """Return the members whose perspective an idea needs and nobody has spoken from yet."""
    agreed = select(RequiredPerspectives).where(RequiredPerspectives.idea_id == idea.id)
    found = (await session.exec(agreed)).one_or_none()
    required = {Perspective(name) for name in (found.perspectives if found else USUAL_PERSPECTIVES)}
    spoken = select(Assessment.perspective).where(Assessment.idea_id == idea.id).distinct()
    heard = set((await session.exec(spoken)).all())
    return await people.members_speaking(session, idea.project_id, required - heard)


async def _spoke(session: Session, idea_id: UUID) -> set[UUID]:
    """Return who has spoken for themselves about an idea, in any round."""
    statement = select(Assessment.given_by).where(
        Assessment.idea_id == idea_id, Assessment.voiced_by == ""
    )
    return set((await session.exec(statement)).all())


async def _told_and_unread(session: Session, kind: NoticeKind, target_id: UUID) -> set[UUID]:
    statement = select(Notice.user_id).where(
        Notice.kind == kind, Notice.target_id == target_id, col(Notice.read_at).is_(None)
    )
    return set((await session.exec(statement)).all())
