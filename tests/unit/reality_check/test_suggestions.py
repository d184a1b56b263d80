"""Whom an idea touches: hand-written Danish ideas, what else suggests, and real texts."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samskab.projects.models import CARRYING_OUT, Perspective
from samskab.reality_check.models import OrganisationalChangeKind
from samskab.reality_check.perspectives.suggestions import (
    REASONS,
    Ground,
    Reason,
    Touched,
    suggest,
)
from samskab.reality_check.perspectives.words import WORDS
from samskab.reality_check.rules import USUAL_PERSPECTIVES
from suggestion_cases import CASES

PARTICIPATION = Path(__file__).parents[4] / "shared" / "data" / "participation"
TEXTS = {
    "omastadi_helsinki_proposals.csv": ("title", "text"),
    "polis_biodiversity/comments.csv": ("comment-body",),
}


def touched(*texts: str, **more: object) -> dict[Perspective, tuple[Reason, ...]]:
    fields = {"words": {Ground.TEXT: texts}, "origin": CARRYING_OUT, **more}
    return suggest(Touched(**fields))  # type: ignore[arg-type]


def others(*texts: str) -> set[Perspective]:
    return set(touched(*texts)) - set(USUAL_PERSPECTIVES)


def test_most_hand_written_ideas_find_those_whom_anybody_would_ask() -> None:
    found = [(others(text), wanted) for text, wanted in CASES]
    right = sum(len(got & wanted) for got, wanted in found)
    assert right / sum(len(wanted) for _, wanted in found) >= 0.9
    assert right / sum(len(got) for got, _ in found) >= 0.9


@pytest.mark.parametrize(
    ("text", "perspective", "word"),
    [
        ("Vi mangler NETVÆRKET i fløjen", Perspective.IT, "NETVÆRKET"),
        ("Et dørkamera", Perspective.DATA_PROTECTION, "dørkamera"),
        ("Med kunstig intelligens", Perspective.IT, "kunstig intelligens"),
        ("De ringer til Pa\u030arørende", Perspective.RELATIVE, "Pårørende"),
        ("Ratkaisu on hankinta", Perspective.PROCUREMENT, "hankinta"),
        ("Der Datenschutz", Perspective.DATA_PROTECTION, "Datenschutz"),
        ("A vendor", Perspective.PROCUREMENT, "vendor"),
    ],
)
def test_the_word_is_told_as_it_stands_in_the_text(
    text: str, perspective: Perspective, word: str
) -> None:
    assert Reason(Ground.TEXT, word) in touched(text)[perspective]


@pytest.mark.parametrize("text", ["Appelsiner", "Dyrene", "Forskellige", "It is ours.", "", "..."])
def test_what_only_looks_alike_suggests_nothing(text: str) -> None:
    assert touched(text) == {}


def test_one_word_is_told_once_and_the_idea_before_its_tags() -> None:
    words = {Ground.TEXT: ["Netværket"], Ground.TAG: ["netværk", "wifi"]}
    assert touched(words=words) == {
        Perspective.IT: (Reason(Ground.TEXT, "Netværket"), Reason(Ground.TAG, "wifi"))
    }


def test_changes_the_origin_and_less_contact_suggest_too() -> None:
    given = touched(
        "Zzz",
        origin=Perspective.COMPANY,
        change_kinds={OrganisationalChangeKind.ROLES},
        less_contact=True,
    )
    assert given == {
        Perspective.MANAGEMENT: (Reason(Ground.CHANGE_KIND, "roles"),),
        Perspective.WORKING_ENVIRONMENT: (Reason(Ground.CHANGE_KIND, "roles"),),
        Perspective.CITIZEN: (Reason(Ground.LESS_CONTACT),),
        Perspective.RELATIVE: (Reason(Ground.LESS_CONTACT),),
        Perspective.COMPANY: (Reason(Ground.ORIGIN, "company"),),
        Perspective.PROCUREMENT: (Reason(Ground.ORIGIN, "company"),),
    }


def test_the_lists_are_written_as_the_rule_reads_them() -> None:
    assert set(WORDS) == set(Perspective) - {CARRYING_OUT}
    for perspective, words in WORDS.items():
        listed = words.split()
        assert len(listed) == len(set(listed)), perspective
        beginnings = [word for word in listed if not {word[0], word[-1]} & {"-", "."}]
        for word in beginnings:
            assert [one for one in beginnings if word.startswith(one)] == [word], word
        for word in listed:
            stem = word.removeprefix("-").removesuffix(".")
            assert stem == stem.casefold()
            # Short ones stand for themselves only; inside a compound only long ones are looked for.
            assert len(stem) >= (4 if not word.endswith(".") else 2), word
            assert len(stem) >= 5 or not word.startswith("-"), word


@given(st.text(max_size=200), st.text(max_size=200))
def test_more_words_never_suggest_less(text: str, more: str) -> None:
    before, after = touched(text), touched(text, more)
    assert set(before) <= set(after)
    assert CARRYING_OUT not in after
    assert all(1 <= len(reasons) <= REASONS for reasons in after.values())
    counts = [len(reasons) for reasons in after.values()]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize("name", TEXTS)
def test_real_texts_get_few_suggestions(name: str) -> None:
    if not (PARTICIPATION / name).exists():
        pytest.skip("the real data (../shared/data) is not here")
    with (PARTICIPATION / name).open(encoding="utf-8-sig", newline="") as file:
        rows = [[row[field] or "" for field in TEXTS[name]] for row in csv.DictReader(file)]
    counts = Counter(min(len(others(*texts)), 5) for texts in rows)
    told = f"{name}: none {counts[0]}, 1–4 {sum(counts[n] for n in range(1, 5))}, more {counts[5]}"
    # Cities' ideas touch these perspectives less than care's do; a list that suggested for most
    # of them, or many for one, would not be read.
    assert 0.05 <= 1 - counts[0] / len(rows) <= 0.5, told
    assert counts[5] <= 0.01 * len(rows), told
