"""Reading a file: what it is tells its content, never its name."""

import json
from functools import lru_cache

from samskab.ideas.imports.csv_file import read_csv
from samskab.ideas.imports.json_file import read_json
from samskab.ideas.imports.table import FileKind, Table, UnreadableTableError
from samskab.ideas.imports.workbook_file import read_workbook

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# How files begin (in lower case) that people take for a table, or that somebody calls one.
_OTHERS = {
    b"%pdf-": "a PDF",
    b"\x89png": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"gif8": "a picture",
    b"{\\rtf": "a text document",
    b"\x1f\x8b": "compressed",
    b"7z\xbc\xaf": "an archive",
    b"rar!": "an archive",
    b"<!doctype": "a web page",
    b"<html": "a web page",
    b"<?xml": "XML",
}
_MARK = b"\xef\xbb\xbf"


# The same file is looked at again with each change of its mapping.
@lru_cache(maxsize=1)
def read_table(content: bytes, sheet: str | None = None) -> Table:
    """Read a file as a table; raise `UnreadableTableError` if it is none."""
    start = content.removeprefix(_MARK)[:64].lstrip().lower()
    if content.startswith(_ZIP):
        return read_workbook(content, sheet)
    if content.startswith(_OLD_OFFICE):
        raise UnreadableTableError(
            "old_workbook",
            "The file is an old or a locked workbook. Save it as XLSX without a password.",
        )
    for sign, what in _OTHERS.items():
        if start.startswith(sign):
            raise UnreadableTableError(
                "not_a_table", f"The file is {what}, no table. Save it as CSV, XLSX or JSON."
            )
    if start.startswith((b"{", b"[")):
        return read_json(content)
    return read_csv(content)


def keep(table: Table) -> bytes:
    """Return a table as a job keeps it: the file itself is read once, and never again."""
    rows = list(zip(table.numbers, table.rows, strict=True))
    return json.dumps([table.kind, table.columns, table.ours, rows], ensure_ascii=False).encode()


# A job hands in the same content with every batch.
@lru_cache(maxsize=1)
def kept(content: bytes) -> Table:
    """Return the table that `keep` kept."""
    kind, columns, ours, rows = json.loads(content)
    return Table(
        FileKind(kind),
        tuple(columns),
        tuple(tuple(cells) for _, cells in rows),
        tuple(number for number, _ in rows),
        ours=ours,
    )
