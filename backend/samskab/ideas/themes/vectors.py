"""Ideas as points: near each other where they share rare runs of letters.

The runs are those of the similar ideas (decision 0014). Each idea keeps its two hundred most
telling ones; a truncated singular value decomposition then lays together runs that occur in the
same ideas (latent semantic analysis, Deerwester et al. 1990), so that ideas meet that share no
word, but words that go together. It is found by random projection with power iterations
(Halko, Martinsson and Tropp 2011) from a fixed seed: the same ideas give the same points.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import numpy as np
import numpy.typing as npt
from scipy import sparse

from samskab.ideas.similarity.grams import grams_in, rows_in
from samskab.ideas.similarity.index import loudness, rarity
from samskab.ideas.similarity.project_index import ProjectIndex

Points = npt.NDArray[np.float32]

DIMENSIONS = 50
SPARE = 10
ITERATIONS = 2
MOST_RUNS = 200
LEAST_IDEAS, LEAST_IDEAS_OF_MANY, MANY = 2, 3, 500
"""A run that fewer ideas have joins nothing."""
MOST_SHARE, MOST_AT_LEAST = 0.2, 5
"""A run that more than a fifth of the ideas have (or five of few) tells none apart."""


def points_of(index: ProjectIndex, ids: Sequence[UUID]) -> Points:
    """Return a row for each idea, of length 1, or 0 where it shares no run with another.

    The shape is ideas × dimensions. Ideas that the index does not know have length 0.
    """
    matrix = _weighed(index, ids)
    if matrix.shape[0] <= DIMENSIONS + SPARE or matrix.shape[1] <= DIMENSIONS + SPARE:
        return _of_length_one(matrix.toarray())
    found = _of_length_one(_decomposed(matrix))
    found[np.diff(matrix.indptr) == 0] = 0  # what rounding left of nothing is nothing
    return found


def _weighed(index: ProjectIndex, ids: Sequence[UUID]) -> Any:
    """Return ideas × runs, each idea's most telling runs, sparse, rows of length 1."""
    whole = index.settled.joined(index.fresh)
    place = np.full(whole.size, -1, dtype=np.int64)
    for row, idea_id in enumerate(ids):
        if idea_id in index.places:
            place[index.places[idea_id][0]] = row
    rows = place[rows_in(whole.postings)]
    postings, rows = whole.postings[rows >= 0], rows[rows >= 0]
    grams, columns = np.unique(grams_in(postings), return_inverse=True)
    frequency = np.bincount(columns, minlength=len(grams))
    least = LEAST_IDEAS if len(ids) < MANY else LEAST_IDEAS_OF_MANY
    most = max(MOST_AT_LEAST, MOST_SHARE * len(ids))
    tells = ((frequency >= least) & (frequency <= most))[columns]
    weights = (rarity(frequency, len(ids))[columns] * loudness(postings))[tells]
    rows, columns = rows[tells], columns[tells]
    order = np.lexsort((-weights, rows))
    starts = np.searchsorted(rows[order], np.arange(len(ids)))
    ranks = np.arange(len(order)) - starts[rows[order]]
    kept = order[ranks < MOST_RUNS]
    used, columns = np.unique(columns[kept], return_inverse=True)
    rows, weights = rows[kept], weights[kept]
    lengths = np.sqrt(np.bincount(rows, weights * weights, minlength=len(ids)))
    scaled = (weights / lengths[rows]).astype(np.float32)
    return sparse.csr_array((scaled, (rows, columns)), shape=(len(ids), len(used)))


def _decomposed(matrix: Any) -> Points:
    chance = np.random.default_rng(0)
    width = DIMENSIONS + SPARE
    basis = matrix @ chance.standard_normal((matrix.shape[1], width), dtype=np.float32)
    for _ in range(ITERATIONS):
        basis = matrix @ (matrix.T @ np.linalg.qr(basis)[0])
    basis = np.linalg.qr(basis)[0]
    left, sizes, _ = np.linalg.svd((matrix.T @ basis).T, full_matrices=False)
    points: Points = ((basis @ left) * sizes)[:, :DIMENSIONS]
    return points


def _of_length_one(points: Points) -> Points:
    lengths = np.linalg.norm(points, axis=1, keepdims=True)
    scaled: Points = np.where(lengths > 1e-6, points / np.maximum(lengths, 1e-6), 0)
    return scaled.astype(np.float32)
