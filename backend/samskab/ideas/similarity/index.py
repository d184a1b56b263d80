"""An inverted index over the texts of ideas: which of them are most like a text.

The measure is the cosine of two vectors over runs of letters, each weighing
(1 + ln count) · idf^1.5: a rare run tells more than a common one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from samskab.ideas.similarity.grams import Numbers, counts_in, grams_in, grams_of, moved, rows_in

Floats = npt.NDArray[np.float32]
Places = npt.NDArray[np.int64]
Weigh = Callable[[Numbers], Floats]

AT_ONCE = 1000
IDF_POWER = 1.5
SMOOTHING = 30
"""As if so many other texts stood beside the project's: with a few ideas, nothing is rare yet."""


@dataclass(frozen=True)
class Index:
    """The postings of some texts, in the order of the runs; never changed."""

    postings: Numbers
    size: int

    @cached_property
    def starts(self) -> Places:
        """Where each run's postings begin, and where the last one's end."""
        grams = grams_in(self.postings)
        changes = np.flatnonzero(np.diff(grams)) + 1 if len(grams) else np.empty(0, np.int64)
        return np.concatenate(([0] if len(grams) else [], changes, [len(grams)])).astype(np.int64)

    @cached_property
    def grams(self) -> Numbers:
        """Every run once, in rising order."""
        return grams_in(self.postings[self.starts[:-1]])

    def frequency(self, grams: Numbers) -> Places:
        """Return in how many texts each run stands."""
        begin, end = self.span(grams)
        return end - begin

    def span(self, grams: Numbers) -> tuple[Places, Places]:
        """Return where each run's postings begin and end."""
        if not len(self.grams):
            nowhere = np.zeros(len(grams), dtype=np.int64)
            return nowhere, nowhere
        place = np.minimum(np.searchsorted(self.grams, grams), len(self.grams) - 1)
        known = self.grams[place] == grams
        return self.starts[place], np.where(known, self.starts[place + 1], self.starts[place])

    def lengths(self, weigh: Weigh) -> Floats:
        """Return the length of each text's vector."""
        weights = np.repeat(weigh(self.grams), np.diff(self.starts)) * loudness(self.postings)
        squares = np.bincount(rows_in(self.postings), weights * weights, minlength=self.size)
        return np.maximum(np.sqrt(squares), 1e-6).astype(np.float32)

    def products(self, grams: Numbers, weights: Floats, weigh: Weigh) -> npt.NDArray[np.float64]:
        """Return the inner product of a text's weights with every text here."""
        begin, end = self.span(grams)
        many = end - begin
        # The places of all these runs' postings, one stretch after the other.
        ahead = np.repeat(begin - np.concatenate(([0], np.cumsum(many)[:-1])), many)
        places = np.arange(int(many.sum())) + ahead
        postings = self.postings[places]
        worth = np.repeat(weights * weigh(grams), many) * loudness(postings)
        return np.bincount(rows_in(postings), worth, minlength=self.size).astype(np.float64)

    def without(self, kept: npt.NDArray[np.bool_]) -> "Index":
        """Return an index over the texts that are kept; their rows close up."""
        if kept.all():
            return self
        rows = rows_in(self.postings)
        stay = kept[rows]
        closed = np.cumsum(kept) - 1
        postings, rows = self.postings[stay], rows[stay]
        return Index(moved(postings, closed[rows] - rows), int(kept.sum()))

    def joined(self, more: "Index") -> "Index":
        """Return an index over these texts and more, which come after them."""
        both = np.concatenate((self.postings, moved(more.postings, self.size)))
        both.sort(kind="stable")  # two sorted stretches: merging them is quick
        return Index(both, self.size + more.size)

    @property
    def bytes(self) -> int:
        """About how much memory it takes."""
        return self.postings.nbytes + self.starts.nbytes + self.grams.nbytes


EMPTY = Index(np.empty(0, dtype=np.uint64), 0)


def index_of(texts: Sequence[tuple[str, str]]) -> Index:
    """Return the index over titles and texts; some at a time, so that memory stays flat."""
    parts = [
        moved(grams_of(texts[start : start + AT_ONCE]), start)
        for start in range(0, len(texts), AT_ONCE)
    ]
    if not parts:
        return EMPTY
    postings = np.concatenate(parts)
    postings.sort(kind="stable")  # stretches that are sorted: merging them is quick
    return Index(postings, len(texts))


def loudness(postings: Numbers) -> Floats:
    """Return 1 + ln of how often each run stands in its text."""
    return _LOUDNESS[counts_in(postings)]


_LOUDNESS = np.concatenate(([0.0], 1 + np.log(np.arange(1, 256)))).astype(np.float32)


def rarity(frequency: Places, size: int) -> Floats:
    """Return what runs weigh that stand in so many of `size` texts."""
    return (np.log((size + SMOOTHING) / (frequency + 0.5)) ** IDF_POWER).astype(np.float32)
