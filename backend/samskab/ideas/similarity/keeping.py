"""Keeps the indexes of the projects that are asked about in memory, in step with the database.

Nothing derived is stored: an index is made of the ideas' texts when it is first asked for, and
after that only of those that changed. Every process keeps its own, so none has to be told.
"""

import asyncio
from collections import OrderedDict, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

from anyio import to_thread
from fastapi import Depends, Request
from sqlalchemy import func
from sqlmodel import col

from samskab.core import clock
from samskab.core.database import Session, select_columns
from samskab.ideas.models import Idea
from samskab.ideas.similarity.grams import MOST_LETTERS
from samskab.ideas.similarity.project_index import ProjectIndex, Text

MOST_BYTES = 256 * 1024 * 1024
MOST_IDEAS = 20_000
"""Of a larger project the newest are compared."""
OVERLAP = timedelta(minutes=1)
"""A change carries the moment before its commit, on the clock of its own machine; looking back
this far finds those that were under way when last asked."""
WHOLE_AFTER = timedelta(minutes=10)
"""So often everything is compared once more, whatever the clocks said."""
AT_ONCE = 500

_TEXTS = select_columns(
    Idea.id,
    Idea.challenge_id,
    Idea.version,
    Idea.title,
    func.substr(Idea.text, 1, MOST_LETTERS).label("text"),
)


@dataclass
class Kept:
    """An index, and until when it is known to be right."""

    index: ProjectIndex
    asked_at: datetime
    compared_at: datetime


class KeptIndexes:
    """The indexes of one process, those asked for longest ago given up first."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        """Begin with none."""
        self.most_bytes = most_bytes
        self._kept: OrderedDict[UUID, Kept] = OrderedDict()
        self._turns: defaultdict[UUID, asyncio.Lock] = defaultdict(asyncio.Lock)

    @property
    def bytes(self) -> int:
        """About how much memory all of them take."""
        return sum(kept.index.bytes for kept in self._kept.values())

    async def of(self, session: Session, project_id: UUID) -> ProjectIndex:
        """Return the index of a project as the session sees its ideas."""
        async with self._turns[project_id]:
            kept = await self._renewed(session, project_id, self._kept.get(project_id))
            self._kept[project_id] = kept
            self._kept.move_to_end(project_id)
        while len(self._kept) > 1 and self.bytes > self.most_bytes:
            forgotten, _ = self._kept.popitem(last=False)
            self._turns.pop(forgotten, None)
        return kept.index

    async def _renewed(self, session: Session, project_id: UUID, kept: Kept | None) -> Kept:
        now = clock.now()
        if kept is None:
            texts = await _newest(session, project_id)
            return Kept(await _change(ProjectIndex(), texts, ()), now, now)
        whole = now - kept.compared_at > WHOLE_AFTER
        statement = select_columns(Idea.id, Idea.version).where(Idea.project_id == project_id)
        if whole:
            statement = statement.order_by(col(Idea.id).desc()).limit(MOST_IDEAS)
        else:
            statement = statement.where(Idea.updated_at > kept.asked_at - OVERLAP)
        there = {row.id: row.version for row in (await session.exec(statement)).all()}
        known = kept.index.places
        other = [each for each, v in there.items() if each not in known or known[each][1] != v]
        gone = [each for each in known if each not in there] if whole else []
        index = kept.index
        if other or gone:
            index = await _change(index, await _texts_of(session, other), gone)
        return Kept(index, now, now if whole else kept.compared_at)


async def _newest(session: Session, project_id: UUID) -> list[Text]:
    statement = (
        _TEXTS.where(Idea.project_id == project_id).order_by(col(Idea.id).desc()).limit(MOST_IDEAS)
    )
    return _as_texts((await session.exec(statement)).all())


async def _texts_of(session: Session, ids: Sequence[UUID]) -> list[Text]:
    texts: list[Text] = []
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        texts += _as_texts((await session.exec(_TEXTS.where(col(Idea.id).in_(some)))).all())
    return texts


def _as_texts(rows: Sequence[Any]) -> list[Text]:
    return [Text(*row) for row in rows]


async def _change(index: ProjectIndex, texts: list[Text], gone: Sequence[UUID]) -> ProjectIndex:
    if len(texts) <= 20 and len(index.settled.postings) == 0:
        return index.changed(texts, gone)
    return await to_thread.run_sync(index.changed, texts, gone)


async def kept_indexes(request: Request) -> KeptIndexes:
    """Return the indexes that this process keeps."""
    state = request.app.state
    if not hasattr(state, "similar_ideas"):
        state.similar_ideas = KeptIndexes()
    kept: KeptIndexes = state.similar_ideas
    return kept


Indexes = Annotated[KeptIndexes, Depends(kept_indexes)]
