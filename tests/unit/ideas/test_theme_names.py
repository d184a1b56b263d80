"""What themes are called: words of the ideas, also where there are only a handful."""

import re

from hypothesis import given
from hypothesis import strategies as st

from samskab.ideas.themes.nameless_words import NAMELESS
from samskab.ideas.themes.naming import title_of, words_of_groups

LIGHT = [
    ("Lys om natten", "Jeg falder altid 2 gange om natten, fordi der ikke er lys på gangen."),
    ("Varmt lys på gangen", "Det hvide lys vækker alle. Et varmt lys kunne hjælpe om natten."),
    ("Natlys ved sengen", "Der mangler lys, når man skal op om natten og finde toilettet."),
]
MEALS = [
    ("Spise sammen", "Maden smager bedre ved et bord, hvor der sidder andre. 3 borde er nok."),
    ("Duften af mad", "Når maden laves i køkkenet, får man altid lyst til at spise."),
    ("Middag ved fælles bord", "Vi vil gerne spise middag sammen, og maden må gerne dufte."),
]
LONELY = [("Telefon til datteren", "Hun bor langt væk, og telefonen er svær.")]
ALL = LIGHT + MEALS + LONELY
GROUPS = [0, 0, 0, 1, 1, 1, 2]


def titles(ideas: list[tuple[str, str]], labels: list[int]) -> list[str]:
    found = words_of_groups(ideas, labels, max(labels) + 1)
    return [title_of(words, labels.count(place)) for place, words in enumerate(found)]


def test_a_handful_of_ideas_is_named_by_the_words_of_its_titles() -> None:
    light, meals, lonely = titles(ALL, GROUPS)
    assert light == "Lys, natten"
    assert meals == "Spise, bord"
    assert lonely == "Datteren, telefon"


def test_a_word_and_what_begins_with_it_are_said_once() -> None:
    falls = [
        ("Fald og faldalarm", "Fald om natten, og en faldalarm der virker."),
        ("Faldalarm", "Et fald uden faldalarm mærker ingen."),
        ("Flere fald", "En faldalarm ser alle fald."),
    ]
    (title,) = titles(falls, [0, 0, 0])
    assert re.findall("fald", title.lower()) == ["fald"]


def test_a_title_stops_where_its_words_say_little() -> None:
    assert title_of([("lys", 2.0), ("gang", 1.0), ("dør", 0.9)], 9) == "Lys, gang"
    assert title_of([("lys", 2.0), ("gang", 1.5), ("dør", 1.1), ("seng", 1.1)], 9) == (
        "Lys, gang, dør"
    )


@given(
    st.lists(st.tuples(st.text(max_size=40), st.text(max_size=200)), min_size=1, max_size=8),
    st.data(),
)
def test_whatever_is_written_no_name_holds_a_number_or_a_word_that_names_nothing(
    ideas: list[tuple[str, str]], data: st.DataObject
) -> None:
    labels = data.draw(st.lists(st.integers(-1, 2), min_size=len(ideas), max_size=len(ideas)))
    for words in words_of_groups(ideas, labels, 3):
        assert all(word.isalpha() and word not in NAMELESS for word, _ in words)
        weights = [weight for _, weight in words]
        assert weights == sorted(weights, reverse=True)
        if words:
            assert title_of(words, 3)
