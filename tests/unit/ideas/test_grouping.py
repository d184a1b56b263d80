"""Ideas as points, their groups and their words, without a database."""

from uuid import UUID, uuid5

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samskab.ideas.similarity.project_index import ProjectIndex, Text
from samskab.ideas.themes.grouping import (
    NOWHERE,
    closeness,
    group,
    nearest,
    suggested_number,
)
from samskab.ideas.themes.naming import title_of, words_of_groups
from samskab.ideas.themes.vectors import points_of

SPACE = UUID(int=7)
TEXTS = [
    ("Faldalarm uden kamera", "En radar mærker faldet og kalder nattevagten."),
    ("Alarmer der ikke vækker", "Faldalarmen vækker alle om natten, ikke kun nattevagten."),
    ("Fald om natten", "Faldene sker på vej til badeværelset, når alarmen er slukket."),
    ("Middag ved fælles bord", "Maden smager bedre, når vi spiser den sammen ved bordet."),
    ("Varm mad til middag", "Maden er kold, når den kommer frem til bordet."),
    ("Mad fra eget køkken", "Duften af mad fra køkkenet giver lyst til middag."),
    ("xyzzy", ""),
]


def index_of(texts: list[tuple[str, str]]) -> tuple[ProjectIndex, list[UUID]]:
    ids = [uuid5(SPACE, str(place)) for place in range(len(texts))]
    made = [Text(i, SPACE, 1, *text) for i, text in zip(ids, texts, strict=True)]
    return ProjectIndex().changed(made), ids


def test_what_is_about_the_same_lies_together_under_its_words() -> None:
    index, ids = index_of(TEXTS)
    points = points_of(index, ids)
    labels = group(points, 2, np.full(len(ids), NOWHERE)).tolist()
    assert len(set(labels[:3])) == len(set(labels[3:6])) == 1
    assert labels[0] != labels[3]
    assert labels[6] == NOWHERE
    weighed = words_of_groups(TEXTS, labels, 2)
    words = [[word for word, _ in each] for each in weighed]
    assert "maden" in words[labels[3]] or "mad" in words[labels[3]]
    assert any(word.startswith("fald") for word in words[labels[0]])
    assert not set(words[0]) & set(words[1])
    assert title_of(weighed[labels[0]], 3)[0].isupper()


def test_the_same_ideas_give_the_same_groups() -> None:
    index, ids = index_of(TEXTS * 30)
    free = np.full(len(ids), NOWHERE)
    first, second = (group(points_of(index, ids), 5, free) for _ in range(2))
    assert np.array_equal(first, second)


def test_what_is_fixed_stays_and_draws_what_is_free() -> None:
    index, ids = index_of(TEXTS)
    points = points_of(index, ids)
    fixed = np.full(len(ids), NOWHERE)
    fixed[[0, 3]] = 0, 1
    labels = group(points, 2, fixed).tolist()
    assert labels == [0, 0, 0, 1, 1, 1, NOWHERE]
    fixed[:] = NOWHERE
    fixed[[0, 1]] = 0, 1
    assert nearest(points, fixed, 2).tolist()[2] in (0, 1)
    assert nearest(points, fixed, 0).tolist() == [NOWHERE] * 7


@pytest.mark.parametrize(("ideas", "number"), [(0, 2), (8, 2), (200, 10), (5000, 40), (9, 2)])
def test_how_many_are_suggested(ideas: int, number: int) -> None:
    assert suggested_number(ideas) == number


cases = st.tuples(
    st.integers(1, 25), st.integers(1, 6), st.integers(2, 8), st.integers(0, 4), st.integers(0, 99)
)


@settings(deadline=None)
@given(cases)
def test_nobody_is_lost_and_what_is_fixed_stays(case: tuple[int, int, int, int, int]) -> None:
    many, dimensions, number, standing, seed = case
    chance = np.random.default_rng(seed)
    points = chance.standard_normal((many, dimensions)).astype(np.float32)
    points /= np.maximum(np.linalg.norm(points, axis=1, keepdims=True), 1e-6)
    points[chance.random(many) < 0.2] = 0
    fixed = chance.integers(-1, standing, many) if standing else np.full(many, NOWHERE)
    labels = group(points, number, fixed)
    kept = fixed != NOWHERE
    assert np.array_equal(labels[kept], fixed[kept])
    there = np.linalg.norm(points, axis=1) > 0
    assert (labels[there] != NOWHERE).all()
    assert (labels[~kept & ~there] == NOWHERE).all()
    assert labels.max() < max(number, standing)
    near = closeness(points, labels, int(labels.max()) + 1)
    assert ((near >= -1.001) & (near <= 1.001)).all()


def test_of_a_words_forms_the_one_most_used_is_shown() -> None:
    texts = ["sensoren sensorer", "sensorer larmer", "sensorer ved sengen", "helt andre ting"]
    found = words_of_groups([("", text) for text in texts], [0, 0, 0, 1], 2)
    assert found[0][0][0] == "sensorer"
    assert words_of_groups([("og i at", "")], [0], 1) == [[]]
    assert title_of([], 1) == ""
