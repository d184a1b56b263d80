"""Who is told of what is said about ideas."""

from uuid import UUID

from sqlmodel import select

from samskab.core.database import Session
from samskab.core.events import OutboxEvent
from samskab.ideas.co_authors.service import authors_of
from samskab.ideas.discussion.models import IdeaComment, IdeaCommentMention
from samskab.ideas.models import Idea
from samskab.notices.models import NoticeKind, NoticeTarget
from samskab.notices.people import Told, tell

_OF_THE_COMMENT = {
    "comment_hidden": NoticeKind.COMMENT_HIDDEN,
    "comment_restored": NoticeKind.COMMENT_RESTORED,
}


async def idea_commented(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell the idea's authors, and whoever was replied to; those mentioned are told of that."""
    comment = await _comment(session, event)
    if comment.removed_at is not None:
        return []
    idea = await session.get_one(Idea, comment.idea_id)
    mentioned = await _mentioned_by(session, comment)
    authors = await authors_of(session, idea)
    told = tell(authors - mentioned, NoticeKind.IDEA_COMMENTED, NoticeTarget.IDEA, idea.id)
    if comment.parent_id is not None:
        parent = await session.get_one(IdeaComment, comment.parent_id)
        told += tell(
            {parent.author_id} - authors - mentioned,  # an author is told once
            NoticeKind.COMMENT_ANSWERED,
            NoticeTarget.IDEA,
            idea.id,
        )
    return told


async def members_mentioned(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell those whom the comment mentions and still mentions."""
    comment = await _comment(session, event)
    new = {UUID(user_id) for user_id in event.data["user_ids"]}
    told = new & await _mentioned_by(session, comment)
    return tell(told, NoticeKind.MENTIONED, NoticeTarget.IDEA, comment.idea_id)


async def comment_moderated(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell the comment's author that it was hidden, or can be read again."""
    comment = await _comment(session, event)
    kind = _OF_THE_COMMENT[event.kind]
    return tell({comment.author_id}, kind, NoticeTarget.IDEA, comment.idea_id)


async def _comment(session: Session, event: OutboxEvent) -> IdeaComment:
    return await session.get_one(IdeaComment, UUID(event.data["comment_id"]))


async def _mentioned_by(session: Session, comment: IdeaComment) -> set[UUID]:
    statement = select(IdeaCommentMention.user_id).where(
        IdeaCommentMention.comment_id == comment.id
    )
    return set((await session.exec(statement)).all())
