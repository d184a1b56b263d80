"""The two doors to the database: `Reading` and `Writing`, one transaction per request."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Any, TypeVar, overload

from fastapi import Depends, Request
from sqlalchemy import Executable, ScalarResult, event, select
from sqlalchemy.engine import Connection, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker, create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from samskab.core.settings import PREFIX, Settings, SettingsError

WRITE_WAIT_SECONDS = 30

Found = TypeVar("Found")


class Session(AsyncSession):
    """SQLModel's session; `exec` is typed for statements over any number of columns, too."""

    @overload  # type: ignore[override]
    async def exec(self, statement: SelectOfScalar[Found]) -> ScalarResult[Found]: ...

    @overload
    async def exec(self, statement: Executable) -> Any: ...

    async def exec(self, statement: Any) -> Any:
        """Run a statement: scalars for one column or entity, rows otherwise."""
        return await super().exec(statement)


def select_columns(*columns: Any) -> Any:
    """Select any number of columns, for lists that need no whole records (SQLModel types four)."""
    return select(*columns)


class Database:
    """The engines behind the two doors. Both engines hide parameters from error texts."""

    def __init__(self, settings: Settings) -> None:
        """Open the engines for the settings; nothing is connected yet."""
        if settings.is_sqlite:
            ensure_folder(settings.effective_database_url)
            self.write_engine = _sqlite_engine(settings, writing=True)
            self.read_engine = _sqlite_engine(settings, writing=False)
        else:
            self.write_engine = _postgres_engine(settings, settings.database_url)
            self.read_engine = _postgres_engine(
                settings, settings.read_database_url or settings.database_url
            ).execution_options(postgresql_readonly=True)
        self._write = async_sessionmaker(self.write_engine, class_=Session, expire_on_commit=False)
        self._read = async_sessionmaker(self.read_engine, class_=Session, expire_on_commit=False)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Session]:
        """Yield a session that only reads."""
        async with self._read() as session:
            yield session

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Session]:
        """Yield a session whose changes are committed at the end, or not at all."""
        async with self._write() as session, session.begin():
            yield session

    async def close(self) -> None:
        """Close every connection."""
        await self.read_engine.dispose()
        await self.write_engine.dispose()


def async_url(url: str) -> str:
    """Return the address with the asynchronous driver that Samskab uses."""
    return url.replace("sqlite://", "sqlite+aiosqlite://", 1).replace(
        "postgresql://", "postgresql+asyncpg://", 1
    )


def prepare_sqlite(connection: Any) -> None:
    """Set what SQLite forgets between connections; transactions are begun by us."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "busy_timeout=5000",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def ensure_folder(url: str) -> None:
    """Make the folder of the embedded database; raise `SettingsError` if it cannot be written."""
    database = make_url(url).database
    if not database or database == ":memory:":
        raise SettingsError(f"{PREFIX}DATABASE_URL: name a file, as in sqlite:///var/samskab.db")
    folder = Path(database).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".writable"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise SettingsError(
            f"{PREFIX}DATA_DIR: the folder '{folder}' cannot be written ({error.strerror}). "
            "Choose another folder or change its rights."
        ) from error


def _sqlite_engine(settings: Settings, *, writing: bool) -> AsyncEngine:
    engine = create_async_engine(
        async_url(settings.effective_database_url),
        hide_parameters=True,
        pool_size=1 if writing else settings.database_pool_size,
        max_overflow=0,
        pool_timeout=WRITE_WAIT_SECONDS,
    )
    begin = "BEGIN IMMEDIATE" if writing else "BEGIN"

    @event.listens_for(engine.sync_engine, "connect")
    def _connect(connection: Any, _: Any) -> None:
        prepare_sqlite(connection)

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _postgres_engine(settings: Settings, url: str) -> AsyncEngine:
    return create_async_engine(
        async_url(url),
        hide_parameters=True,
        pool_size=settings.database_pool_size,
        max_overflow=0,
        pool_timeout=WRITE_WAIT_SECONDS,
        pool_pre_ping=True,
    )


async def _reading(request: Request) -> AsyncIterator[Session]:
    database: Database = request.app.state.database
    async with database.reading() as session:
        yield session


async def _writing(request: Request) -> AsyncIterator[Session]:
    database: Database = request.app.state.database
    async with database.writing() as session:
        request.state.writing = session
        yield session


# scope="function": the transaction ends before the answer is sent, so that a commit
# that fails is answered as the failure it is.
Reading = Annotated[Session, Depends(_reading, scope="function")]
Writing = Annotated[Session, Depends(_writing, scope="function")]
