"""The tour of the API: every sample of `docs/api-tour.md` is executed, on both engines."""

import itertools
import json
import re
import shlex
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient, Response

from samskab.app import create_app
from samskab.core.settings import Settings
from samskab.demo.calendar import Calendar
from samskab.demo.town import found
from samskab.worker import drain

TOUR = Path(__file__).resolve().parents[2] / "docs" / "api-tour.md"
API = "http://127.0.0.1:8000/api/v1"
_KEPT = re.compile(r"^(\w+)=\$\((as .*) \| jq -r \.([\w.\[\]]+)\)$")


@dataclass(frozen=True)
class Sample:
    """One command of the tour with the status that the page promises."""

    command: str
    status: int
    keeps: str | None
    path: str


def samples() -> Iterator[Sample]:
    """Read the commands and the statuses below them."""
    for block in re.findall(r"```sh\n(.*?)```", TOUR.read_text(), re.DOTALL):
        lines = block.strip().splitlines()
        for line, below in itertools.pairwise(lines):
            if not line.startswith("as ") and not _KEPT.match(line):
                continue
            promised = re.fullmatch(r"# (\d{3})", below)
            assert promised, f"the page promises no status for: {line}"
            kept = _KEPT.match(line)
            yield Sample(
                kept[2] if kept else line,
                int(promised[1]),
                kept[1] if kept else None,
                kept[3] if kept else "",
            )


@dataclass
class Shell:
    """What a reader's shell holds: variables, and a jar of cookies for each person."""

    app: FastAPI
    variables: dict[str, str]
    clients: dict[str, AsyncClient] = field(default_factory=dict)

    def client(self, who: str) -> AsyncClient:
        if who not in self.clients:
            transport = ASGITransport(app=self.app, client=("127.0.0.1", 50000))
            self.clients[who] = AsyncClient(transport=transport)
        return self.clients[who]

    async def run(self, sample: Sample) -> Response:
        """Run one command and hold it to its promise."""
        words = shlex.split(
            re.sub(r"\$(\w+)", lambda name: self.variables[name[1]], sample.command)
        )
        who, method, url, body, headers = words[1], "GET", "", None, {}
        rest = iter(words[2:])
        for word in rest:
            match word:
                case "-X":
                    method = next(rest)
                case "-d":
                    body = next(rest)
                case "-H":
                    name, _, value = next(rest).partition(": ")
                    headers[name] = value
                case _:
                    url = word
        if body is not None:
            json.loads(body)
            headers["Content-Type"] = "application/json"
        answer = await self.client(who).request(method, url, content=body, headers=headers)
        assert answer.status_code == sample.status, (sample.command, answer.text)
        if sample.keeps:
            self.variables[sample.keeps] = str(dig(answer.json(), sample.path))
        return answer

    async def close(self) -> None:
        for client in self.clients.values():
            await client.aclose()


def dig(value: Any, path: str) -> Any:
    """Follow a path such as `places[0].user_id`."""
    for step in re.findall(r"\w+", path):
        value = value[int(step)] if step.isdigit() else value[step]
    return value


@pytest.fixture
async def shell(settings: Settings) -> AsyncIterator[Shell]:
    """A shell before the service in demo mode, with the demo's people and no projects."""
    app = create_app(settings.model_copy(update={"demo": True}))
    async with app.state.database.writing() as session:
        await found(session, Calendar())
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    made = Shell(app, {"API": API, "NOW": now})
    yield made
    await made.close()
    await app.state.database.close()


async def walk(shell: Shell, instead: dict[str, Callable[[Shell], Awaitable[None]]]) -> list[Any]:
    """Walk the tour; `instead` replaces the commands that keep a variable of that name."""
    answers = []
    for sample in samples():
        other = instead.get(sample.keeps or "")
        if other is not None:
            await other(shell)
        else:
            answers.append(await shell.run(sample))
    return answers


async def test_every_sample_answers_as_the_page_says(shell: Shell) -> None:
    answers = await walk(shell, {})
    assert len(answers) > 50
    decisions = answers[-2].json()["items"]
    assert [decision["kind"] for decision in decisions] == ["return", *["advance"] * 3]
    project = await shell.client("lead").get(f"{API}/projects/{shell.variables['PROJECT']}")
    assert project.json()["phase"] == "test_setup"
    gate = await shell.client("lead").get(f"{API}/projects/{shell.variables['PROJECT']}/gate")
    assert gate.json()["spending"]["minutes"] == 180  # the same key twice is one entry


@pytest.mark.real_data
async def test_a_proposal_from_helsinki_goes_the_same_way(shell: Shell, shared_data: Path) -> None:
    file = shared_data / "participation" / "omastadi_helsinki_proposals.csv"

    async def import_instead(shell: Shell) -> None:
        shell.variables["IDEA"] = await select_imported(shell, file.read_bytes())

    answers = await walk(shell, {"IDEA": import_instead})
    decisions = answers[-2].json()["items"]
    assert len(decisions) == 4
    selected = decisions[-1]["evidence"]["ideas"]["selected"]
    assert [idea["id"] for idea in selected] == [shell.variables["IDEA"]]
    assert decisions[-1]["evidence"]["ideas"]["by_status"]["declined"] == 2776


async def select_imported(shell: Shell, content: bytes) -> str:
    """Import every proposal by a mapping, answer all but one, and return that one's id."""
    lead, project = shell.client("lead"), f"{API}/projects/{shell.variables['PROJECT']}"
    mapping = {
        "challenge_id": shell.variables["CHALLENGE"],
        "source": "OmaStadi Helsinki",
        "columns": {"title": "title", "text": "text", "external_id": ["round", "proposal_id"]},
    }
    started = await lead.post(
        f"{project}/idea-imports",
        files={"file": ("proposals.csv", content, "text/csv")},
        data={"mapping": json.dumps(mapping)},
    )
    assert started.status_code == 202, started.text
    await drain(shell.app.state.database)
    job = await lead.get(f"{API}/jobs/{started.json()['id']}")
    assert (job.json()["state"], job.json()["added"]) == ("done", 2777), job.text
    ids: list[str] = []
    cursor: str | None = None
    while cursor is not None or not ids:
        query = {"limit": "200"} | ({"cursor": cursor} if cursor else {})
        page = (await lead.get(f"{project}/ideas", params=query)).json()
        ids += [idea["id"] for idea in page["items"]]
        cursor = page["next"]
    chosen, others = ids[0], ids[1:]
    for start in range(0, len(others), 1000):
        body = {
            "idea_ids": others[start : start + 1000],
            "status": "declined",
            "answer": "It belongs to the city as a whole; we pass it on.",
        }
        answered = await lead.post(f"{project}/idea-answers", json=body)
        assert answered.status_code in (200, 201), answered.text
    return chosen
