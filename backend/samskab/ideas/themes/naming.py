"""The words that tell a theme from the others, as people write them.

A word weighs by how many of the theme's ideas have it, in their titles twice, and by how rare it
is elsewhere (class-based TF-IDF, Grootendorst 2022). Forms of one word count together: they begin
with the same six letters, which serves languages that bend and join their words at the end.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log

from samskab.ideas.themes.nameless_words import NAMELESS

STEM = 6
SHORTEST = 3
MOST_WORDS = 6
IN_A_TITLE, IN_A_TITLE_OF_FEW, FEW = 3, 2, 3
WORTH_SAYING = 0.5
"""A title says no word that weighs less than this share of its first."""
ROOT = 4
"""Of two words that begin with the whole of the shorter, at least so long, one is enough."""
MOST_LETTERS = 2_000
_WORD = re.compile(r"[^\W_]+")

Weighed = list[tuple[str, float]]


def words_of_groups(
    ideas: Sequence[tuple[str, str]], labels: Sequence[int], groups: int
) -> list[Weighed]:
    """Return for each group its words with their weights, the most telling first.

    An idea is its title and text; those labelled -1 are in no group.
    """
    having: Counter[str] = Counter()
    within: list[Counter[str]] = [Counter() for _ in range(groups)]
    titled: list[Counter[str]] = [Counter() for _ in range(groups)]
    forms: list[defaultdict[str, Counter[str]]] = [defaultdict(Counter) for _ in range(groups)]
    sizes: Counter[int] = Counter(labels)
    for (title, text), label in zip(ideas, labels, strict=True):
        in_title, everywhere = _stems(title), _stems(f"{title} {text}")
        having.update(everywhere.keys())
        if label >= 0:
            within[label].update(everywhere.keys())
            titled[label].update(in_title.keys())
            for stem, words in everywhere.items():
                forms[label][stem].update(words)
    found = []
    for group in range(groups):
        least = 2 if sizes[group] > 2 else 1
        weights = {
            stem: (count + titled[group][stem]) / sizes[group] * log(1 + len(ideas) / having[stem])
            for stem, count in within[group].items()
            if count >= least
        }
        found.append(_most_telling(weights, forms[group]))
    return found


def title_of(words: Weighed, ideas: int) -> str:
    """Return the words of a theme of so many ideas as a title: “Light, corridor, bathroom”."""
    most = IN_A_TITLE if ideas > FEW else IN_A_TITLE_OF_FEW
    said = [word for word, weight in words[:most] if weight >= WORTH_SAYING * words[0][1]]
    joined = ", ".join(said)
    return joined[:1].upper() + joined[1:200]


def _stems(text: str) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in _WORD.findall(unicodedata.normalize("NFC", text[:MOST_LETTERS]).casefold()):
        if len(word) >= SHORTEST and word.isalpha() and word not in NAMELESS:
            found[word[:STEM]].append(word)
    return found


def _most_telling(weights: dict[str, float], forms: dict[str, Counter[str]]) -> Weighed:
    chosen: list[str] = []
    for stem in sorted(weights, key=lambda stem: (-weights[stem], stem)):
        if len(chosen) == MOST_WORDS:
            break
        if not any(_same_root(stem, other) for other in chosen):
            chosen.append(stem)
    # Of a word's forms the one most used; of two the shorter, which is nearer to the dictionary.
    return [
        (min(forms[stem], key=lambda w: (-forms[stem][w], len(w), w)), weights[stem])
        for stem in chosen
    ]


def _same_root(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= ROOT and long.startswith(short)
