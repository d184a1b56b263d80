"""The floor: the same four answers by a hand-written handler, as fast as the drivers allow.

No validation, no rights beyond the session, no transaction scope, no headers: what is left is
the driver, the query and the JSON. Run under uvicorn with BENCH_DATABASE_URL set.
"""

import hashlib
import json
import os
import sqlite3
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs

import aiosqlite
import asyncpg
from pydantic_core import to_json
from uuid_utils.compat import uuid7

URL = os.environ["BENCH_DATABASE_URL"]
POSTGRES = URL.startswith("postgresql")
_COLUMNS = (
    "i.id, i.challenge_id, i.title, substr(i.text, 1, 240) AS excerpt, i.origin_perspective, "
    "i.author_id, u.name AS author_name, i.external_author, i.status, i.support_count, "
    "i.comment_count, i.created_at, i.version"
)
_JOIN = 'FROM idea i LEFT JOIN "user" u ON u.id = i.author_id'
_SEARCH = (
    "i.idea_search @@ to_tsquery('simple', $2)"
    if POSTGRES
    else "i.id IN (SELECT idea_id FROM idea_search_row WHERE id IN "
    "(SELECT rowid FROM idea_search WHERE idea_search MATCH $2))"
)
SESSION = "SELECT user_id FROM user_session WHERE token_hash = $1"
LIST = f"SELECT {_COLUMNS} {_JOIN} WHERE i.project_id = $1 ORDER BY i.id DESC LIMIT 51"
ONE = f"SELECT i.*, u.name AS author_name {_JOIN} WHERE i.id = $1"
FIND = (
    f"SELECT {_COLUMNS} {_JOIN} WHERE i.project_id = $1 AND {_SEARCH} ORDER BY i.id DESC LIMIT 51"
)
NEW = (
    "INSERT INTO idea (id, created_at, updated_at, version, municipality_id, project_id, "
    "challenge_id, title, text, origin_perspective, author_id, status, support_count, "
    "comment_count, imported_support, imported_against) VALUES ($1, $2, $2, 1, "
    "(SELECT municipality_id FROM challenge WHERE id = $6), "
    "(SELECT project_id FROM challenge WHERE id = $6), "
    "$6, $3, $4, 'citizen', $5, 'submitted', 0, 0, 0, 0)"
)


class Pool:
    """One way to ask both engines; on SQLite one connection reads, one writes."""

    def __init__(self) -> None:
        self.pool: Any = None
        self.reader: Any = None
        self.writer: Any = None

    async def open(self) -> None:
        if POSTGRES:
            self.pool = await asyncpg.create_pool(URL, min_size=5, max_size=10)
            return
        path = URL.removeprefix("sqlite:///")
        self.reader = await aiosqlite.connect(path, isolation_level=None)
        self.writer = await aiosqlite.connect(path, isolation_level=None)
        for connection in (self.reader, self.writer):
            connection.row_factory = sqlite3.Row
            for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=5000"):
                await connection.execute(f"PRAGMA {pragma}")

    async def rows(self, statement: str, *values: Any) -> list[dict[str, Any]]:
        if POSTGRES:
            return [dict(row) for row in await self.pool.fetch(statement, *values)]
        cursor = await self.reader.execute(statement.replace("$", "?"), values)
        return [dict(row) for row in await cursor.fetchall()]

    async def write(self, statement: str, *values: Any) -> None:
        if POSTGRES:
            await self.pool.execute(statement, *values)
        else:
            await self.writer.execute(statement.replace("$", "?"), values)


pool = Pool()


async def app(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Answer the four requests of the bench by their paths."""
    if scope["type"] == "lifespan":
        await receive()
        await pool.open()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await send({"type": "lifespan.shutdown.complete"})
        return
    user = await _user(scope)
    if user is None:
        await _answer(send, 401, b"{}")
        return
    parts = scope["path"].split("/")
    if scope["method"] == "POST":
        await _answer(send, 201, to_json(await _submit(user, await receive())))
    elif parts[3] == "ideas":
        rows = await pool.rows(ONE, _id(parts[4]))
        await _answer(send, 200, to_json(rows[0]))
    else:
        query = parse_qs(scope["query_string"].decode())
        if "q" in query:
            word = query["q"][0]
            asked = f"'{word}':*" if POSTGRES else f'"{word}"*'
            rows = await pool.rows(FIND, _id(parts[4]), asked)
        else:
            rows = await pool.rows(LIST, _id(parts[4]))
        await _answer(send, 200, to_json({"items": rows[:50], "next": str(rows[-1]["id"])}))


async def _user(scope: dict[str, Any]) -> Any:
    cookie = next((value for name, value in scope["headers"] if name == b"cookie"), b"")
    digest = hashlib.sha256(cookie.partition(b"=")[2]).hexdigest()
    rows = await pool.rows(SESSION, digest)
    return rows[0]["user_id"] if rows else None


async def _submit(user: Any, message: dict[str, Any]) -> dict[str, Any]:
    body = json.loads(message["body"])
    made, now = uuid7(), datetime.now(UTC)
    await pool.write(
        NEW,
        made if POSTGRES else made.hex,
        now if POSTGRES else now.replace(tzinfo=None).isoformat(" "),
        body["title"],
        body["text"],
        user,
        _id(body["challenge_id"]),
    )
    return {"id": str(made), **body}


def _id(text: str) -> str:
    return text if POSTGRES else text.replace("-", "")


async def _answer(send: Any, status: int, body: bytes) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
