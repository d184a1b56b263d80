"""The two doors: one writes in a transaction of its own, the other can only read."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlmodel import col, func, select

from builders import World
from samskab.core.database import Database
from samskab.identity.models import Unit

RENAME = text("UPDATE unit SET name = 'renamed'")


async def count_renamed(database: Database) -> int:
    async with database.reading() as session:
        found = select(func.count()).select_from(Unit).where(col(Unit.name) == "renamed")
        return (await session.exec(found)).one()


async def test_nothing_is_written_through_the_reading_door(
    world: World, database: Database
) -> None:
    async with database.reading() as session:
        with pytest.raises(DBAPIError, match=r"read-?only"):
            await session.exec(RENAME)
    assert await count_renamed(database) == 0


async def test_what_fails_later_takes_the_whole_transaction_back(
    world: World, database: Database
) -> None:
    async def rename_and_fail() -> None:
        async with database.writing() as session:
            await session.exec(RENAME)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await rename_and_fail()
    assert await count_renamed(database) == 0
    async with database.writing() as session:
        await session.exec(RENAME)
    assert await count_renamed(database) > 0


async def test_a_transaction_without_a_statement_leaves_nothing_open(database: Database) -> None:
    async with database.writing() as session:
        await session.connection()
    async with database.reading() as session:
        await session.connection()
    async with database.writing() as session:
        assert (await session.exec(text("SELECT 1"))).scalar() == 1
