"""`make bench-similarity`: does it find what belongs together, and how quickly?

Whether: two proposals of Helsinki's participatory budget that were worked into the same plan
belong together (`../shared/data`, left out where it is absent). The first round served for
choosing the weights and limits, the second only for telling what came of it. Beside it, in the
same run, the plain baseline: cosine of TF-IDF over whole words.

How quickly: one caller after the other against a server process, at 1,000, 5,000 and 10,000
ideas on both engines; cold is the first question that a fresh process is asked of a project.
"""

import asyncio
import csv
import os
import random
import re
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import httpx
import numpy as np
from scipy import sparse

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS))

from api.cli.server import serving  # noqa: E402
from builders import World  # noqa: E402
from postgres import Postgres  # noqa: E402
from samskab import migrating  # noqa: E402
from samskab.app import create_app  # noqa: E402
from samskab.core import clock  # noqa: E402
from samskab.core.settings import Settings  # noqa: E402
from samskab.ideas.models import Idea  # noqa: E402
from samskab.ideas.similarity.project_index import ProjectIndex, Text  # noqa: E402

DATA = TESTS.parents[1] / "shared" / "data" / "participation"
SIZES = (1_000, 5_000, 10_000)
ASKED = int(os.environ.get("SAMSKAB_TEST_BENCH_QUESTIONS", "200"))
BEST = 10
DEEP = 100
Pair = tuple[str, str]
Ranking = Callable[[int], Sequence[int]]


def read_proposals() -> tuple[dict[str, list[Pair]], dict[str, dict[int, set[int]]]]:
    """Return the proposals of each round, and for each the others of its plans."""
    rounds: dict[str, list[Pair]] = defaultdict(list)
    places: dict[tuple[str, str], int] = {}
    with (DATA / "omastadi_helsinki_proposals.csv").open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            places[row["round"], row["proposal_id"]] = len(rounds[row["round"]])
            rounds[row["round"]].append((row["title"], row["text"]))
    plans: dict[tuple[str, str], set[int]] = defaultdict(set)
    with (DATA / "omastadi_helsinki_plan_links.csv").open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            place = places.get((row["round"], row["proposal_id"]))
            if place is not None:
                plans[row["round"], row["plan_id"]].add(place)
    related: dict[str, dict[int, set[int]]] = {name: defaultdict(set) for name in rounds}
    for (name, _), members in plans.items():
        for one in members:
            related[name][one] |= members - {one}
    return rounds, {n: {k: v for k, v in each.items() if v} for n, each in related.items()}


def tf_idf(pairs: list[Pair]) -> sparse.csr_array:
    """TF-IDF over whole words, rows of length 1."""
    vocabulary: dict[str, int] = {}
    rows, columns, counts = [], [], []
    for row, pair in enumerate(pairs):
        for word, count in Counter(re.findall(r"\w+", " ".join(pair).lower())).items():
            rows.append(row)
            columns.append(vocabulary.setdefault(word, len(vocabulary)))
            counts.append(count)
    shape = (len(pairs), len(vocabulary))
    matrix = sparse.csr_array((np.array(counts, float), (rows, columns)), shape)
    frequency = np.diff(matrix.tocsc().indptr)
    matrix = matrix @ sparse.diags_array(np.log((1 + len(pairs)) / (1 + frequency)) + 1)
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    return sparse.csr_array(sparse.diags_array(1 / np.maximum(lengths, 1e-9)) @ matrix)


def rank_by_words(pairs: list[Pair]) -> Ranking:
    """The baseline: TF-IDF over whole words, cosine."""
    matrix = tf_idf(pairs)

    def rank(place: int) -> Sequence[int]:
        scores = (matrix @ matrix[[place]].T).toarray().ravel()
        scores[place] = -1
        return np.argsort(-scores, kind="stable")[:DEEP].tolist()

    return rank


def rank_by_samskab(pairs: list[Pair]) -> Ranking:
    """What the API gives, floor and all."""
    ids = [uuid4() for _ in pairs]
    place_of = {idea_id: place for place, idea_id in enumerate(ids)}
    challenge_id = uuid4()
    texts = [Text(i, challenge_id, 1, *pair) for i, pair in zip(ids, pairs, strict=True)]
    index = ProjectIndex().changed(texts)

    def rank(place: int) -> Sequence[int]:
        near = index.nearest(*pairs[place], DEEP, but=ids[place], challenge_id=None)
        return [place_of[each.idea_id] for each in near]

    return rank


def judge(rank: Ranking, related: dict[int, set[int]]) -> tuple[float, float]:
    """Return recall among the first ten and the mean reciprocal rank (0 beyond a hundred)."""
    recalls, reciprocals = [], []
    for place, others in related.items():
        ranking = rank(place)
        recalls.append(len(others.intersection(ranking[:BEST])) / len(others))
        first = next((n for n, other in enumerate(ranking, 1) if other in others), None)
        reciprocals.append(1 / first if first else 0.0)
    return float(np.mean(recalls)), float(np.mean(reciprocals))


def report_quality() -> None:
    """Print the figures of both methods on both rounds."""
    out = sys.stdout.write
    if not DATA.is_dir():
        out("The real data (../shared/data) is not here: no figures on what is found.\n")
        return
    rounds, related = read_proposals()
    line = "{:<18} {:<14} {:>10} {:>10} {:>8} {:>8}\n"
    out(line.format("round", "compared", "method", "recall@10", "MRR", "ideas"))
    for name, pairs in sorted(rounds.items()):
        use = "1 (chosen on)" if name == "1" else f"{name} (held out)"
        for fields, shown in (("title + text", pairs), ("title", [(t, "") for t, _ in pairs])):
            for method, ranking in (("baseline", rank_by_words), ("Samskab", rank_by_samskab)):
                recall, reciprocal = judge(ranking(shown), related[name])
                figures = (f"{recall:.3f}", f"{reciprocal:.3f}", len(related[name]))
                out(line.format(use, fields, method, *figures))


