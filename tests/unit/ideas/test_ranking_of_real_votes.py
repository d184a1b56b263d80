"""Ranking real statements from a few of the votes each person gave; all their other votes judge."""

import csv
import sys
from pathlib import Path

import numpy as np
import pytest
from scipy.stats import spearmanr

from samskab.ideas.ratings.ranking import rank


@pytest.mark.real_data
@pytest.mark.parametrize("each", [5, 10])
def test_a_few_votes_of_each_tell_what_the_others_say(shared_data: Path, each: int) -> None:
    file = shared_data / "participation" / "polis_biodiversity" / "votes.csv"
    with file.open(newline="") as rows:
        newest = {
            (int(r["voter-id"]), int(r["comment-id"])): int(r["vote"]) for r in csv.DictReader(rows)
        }
    people = sorted({person for person, _ in newest})
    statements = {name: n for n, name in enumerate(sorted({name for _, name in newest}))}
    votes = {person: [] for person in people}
    for (person, name), vote in newest.items():
        votes[person].append((statements[name], 3.0 + 2 * vote))
    ours, plain = [], []
    for seed in range(2):
        random = np.random.default_rng(seed)
        asked, held = [], []
        for person in people:
            order = random.permutation(len(votes[person]))
            for place, which in enumerate(order):
                idea, score = votes[person][which]
                (asked if place < each else held).append((idea, person, score))
        ideas, raters, scores = (np.array(column) for column in zip(*asked, strict=True))
        judged, _, verdicts = (np.array(column) for column in zip(*held, strict=True))
        number = len(statements)
        judges = np.bincount(judged, minlength=number)
        truth = np.bincount(judged, weights=verdicts, minlength=number) / np.maximum(judges, 1)
        known = judges >= 20
        count = np.bincount(ideas, minlength=number)
        mean = np.bincount(ideas, weights=scores, minlength=number) / np.maximum(count, 1)
        mean[count == 0] = scores.mean()
        ours.append(spearmanr(rank(ideas, raters, scores, number).level[known], truth[known])[0])
        plain.append(spearmanr(mean[known], truth[known])[0])
    sys.stdout.write(
        f"\n{each} votes of each: Spearman {np.mean(ours):.3f}, plain mean {np.mean(plain):.3f}\n"
    )
    assert np.mean(ours) > np.mean(plain)
