"""The index of one project's ideas: most of it settled, the newest changes beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

import numpy as np
import numpy.typing as npt

from samskab.ideas.similarity.grams import Numbers, grams_in, grams_of
from samskab.ideas.similarity.index import (
    EMPTY,
    Floats,
    Index,
    index_of,
    loudness,
    rarity,
)

MOST_FRESH = 256
MOST_POSTINGS = 60_000
"""So many postings are looked at for one question, rare runs first: the time it takes does not
grow with the project beyond that."""
LEAST_SCORE = 0.06
"""Below it lies what any two texts of a project share."""

NO_FLOATS: Floats = np.empty(0, dtype=np.float32)


class Text(NamedTuple):
    """An idea as far as it is compared."""

    idea_id: UUID
    challenge_id: UUID
    version: int
    title: str
    text: str


class Near(NamedTuple):
    """An idea that is like a text, from 0 (nothing in common) to 1 (the same)."""

    idea_id: UUID
    score: float


@dataclass(frozen=True)
class ProjectIndex:
    """What is known of a project's ideas; a change makes another one."""

    settled: Index = EMPTY
    fresh: Index = EMPTY
    lengths: Floats = field(default_factory=NO_FLOATS.copy)
    ids: tuple[UUID, ...] = ()
    challenges: tuple[UUID, ...] = ()
    live: npt.NDArray[np.bool_] = field(default_factory=lambda: np.empty(0, dtype=bool))
    places: dict[UUID, tuple[int, int]] = field(default_factory=dict)
    """Row and version of each idea."""

    @property
    def bytes(self) -> int:
        """About how much memory it takes."""
        return self.settled.bytes + self.fresh.bytes + self.lengths.nbytes + 400 * len(self.ids)

    def weigh(self, grams: Numbers) -> Floats:
        """Return what runs weigh in this project."""
        frequency = self.settled.frequency(grams) + self.fresh.frequency(grams)
        return rarity(frequency, len(self.places))

    def changed(self, texts: Sequence[Text], gone: Sequence[UUID] = ()) -> "ProjectIndex":
        """Return the index with ideas added or renewed, and others gone."""
        live, places = self.live.copy(), dict(self.places)
        for idea_id in [*gone, *(text.idea_id for text in texts)]:
            if idea_id in places:
                live[places.pop(idea_id)[0]] = False
        for row, text in enumerate(texts, start=len(live)):
            places[text.idea_id] = (row, text.version)
        added = index_of([(text.title, text.text) for text in texts])
        after = ProjectIndex(
            settled=self.settled,
            fresh=self.fresh.joined(added),
            lengths=self.lengths[: self.settled.size],
            ids=self.ids + tuple(text.idea_id for text in texts),
            challenges=self.challenges + tuple(text.challenge_id for text in texts),
            live=np.concatenate((live, np.ones(len(texts), dtype=bool))),
            places=places,
        )
        if after.fresh.size > MOST_FRESH:
            return after._settle()
        return after._measure(after.lengths)

    def nearest(
        self, title: str, text: str, most: int, *, but: UUID | None, challenge_id: UUID | None
    ) -> list[Near]:
        """Return the ideas that are most like a text, the likest first, without one of them."""
        postings = grams_of([(title, text)])
        grams = grams_in(postings)
        settled, fresh = self.settled.frequency(grams), self.fresh.frequency(grams)
        frequency = settled + fresh
        weights = rarity(frequency, len(self.places)) * loudness(postings)
        length = float(np.sqrt(np.square(weights).sum()))
        order = np.argsort(-weights, kind="stable")
        order = order[frequency[order] > 0]
        order = order[np.cumsum(frequency[order]) <= MOST_POSTINGS]
        if not len(order):
            return []
        asked, worth = grams[order], weights[order]
        products = [
            index.products(asked, worth, self.weigh) for index in (self.settled, self.fresh)
        ]
        scores = np.where(self.live, np.concatenate(products) / self.lengths / length, 0)
        if but in self.places:
            scores[self.places[but][0]] = 0
        if challenge_id is not None:
            scores *= np.fromiter((c == challenge_id for c in self.challenges), bool, len(scores))
        above = np.flatnonzero(scores >= LEAST_SCORE)
        best = above[np.argsort(-scores[above], kind="stable")[:most]]
        return [Near(self.ids[row], min(1.0, float(scores[row]))) for row in best.tolist()]

    def _settle(self) -> "ProjectIndex":
        rows = np.flatnonzero(self.live).tolist()
        ids = tuple(self.ids[row] for row in rows)
        return ProjectIndex(
            settled=self.settled.joined(self.fresh).without(self.live),
            ids=ids,
            challenges=tuple(self.challenges[row] for row in rows),
            live=np.ones(len(rows), dtype=bool),
            places={each: (row, self.places[each][1]) for row, each in enumerate(ids)},
        )._measure(NO_FLOATS)

    def _measure(self, settled: Floats) -> "ProjectIndex":
        """Return it with the lengths of the vectors that are not known yet."""
        if len(settled) < self.settled.size:
            settled = self.settled.lengths(self.weigh)
        lengths = np.concatenate((settled, self.fresh.lengths(self.weigh)))
        return ProjectIndex(
            self.settled, self.fresh, lengths, self.ids, self.challenges, self.live, self.places
        )
