"""The words that make two texts alike, for people to see why."""

import re
import unicodedata
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
    hashes = _Hashes(ours)
    found, start = [], 0
    for each in words:
        mine = dict(zip(each, worth[start : start + len(each)], strict=True))
        start += len(each)
        best = sorted((plain for plain in mine if mine[plain] > 0), key=lambda w: -mine[w])
        found.append([each[plain] for plain in hashes.pick(best)])
    return found


class _Hashes:
    """The runs of the text's words, beside which other words are held."""

    def __init__(self, ours: list[frozenset[int]]) -> None:
        self._ours = ours

    def pick(self, candidates: list[str]) -> list[str]:
        """Keep the first few that are like one of our words and unlike those kept already."""
        some = candidates[: 4 * MOST_WORDS]
        kept: list[tuple[str, frozenset[int]]] = []
        for word, runs in zip(some, hashes_of(some), strict=True):
            if len(kept) == MOST_WORDS:
                break
            if any(_alike(runs, own) for own in self._ours) and not any(
                _alike(runs, other) for _, other in kept
            ):
                kept.append((word, runs))
        return [word for word, _ in kept]


def _alike(one: frozenset[int], other: frozenset[int]) -> bool:
    return len(one & other) >= max(1, HALF * min(len(one), len(other)))


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
