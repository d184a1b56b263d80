"""Alembic's environment: both engines, asynchronous drivers, batch mode on SQLite."""

import asyncio
import importlib
import pkgutil

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, event
from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel import SQLModel

import samskab
from samskab.core.columns import JsonValue, UtcDateTime
from samskab.core.database import async_url
from samskab.core.settings import load

for module in pkgutil.walk_packages(samskab.__path__, "samskab."):
    if module.name.rsplit(".", 1)[-1] in {"models", "audit", "events", "idempotency"}:
        importlib.import_module(module.name)


def render_item(kind: str, item: object, _: AutogenContext) -> str | bool:
    """Write Samskab's column types as plain SQLAlchemy ones, so that migrations stand alone."""
    if kind != "type":
        return False
    if isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if isinstance(item, JsonValue):
        return "sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')"
    if type(item).__name__ == "AutoString":
        length = getattr(item, "length", None)
        return f"sa.String(length={length})" if length else "sa.String()"
    if type(item).__name__ == "Enum":
        return "sa.String(length=40)"
    return False


def include_object(item: object, name: str | None, kind: str, *_: object) -> bool:
    """Leave out the full-text tables and columns that migrations write by hand."""
    return not (name or "").startswith(("idea_search", "ix_idea_search"))


def run(connection: Connection) -> None:
    """Run the migrations over a connection."""
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        render_as_batch=True,
        render_item=render_item,
        include_object=include_object,
        compare_type=False,
        user_module_prefix="",
        transaction_per_migration=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def prepare_sqlite(connection: object, _: object) -> None:
    """Foreign keys off: a batch migration rebuilds tables, and would delete their children."""
    connection.isolation_level = None  # type: ignore[attr-defined]
    cursor = connection.cursor()  # type: ignore[attr-defined]
    cursor.execute("PRAGMA foreign_keys=OFF")
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.close()


async def main() -> None:
    """Connect, migrate, and check that no reference was broken."""
    url = context.config.attributes.get("database_url") or load().effective_database_url
    engine = create_async_engine(async_url(url), hide_parameters=True)
    sqlite = engine.dialect.name == "sqlite"
    if sqlite:
        event.listen(engine.sync_engine, "connect", prepare_sqlite)
        event.listen(
            engine.sync_engine, "begin", lambda conn: conn.exec_driver_sql("BEGIN IMMEDIATE")
        )
    async with engine.connect() as connection:
        await connection.run_sync(run)
        if sqlite:
            broken = (await connection.exec_driver_sql("PRAGMA foreign_key_check")).all()
            if broken:
                raise RuntimeError(f"the migration broke references in {broken[0][0]}")
        await connection.commit()
    await engine.dispose()


asyncio.run(main())
