"""`make bench-ratings`: how quickly thousands of ideas are ranked, beside a plain reference.

The reference solves the same equations of the mixed model as they stand: one dense matrix of
ideas and raters, inverted once, at a ratio of variances that it is given. Samskab finds the ratio
by itself (some twenty fits) and the places, too. Both take the made-up ratings of the unit tests.
"""

import sys
import time
from pathlib import Path

import numpy as np
from scipy.stats import spearmanr

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "unit"))

from ideas.test_ranking import made_up

from samskab.ideas.ratings.ranking import rank

ROUNDS = ((200, 60, 20), (1000, 150, 30), (3000, 300, 40))
RATIO = 0.25
TIMES = 3


def reference(ideas, raters, scores, number: int):
    """Return the ideas' levels and their variances by inverting Henderson's equations."""
    people = int(raters.max()) + 1
    system = np.zeros((people + number, people + number))
    np.add.at(system, (raters, raters), 1)
    np.add.at(system, (people + ideas, people + ideas), 1)
    np.add.at(system, (raters, people + ideas), 1)
    np.add.at(system, (people + ideas, raters), 1)
    system[people:, people:] += np.eye(number) / RATIO
    right = np.bincount(raters, weights=scores, minlength=people + number)
    right += np.bincount(people + ideas, weights=scores, minlength=people + number)
    inverse = np.linalg.inv(system)
    return (inverse @ right)[people:], np.diag(inverse)[people:]


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")


def best_of(what, *args):
    """Return what came of it, and the least seconds it took."""
    seconds = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        result = what(*args)
        seconds.append(time.perf_counter() - begun)
    return result, min(seconds)


def main() -> None:
    """Print a row for each size."""
    say(f"{'ideas':>6} {'raters':>7} {'Samskab':>10} {'one dense solve':>16}  same order")
    for number, people, each in ROUNDS:
        _, ideas, raters, scores = made_up(1, number, people, each)
        ranking, ours = best_of(rank, ideas, raters, scores, number)
        (level, _), theirs = best_of(reference, ideas, raters, scores, number)
        same = spearmanr(ranking.level, level).statistic
        say(f"{number:>6} {people:>7} {ours:>8.3f} s {theirs:>14.3f} s  {same:.4f}")


if __name__ == "__main__":
    main()
