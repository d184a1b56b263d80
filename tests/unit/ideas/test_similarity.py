"""The measure of likeness by itself: runs of letters, the index, shared words."""

from uuid import UUID, uuid4

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from samskab.ideas.similarity import project_index
from samskab.ideas.similarity.grams import counts_in, grams_in, grams_of, rows_in, words_of
from samskab.ideas.similarity.index import index_of
from samskab.ideas.similarity.project_index import Near, ProjectIndex, Text
from samskab.ideas.similarity.shared_words import shared_words

TEXTS = st.lists(st.tuples(st.text(max_size=40), st.text(max_size=120)), max_size=12)
CHALLENGE = uuid4()


def as_text(pair: tuple[str, str], version: int = 1, idea_id: UUID | None = None) -> Text:
    return Text(idea_id or uuid4(), CHALLENGE, version, *pair)


def ask(index: ProjectIndex, pair: tuple[str, str]) -> list[Near]:
    return index.nearest(*pair, 100, but=None, challenge_id=None)


def test_runs_lie_within_words_and_a_title_counts_twice() -> None:
    postings = grams_of([("natten", "natten vagt")])
    # " nat natt atte tten ten " and the five-letter ones, of both words
    assert sorted(counts_in(postings)) == [1] * 5 + [3] * 9
    assert len(grams_of([("", "abcdef gh")])) == len(grams_of([("", "gh abcdef")]))
    assert len(grams_of([("", ""), ("og", "the")])) == 0


def test_words_that_carry_grammar_only_are_left_out() -> None:
    assert words_of("Det er på NATTEN, og the night") == ["natten", "night"]


@given(TEXTS)
def test_many_texts_at_once_are_read_as_each_by_itself(pairs: list[tuple[str, str]]) -> None:
    together = grams_of(pairs)
    assert (np.diff(together.astype(object)) > 0).all()
    for row, pair in enumerate(pairs):
        alone = grams_of([pair])
        mine = together[rows_in(together) == row]
        assert (grams_in(mine) == grams_in(alone)).all()
        assert (counts_in(mine) == counts_in(alone)).all()


@given(TEXTS.filter(bool), st.data())
def test_scores_lie_between_nothing_and_the_same(
    pairs: list[tuple[str, str]], data: st.DataObject
) -> None:
    texts = [as_text(pair) for pair in pairs]
    index = ProjectIndex().changed(texts)
    asked = data.draw(st.sampled_from(texts))
    found = ask(index, (asked.title, asked.text))
    assert all(0 < each.score <= 1 for each in found)
    assert [each.score for each in found] == sorted((e.score for e in found), reverse=True)
    if len(grams_of([(asked.title, asked.text)])):
        scores = {each.idea_id: each.score for each in found}
        assert scores[asked.idea_id] > 0.999


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 5), st.text("abcdeæ ", max_size=30)), max_size=25))
def test_however_it_came_about_the_index_is_that_of_the_present_texts(
    changes: list[tuple[int, str]],
) -> None:
    ids = [uuid4() for _ in range(6)]
    before = project_index.MOST_FRESH
    project_index.MOST_FRESH = 3
    try:
        index, present = ProjectIndex(), {}
        for version, (place, words) in enumerate(changes):
            if words.startswith("a"):
                present.pop(ids[place], None)
                index = index.changed([], [ids[place]])
                continue
            present[ids[place]] = as_text(("", words), version, ids[place])
            index = index.changed([present[ids[place]]])
    finally:
        project_index.MOST_FRESH = before
    assert {idea_id: version for idea_id, (_, version) in index.places.items()} == {
        idea_id: text.version for idea_id, text in present.items()
    }
    for text in present.values():
        found = ask(index, ("", text.text))
        assert {each.idea_id for each in found} <= set(present)
        if len(grams_of([("", text.text)])):
            assert found[0].score > 0.5


def test_many_ideas_settle_and_stay_findable() -> None:
    words = [f"idé{number:04} om nattevagt{number % 7}" for number in range(700)]
    texts = [as_text((word, "")) for word in words]
    index = ProjectIndex()
    for start in range(0, 700, 50):
        index = index.changed(texts[start : start + 50])
    assert index.settled.size > project_index.MOST_FRESH > index.fresh.size
    for place in (0, 350, 699):
        assert ask(index, (words[place], ""))[0].idea_id == texts[place].idea_id
    assert index.bytes > index.settled.postings.nbytes


def test_the_work_for_one_question_is_bounded(monkeypatch: object) -> None:
    texts = [as_text(("sensor", f"nattevagt ting{number:03}")) for number in range(500)]
    index = ProjectIndex().changed(texts)
    before = project_index.MOST_POSTINGS
    project_index.MOST_POSTINGS = 400  # no room for the runs that all five hundred share
    try:
        assert ask(index, ("sensor", "nattevagt")) == []
        assert ask(index, ("", "ting123"))[0].idea_id == texts[123].idea_id
    finally:
        project_index.MOST_POSTINGS = before


def test_an_index_over_more_texts_is_that_over_all_of_them() -> None:
    pairs = [(f"t{number}", f"nattevagt {number} sensor") for number in range(30)]
    joined = index_of(pairs[:11]).joined(index_of(pairs[11:]))
    assert (joined.postings == index_of(pairs).postings).all()


def test_words_that_are_bent_and_joined_are_shown_once() -> None:
    index = ProjectIndex().changed([as_text(("x", "y"))])
    text = "En faldalarm til nattevagterne"
    others = ["Faldalarmerne og faldalarmernes nattevagt på stuen", "Frokost i haven", ""]
    words, none, empty = shared_words(text, others, index.weigh)
    assert set(words) == {"Faldalarmerne", "nattevagt"}
    assert none == empty == []
    assert shared_words("", others, index.weigh) == [[], [], []]
