"""Which ideas are like an idea, or like a text that is being written."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func
from sqlmodel import col

from samskab.core.database import Session, select_columns
from samskab.ideas.models import Idea
from samskab.ideas.service import EXCERPT
from samskab.ideas.similarity.keeping import KeptIndexes
from samskab.ideas.similarity.project_index import Near, ProjectIndex
from samskab.ideas.similarity.schemas import IdeaText
from samskab.ideas.similarity.shared_words import MOST_LETTERS, shared_words

SPARE = 3
"""So many more are looked up than asked for: some may be left out again."""

_FOUND = select_columns(
    Idea.id,
    Idea.challenge_id,
    Idea.title,
    func.substr(Idea.text, 1, MOST_LETTERS).label("beginning"),
    Idea.status,
    Idea.merged_into_id,
    Idea.support_count,
    Idea.created_at,
)


async def like_idea(
    session: Session, indexes: KeptIndexes, idea: Idea, most: int, *, same_challenge: bool
) -> list[dict[str, Any]]:
    """Return the ideas most like one; those merged into it are part of it already."""
    index = await indexes.of(session, idea.project_id)
    near = index.nearest(
        idea.title,
        idea.text,
        most + SPARE,
        but=idea.id,
        challenge_id=idea.challenge_id if same_challenge else None,
    )
    apart = col(Idea.merged_into_id).is_distinct_from(idea.id)
    text = f"{idea.title} {idea.text}"
    return await _describe(session, index, idea.project_id, near, text, most, apart)


async def like_text(
    session: Session, indexes: KeptIndexes, project_id: UUID, new: IdeaText
) -> list[dict[str, Any]]:
    """Return the ideas most like a text that is being written."""
    index = await indexes.of(session, project_id)
    near = index.nearest(
        new.title, new.text, new.limit + SPARE, but=None, challenge_id=new.challenge_id
    )
    text = f"{new.title} {new.text}"
    return await _describe(session, index, project_id, near, text, new.limit)


async def _describe(
    session: Session,
    index: ProjectIndex,
    project_id: UUID,
    near: Sequence[Near],
    text: str,
    most: int,
    *where: ColumnElement[bool],
) -> list[dict[str, Any]]:
    """Read the ideas as they stand now, so that the index alone shows nobody anything."""
    if not near:
        return []
    ids = [each.idea_id for each in near]
    statement = _FOUND.where(Idea.project_id == project_id, col(Idea.id).in_(ids), *where)
    rows = {row.id: row for row in (await session.exec(statement)).all()}
    found = [(rows[each.idea_id], each.score) for each in near if each.idea_id in rows]
    words = shared_words(text, [f"{row.title} {row.beginning}" for row, _ in found], index.weigh)
    items = [
        {
            **row._mapping,
            "excerpt": row.beginning[:EXCERPT],
            "score": round(score, 3),
            "shared_words": shared,
        }
        for (row, score), shared in zip(found, words, strict=True)
        if shared
    ]
    return items[:most]
