"""What an idea carries on: all that was merged into it, and everybody behind it."""

from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, distinct, func, select
from sqlmodel import col

from samskab.core.database import Session, select_columns
from samskab.ideas.co_authors.service import co_authors_of
from samskab.ideas.models import Idea
from samskab.ideas.support.models import IdeaSupport
from samskab.identity.models import User


def _family() -> Any:
    """Select the idea and all that was merged into it, over any number of steps.

    It ends: an idea cannot be merged into one that is itself merged, so there are no rings.
    """
    family = (
        select(col(Idea.id).label("id"))
        .where(col(Idea.id) == bindparam("idea_id"))
        .cte("family", recursive=True)
    )
    return family.union_all(
        select(col(Idea.id)).join(family, col(Idea.merged_into_id) == family.c.id)
    )


_FAMILY = _family()
_MERGED = (
    select_columns(
        Idea.id,
        Idea.merged_into_id,
        Idea.title,
        Idea.origin_perspective,
        Idea.author_id,
        col(User.name).label("author_name"),
        Idea.external_author,
        Idea.support_count,
        Idea.comment_count,
        col(Idea.answered_at).label("merged_at"),
    )
    .join(_FAMILY, _FAMILY.c.id == Idea.id)
    .outerjoin(User, col(User.id) == Idea.author_id)
    .where(col(Idea.id) != bindparam("idea_id"))
    .order_by(col(Idea.answered_at), col(Idea.id))
)
_PEOPLE = select(func.count(distinct(col(IdeaSupport.user_id)))).join(
    _FAMILY, _FAMILY.c.id == IdeaSupport.idea_id
)
_TALLIES = select(func.sum(col(Idea.imported_support))).join(_FAMILY, _FAMILY.c.id == Idea.id)
_SUPPORT = select_columns(_PEOPLE.scalar_subquery(), _TALLIES.scalar_subquery())


async def family_of(session: Session, idea_id: UUID) -> list[UUID]:
    """Return the ids of an idea and of all that lives on in it."""
    return list((await session.exec(select(_FAMILY.c.id), {"idea_id": idea_id})).scalars())


async def merged_into(session: Session, idea_id: UUID) -> dict[str, Any]:
    """Return what was merged into an idea, and how many stand behind all of it, each once."""
    values = {"idea_id": idea_id}
    people, tallies = (await session.exec(_SUPPORT, values)).one()
    rows = (await session.rows(_MERGED, values)).mappings().all()
    co_authors = await co_authors_of(session, [row["id"] for row in rows])
    items = [{**row, "co_authors": co_authors[row["id"]]} for row in rows]
    return {"items": items, "support_count": people + tallies}
