"""The queue of what was flagged, for those who lead: by comment or idea, the oldest first."""

from collections import Counter
from typing import Any
from uuid import UUID

from sqlalchemy import or_
from sqlalchemy.orm import aliased
from sqlmodel import col

from samskab.core.database import Session, select_columns
from samskab.ideas.discussion.models import IdeaComment
from samskab.ideas.flags.models import ContentFlag
from samskab.ideas.models import Idea
from samskab.identity.models import User

MOST = 200
"""More open flags than this are shown once the oldest are settled."""


async def flagged(session: Session, project_id: UUID) -> list[dict[str, Any]]:
    """Return what waits to be looked at in a project."""
    by_comment, by_idea = aliased(User), aliased(User)
    statement = (
        select_columns(
            ContentFlag.comment_id,
            col(Idea.id).label("idea_id"),
            col(Idea.title).label("idea_title"),
            IdeaComment.text,
            col(Idea.text).label("idea_text"),
            col(by_comment.name).label("commenter"),
            col(by_idea.name).label("idea_author"),
            Idea.external_author,
            ContentFlag.reason,
            ContentFlag.words,
            ContentFlag.created_at,
        )
        .outerjoin(IdeaComment, col(IdeaComment.id) == ContentFlag.comment_id)
        .join(Idea, or_(col(Idea.id) == ContentFlag.idea_id, col(Idea.id) == IdeaComment.idea_id))
        .outerjoin(by_comment, by_comment.id == IdeaComment.author_id)
        .outerjoin(by_idea, by_idea.id == Idea.author_id)
        .where(
            ContentFlag.project_id == project_id,
            col(ContentFlag.settled_at).is_(None),
            col(IdeaComment.removed_at).is_(None),
        )
        .order_by(ContentFlag.id)
        .limit(MOST)
    )
    together: dict[tuple[Any, Any], list[Any]] = {}
    for row in (await session.rows(statement)).all():
        together.setdefault((row.idea_id, row.comment_id), []).append(row)
    return [_item(rows) for rows in together.values()]


def _item(rows: list[Any]) -> dict[str, Any]:
    first = rows[0]
    of_comment = first.comment_id is not None
    counts = Counter(row.reason for row in rows)
    return {
        "idea_id": first.idea_id,
        "idea_title": first.idea_title,
        "comment_id": first.comment_id,
        "text": first.text if of_comment else first.idea_text,
        "author_name": first.commenter
        if of_comment
        else first.idea_author or first.external_author,
        "reasons": [{"reason": reason, "count": count} for reason, count in counts.most_common()],
        "words": [row.words for row in rows if row.words],
        "flagged_at": first.created_at,
    }
