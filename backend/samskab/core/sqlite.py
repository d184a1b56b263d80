"""The embedded engine: its pragmas, its transactions, and one hand-over per statement."""

import sqlite3
from collections import deque
from collections.abc import Callable
from typing import Any

from sqlalchemy import event
from sqlalchemy.connectors.asyncio import AsyncAdapt_dbapi_connection
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_cursor,
)
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.util import EMPTY_DICT

PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000")


class WholeStatementCursor(AsyncAdapt_aiosqlite_cursor):
    """Runs a statement and takes its rows in one hand-over to the connection's thread.

    The adapter's own cursor hands over four times (open, execute, fetch, close). Most statements
    on SQLite take microseconds, so that the hand-overs were most of what a request cost.
    """

    __slots__ = ()
    _awaitable_cursor_close = False

    def __init__(self, adapt_connection: AsyncAdapt_dbapi_connection) -> None:
        """Belong to a connection; nothing is opened before a statement runs."""
        self._adapt_connection = adapt_connection
        self._connection = adapt_connection._connection
        self._soft_closed_memoized = EMPTY_DICT
        self._rows = deque()

    def close(self) -> None:
        """Forget the rows; the driver's cursor was closed when they were taken."""
        self._rows.clear()

    async def _execute_async(self, operation: str, parameters: Any) -> None:
        await self._run(lambda cursor: cursor.execute(operation, parameters or ()))

    async def _executemany_async(self, operation: str, seq_of_parameters: Any) -> None:
        await self._run(lambda cursor: cursor.executemany(operation, seq_of_parameters))

    async def _run(self, ask: Callable[[sqlite3.Cursor], sqlite3.Cursor]) -> None:
        adapted: Any = self._adapt_connection
        connection: Any = self._connection
        begin, adapted.to_begin = adapted.to_begin, None

        def in_thread() -> tuple[sqlite3.Cursor, list[Any]]:
            if begin:
                connection._conn.execute(begin)
            cursor = ask(connection._conn.cursor())
            rows = cursor.fetchall() if cursor.description else []
            cursor.close()
            return cursor, rows

        # A closed cursor still tells its description, its count and its last row.
        self._cursor, rows = await connection._execute(in_thread)
        self._rows = deque(rows)


class WholeStatementConnection(AsyncAdapt_aiosqlite_connection):
    """A connection whose statements need one hand-over each."""

    __slots__ = ("to_begin",)
    # What every cursor of the connection is made of; see `AsyncAdapt_dbapi_connection.cursor`.
    _cursor_cls = WholeStatementCursor

    def __init__(self, dbapi: Any, connection: Any) -> None:
        """Adapt a connection of aiosqlite."""
        super().__init__(dbapi, connection)
        self.to_begin: str | None = None

    def rollback(self) -> None:
        """End the transaction, if a statement has begun it."""
        if self.to_begin is None:
            super().rollback()
        self.to_begin = None

    def commit(self) -> None:
        """Keep the transaction's changes, if a statement has begun it."""
        if self.to_begin is None:
            super().commit()
        self.to_begin = None


def open_engine(url: str, *, writing: bool, pool_size: int, pool_timeout: float) -> AsyncEngine:
    """Return an engine that takes the lock when a transaction begins, or one that only reads."""
    begin = "BEGIN IMMEDIATE" if writing else "BEGIN"
    pragmas = PRAGMAS if writing else (*PRAGMAS, "query_only=ON")
    engine = create_async_engine(
        url,
        hide_parameters=True,
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=pool_timeout,
    )

    @event.listens_for(engine.sync_engine, "do_connect")
    def _open(dialect: Any, _: Any, arguments: Any, options: Any) -> Any:
        adapted = dialect.connect(*arguments, **options)
        return WholeStatementConnection(adapted.dbapi, adapted._connection)

    @event.listens_for(engine.sync_engine, "connect")
    def _prepare(connection: Any, _: Any) -> None:
        # Transactions are begun by us; what SQLite forgets between connections is set anew.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        # It is carried out with the transaction's first statement, in the same hand-over.
        adapted: Any = connection.connection.dbapi_connection
        adapted.to_begin = begin

    return engine
