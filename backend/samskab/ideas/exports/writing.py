"""Writing rows as a file, piece by piece: CSV and NDJSON as they come, XLSX over a file on disk."""

import codecs
import csv
import io
import json
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, BinaryIO
from uuid import UUID

from anyio import to_thread

from samskab.ideas.exports.formulas import defuse
from samskab.ideas.exports.workbook import write_workbook

Batches = AsyncIterator[list[dict[str, Any]]]
Cell = str | int | float
_PIECE = 65_536


class ExportFormat(StrEnum):
    """The files an export can be."""

    CSV = "csv"
    XLSX = "xlsx"
    NDJSON = "ndjson"


MEDIA_TYPES = {
    ExportFormat.CSV: "text/csv; charset=utf-8",
    ExportFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ExportFormat.NDJSON: "application/x-ndjson",
}


def write(kind: ExportFormat, columns: Sequence[str], batches: Batches) -> AsyncIterator[bytes]:
    """Return the pieces of the file; each batch of rows is read when it is needed."""
    if kind is ExportFormat.CSV:
        return _csv(columns, batches)
    if kind is ExportFormat.NDJSON:
        return _ndjson(batches)
    return _xlsx(columns, batches)


async def _csv(columns: Sequence[str], batches: Batches) -> AsyncIterator[bytes]:
    """Write with a byte order mark and semicolons, as Danish spreadsheets open it by a click."""
    yield codecs.BOM_UTF8 + _csv_lines([columns])
    async for rows in batches:
        yield _csv_lines([_cells(row) for row in rows])


def _csv_lines(rows: Sequence[Sequence[Cell]]) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";")
    writer.writerows(
        [defuse(cell) if isinstance(cell, str) else cell for cell in row] for row in rows
    )
    return file.getvalue().encode()


async def _ndjson(batches: Batches) -> AsyncIterator[bytes]:
    async for rows in batches:
        lines = (json.dumps(row, ensure_ascii=False, default=_plain) for row in rows)
        yield "".join(f"{line}\n" for line in lines).encode()


async def _xlsx(columns: Sequence[str], batches: Batches) -> AsyncIterator[bytes]:
    """Write to disk first: a workbook's directory comes last and cannot be known before."""
    with tempfile.TemporaryFile() as rows_file, tempfile.TemporaryFile() as file:
        async for rows in batches:
            await to_thread.run_sync(_keep, rows_file, [_cells(row) for row in rows])
        await to_thread.run_sync(write_workbook, file, columns, _kept(rows_file))
        file.seek(0)
        while piece := await to_thread.run_sync(file.read, _PIECE):
            yield piece


def _keep(file: BinaryIO, rows: list[list[Cell]]) -> None:
    file.write("".join(f"{json.dumps(row)}\n" for row in rows).encode())


def _kept(file: BinaryIO) -> Iterator[list[Cell]]:
    file.seek(0)
    return (json.loads(line) for line in file)


def _cells(row: dict[str, Any]) -> list[Cell]:
    return [_cell(value) for value in row.values()]


def _cell(value: Any) -> Cell:
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(value)
    return value if isinstance(value, Cell) else _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"no form in a file for {type(value).__name__}")
