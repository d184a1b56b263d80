"""Migrations on both engines: they build what the models say, and go down and up with data."""

import asyncio
import importlib
import pkgutil
from collections.abc import Callable
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel import SQLModel

import samskab
from builders import World
from samskab.app import create_app
from samskab.core.database import Database, async_url
from samskab.core.records import append_only_tables
from samskab.core.settings import Settings
from samskab.migrating import configuration

for module in pkgutil.walk_packages(samskab.__path__, "samskab."):
    if module.name.rsplit(".", 1)[-1] in {"models", "audit", "events", "idempotency"}:
        importlib.import_module(module.name)

# Tables whose rows belong to no municipality of their own, each with its reason.
WITHOUT_TENANT = {
    "user": "a person may work for several municipalities; memberships tie them to each",
    "user_session": "belongs to a person, not to a tenant",
    "sign_in_failure": "hashes only; deleted after a quarter of an hour",
    "idempotent_answer": "belongs to a caller; deleted after a day",
    "job_input": "the file of a job, which carries the tenant; deleted when the job ends",
    "notice_preference": "a person's choice, the same wherever they work",
    "job_error": "a line below a job, which carries the tenant",
}

BORN_LATER = {"delivery", "notice", "notice_preference"}


def in_database(url: str, work: Callable[[Connection], Any]) -> Any:
    """Run synchronous work over the asynchronous driver."""

    async def run() -> Any:
        engine = create_async_engine(async_url(url))
        try:
            async with engine.begin() as connection:
                return await connection.run_sync(work)
        finally:
            await engine.dispose()

    return asyncio.run(run())


def counts(connection: Connection) -> dict[str, int]:
    tables = [name for name in inspect(connection).get_table_names() if name != "alembic_version"]
    statement = 'SELECT count(*) FROM "{}"'
    return {t: connection.execute(text(statement.format(t))).scalar_one() for t in tables}


def populate(settings: Settings) -> None:
    async def run() -> None:
        app = create_app(settings)
        world = await World.create(app)
        await world.decide()
        await world.close()
        await app.state.database.close()

    asyncio.run(run())


def test_the_migrated_schema_is_what_the_models_say(database_url: str) -> None:
    def differences(connection: Connection) -> list[Any]:
        options = {
            "compare_type": False,
            "include_object": lambda _, name, *__: (
                not (name or "").startswith(("idea_search", "ix_idea_search"))
            ),
        }
        return compare_metadata(MigrationContext.configure(connection, opts=options), META)

    assert in_database(database_url, differences) == []


META = SQLModel.metadata


def test_the_last_steps_go_down_and_up_with_data_in_the_tables(settings: Settings) -> None:
    """Everything above the first migration: triggers, search. No row is lost on the way.

    Who was told of what goes with its tables: it is made from the events, which stay.
    """
    populate(settings)
    url = settings.database_url
    before = in_database(url, counts)
    assert before["decision"] == 1
    command.downgrade(configuration(url), "0001")
    in_database(url, lambda c: c.execute(text("UPDATE decision SET reason = reason")))
    command.upgrade(configuration(url), "head")
    after = in_database(url, counts)
    assert {t: n for t, n in after.items() if t not in BORN_LATER} == {
        t: n for t, n in before.items() if t not in BORN_LATER
    }
    with pytest.raises(DBAPIError, match="append-only"):
        in_database(url, lambda c: c.execute(text("UPDATE decision SET reason = reason")))


def test_all_the_way_down_with_data_leaves_nothing_and_up_again_works(settings: Settings) -> None:
    populate(settings)
    url = settings.database_url
    command.downgrade(configuration(url), "base")
    left = in_database(url, lambda c: inspect(c).get_table_names())
    assert set(left) <= {"alembic_version"}
    command.upgrade(configuration(url), "head")
    populate(settings)


def test_migrating_twice_changes_nothing(database_url: str) -> None:
    command.upgrade(configuration(database_url), "head")
    command.upgrade(configuration(database_url), "head")


def test_tables_without_a_tenant_each_have_their_reason() -> None:
    without = {
        name
        for name, table in META.tables.items()
        if "municipality_id" not in table.columns and name != "alembic_version"
    }
    assert without == set(WITHOUT_TENANT)


def test_what_only_grows_is_refused_change_by_a_trigger(database_url: str) -> None:
    def guarded(connection: Connection) -> set[str]:
        if connection.dialect.name == "sqlite":
            rows = connection.execute(
                text("SELECT tbl_name, sql FROM sqlite_master WHERE type = 'trigger'")
            ).all()
            found: dict[str, set[str]] = {}
            for table, sql in rows:
                if "append-only" in sql:
                    found.setdefault(table, set()).add("UPDATE" if "UPDATE" in sql else "DELETE")
            return {table for table, verbs in found.items() if verbs == {"UPDATE", "DELETE"}}
        statement = text(
            "SELECT tgrelid::regclass::text, count(*) FROM pg_trigger JOIN pg_proc p "
            "ON p.oid = tgfoid WHERE p.proname = 'refuse_change' GROUP BY 1"
        )
        return {table for table, number in connection.execute(statement).all() if number == 2}

    assert sorted(in_database(database_url, guarded)) == append_only_tables()


def test_every_reference_has_a_name(database_url: str) -> None:
    """Names as the convention has them, so that a later migration can alter them."""

    def unnamed(connection: Connection) -> list[str]:
        found = inspect(connection)
        return [
            f"{table}: {key['constrained_columns']}"
            for table in found.get_table_names()
            for key in found.get_foreign_keys(table)
            if not (key["name"] or "").startswith("fk_")
        ]

    assert in_database(database_url, unnamed) == []


async def test_a_reference_to_nothing_is_refused(world: World, database: Database) -> None:
    with pytest.raises(DBAPIError):
        async with database.writing() as session:
            await session.exec(
                text("UPDATE project SET municipality_id = :nobody").bindparams(
                    nobody="0198c0de00007000800000000000000f"
                )
            )
