"""Reading a discussion: what each may see of it, with the names that people have now."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import and_, case, exists, or_, select, true
from sqlalchemy.orm import aliased
from sqlmodel import col

from samskab.core.database import Session, select_columns
from samskab.ideas.discussion.models import (
    IdeaComment,
    IdeaCommentHiding,
    IdeaCommentMention,
    IdeaCommentVersion,
)
from samskab.ideas.discussion.rules import renamed
from samskab.ideas.flags.models import ContentFlag
from samskab.identity.models import User
from samskab.identity.permissions import Permission
from samskab.projects.access import Access
from samskab.projects.models import ProjectMember


def _readable(here: Access) -> Any:
    """Return the condition for comments whose text the actor may read.

    Needs the outer join of `IdeaCommentHiding`. What is hidden is read by its author, who is
    told why, and by those who lead, who may restore it.
    """
    if Permission.IDEA_ANSWER in here.permissions:
        return true()
    return or_(
        col(IdeaCommentHiding.id).is_(None), col(IdeaComment.author_id) == here.actor.user_id
    )


def comments_of(here: Access, idea_id: UUID) -> Any:
    """Select an idea's comments and replies with who wrote them.

    What its author removed is listed only as long as replies stand under it.
    """
    hider, reply = aliased(User), aliased(IdeaComment)
    flagged = exists().where(
        col(ContentFlag.comment_id) == IdeaComment.id,
        col(ContentFlag.flagged_by) == here.actor.user_id,
    )
    return (
        select_columns(
            IdeaComment.id,
            IdeaComment.idea_id,
            IdeaComment.parent_id,
            IdeaComment.author_id,
            col(User.name).label("author_name"),
            col(ProjectMember.perspective).label("author_perspective"),
            case((_readable(here), IdeaComment.text), else_="").label("text"),
            IdeaComment.edited_at,
            IdeaComment.removed_at,
            col(hider.name).label("hidden_by_name"),
            IdeaCommentHiding.reason,
            col(IdeaCommentHiding.created_at).label("hidden_at"),
            flagged.label("flagged_by_me"),
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
        .outerjoin(IdeaCommentHiding, col(IdeaCommentHiding.comment_id) == IdeaComment.id)
        .outerjoin(hider, hider.id == IdeaCommentHiding.hidden_by)
        .where(
            IdeaComment.idea_id == idea_id,
            or_(
                col(IdeaComment.removed_at).is_(None),
                exists().where(
                    col(reply.parent_id) == IdeaComment.id, col(reply.removed_at).is_(None)
                ),
            ),
        )
    )


async def shown(session: Session, rows: Sequence[Any]) -> list[dict[str, Any]]:
    """Return selected comments as they are shown: hiding and mentions beside the text."""
    mentions = await _mentions_of(session, [row["id"] for row in rows])
    return [_shown(row, mentions.get(row["id"], []) if row["text"] else []) for row in rows]


async def read(session: Session, here: Access, written: IdeaComment) -> dict[str, Any]:
    """Return one comment as the actor sees it."""
    statement = comments_of(here, written.idea_id).where(col(IdeaComment.id) == written.id)
    (comment,) = await shown(session, (await session.rows(statement)).mappings().all())
    return comment


async def versions_of(session: Session, here: Access, written: IdeaComment) -> list[dict[str, Any]]:
    """Return what a comment has said, the newest last; nothing where it may not be read."""
    statement = (
        select(col(IdeaComment.id))
        .outerjoin(IdeaCommentHiding, col(IdeaCommentHiding.comment_id) == IdeaComment.id)
        .where(col(IdeaComment.id) == written.id, _readable(here))
    )
    if written.removed_at is not None or (await session.exec(statement)).first() is None:
        return []
    former = select_columns(
        IdeaCommentVersion.number, IdeaCommentVersion.text, IdeaCommentVersion.written_at
    ).where(IdeaCommentVersion.comment_id == written.id)
    versions = [
        dict(row)
        for row in (await session.rows(former.order_by(col(IdeaCommentVersion.number)))).mappings()
    ]
    versions.append(
        {
            "number": len(versions) + 1,
            "text": written.text,
            "written_at": written.edited_at or written.created_at,
        }
    )
    mentions = (await _mentions_of(session, [written.id])).get(written.id, [])
    names = {mention.written_as: mention.name for mention in mentions}
    return [{**version, "text": renamed(version["text"], names)} for version in versions]


async def _mentions_of(session: Session, comment_ids: Sequence[UUID]) -> dict[UUID, list[Any]]:
    statement = (
        select_columns(
            IdeaCommentMention.comment_id,
            IdeaCommentMention.user_id,
            IdeaCommentMention.written_as,
            User.name,
        )
        .join(User, col(User.id) == IdeaCommentMention.user_id)
        .where(col(IdeaCommentMention.comment_id).in_(comment_ids))
        .order_by(IdeaCommentMention.id)
    )
    found: dict[UUID, list[Any]] = {}
    for mention in (await session.rows(statement)).all():
        found.setdefault(mention.comment_id, []).append(mention)
    return found


def _shown(row: Any, mentions: list[Any]) -> dict[str, Any]:
    comment = dict(row)
    hiding = {name: comment.pop(name) for name in ("hidden_by_name", "reason", "hidden_at")}
    return {
        **comment,
        "text": renamed(row["text"], {each.written_as: each.name for each in mentions}),
        "mentions": [{"user_id": each.user_id, "name": each.name} for each in mentions],
        "hiding": None if hiding["hidden_at"] is None else hiding,
    }
