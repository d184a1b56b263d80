"""Reading a workbook (XLSX): values only, one sheet, and nothing that a file may do to its reader.

A workbook is a ZIP of XML parts. Its unpacked size is limited before anything is unpacked (a few
kilobytes can unpack to gigabytes), and a part that declares a document type is refused: Office
Open XML has none (ECMA-376 part 2, 9.1.4), and entities, internal or external, begin there.
"""

import io
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, time
from typing import Any
from xml.parsers import expat

from openpyxl import load_workbook

from samskab.ideas.exports.workbook import unescape
from samskab.ideas.imports.table import (
    MOST_COLUMNS,
    MOST_ROWS,
    FileKind,
    Numbered,
    Table,
    UnreadableTableError,
    gather,
    is_ours,
    tidy,
    with_heading,
)

MOST_UNPACKED = 200 * 1024 * 1024
MOST_ELEMENTS = 4_000_000
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # as the standard has it
_PIECE = 65_536
_LOOKED_AT = 20


def read_workbook(content: bytes, sheet: str | None) -> Table:
    """Read a sheet with a heading row: the one named, or the first visible one that holds some."""
    _check(content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        with closing(book):
            return _read(book, sheet)
    except UnreadableTableError:
        raise
    except Exception as error:  # the library raises whatever it stumbles over
        raise _unreadable() from error


def _read(book: Any, asked: str | None) -> Table:
    sheets = {each.title: each for each in book.worksheets}
    shown = [t for t, each in sheets.items() if each.sheet_state == "visible"] or list(sheets)
    if asked is not None and asked not in shown:
        raise UnreadableTableError(
            "unknown_sheet", f"There is no such sheet. There are: {', '.join(shown)[:500]}."
        )
    name = asked or next((title for title in shown if _is_filled(sheets[title])), None)
    if name is None:
        raise UnreadableTableError("no_header", "The workbook is empty.")
    columns, below = with_heading(_rows(sheets[name]))
    ours = is_ours(columns)
    rows, numbers = gather(below, str if ours else tidy)
    return Table(FileKind.XLSX, columns, rows, numbers, sheet=name, sheets=tuple(shown), ours=ours)


def _unreadable() -> UnreadableTableError:
    return UnreadableTableError(
        "unreadable_workbook",
        "The workbook cannot be read. Open it in a spreadsheet and save it again as XLSX or CSV.",
    )


def _check(content: bytes) -> None:
    """Raise unless the file is a workbook that can be unpacked and parsed in safety."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            names = [part.filename for part in parts]
            if "[Content_Types].xml" not in names or not any(n.startswith("xl/") for n in names):
                raise UnreadableTableError(
                    "not_a_table", "The file is an archive, but no workbook. Save it as XLSX."
                )
            if any(part.compress_type not in _PACKINGS for part in parts):
                raise _unreadable()
            # What an entry declares is the most that is ever unpacked of it.
            if sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise _too_large()
            elements = _Elements()
            for part in parts:
                with archive.open(part) as file:
                    elements.count(file)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise _unreadable() from error


def _too_large() -> UnreadableTableError:
    return UnreadableTableError(
        "workbook_too_large",
        "Unpacked, the workbook is too large. Save only the sheet with the ideas, or as CSV.",
    )


class _Elements:
    """Counts the elements of all parts: what the library would hold in memory."""

    def __init__(self) -> None:
        self.seen = 0

    def count(self, file: Any) -> None:
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._one_more
        try:
            while piece := file.read(_PIECE):
                parser.Parse(piece)
        except expat.ExpatError:
            return  # a picture, or XML that the library will not read either

    def _refuse(self, *_: Any) -> None:
        raise UnreadableTableError(
            "unsafe_workbook", "The workbook declares XML entities; such a file is not read."
        )

    def _one_more(self, *_: Any) -> None:
        self.seen += 1
        if self.seen > MOST_ELEMENTS:
            raise _too_large()


def _is_filled(sheet: Any) -> bool:
    return any(any(cells) for cells in sheet.iter_rows(max_row=_LOOKED_AT, values_only=True))


def _rows(sheet: Any) -> Iterator[Numbered]:
    # What the sheet says of its own size may be wrong; its limits are ours.
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_col=MOST_COLUMNS + 1, max_row=MOST_ROWS + 2, values_only=True)
    for number, cells in enumerate(rows, start=1):
        yield number, [_text(value) for value in cells]


def _text(value: Any) -> str:
    """Return what the cell shows, in a form that does not depend on somebody's language."""
    if value is None:
        return ""
    if isinstance(value, str):
        return unescape(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, datetime):
        return str(value.date() if value.time() == time.min else value)
    return str(value)
