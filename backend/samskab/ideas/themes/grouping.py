"""Grouping points by their directions, around those that people have placed.

Spherical k-means (Dhillon and Modha 2001) with the seeding of k-means++ (Arthur and Vassilvitskii
2007), the best of a few runs from fixed seeds: the same points give the same groups. Points that
are fixed to a group stay in it and draw it towards them (seeded clustering, Basu et al. 2002).
"""

from math import sqrt

import numpy as np
import numpy.typing as npt

from samskab.ideas.themes.vectors import Points

Labels = npt.NDArray[np.int64]

NOWHERE = -1
RUNS = 4
MOST_ROUNDS = 30
FEWEST, MOST_SUGGESTED = 2, 40


def suggested_number(ideas: int) -> int:
    """Return how many themes to propose: the square root of half the ideas, as a thumb says.

    From 2 to 40, for people have to read them.
    """
    return max(FEWEST, min(MOST_SUGGESTED, round(sqrt(ideas / 2))))


def group(points: Points, number: int, fixed: Labels) -> Labels:
    """Return the group of each point; `NOWHERE` for a point of length 0 that is not fixed.

    `fixed` holds 0, 1, … for points that stay in the group of that number, and `NOWHERE` for
    those that are free. There are `number` groups at most, and at least those that are fixed.
    """
    free = (fixed == NOWHERE) & (np.linalg.norm(points, axis=1) > 0)
    standing = int(fixed.max(initial=NOWHERE)) + 1
    new = min(max(0, number - standing), int(free.sum()))
    best, labels = -np.inf, fixed.copy()
    if not free.any() or standing + new == 0:
        return labels
    for run in range(RUNS):
        chance = np.random.default_rng(run)
        middles = _seeds(points, fixed, free, standing, new, chance)
        found, score = _settle(points, fixed, free, middles)
        if score > best + 1e-6:
            best, labels = score, found
    return labels


def nearest(points: Points, labels: Labels, groups: int) -> Labels:
    """Return for each point the group whose middle is nearest; `NOWHERE` where none is near."""
    if groups == 0:
        return np.full(len(points), NOWHERE, dtype=np.int64)
    likeness = points @ _middles(points, labels, groups).T
    return np.where(likeness.max(axis=1) > 0, likeness.argmax(axis=1), NOWHERE)


def closeness(points: Points, labels: Labels, groups: int) -> npt.NDArray[np.float32]:
    """Return how near each point is to the middle of its group; 0 for those in none."""
    if groups == 0:
        return np.zeros(len(points), dtype=np.float32)
    own = _middles(points, labels, groups)[np.maximum(labels, 0)]
    return np.where(labels == NOWHERE, 0, (points * own).sum(axis=1)).astype(np.float32)


def _middles(points: Points, labels: Labels, groups: int) -> Points:
    sums = np.zeros((groups, points.shape[1]), dtype=np.float32)
    placed = labels != NOWHERE
    np.add.at(sums, labels[placed], points[placed])
    middles: Points = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-6)
    return middles


def _seeds(
    points: Points,
    fixed: Labels,
    free: npt.NDArray[np.bool_],
    standing: int,
    new: int,
    chance: np.random.Generator,
) -> Points:
    """Return the middles of the groups that stand, and free points far from all before them."""
    middles = list(_middles(points, fixed, standing))
    places = np.flatnonzero(free)
    near = np.full(len(places), -1.0)
    for middle in middles:
        near = np.maximum(near, points[places] @ middle)
    for _ in range(new):
        away = np.maximum(1 - near, 0).astype(np.float64)
        total = away.sum()
        odds = away / total if total > 0 else None
        seed = points[places[int(chance.choice(len(places), p=odds))]]
        middles.append(seed)
        near = np.maximum(near, points[places] @ seed)
    return np.array(middles, dtype=np.float32)


def _settle(
    points: Points, fixed: Labels, free: npt.NDArray[np.bool_], middles: Points
) -> tuple[Labels, float]:
    labels = fixed.copy()
    score = -np.inf
    for _ in range(MOST_ROUNDS):
        likeness = points[free] @ middles.T
        chosen = likeness.argmax(axis=1)
        score = float(likeness.max(axis=1).sum())
        if np.array_equal(labels[free], chosen):
            break
        labels[free] = chosen
        middles = _middles(points, labels, len(middles))
    return labels, score
