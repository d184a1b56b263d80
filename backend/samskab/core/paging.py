"""Keyset paging: stable pages over rows that come and go, with signed opaque cursors."""

import hashlib
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, Generic, TypeVar
from urllib.parse import urlencode
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from itsdangerous import BadData, URLSafeSerializer
from pydantic import BaseModel, Field
from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from samskab.core.database import Database, Session
from samskab.core.problems import BadRequest

DEFAULT_LIMIT = 50
MAX_LIMIT = 200
PAGING_PARAMETERS = frozenset({"cursor", "limit", "count"})


Item = TypeVar("Item")


class Page(BaseModel, Generic[Item]):
    """One page of a list; `next` is the cursor of the following page, or null at the end."""

    items: list[Item]
    next: str | None = Field(examples=[None])
    total: int | None = Field(None, description="Only with `count=true`.", examples=[None])


@dataclass(frozen=True)
class Key:
    """One sort column. The last key of a list must be unique."""

    column: Any
    descending: bool = False


@dataclass(frozen=True)
class PageRequest:
    """What the caller asked of a list: how many, from where, and whether to count."""

    limit: int
    cursor: str | None
    count: bool
    request: Request
    response: Response

    @property
    def _serializer(self) -> URLSafeSerializer:
        """Sign for this list and these filters only, so that a foreign cursor is refused."""
        filters = sorted(
            (name, value)
            for name, value in self.request.query_params.multi_items()
            if name not in PAGING_PARAMETERS
        )
        scope = f"{self.request.url.path}?{urlencode(filters)}"
        salt = hashlib.sha256(scope.encode()).hexdigest()
        key: str = self.request.app.state.settings.signing_key
        return URLSafeSerializer(key, salt=salt)

    def position(self) -> list[Any] | None:
        """Return the key values of the cursor, or None at the start of the list."""
        if self.cursor is None:
            return None
        try:
            values = self._serializer.loads(self.cursor)
        except BadData as error:
            raise BadRequest(
                "bad_cursor",
                "This cursor is not of this list with these filters. Start without a cursor.",
            ) from error
        return list(values)

    def cursor_after(self, values: Sequence[Any]) -> str:
        """Return the cursor that continues after a row with these key values."""
        cursor = self._serializer.dumps([_plain(value) for value in values])
        text = cursor if isinstance(cursor, str) else cursor.decode()
        query = [
            (name, value)
            for name, value in self.request.query_params.multi_items()
            if name != "cursor"
        ]
        address = f"{self.request.url.path}?{urlencode([*query, ('cursor', text)])}"
        self.response.headers["Link"] = f'<{address}>; rel="next"'
        return text


async def _page_request(
    request: Request,
    response: Response,
    limit: Annotated[int, Query(ge=1, le=MAX_LIMIT, description="Rows per page.")] = DEFAULT_LIMIT,
    cursor: Annotated[
        str | None, Query(max_length=2000, description="`next` of the page before.")
    ] = None,
    count: Annotated[bool, Query(description="Also count all rows (slower).")] = False,
) -> PageRequest:
    return PageRequest(limit, cursor, count, request, response)


Paging = Annotated[PageRequest, Depends(_page_request)]


async def paginate(
    session: Session, statement: Select[Any], keys: Sequence[Key], page: PageRequest
) -> dict[str, Any]:
    """Run one page of a statement, ordered by the keys.

    A statement over one entity gives entities (sorted by their own columns), one over columns
    gives a dictionary for each row.
    """
    total = None
    if page.count:
        counted = select(func.count()).select_from(statement.order_by(None).subquery())
        total = (await session.exec(counted)).scalar_one()
    position = page.position()
    paged = statement
    if position is not None:
        paged = paged.where(_after(keys, position))
    paged = paged.order_by(
        *(key.column.desc() if key.descending else key.column.asc() for key in keys)
    )
    paged = paged.limit(page.limit + 1)
    items: list[Any]
    if isinstance(statement, SelectOfScalar):
        items = list((await session.exec(paged)).all())
        places = [[getattr(item, key.column.key) for key in keys] for item in items]
    else:
        paged = paged.add_columns(*(key.column.label(f"key_{n}") for n, key in enumerate(keys)))
        found = await session.rows(paged)
        names = list(found.keys())[: -len(keys)]
        rows = found.all()
        items = [dict(zip(names, row, strict=False)) for row in rows]
        places = [row[-len(keys) :] for row in rows]
    following = page.cursor_after(places[page.limit - 1]) if len(items) > page.limit else None
    return {"items": items[: page.limit], "next": following, "total": total}


async def in_batches(
    database: Database, statement: Select[Any], keys: Sequence[Key], size: int = 500
) -> AsyncIterator[list[dict[str, Any]]]:
    """Yield all rows of a statement over columns, ordered by the keys, `size` at a time.

    Each batch is read by itself where the one before ended: memory stays flat, and no
    connection is held while a slow reader takes their time.
    """
    ordered = statement.order_by(
        *(key.column.desc() if key.descending else key.column.asc() for key in keys)
    ).add_columns(*(key.column.label(f"key_{n}") for n, key in enumerate(keys)))
    paged = ordered
    while True:
        async with database.reading() as session:
            found = await session.rows(paged.limit(size))
            names = list(found.keys())[: -len(keys)]
            rows = found.all()
        if rows:
            yield [dict(zip(names, row, strict=False)) for row in rows]
        if len(rows) < size:
            return
        paged = ordered.where(_after(keys, list(rows[-1][-len(keys) :])))


def _after(keys: Sequence[Key], position: list[Any]) -> ColumnElement[bool]:
    """Return the condition for rows after the position, for any mix of directions."""
    if len(position) != len(keys):
        raise BadRequest("bad_cursor", "This cursor is not of this list. Start without a cursor.")
    values = [_typed(key, value) for key, value in zip(keys, position, strict=True)]
    alternatives = []
    for place, key in enumerate(keys):
        beyond = key.column < values[place] if key.descending else key.column > values[place]
        same = [keys[n].column == values[n] for n in range(place)]
        alternatives.append(and_(*same, beyond))
    return or_(*alternatives)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def _typed(key: Key, value: Any) -> Any:
    if not isinstance(value, str):  # not from a cursor, but from the row itself
        return value
    kind = key.column.type.python_type
    if kind is datetime:
        return datetime.fromisoformat(value)
    if kind is date:
        return date.fromisoformat(value)
    return UUID(value) if kind is UUID else value
