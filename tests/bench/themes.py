"""`make bench-themes`: do the themes keep together what belongs together, and how quickly?

The yardstick: proposals of Helsinki's participatory budget that were worked into one plan
(`../shared/data`). Of the pairs of one plan, how many lie in one theme, and the reverse (F1 over
pairs, adjusted Rand index, V-measure), over the proposals that share a plan with another. A plan
holds a handful of proposals and a theme dozens, so the figures are small for any method: what
tells is the comparison. Beside it, in the same run, the plain baseline: k-means over TF-IDF of
whole words. The first round served for choosing, the second only for telling what came of it.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from statistics import median
from uuid import uuid4

import httpx
import numpy as np
from scipy import sparse

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS))
sys.path.insert(0, str(TESTS / "bench"))

from growth import Filled, asking, fill  # noqa: E402
from similarity import DATA, Pair, read_proposals, tf_idf  # noqa: E402

from samskab import migrating  # noqa: E402
from samskab.core.settings import Settings  # noqa: E402
from samskab.ideas.similarity.project_index import ProjectIndex, Text  # noqa: E402
from samskab.ideas.themes.grouping import NOWHERE, group  # noqa: E402
from samskab.ideas.themes.vectors import points_of  # noqa: E402

NUMBERS = (15, 30, 60)
SIZES = (1_000, 5_000)
ALONE = 50


def samskab(pairs: list[Pair], number: int) -> np.ndarray:
    """What the API proposes for ideas that nobody has touched."""
    ids = [uuid4() for _ in pairs]
    made = [Text(i, ids[0], 1, *pair) for i, pair in zip(ids, pairs, strict=True)]
    points = points_of(ProjectIndex().changed(made), ids)
    return group(points, number, np.full(len(pairs), NOWHERE))


def baseline(pairs: list[Pair], number: int) -> np.ndarray:
    """k-means++ and Lloyd's rounds over TF-IDF of whole words, the best of four runs."""
    matrix = tf_idf(pairs)
    best, labels = -np.inf, np.zeros(len(pairs), dtype=np.int64)
    for run in range(4):
        chance = np.random.default_rng(run)
        seeds = [int(chance.integers(len(pairs)))]
        near = (matrix @ matrix[[seeds[0]]].T).toarray().ravel()
        for _ in range(number - 1):
            away = np.maximum(1 - near, 0)
            seeds.append(int(chance.choice(len(pairs), p=away / away.sum())))
            near = np.maximum(near, (matrix @ matrix[[seeds[-1]]].T).toarray().ravel())
        middles = matrix[seeds].toarray()
        for _ in range(30):
            likeness = matrix @ middles.T
            found = likeness.argmax(axis=1)
            ones = np.ones(len(pairs))
            member = sparse.csr_array((ones, (found, np.arange(len(pairs)))), (number, len(pairs)))
            sums = (member @ matrix).toarray()
            middles = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
        score = float(likeness.max(axis=1).sum())
        if score > best:
            best, labels = score, found
    return labels


def judge(labels: np.ndarray, related: dict[int, set[int]]) -> tuple[float, float, float]:
    """Return F1 over pairs, the adjusted Rand index and the V-measure.

    Plans overlap now and then; for the latter two each proposal counts for the plan that its
    first companion is in.
    """
    places = sorted(related)
    wanted = {(a, b) for a in places for b in related[a] if a < b}
    both = sum(int(labels[a] == labels[b]) for a, b in wanted)
    sizes = np.bincount(labels[places] + 1)
    precision = both / max(1, int((sizes * (sizes - 1) // 2).sum()))
    recall = both / len(wanted)
    plan = {place: min(place, *related[place]) for place in places}
    _, gold = np.unique([plan[place] for place in places], return_inverse=True)
    table = np.zeros((gold.max() + 1, len(sizes)))
    np.add.at(table, (gold, labels[places] + 1), 1)
    return 2 * precision * recall / max(precision + recall, 1e-9), _rand(table), _v(table)


def _rand(table: np.ndarray) -> float:
    def pairs(counts: np.ndarray) -> float:
        return float((counts * (counts - 1) / 2).sum())

    whole = table.sum()
    one, other = pairs(table.sum(axis=1)), pairs(table.sum(axis=0))
    expected = one * other / (whole * (whole - 1) / 2)
    return (pairs(table) - expected) / ((one + other) / 2 - expected)


def _v(table: np.ndarray) -> float:
    share = table / table.sum()
    rows, columns = share.sum(axis=1), share.sum(axis=0)
    there = share > 0
    common = (share[there] * np.log(share[there] / np.outer(rows, columns)[there])).sum()

    def entropy(part: np.ndarray) -> float:
        return float(-(part[part > 0] * np.log(part[part > 0])).sum())

    return float(2 * common / (entropy(rows) + entropy(columns)))


def report_quality() -> None:
    """Print the figures of both methods on both rounds."""
    if not DATA.is_dir():
        sys.stdout.write("The real data (../shared/data) is not here: no figures on quality.\n")
        return
    rounds, related = read_proposals()
    line = "{:<16} {:>7} {:>10} {:>8} {:>8} {:>8}\n"
    sys.stdout.write(line.format("round", "themes", "method", "F1", "Rand", "V"))
    methods: dict[str, Callable[[list[Pair], int], np.ndarray]] = {
        "baseline": baseline,
        "Samskab": samskab,
    }
    for name, pairs in sorted(rounds.items()):
        use = "1 (chosen on)" if name == "1" else f"{name} (held out)"
        for number in NUMBERS:
            for method, find in methods.items():
                figures = (f"{x:.3f}" for x in judge(find(pairs, number), related[name]))
                sys.stdout.write(line.format(use, number, method, *figures))
                sys.stdout.flush()


def report_speed() -> None:
    """Print how long a proposal takes, and another caller's request while it is worked out."""
    with tempfile.TemporaryDirectory(prefix="samskab-themes-") as name:
        for many in SIZES:
            folder = Path(name) / str(many)
            folder.mkdir()
            url = f"sqlite:///{folder / 'samskab.db'}"
            migrating.migrate(Settings(data_dir=folder, database_url=url))
            filled = asyncio.run(fill(url, folder, many))
            with asking(filled) as client:
                sys.stdout.write(f"{many:,} ideas: {_speed(client, filled)}\n")
                sys.stdout.flush()


def _speed(client: httpx.Client, filled: Filled) -> str:
    project = f"/api/v1/projects/{filled.project_id}"

    def propose() -> float:
        started = time.perf_counter()
        client.get(f"{project}/theme-proposal").raise_for_status()
        return time.perf_counter() - started

    def others(until: Future[float] | None) -> list[float]:
        spent: list[float] = []
        while len(spent) < ALONE if until is None else not until.done():
            started = time.perf_counter()
            client.get(f"{project}/ideas").raise_for_status()
            spent.append((time.perf_counter() - started) * 1000)
        return spent

    propose()  # the index is made, once
    alone = others(None)
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(propose)
        meanwhile = others(asked)
    return (
        f"proposed in {asked.result():.1f} s; the list of ideas in {median(alone):.0f} ms "
        f"(slowest {max(alone):.0f}) before, in {median(meanwhile):.0f} ms "
        f"(slowest {max(meanwhile):.0f}) meanwhile"
    )


if __name__ == "__main__":
    report_quality()
    report_speed()
