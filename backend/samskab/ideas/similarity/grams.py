"""What a text consists of: the runs of four and five letters inside its words.

Runs of letters find what whole words miss in languages that bend and join their words:
“faldalarmerne” shares most of its runs with “faldalarm”. The runs are hashed to 32 bits; in a
project of ten thousand ideas one pair of different runs in ten thousand shares a hash.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from samskab.ideas.similarity.function_words import FUNCTION_WORDS

Numbers = npt.NDArray[np.uint64]

SIZES = (4, 5)
TITLE_COUNTS = 2
MOST_LETTERS = 8_000
"""Of a longer text only the beginning is compared: it says what the idea is."""

ROW_BITS, COUNT_BITS = 24, 8
MOST_ROWS = 1 << ROW_BITS
_MOST_COUNT = (1 << COUNT_BITS) - 1
_WORD = re.compile(r"[^\W_]+")
_SPACE = ord(" ")
_FACTOR, _MIX = np.uint64(0x9E3779B1), np.uint64(0xD6E8FEB86659FD93)


def words_of(text: str) -> list[str]:
    """Return the words of a text that carry matter, each in the form in which it is compared."""
    plain = unicodedata.normalize("NFC", text[:MOST_LETTERS]).casefold()
    return [word for word in _WORD.findall(plain) if word not in FUNCTION_WORDS]


def grams_of(texts: Sequence[tuple[str, str]]) -> Numbers:
    """Return the runs of letters of titles and texts, as sorted postings.

    A posting is one number: the run's hash (32 bits), the place of the text in `texts`
    (24 bits), and how often the run stands there (8 bits, at most 255); a title counts double.
    """
    return _postings(
        [_prepare(words_of(title) * TITLE_COUNTS + words_of(text)) for title, text in texts]
    )


def grams_of_words(words: Iterable[str]) -> Numbers:
    """Return the runs of single words, each in the form in which it is compared."""
    return _postings([_prepare([word]) for word in words])


def _postings(prepared: Sequence[str]) -> Numbers:
    letters = np.frombuffer("".join(prepared).encode("utf-32-le"), dtype=np.uint32)
    lengths = np.fromiter(map(len, prepared), dtype=np.int64, count=len(prepared))
    rows = np.repeat(np.arange(len(prepared), dtype=np.uint64), lengths)
    parts = [_hashed(letters, rows, size) for size in SIZES if len(letters) >= size]
    if not parts:
        return np.empty(0, dtype=np.uint64)
    keys, counts = np.unique(np.concatenate(parts), return_counts=True)
    return keys | np.minimum(counts, _MOST_COUNT).astype(np.uint64)


def hashes_of(words: Iterable[str]) -> list[frozenset[int]]:
    """Return the hashes of each word's runs."""
    each = list(words)
    postings = grams_of_words(each)
    found: list[set[int]] = [set() for _ in each]
    for row, gram in zip(rows_in(postings).tolist(), grams_in(postings).tolist(), strict=True):
        found[row].add(gram)
    return [frozenset(grams) for grams in found]


def grams_in(postings: Numbers) -> Numbers:
    """Return the hashes of postings."""
    return postings >> np.uint64(ROW_BITS + COUNT_BITS)


def rows_in(postings: Numbers) -> npt.NDArray[np.int64]:
    """Return the rows of postings."""
    return ((postings >> np.uint64(COUNT_BITS)) & np.uint64(MOST_ROWS - 1)).astype(np.int64)


def counts_in(postings: Numbers) -> npt.NDArray[np.int64]:
    """Return how often each run stands in its text."""
    return (postings & np.uint64(_MOST_COUNT)).astype(np.int64)


def moved(postings: Numbers, by: int | npt.NDArray[np.int64]) -> Numbers:
    """Return the postings with every row moved up (or down) by so many."""
    # A row moved down is a number so large that the sum wraps round to the right one.
    return postings + (np.asarray(by, dtype=np.int64) << COUNT_BITS).astype(np.uint64)


def _prepare(words: list[str]) -> str:
    # A space at either end marks where a word begins and ends: its runs are runs of their own.
    return f" {' '.join(words)} "


def _hashed(letters: npt.NDArray[np.uint32], rows: Numbers, size: int) -> Numbers:
    """Return hash and row of each run of a size that lies within one word."""
    places = len(letters) - size + 1
    hashed = np.zeros(places, dtype=np.uint64)
    for step in range(size):
        hashed = hashed * _FACTOR + letters[step : step + places]
    inside = np.ones(places, dtype=bool)
    for step in range(1, size - 1):
        inside &= letters[step : step + places] != _SPACE
    hashed = (hashed[inside] * _MIX) >> np.uint64(32)
    row = rows[:places][inside]
    return (hashed << np.uint64(ROW_BITS + COUNT_BITS)) | (row << np.uint64(COUNT_BITS))
