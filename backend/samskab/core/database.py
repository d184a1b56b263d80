"""The two doors to the database: `Reading` and `Writing`, one transaction per request."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Annotated, Any, TypeVar, overload

from fastapi import Depends, Request
from sqlalchemy import Executable, ScalarResult, event, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker, create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from samskab.core import sqlite
from samskab.core.settings import PREFIX, Settings, SettingsError

WRITE_WAIT_SECONDS = 30
CONNECTION_SECONDS = 1800

Found = TypeVar("Found")
Values = Mapping[str, Any] | None


class Session(AsyncSession):
    """SQLModel's session; `exec` is typed for statements over any number of columns, too."""

    @overload  # type: ignore[override]
    async def exec(
        self, statement: SelectOfScalar[Found], values: Values = None
    ) -> ScalarResult[Found]: ...

    @overload
    async def exec(self, statement: Executable, values: Values = None) -> Any: ...

    async def exec(self, statement: Any, values: Values = None) -> Any:
        """Run a statement: scalars for one column or entity, rows otherwise.

        `values` fill the `bindparam`s of a statement that was built once for all requests.
        """
        return await super().exec(statement, params=values)

    async def rows(self, statement: Executable, values: Values = None) -> Any:
        """Run a statement over columns, past the ORM, which has nothing to load from them."""
        connection = await self.connection()
        return await connection.execute(statement, values)


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
            self.write_engine = _postgres_engine(settings, settings.database_url, reading=False)
            self.read_engine = _postgres_engine(
                settings, settings.read_database_url or settings.database_url, reading=True
            )
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
    return sqlite.open_engine(
        async_url(settings.effective_database_url),
        writing=writing,
        pool_size=1 if writing else settings.database_pool_size,
        pool_timeout=WRITE_WAIT_SECONDS,
    )


def _postgres_engine(settings: Settings, url: str, *, reading: bool) -> AsyncEngine:
    # Read committed, as the server has it, shows each statement what is committed by then, with
    # or without a transaction around them; without, a reader is spared two round trips.
    alone = {
        "isolation_level": "AUTOCOMMIT",
        "connect_args": {"server_settings": {"default_transaction_read_only": "on"}},
    }
    engine = create_async_engine(
        async_url(url),
        hide_parameters=True,
        **(alone if reading else {}),
        pool_size=settings.database_pool_size,
        max_overflow=0,
        pool_timeout=WRITE_WAIT_SECONDS,
        pool_recycle=CONNECTION_SECONDS,
    )

    @event.listens_for(engine.sync_engine, "checkout")
    def _replace_if_lost(connection: Any, _: Any, __: Any) -> None:
        # The driver notices by itself when the server hangs up; asking the server each time
        # (`pool_pre_ping`) would cost every request two round trips.
        if connection.driver_connection.is_closed():
            raise DisconnectionError

    return engine


async def read_session(request: Request) -> Session:
    """Return the one session in which a request reads: who the caller is, and what they ask.

    It is opened when first asked for, and ends with the endpoint, before the answer is sent.
    """
    if not hasattr(request.state, "reading"):
        database: Database = request.app.state.database
        ends_with_endpoint: AsyncExitStack = request.scope["fastapi_function_astack"]
        request.state.reading = await ends_with_endpoint.enter_async_context(database.reading())
    session: Session = request.state.reading
    return session


async def _writing(request: Request) -> AsyncIterator[Session]:
    database: Database = request.app.state.database
    async with database.writing() as session:
        request.state.writing = session
        yield session


Reading = Annotated[Session, Depends(read_session)]
# scope="function": the transaction ends before the answer is sent, so that a commit
# that fails is answered as the failure it is.
Writing = Annotated[Session, Depends(_writing, scope="function")]
