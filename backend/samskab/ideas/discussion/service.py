"""The verbs of the discussion: comment, correct."""

from typing import Any
from uuid import UUID

from sqlalchemy import and_, update
from sqlmodel import col

from samskab.core import audit, events
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Invalid, Refused
from samskab.ideas.discussion.models import IdeaComment
from samskab.ideas.discussion.schemas import IdeaCommentCreate, IdeaCommentPatch
from samskab.ideas.events import IdeaAction, IdeaCommented
from samskab.ideas.models import Idea
from samskab.identity.models import User
from samskab.projects.access import Access
from samskab.projects.models import ProjectMember
from samskab.projects.service import scope_of


def comments_of(idea_id: UUID) -> Any:
    """Select an idea's comments and replies with who wrote them."""
    return (
        select_columns(
            IdeaComment.id,
            IdeaComment.idea_id,
            IdeaComment.parent_id,
            IdeaComment.author_id,
            col(User.name).label("author_name"),
            col(ProjectMember.perspective).label("author_perspective"),
            IdeaComment.text,
            IdeaComment.created_at,
            IdeaComment.updated_at,
            IdeaComment.version,
        )
        .join(User, col(User.id) == IdeaComment.author_id)
        .outerjoin(
            ProjectMember,
            and_(
                col(ProjectMember.project_id) == IdeaComment.project_id,
                col(ProjectMember.user_id) == IdeaComment.author_id,
            ),
        )
        .where(IdeaComment.idea_id == idea_id)
    )


async def comment(
    session: Session, here: Access, idea: Idea, new: IdeaCommentCreate
) -> IdeaComment:
    """Comment on an idea, or reply to a comment on it (one level)."""
    here.require_active()
    if new.parent_id is not None:
        await _demand_comment_of(session, idea, new.parent_id)
    written = IdeaComment(
        **scope_of(here.project),
        idea_id=idea.id,
        author_id=here.actor.user_id,
        **new.model_dump(),
    )
    session.add(written)
    await session.flush()
    # Counted by SQL: the idea itself has not changed, so its version stays.
    await session.exec(
        update(Idea)
        .where(col(Idea.id) == idea.id)
        .values(comment_count=Idea.comment_count + 1)
        .execution_options(synchronize_session=False)
    )
    audit.record(session, here.actor.user_id, IdeaAction.COMMENTED, written)
    events.record(
        session,
        here.actor.user_id,
        IdeaCommented(**scope_of(here.project), idea_id=idea.id, comment_id=written.id),
    )
    await session.flush()
    return written


async def correct(
    session: Session, here: Access, written: IdeaComment, patch: IdeaCommentPatch, version: int
) -> IdeaComment:
    """Correct a comment; nobody but its author may."""
    if written.author_id != here.actor.user_id:
        raise Refused("not_your_comment", "Only its author may change a comment. Write a reply.")
    here.require_active()
    expect(written, version)
    before, after = audit.change(written, patch.changes())
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        IdeaAction.COMMENT_CHANGED,
        written,
        before=before,
        after=after,
    )
    await session.flush()
    return written


async def _demand_comment_of(session: Session, idea: Idea, parent_id: UUID) -> None:
    parent = await session.get(IdeaComment, parent_id)
    if parent is None or parent.idea_id != idea.id:
        raise Invalid("unknown_comment", "There is no such comment on this idea.", "/parent_id")
    if parent.parent_id is not None:
        raise Invalid(
            "reply_to_reply", "Reply to the comment that the reply belongs to.", "/parent_id"
        )
