"""Whom else to ask about an idea, by what it touches: a rule that can be read and argued with.

A perspective is suggested when a word of its list (`words.py`) stands in the idea, its tags, its
changes or its routine; when a change is of a kind, or comes from a place, that concerns it; and
when people would meet less than before. Each suggestion says why. It is an offer: nothing waits
for it, and nobody is counted as missing because of it.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from samskab.projects.models import Perspective
from samskab.reality_check.models import OrganisationalChangeKind
from samskab.reality_check.perspectives.words import WORDS

REASONS = 3

# Those whose work is planned anew, and those who see to it that people can work so.
BY_CHANGE = {
    OrganisationalChangeKind.CULTURAL: (Perspective.MANAGEMENT,),
    OrganisationalChangeKind.PROCEDURAL: (Perspective.MANAGEMENT,),
    OrganisationalChangeKind.ROLES: (Perspective.MANAGEMENT, Perspective.WORKING_ENVIRONMENT),
    OrganisationalChangeKind.SKILLS: (Perspective.MANAGEMENT,),
}
# Whoever has the idea speaks for it; a company's would have to be bought.
ALSO_BY_ORIGIN = {Perspective.COMPANY: (Perspective.PROCUREMENT,)}
BY_LESS_CONTACT = (Perspective.CITIZEN, Perspective.RELATIVE)


class Ground(StrEnum):
    """What a reason rests on."""

    TEXT = "text"
    TAG = "tag"
    CHANGE = "change"
    ROUTINE = "routine"
    CHANGE_KIND = "change_kind"
    LESS_CONTACT = "less_contact"
    ORIGIN = "origin"


# Where words are looked for, the idea itself first.
SPOKEN = (Ground.TEXT, Ground.TAG, Ground.CHANGE, Ground.ROUTINE)


@dataclass(frozen=True)
class Reason:
    """Why a perspective is suggested; `detail` is the word found, the kind or the origin."""

    ground: Ground
    detail: str = ""


@dataclass(frozen=True)
class Touched:
    """What is known of an idea: its words by where they stand, and what it changes."""

    words: Mapping[Ground, Iterable[str]]
    origin: Perspective
    change_kinds: Collection[OrganisationalChangeKind] = field(default_factory=tuple)
    less_contact: bool = False


def suggest(touched: Touched) -> dict[Perspective, tuple[Reason, ...]]:
    """Return the perspectives that an idea touches with at most three reasons each.

    The one with the most reasons comes first; those who carry it out are asked anyway.
    """
    grounds: dict[Perspective, list[Reason]] = {p: [] for p in WORDS}
    for perspective, reason in (*_spoken(touched.words), *_changed(touched)):
        if perspective in grounds:
            grounds[perspective].append(reason)
    given = sorted(grounds.items(), key=lambda one: -len(one[1]))
    return {perspective: tuple(reasons[:REASONS]) for perspective, reasons in given if reasons}


def _changed(touched: Touched) -> Iterator[tuple[Perspective, Reason]]:
    """Give what follows from the changes, the routine and the origin."""
    for kind in OrganisationalChangeKind:
        if kind in touched.change_kinds:
            for perspective in BY_CHANGE[kind]:
                yield perspective, Reason(Ground.CHANGE_KIND, kind.value)
    if touched.less_contact:
        for perspective in BY_LESS_CONTACT:
            yield perspective, Reason(Ground.LESS_CONTACT)
    for perspective in (touched.origin, *ALSO_BY_ORIGIN.get(touched.origin, ())):
        yield perspective, Reason(Ground.ORIGIN, touched.origin.value)


def _spoken(texts: Mapping[Ground, Iterable[str]]) -> Iterator[tuple[Perspective, Reason]]:
    """Give the words that touch a perspective, each word and each word of a list once."""
    told: set[tuple[Perspective, str]] = set()
    for ground in SPOKEN:
        for folded, written in _words(texts.get(ground, ())):
            for stem, perspective in _touching(folded):
                same = {(perspective, stem), (perspective, folded)}
                if told.isdisjoint(same):
                    yield perspective, Reason(ground, written)
                told |= same


def _words(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give the words of texts, folded and as written; two that are listed together, too."""
    for text in texts:
        written = [match.group() for match in _WORD.finditer(unicodedata.normalize("NFC", text))]
        for word in written:
            yield word.casefold(), word
        for one, two in pairwise(written):
            if (pair := f"{one}-{two}".casefold()) in _BEGIN:
                yield pair, f"{one} {two}"


def _touching(word: str) -> Iterator[tuple[str, Perspective]]:
    """Give the words of the lists that find a folded word, with whom they touch."""
    for perspective in _WHOLE.get(word, ()):
        yield word, perspective
    for end in range(1, len(word) + 1):
        for perspective in _BEGIN.get(word[:end], ()):
            yield word[:end], perspective
    for stem, perspectives in _INSIDE.items():
        if stem in word:
            for perspective in perspectives:
                yield stem, perspective
    for stem, perspectives in _END.items():
        if word.endswith(stem):
            for perspective in perspectives:
                yield stem, perspective


def _listed(*, inside: bool, whole: bool) -> dict[str, tuple[Perspective, ...]]:
    """Return the words of the lists that are marked so, with whom they touch."""
    found: dict[str, tuple[Perspective, ...]] = {}
    for perspective, words in WORDS.items():
        for word in words.split():
            if (word.startswith("-"), word.endswith(".")) == (inside, whole):
                stem = word.removeprefix("-").removesuffix(".")
                found[stem] = (*found.get(stem, ()), perspective)
    return found


_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_BEGIN = _listed(inside=False, whole=False)
_WHOLE = _listed(inside=False, whole=True)
_INSIDE = _listed(inside=True, whole=False)
_END = _listed(inside=True, whole=True)
