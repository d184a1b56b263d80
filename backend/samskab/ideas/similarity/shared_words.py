"""The words that make two texts alike, for people to see why."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np

from samskab.ideas.similarity.function_words import FUNCTION_WORDS
from samskab.ideas.similarity.grams import grams_in, grams_of, hashes_of, rows_in, words_of
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
    words = [_written(other[:MOST_LETTERS]) for other in others]
    flat = [plain for each in words for plain in each]
    if not flat or not ours:
        return [[] for _ in others]
    worth = _worth(flat, frozenset().union(*ours), weigh)
    known = _Words(ours)
    found, start = [], 0
    for each in words:
        mine = dict(zip(each, worth[start : start + len(each)], strict=True))
        start += len(each)
        best = sorted((plain for plain in mine if mine[plain] > 0), key=lambda w: -mine[w])
        found.append([each[plain] for plain in known.pick(best)])
    return found


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

    def pick(self, candidates: list[str]) -> list[str]:
        """Keep the first few that are like one of the words and unlike those kept already."""
        some = candidates[: 4 * MOST_WORDS]
        kept: list[tuple[str, frozenset[int]]] = []
        for word, runs in zip(some, hashes_of(some), strict=True):
            repeated = any(_are_enough(len(runs & k), len(runs), len(k)) for _, k in kept)
            if not repeated and self.has(runs):
                kept.append((word, runs))
            if len(kept) == MOST_WORDS:
                break
        return [word for word, _ in kept]


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


def _worth(words: list[str], ours: frozenset[int], weigh: Weigh) -> list[float]:
    """Return for each word the weight of the runs that are ours; 0 where they are too few."""
    postings = grams_of([("", word) for word in words])
    grams, rows = grams_in(postings), rows_in(postings)
    weights = weigh(grams)
    mine = np.isin(grams, np.fromiter(ours, dtype=np.uint64, count=len(ours)))
    whole = np.bincount(rows, weights, minlength=len(words))
    part = np.bincount(rows, weights * mine, minlength=len(words))
    worth: list[float] = np.where(part >= HALF * whole, part, 0).tolist()
    return worth
