"""The words that tell a theme from the others, as people write them.

A word weighs by how many of the theme's ideas have it, and by how rare it is elsewhere
(class-based TF-IDF, Grootendorst 2022). Forms of one word count together: they begin with the
same six letters, which serves languages that bend and join their words at the end.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log

from samskab.ideas.similarity.function_words import FUNCTION_WORDS

STEM = 6
SHORTEST = 3
MOST_WORDS = 6
IN_A_TITLE = 3
MOST_LETTERS = 2_000
_WORD = re.compile(r"[^\W\d_]+")


def words_of_groups(texts: Sequence[str], labels: Sequence[int], groups: int) -> list[list[str]]:
    """Return for each group its words, the most telling first; texts labelled -1 are in none."""
    having: Counter[str] = Counter()
    within: list[Counter[str]] = [Counter() for _ in range(groups)]
    forms: list[defaultdict[str, Counter[str]]] = [defaultdict(Counter) for _ in range(groups)]
    sizes: Counter[int] = Counter(labels)
    for text, label in zip(texts, labels, strict=True):
        written = _stems(text)
        having.update(written.keys())
        if label >= 0:
            within[label].update(written.keys())
            for stem, words in written.items():
                forms[label][stem].update(words)
    return [
        _most_telling(within[group], forms[group], sizes[group], having, len(texts))
        for group in range(groups)
    ]


def title_of(words: Sequence[str]) -> str:
    """Return the words as a title: “Light, corridor, bathroom”."""
    joined = ", ".join(words[:IN_A_TITLE])
    return joined[:1].upper() + joined[1:200]


def _stems(text: str) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in _WORD.findall(unicodedata.normalize("NFC", text[:MOST_LETTERS]).casefold()):
        if len(word) >= SHORTEST and word not in FUNCTION_WORDS:
            found[word[:STEM]].append(word)
    return found


def _most_telling(
    within: Counter[str],
    forms: dict[str, Counter[str]],
    size: int,
    having: Counter[str],
    texts: int,
) -> list[str]:
    least = 2 if size > 2 else 1
    weights = {
        stem: count / size * log(1 + texts / having[stem])
        for stem, count in within.items()
        if count >= least
    }
    best = sorted(weights, key=lambda stem: (-weights[stem], stem))[:MOST_WORDS]
    # Of a word's forms the one most used; of two the shorter, which is nearer to the dictionary.
    return [min(forms[stem], key=lambda w: (-forms[stem][w], len(w), w)) for stem in best]
