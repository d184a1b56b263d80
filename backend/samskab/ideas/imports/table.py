"""Reading a CSV of any shape: its encoding, delimiter, header and rows."""

import codecs
import csv
import io
import sys
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_ROWS = 50


class UnreadableTableError(Exception):
    """The file is no table; `code` and the text say why."""

    def __init__(self, code: str, detail: str) -> None:
        """Keep the stable code and the sentence for the reader."""
        super().__init__(detail)
        self.code = code


@dataclass(frozen=True)
class Table:
    """A table as it was read: cells as text, blank rows left out."""

    encoding: str
    delimiter: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


# A job hands in the same content with every batch.
@lru_cache(maxsize=1)
def read_table(content: bytes) -> Table:
    """Read a file with a header row; raise `UnreadableTableError` if it is none."""
    text, encoding = decode(content)
    if "\x00" in text:
        raise UnreadableTableError("not_text", "The file is not text. Save it as CSV.")
    try:
        delimiter = sniff_delimiter(text)
        rows = _rows(text, delimiter)
    except csv.Error as error:
        raise UnreadableTableError("not_csv", "The file is no CSV that can be read.") from error
    if not rows:
        raise UnreadableTableError(
            "no_header", "The file is empty. Its first row must name the columns."
        )
    return Table(encoding, delimiter, tuple(_name_columns(rows[0])), tuple(rows[1:]))


def decode(content: bytes) -> tuple[str, str]:
    """Return the text and its encoding: by its mark, else UTF-8, else Western European."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return content.decode("utf-16"), "utf-16"
        except UnicodeDecodeError as error:
            raise UnreadableTableError(
                "not_text", "The file begins like UTF-16, but is not. Save it as CSV (UTF-8)."
            ) from error
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text, "utf-8" if encoding == "utf-8-sig" else encoding
    return content.decode("latin-1"), "latin-1"


def sniff_delimiter(text: str) -> str:
    """Return the delimiter under which the first rows agree best on more than one column."""

    def score(delimiter: str) -> tuple[float, int]:
        widths = [len(row) for row in _rows(text, delimiter, _SAMPLE_ROWS)]
        if not widths or widths[0] < 2:
            return 0.0, 0
        width, count = Counter(widths).most_common(1)[0]
        return (count / len(widths), width) if width > 1 else (0.0, 0)

    return max(DELIMITERS, key=score)


def _rows(text: str, delimiter: str, most: int | None = None) -> list[tuple[str, ...]]:
    # A cell may be longer than csv allows by default; what is too long is told row by row.
    csv.field_size_limit(sys.maxsize)
    rows: list[tuple[str, ...]] = []
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
        cells = tuple(cell.replace("\r\n", "\n").replace("\r", "\n").strip() for cell in row)
        if any(cells):
            rows.append(cells)
        if most is not None and len(rows) >= most:
            break
    return rows


def _name_columns(header: tuple[str, ...]) -> list[str]:
    """Name nameless columns by their place and tell repeated names apart."""
    names: list[str] = []
    for place, cell in enumerate(header, start=1):
        name = base = cell[:200] or f"column {place}"
        number = 2
        while name in names:
            name = f"{base} ({number})"
            number += 1
        names.append(name)
    return names
