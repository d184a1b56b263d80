"""`make bench-growth`: do list, filter, search and similar keep their time as ideas come?

The same API over 1,000 and over 10,000 ideas, a server process each, on both engines. One caller
asks the two in turn, request by request, so that whatever else the machine does slows both; told
are the medians and their ratio. The aim is 1.2.

A search finds few ideas (a word that twenty ideas have, whatever their number) or many (a word
that stands in every tenth): the first must not notice the others, the second finds ten times as
many and shows the same page of them.

The ideas came over months, an hour apart. (In the minute after a large import, a question for
similar ideas also compares what was imported: 10,000 ideas took 58 ms instead of 12.)
"""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median
from uuid import UUID

import httpx

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS))

from similarity import texts_for  # noqa: E402
from sqlalchemy import text  # noqa: E402

from api.cli.server import serving  # noqa: E402
from builders import World  # noqa: E402
from postgres import Postgres  # noqa: E402
from samskab import migrating  # noqa: E402
from samskab.app import create_app  # noqa: E402
from samskab.core.settings import Settings  # noqa: E402
from samskab.ideas.models import Idea, IdeaStatus  # noqa: E402
from samskab.projects.models import Perspective  # noqa: E402

SMALL, LARGE = 1_000, 10_000
AIM = 1.2
ASKED = int(os.environ.get("SAMSKAB_TEST_BENCH_QUESTIONS", "200"))
RARE, COMMON = "sjaeldentord", "hyppigtord"
STATUSES = (IdeaStatus.SUBMITTED, IdeaStatus.PARKED, IdeaStatus.SELECTED)
PERSPECTIVES = (Perspective.CITIZEN, Perspective.RELATIVE, Perspective.CARE_STAFF)


@dataclass
class Filled:
    """A database of ideas, and who asks."""

    url: str
    folder: Path
    project_id: str
    cookie: str
    idea_ids: list[str]
    texts: list[tuple[str, str]]


Ask = Callable[[Filled, int], tuple[str, str, dict[str, object]]]


def listing(**filters: object) -> Ask:
    """Return the question for the first page of the list."""
    return lambda filled, _: (
        "GET",
        f"/api/v1/projects/{filled.project_id}/ideas",
        {"params": filters},
    )


QUESTIONS: dict[str, Ask] = {
    "list, newest": listing(),
    "list, by support": listing(sort="support"),
    "list, by title": listing(sort="title"),
    "filter, status": listing(status="parked"),
    "filter, origin": listing(origin_perspective="relative"),
    "filter, both": listing(status="selected", origin_perspective="citizen"),
    "search, few": listing(q=RARE),
    "search, many": listing(q=COMMON),
    "similar to one": lambda filled, n: (
        "GET",
        f"/api/v1/ideas/{filled.idea_ids[n % len(filled.idea_ids)]}/similar",
        {},
    ),
    "while writing": lambda filled, n: (
        "POST",
        f"/api/v1/projects/{filled.project_id}/ideas/similar",
        {
            "json": {
                "title": filled.texts[n % len(filled.texts)][0],
                "text": filled.texts[n % len(filled.texts)][1],
            }
        },
    ),
}


async def fill(url: str, folder: Path, many: int) -> Filled:
    """Fill a migrated database with ideas of natural length."""
    app = create_app(Settings(data_dir=folder, database_url=url, log_level="error"))
    world = await World.create(app)
    lead = world.caller("lead")
    challenge = await lead.created(f"{world.project}/challenges", {"question": "What?"})
    first = await lead.created(
        f"{world.project}/ideas", {"challenge_id": challenge["id"], "title": "x"}
    )
    pairs = texts_for(many)
    ids = []
    async with app.state.database.writing() as session:
        made = await session.get_one(Idea, UUID(first["id"]))
        given = {"id", "title", "text", "status", "origin_perspective", "created_at", "updated_at"}
        shared = made.model_dump(exclude=given)
        for number, (title, words) in enumerate(pairs):
            idea = Idea(
                **{**shared, "support_count": number * 7 % 100},
                title=title,
                text=" ".join(
                    (
                        words,
                        RARE if number % (many // 20) == 0 else "",
                        COMMON if number % 10 == 0 else "",
                    )
                )[:20_000],
                status=STATUSES[number % 3],
                origin_perspective=PERSPECTIVES[number // 3 % 3],
                created_at=made.created_at - timedelta(hours=number + 1),
                updated_at=made.created_at - timedelta(hours=number + 1),
            )
            session.add(idea)
            ids.append(str(idea.id))
            if number % 1000 == 0:
                await session.flush()
    async with app.state.database.writing() as session:
        await session.exec(text("ANALYZE"))
    await world.close()
    await app.state.database.close()
    cookie = f"samskab_session={world.tokens['lead']}"
    return Filled(url, folder, world.project_id, cookie, ids[:: many // 500], pairs[:500])


@contextmanager
def asking(filled: Filled) -> Iterator[httpx.Client]:
    """Serve the database and yield a client that is signed in."""
    with (
        serving(
            filled.folder,
            SAMSKAB_DATABASE_URL=filled.url,
            SAMSKAB_REQUESTS_PER_MINUTE="1000000",
            SAMSKAB_LOG_LEVEL="error",
        ) as address,
        httpx.Client(base_url=address, timeout=60, headers={"Cookie": filled.cookie}) as client,
    ):
        yield client


def compare(small: Filled, large: Filled) -> dict[str, tuple[float, float]]:
    """Return the median milliseconds of each question over few and over many ideas."""
    with ExitStack() as stack:
        servers = [(each, stack.enter_context(asking(each))) for each in (small, large)]
        taken: dict[str, tuple[float, float]] = {}
        for name, ask in QUESTIONS.items():
            spent: list[list[float]] = [[], []]
            for number in range(-10, ASKED):  # the first ten warm up
                for place, (filled, client) in enumerate(servers):
                    method, path, how = ask(filled, number)
                    started = time.perf_counter()
                    client.request(method, path, **how).raise_for_status()  # type: ignore[arg-type]
                    if number >= 0:
                        spent[place].append((time.perf_counter() - started) * 1000)
            taken[name] = (median(spent[0]), median(spent[1]))
    return taken


def report(engine: str, taken: dict[str, tuple[float, float]]) -> None:
    """Print one engine's table."""
    line = "{:<11} {:<18} {:>12} {:>12} {:>7}\n"
    out = sys.stdout.write
    out(line.format(engine, "question", f"{SMALL:,} ms", f"{LARGE:,} ms", "ratio"))
    for name, (few, many) in taken.items():
        mark = " " if many / few <= AIM else ">"
        out(line.format("", name, f"{few:.1f}", f"{many:.1f}", f"{many / few:.2f}{mark}"))
    sys.stdout.flush()


def main() -> None:
    """Compare on both engines."""
    with tempfile.TemporaryDirectory(prefix="samskab-growth-") as name:
        pair = []
        for many in (SMALL, LARGE):
            folder = Path(name) / str(many)
            folder.mkdir()
            url = f"sqlite:///{folder / 'samskab.db'}"
            migrating.migrate(Settings(data_dir=folder, database_url=url))
            pair.append(asyncio.run(fill(url, folder, many)))
        report("SQLite", compare(*pair))
        server = Postgres.start(os.environ.get("SAMSKAB_TEST_POSTGRES_URL"))
        try:
            pair = [
                asyncio.run(fill(server.url(server.create_database()), Path(name), many))
                for many in (SMALL, LARGE)
            ]
            report("PostgreSQL", compare(*pair))
        finally:
            server.stop()


if __name__ == "__main__":
    main()
