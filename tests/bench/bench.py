"""`make bench`: requests per second and p95 beside a hand-written floor, on both engines.

10,000 ideas, one uvicorn process each, signed in, sixteen connections that stay open. The load
comes from a process of its own on the same machine: the figures are for comparing.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS))

from sqlalchemy import text  # noqa: E402

from api.cli.server import SAMSKAB, environment, free_port  # noqa: E402
from builders import World  # noqa: E402
from postgres import Postgres  # noqa: E402
from samskab import migrating  # noqa: E402
from samskab.app import create_app  # noqa: E402
from samskab.core.settings import Settings  # noqa: E402
from samskab.ideas.models import Idea  # noqa: E402

IDEAS = 10_000
CONNECTIONS = 16
SECONDS = float(os.environ.get("SAMSKAB_TEST_BENCH_SECONDS", "4"))
WORDS = ("light", "radar", "night", "quiet", "bed", "sensor", "lamp", "garden", "walk", "song")
AIM = 1 / 3


@dataclass
class Data:
    """Where the ideas are, and who asks."""

    url: str
    project_id: str
    challenge_id: str
    idea_ids: list[str]
    cookie: str

    def requests(self, kind: str) -> list[str]:
        """The requests of one row of the table, as they go over the wire."""
        root = "/api/v1"
        listing = f"{root}/projects/{self.project_id}/ideas"
        if kind == "list":
            return [self._get(listing)]
        if kind == "one idea":
            return [self._get(f"{root}/ideas/{i}") for i in self.idea_ids[:500]]
        if kind == "search":
            return [self._get(f"{listing}?q={word}") for word in WORDS]
        return [self._post(listing, n) for n in range(200)]

    def _get(self, path: str) -> str:
        return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {self.cookie}\r\n\r\n"

    def _post(self, path: str, number: int) -> str:
        body = json.dumps(
            {
                "challenge_id": self.challenge_id,
                "title": f"Another idea {number}",
                "text": "It hangs in the ceiling and calls the night staff. " * 3,
            }
        )
        return (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {self.cookie}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}"
        )


KINDS = ("list", "one idea", "search", "new idea")


async def prepare(url: str, folder: Path) -> Data:
    """Migrate and fill a database."""
    settings = Settings(data_dir=folder, database_url=url, log_level="error")
    app = create_app(settings)
    world = await World.create(app)
    challenge = await world.caller("lead").created(
        f"{world.project}/challenges", {"question": "What would you try?"}
    )
    template = {"challenge_id": challenge["id"], "title": "x"}
    first = await world.caller("lead").created(f"{world.project}/ideas", template)
    ids = [first["id"]]
    async with app.state.database.writing() as session:
        made = await session.get_one(Idea, UUID(first["id"]))
        shared = made.model_dump(exclude={"id", "title", "text"})
        for number in range(IDEAS - 1):
            words = [WORDS[(number * k + k) % len(WORDS)] for k in (1, 3, 5)]
            idea = Idea(
                **shared,
                title=f"Idea {number}: {' '.join(words)}",
                text=f"A {words[0]} by the {words[1]}. " * (4 + number % 20),
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
    chosen = ids[:: len(ids) // 500]
    return Data(url, world.project_id, challenge["id"], chosen, cookie)


@contextmanager
def running(command: list[str], variables: dict[str, str], ready: str, port: int) -> Iterator[None]:
    """Run a server for a while."""
    process = subprocess.Popen(command, env=variables, cwd=TESTS, stdout=subprocess.DEVNULL)
    try:
        for _ in range(600):
            try:
                httpx.get(f"http://127.0.0.1:{port}{ready}")
                break
            except httpx.TransportError:
                time.sleep(0.05)
        yield
    finally:
        process.terminate()
        process.wait(timeout=30)


def measure(data: Data, port: int, kind: str) -> dict[str, float]:
    """Warm up, then measure one kind of request."""
    plan: dict[str, Any] = {
        "port": port,
        "requests": data.requests(kind),
        "connections": CONNECTIONS,
    }
    for seconds in (0.5, SECONDS):
        done = subprocess.run(
            [sys.executable, str(TESTS / "bench" / "load.py")],
            input=json.dumps({**plan, "seconds": seconds}),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise SystemExit(f"{kind}: {done.stderr}")
    result: dict[str, float] = json.loads(done.stdout)
    return result


def both(data: Data, folder: Path) -> dict[str, tuple[dict[str, float], dict[str, float]]]:
    """Measure Samskab and the floor on the same data."""
    port = free_port()
    variables = environment(
        folder,
        SAMSKAB_DATABASE_URL=data.url,
        SAMSKAB_REQUESTS_PER_MINUTE="1000000",
        SAMSKAB_INTERFACE_DIR=str(folder / "no-interface"),
        PORT=str(port),
    )
    with running([SAMSKAB, "serve"], variables, "/readyz", port):
        ours = {kind: measure(data, port, kind) for kind in KINDS}
    port = free_port()
    command = [sys.executable, "-m", "uvicorn", "bench.floor:app", "--port", str(port)]
    variables = environment(folder, BENCH_DATABASE_URL=data.url)
    with running([*command, "--no-access-log"], variables, "/", port):
        floor = {kind: measure(data, port, kind) for kind in KINDS}
    return {kind: (ours[kind], floor[kind]) for kind in KINDS}


def report(engine: str, figures: dict[str, tuple[dict[str, float], dict[str, float]]]) -> None:
    """Print one engine's table."""
    line = "{:<11} {:<9} {:>9} {:>8} {:>8} {:>11} {:>9} {:>6}\n"
    out = sys.stdout.write
    out(
        line.format(
            engine, "request", "req/s", "p50 ms", "p95 ms", "floor req/s", "p95 ms", "ratio"
        )
    )
    for kind, (ours, floor) in figures.items():
        ratio = ours["per_second"] / floor["per_second"]
        mark = " " if ratio >= AIM else "<"
        out(
            line.format(
                "",
                kind,
                f"{ours['per_second']:.0f}",
                f"{ours['p50']:.1f}",
                f"{ours['p95']:.1f}",
                f"{floor['per_second']:.0f}",
                f"{floor['p95']:.1f}",
                f"{ratio:.2f}{mark}",
            )
        )
    sys.stdout.flush()


def main() -> None:
    """Bench both engines."""
    with tempfile.TemporaryDirectory(prefix="samskab-bench-") as name:
        folder = Path(name)
        url = f"sqlite:///{folder / 'samskab.db'}"
        migrating.migrate(Settings(data_dir=folder, database_url=url))
        report("SQLite", both(asyncio.run(prepare(url, folder)), folder))
        server = Postgres.start(os.environ.get("SAMSKAB_TEST_POSTGRES_URL"))
        try:
            url = server.url(server.create_database())
            report("PostgreSQL", both(asyncio.run(prepare(url, folder)), folder))
        finally:
            server.stop()


if __name__ == "__main__":
    main()
