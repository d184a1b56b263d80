"""The words that make two texts alike, for people to see why."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np

from samskab.ideas.similarity.function_words import FUNCTION_WORDS
from samskab.ideas.similarity.grams import grams_in, grams_of_words, hashes_of, rows_in, words_of
from samskab.ideas.similarity.index import Weigh

MOST_WORDS = 5
MOST_LETTERS = 2_000
HALF = 0.5
_WORD = re.compile(r"[^\W_]+")


def shared_words(text: str, others: Sequence[str], weigh: Weigh) -> list[list[str]]:
    """Return for each of the other texts its words that the text also has, the rarest first.

    Words count as the same when they share at least half of their runs of letters, so that
    “faldalarmerne” answers “faldalarm”. They are given as the other text writes them.
    """
    ours = hashes_of(dict.fromkeys(words_of(text)))
    written = [_written(other[:MOST_LETTERS]) for other in others]
    runs = _Runs([plain for each in written for plain in each])
    worth = runs.worth(frozenset().union(*ours), weigh)
    known = _Words(ours)
    found, start = [], 0
    for each in written:
        places = [place for place in range(start, start + len(each)) if worth[place] > 0]
        forms = list(each.values())
        best = sorted(places, key=lambda place: -worth[place])[: 4 * MOST_WORDS]
        picked = known.pick([runs.of(place) for place in best])
        found.append([forms[best[place] - start] for place in picked])
        start += len(each)
    return found


class _Runs:
    """The runs of letters of many words at once."""

    def __init__(self, words: Sequence[str]) -> None:
        postings = grams_of_words(words)
        order = np.argsort(rows_in(postings), kind="stable")
        self._grams, self._rows = grams_in(postings)[order], rows_in(postings)[order]
        self._many = len(words)
        self._starts = np.searchsorted(self._rows, np.arange(self._many + 1))

    def of(self, place: int) -> frozenset[int]:
        """Return the runs of one word."""
        return frozenset(self._grams[self._starts[place] : self._starts[place + 1]].tolist())

    def worth(self, ours: frozenset[int], weigh: Weigh) -> list[float]:
        """Return for each word the weight of the runs that are ours; 0 where they are too few."""
        weights = weigh(self._grams)
        mine = np.isin(self._grams, np.fromiter(ours, dtype=np.uint64, count=len(ours)))
        whole = np.bincount(self._rows, weights, minlength=self._many)
        part = np.bincount(self._rows, weights * mine, minlength=self._many)
        worth: list[float] = np.where(part >= HALF * whole, part, 0).tolist()
        return worth


class _Words:
    """The text's words by their runs, beside which other words are held."""

    def __init__(self, ours: Sequence[frozenset[int]]) -> None:
        self._sizes = [len(runs) for runs in ours]
        self._with: defaultdict[int, list[int]] = defaultdict(list)
        for place, runs in enumerate(ours):
            for run in runs:
                self._with[run].append(place)

    def has(self, runs: frozenset[int]) -> bool:
        """Tell whether one of the words is like a word of these runs."""
        common = Counter(place for run in runs for place in self._with.get(run, ()))
        return any(
            _are_enough(many, len(runs), self._sizes[place]) for place, many in common.items()
        )

    def pick(self, candidates: Sequence[frozenset[int]]) -> list[int]:
        """Return the places of the first few that are like one of the words, each kind once."""
        kept: list[int] = []
        for place, runs in enumerate(candidates):
            others = (candidates[other] for other in kept)
            repeated = any(_are_enough(len(runs & o), len(runs), len(o)) for o in others)
            if not repeated and self.has(runs):
                kept.append(place)
            if len(kept) == MOST_WORDS:
                break
        return kept


def _are_enough(common: int, one: int, other: int) -> bool:
    return common >= max(1, HALF * min(one, other))


def _written(text: str) -> dict[str, str]:
    """Return the words that carry matter: as they are compared, and as they are written."""
    found: dict[str, str] = {}
    for word in _WORD.findall(unicodedata.normalize("NFC", text)):
        plain = word.casefold()
        if plain not in FUNCTION_WORDS:
            found.setdefault(plain, word)
    return found
