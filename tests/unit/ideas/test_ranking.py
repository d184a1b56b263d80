"""Ranking from few ratings: its properties, and how well it finds a truth that is known."""

import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import spearmanr

from samskab.ideas.ratings.ranking import rank


@st.composite
def rounds(draw):
    """A few ideas, a few raters, each rating some of the ideas."""
    number = draw(st.integers(2, 7))
    ideas, raters, scores = [], [], []
    for rater in range(draw(st.integers(1, 6))):
        for idea in sorted(draw(st.sets(st.integers(0, number - 1), min_size=1))):
            ideas.append(idea)
            raters.append(rater)
            scores.append(float(draw(st.integers(1, 5))))
    return np.array(ideas), np.array(raters), np.array(scores), number


@given(rounds(), st.randoms())
@settings(max_examples=60, deadline=None)
def test_names_and_order_of_ideas_raters_and_ratings_do_not_matter(data, random) -> None:
    ideas, raters, scores, number = data
    new = list(range(number))
    random.shuffle(new)
    named = np.array(new)
    order = list(range(len(ideas)))
    random.shuffle(order)
    one = rank(ideas, raters, scores, number)
    other = rank(named[ideas][order], (raters * 7 + 3)[order], scores[order], number)
    for name in ("level", "lower", "upper", "count"):
        np.testing.assert_allclose(
            getattr(other, name)[named], getattr(one, name), rtol=1e-4, atol=1e-4
        )


@given(rounds(), st.integers(-4, 4).filter(bool))
@settings(max_examples=60, deadline=None)
def test_a_rater_who_is_stricter_throughout_changes_nothing(data, shift) -> None:
    ideas, raters, scores, number = data
    shifted = scores + shift * (raters == raters[0])
    one, other = rank(ideas, raters, scores, number), rank(ideas, raters, shifted, number)
    np.testing.assert_allclose(
        other.level - other.level.mean(), one.level - one.level.mean(), atol=1e-6
    )
    np.testing.assert_allclose(other.upper - other.lower, one.upper - one.lower, atol=1e-6)


@given(rounds())
@settings(max_examples=60, deadline=None)
def test_the_places_left_open_hold_the_place_and_are_places(data) -> None:
    ranking = rank(*data)
    number = data[3]
    assert sorted(ranking.place) == list(range(1, number + 1))
    assert (ranking.best_place >= 1).all()
    assert (ranking.worst_place <= number).all()
    assert (ranking.best_place <= ranking.place).all()
    assert (ranking.place <= ranking.worst_place).all()
    assert (ranking.lower < ranking.level).all()
    assert (ranking.level < ranking.upper).all()


def made_up(seed: int, number: int, raters: int, each: int):
    """Ratings from 1 to 5 of ideas whose worth is known, by raters whose severity differs.

    As in a round: everybody is given as many ideas, those with the fewest ratings first.
    """
    random = np.random.default_rng(seed)
    worth = random.normal(0, 0.5, number)
    severity = random.normal(0, 0.8, raters)
    given_out = np.zeros(number)
    ideas, who, scores = [], [], []
    for rater in range(raters):
        share = np.lexsort((random.random(number), given_out))[:each]
        given_out[share] += 1
        raw = 3.2 + severity[rater] + worth[share] + random.normal(0, 0.9, each)
        ideas.append(share)
        who.append(np.full(each, rater))
        scores.append(np.clip(np.rint(raw), 1, 5))
    return worth, np.concatenate(ideas), np.concatenate(who), np.concatenate(scores)


def expected_rating(worth):
    """What all raters there could be would give on average: the scale ends at 1 and at 5."""
    chance = np.random.default_rng(0).normal(3.2, np.hypot(0.8, 0.9), 2000)
    return np.array([np.clip(np.rint(chance + each), 1, 5).mean() for each in worth])


def plain_means(ideas, scores, number: int):
    count = np.bincount(ideas, minlength=number)
    total = np.bincount(ideas, weights=scores, minlength=number)
    return np.where(count > 0, total / np.maximum(count, 1), scores.mean())


def test_more_ratings_make_narrower_intervals() -> None:
    _, ideas, raters, scores = made_up(1, 60, 40, 12)
    once = rank(ideas, raters, scores, 60)
    twice = rank(
        np.concatenate([ideas, ideas]),
        np.concatenate([raters, raters + 40]),
        np.concatenate([scores, scores]),
        60,
    )
    assert ((twice.upper - twice.lower) < (once.upper - once.lower)).all()
    few = np.concatenate([[0], np.flatnonzero(ideas != 0)])  # idea 0 keeps but one rating
    first = np.flatnonzero(ideas == 0)[:1]
    few = np.concatenate([first, np.flatnonzero(ideas != 0)])
    thin = rank(ideas[few], raters[few], scores[few], 60)
    assert thin.count[0] == 1
    assert (thin.upper - thin.lower)[0] == (thin.upper - thin.lower).max()


@pytest.mark.parametrize(
    ("number", "raters", "each"), [(30, 12, 8), (200, 60, 20), (3000, 300, 40)]
)
def test_it_finds_the_truth_better_than_plain_means(number: int, raters: int, each: int) -> None:
    ours, plain, covered = [], [], []
    for seed in range(20 if number < 1000 else 2):
        worth, ideas, who, scores = made_up(seed, number, raters, each)
        ranking = rank(ideas, who, scores, number)
        ours.append(spearmanr(worth, ranking.level).statistic)
        plain.append(spearmanr(worth, plain_means(ideas, scores, number)).statistic)
        truth = expected_rating(worth)
        truth += ranking.level.mean() - truth.mean()
        covered.append(np.mean((ranking.lower <= truth) & (truth <= ranking.upper)))
    sys.stdout.write(
        f"\n{number} ideas, {raters} raters with {each} each: Spearman {np.mean(ours):.3f}, "
        f"plain mean {np.mean(plain):.3f}; {np.mean(covered):.1%} of the intervals hold the "
        f"truth\n"
    )
    assert np.mean(ours) > np.mean(plain) + 0.02
    assert np.mean(covered) > 0.9


def test_a_small_round_is_neither_certain_nor_blind() -> None:
    """Two raters agree on three ideas: the order is found, and nothing is told apart yet."""
    ideas, raters = np.array([0, 1, 2, 0, 1, 2]), np.array([0, 0, 0, 1, 1, 1])
    ranking = rank(ideas, raters, np.array([5.0, 3, 1, 4, 3, 2]), 3)
    assert list(ranking.place) == [1, 2, 3]
    assert ranking.level[0] < 4.5, "drawn towards the mean"
    assert ranking.worst_place[0] >= 2


def test_ideas_without_ratings_stand_at_the_mean_and_are_least_sure() -> None:
    ideas, raters = np.array([0, 1, 0, 1]), np.array([0, 0, 1, 1])
    ranking = rank(ideas, raters, np.array([5.0, 1, 5, 2]), 3)
    assert ranking.level[1] < ranking.level[2] < ranking.level[0]
    width = ranking.upper - ranking.lower
    assert width[2] == width.max()
    assert (ranking.best_place[2], ranking.worst_place[2]) == (1, 3)


def test_no_ratings_at_all_leave_every_place_open() -> None:
    nothing = np.array([], dtype=int)
    ranking = rank(nothing, nothing, np.array([]), 4)
    assert set(ranking.best_place) == {1}
    assert set(ranking.worst_place) == {4}
