"""Who is told of what happens in idea generation."""

from uuid import UUID

from sqlmodel import col, select

from samskab.core.database import Session
from samskab.core.events import OutboxEvent
from samskab.ideas.challenges import rules
from samskab.ideas.challenges.models import Challenge
from samskab.ideas.co_authors.service import authors_of
from samskab.ideas.handling.rules import Reminder
from samskab.ideas.models import Idea, IdeaStatus
from samskab.ideas.public.models import PublicIdea, PublicIdeaState
from samskab.ideas.states.models import IdeaState
from samskab.ideas.trail.origin import written_down_by
from samskab.identity.permissions import Permission
from samskab.notices import people
from samskab.notices.hearing.reality_check import missing_voices
from samskab.notices.models import NoticeKind, NoticeTarget
from samskab.notices.people import Told, tell
from samskab.projects.models import Phase, Project
from samskab.projects.rules import PERMISSIONS_OF_ROLE


async def challenge_opened(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell the members to whom the challenge is open."""
    challenge = await session.get_one(Challenge, UUID(event.data["challenge_id"]))
    open_to = {
        member.user_id
        for member in await people.members(session, project_id)
        if Permission.IDEA_SUBMIT in PERMISSIONS_OF_ROLE[member.role]
        and rules.is_for(
            challenge.answerable_by,
            internal=member.organisation_id == event.municipality_id,
            leads=member.role in people.LEADS,
        )
    }
    return tell(open_to, NoticeKind.CHALLENGE_OPENED, NoticeTarget.PROJECT, project_id)


async def idea_submitted(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell who leads: every idea is owed an answer."""
    idea_id = UUID(event.data["idea_id"])
    told = await people.leads(session, project_id)
    return tell(told, NoticeKind.IDEA_SUBMITTED, NoticeTarget.IDEA, idea_id)


async def public_idea_received(
    session: Session, event: OutboxEvent, project_id: UUID
) -> list[Told]:
    """Tell who leads that something waits to be read; what is still to be confirmed does not."""
    left = await session.get(PublicIdea, UUID(event.data["public_idea_id"]))
    if left is None or left.state is not PublicIdeaState.WAITING:
        return []
    told = await people.leads(session, project_id)
    return tell(told, NoticeKind.PUBLIC_IDEA_WAITING, NoticeTarget.PROJECT, project_id)


async def co_author_added(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell who became a co-author, while they are one."""
    idea = await session.get_one(Idea, UUID(event.data["idea_id"]))
    added = {UUID(event.data["user_id"])} & await authors_of(session, idea)
    return tell(added, NoticeKind.CO_AUTHOR_ADDED, NoticeTarget.IDEA, idea.id)


async def ideas_assigned(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell whoever is to answer: of the idea, or of all of them at once."""
    assignee, idea_id = UUID(event.data["assignee_id"]), UUID(event.data["idea_id"])
    if event.data["count"] == 1:
        return tell({assignee}, NoticeKind.IDEA_ASSIGNED, NoticeTarget.IDEA, idea_id)
    return tell({assignee}, NoticeKind.IDEAS_ASSIGNED, NoticeTarget.PROJECT, project_id)


async def idea_due(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Remind whoever is to answer, unless the idea was answered meanwhile."""
    idea = await session.get_one(Idea, UUID(event.data["idea_id"]))
    if idea.status is not IdeaStatus.SUBMITTED:
        return []
    passed = event.data["reminder"] == Reminder.AFTER
    kind = NoticeKind.IDEA_OVERDUE if passed else NoticeKind.IDEA_DUE
    return tell({UUID(event.data["assignee_id"])}, kind, NoticeTarget.IDEA, idea.id)


async def idea_answered(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell the authors, those whose ideas live on in it, and those who must now be heard."""
    idea = await session.get_one(Idea, UUID(event.data["idea_id"]))
    told = await _authors(session, idea, NoticeKind.IDEA_ANSWERED, idea.id)
    told += await _who_wrote_it_down(session, idea, idea.id)
    if event.data["status"] == IdeaStatus.MERGED and idea.merged_into_id is not None:
        target = await session.get_one(Idea, idea.merged_into_id)
        told += await _authors(session, target, NoticeKind.IDEA_JOINED, target.id)
    for merged in await _merged_into(session, idea.id):
        told += await _authors(session, merged, NoticeKind.MERGED_IDEA_ANSWERED, idea.id)
        told += await _who_wrote_it_down(session, merged, merged.id)
    project = await session.get_one(Project, project_id)
    if event.data["status"] == IdeaStatus.SELECTED and project.phase is Phase.REALITY_CHECK:
        voices = await missing_voices(session, idea)
        told += tell(voices, NoticeKind.ASSESSMENT_WANTED, NoticeTarget.IDEA, idea.id)
    return told


async def idea_state_set(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell the authors, where the municipality wants them told of this state."""
    state = await session.get_one(IdeaState, UUID(event.data["state_id"]))
    if not state.told:
        return []
    idea = await session.get_one(Idea, UUID(event.data["idea_id"]))
    return await _authors(session, idea, NoticeKind.IDEA_STATE_SET, idea.id)


async def _merged_into(session: Session, idea_id: UUID) -> list[Idea]:
    """Return the ideas that live on in an idea, at first or at second hand."""
    found: dict[UUID, Idea] = {}
    targets = {idea_id}
    while targets:
        statement = select(Idea).where(col(Idea.merged_into_id).in_(targets))
        new = [i for i in (await session.exec(statement)).all() if i.id not in found]
        found.update({idea.id: idea for idea in new})
        targets = {idea.id for idea in new}
    return list(found.values())


async def _who_wrote_it_down(session: Session, idea: Idea, target_id: UUID) -> list[Told]:
    """Tell whoever wrote an idea down for its author, so that they can pass the answer on."""
    writer = None if idea.author_id else await written_down_by(session, idea.id)
    told = {writer} if writer else set()
    return tell(told, NoticeKind.WRITTEN_DOWN_ANSWERED, NoticeTarget.IDEA, target_id)


async def _authors(session: Session, idea: Idea, kind: NoticeKind, target_id: UUID) -> list[Told]:
    known = await authors_of(session, idea)
    return tell(known, kind, NoticeTarget.IDEA, target_id)