def texts_for(many: int) -> list[Pair]:
    """Return so many different texts of natural length: real ones, then such mixed from them."""
    chance = random.Random(1)
    if DATA.is_dir():
        rounds, _ = read_proposals()
        pairs = [pair for name in sorted(rounds) for pair in rounds[name]]
        chance.shuffle(pairs)
    else:
        stems = [f"{a}{b}" for a in ("nat", "fald", "sol", "vagt") for b in ("lys", "alarm", "tur")]
        pairs = [(s, " ".join(chance.choices(stems, k=60))) for s in stems]
    made = [(title[:200] or "Uden titel", text) for title, text in pairs[:many]]
    while len(made) < many:
        (title, one), (_, other) = chance.choice(pairs), chance.choice(pairs)
        words = f"{one} {other}".split()
        chance.shuffle(words)
        made.append((title[:200] or "Uden titel", " ".join(words[: len(words) // 2])))
    return made


async def prepare(url: str, folder: Path, many: int) -> tuple[str, str, list[str], list[Pair]]:
    """Fill a database; return the project, its lead's cookie, some ideas and their texts."""
    app = create_app(Settings(data_dir=folder, database_url=url, log_level="error"))
    world = await World.create(app)
    lead = world.caller("lead")
    challenge = await lead.created(f"{world.project}/challenges", {"question": "What?"})
    pairs = texts_for(many)
    first = await lead.created(
        f"{world.project}/ideas", {"challenge_id": challenge["id"], "title": pairs[0][0]}
    )
    ids = [first["id"]]
    async with app.state.database.writing() as session:
        made = await session.get_one(Idea, UUID(first["id"]))
        shared = made.model_dump(exclude={"id", "title", "text", "updated_at"})
        # Not just imported: what was written within the last minute is looked at again.
        shared["updated_at"] = clock.now() - timedelta(hours=1)
        for number, (title, text) in enumerate(pairs[1:]):
            idea = Idea(**shared, title=title, text=text)
            session.add(idea)
            ids.append(str(idea.id))
            if number % 1000 == 0:
                await session.flush()
    await world.close()
    await app.state.database.close()
    step = max(1, many // ASKED)
    return world.project_id, world.tokens["lead"], ids[::step][:ASKED], pairs[::step][:ASKED]


def report_speed(engine: str, url: str, folder: Path, many: int) -> dict[str, float]:
    """Measure one size on one engine and print its lines; return the medians."""
    project_id, token, ids, pairs = asyncio.run(prepare(url, folder, many))
    variables = {
        "SAMSKAB_DATABASE_URL": url,
        "SAMSKAB_REQUESTS_PER_MINUTE": "1000000",
        "SAMSKAB_INTERFACE_DIR": str(folder / "no-interface"),
    }
    ways = {
        "on the idea": lambda c, n: c.get(f"/ideas/{ids[n]}/similar"),
        "while writing": lambda c, n: c.post(
            f"/projects/{project_id}/ideas/similar",
            json={"title": pairs[n][0], "text": pairs[n][1]},
        ),
    }
    medians = {}
    for way, ask in ways.items():
        with (
            serving(folder, **variables) as address,
            httpx.Client(
                base_url=f"{address}/api/v1", cookies={"samskab_session": token}, timeout=60
            ) as client,
        ):
            for _ in range(20):
                client.get(f"/projects/{project_id}")
            spent = []
            for place in range(len(ids)):
                started = time.perf_counter()
                answer = ask(client, place)
                spent.append((time.perf_counter() - started) * 1000)
                answer.raise_for_status()
        cold, warm = spent[0], sorted(spent[5:])
        medians[way] = warm[len(warm) // 2]
        line = "{:<11} {:>6} {:<14} {:>8.1f} {:>8.1f} {:>8.0f}\n"
        p95 = warm[int(len(warm) * 0.95)]
        sys.stdout.write(line.format(engine, many, way, medians[way], p95, cold))
        sys.stdout.flush()
    return medians


def main() -> None:
    """Say what is found, then how quickly."""
    report_quality()
    head = "\n{:<11} {:>6} {:<14} {:>8} {:>8} {:>8}\n"
    sys.stdout.write(head.format("engine", "ideas", "asked", "p50 ms", "p95 ms", "cold ms"))
    server = Postgres.start(os.environ.get("SAMSKAB_TEST_POSTGRES_URL"))
    try:
        with tempfile.TemporaryDirectory(prefix="samskab-bench-") as name:
            for engine in ("SQLite", "PostgreSQL"):
                taken = {}
                for many in SIZES:
                    folder = Path(name) / f"{engine}-{many}"
                    folder.mkdir()
                    url = f"sqlite:///{folder / 'samskab.db'}"
                    if engine == "SQLite":
                        migrating.migrate(Settings(data_dir=folder, database_url=url))
                    else:
                        url = server.url(server.create_database())
                    taken[many] = report_speed(engine, url, folder, many)
                for way in taken[SIZES[0]]:
                    ratio = taken[SIZES[-1]][way] / taken[SIZES[0]][way]
                    said = f"{engine}, {way}: {SIZES[-1]:,} take {ratio:.2f} × {SIZES[0]:,}\n"
                    sys.stdout.write(said)
    finally:
        server.stop()


if __name__ == "__main__":
    main()
