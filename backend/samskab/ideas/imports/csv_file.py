"""Reading a CSV of any shape: its encoding, its delimiter, its rows."""

import codecs
import csv
import io
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from samskab.ideas.exports.formulas import restore
from samskab.ideas.imports.table import (
    FileKind,
    Numbered,
    Table,
    UnreadableTableError,
    gather,
    is_ours,
    tidy,
    with_heading,
)

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_ROWS = 50


def read_csv(content: bytes) -> Table:
    """Read a file with a heading row; raise `UnreadableTableError` if it is none."""
    text, encoding = decode(content)
    if "\x00" in text:
        raise UnreadableTableError("not_text", "The file is not text. Save it as CSV.")
    try:
        delimiter = sniff_delimiter(text)
        columns, below = with_heading(_rows(text, delimiter))
        ours = is_ours(columns)
        rows, numbers = gather(below, restore if ours else tidy)
    except csv.Error as error:
        raise UnreadableTableError("not_csv", "The file is no CSV that can be read.") from error
    return Table(FileKind.CSV, columns, rows, numbers, encoding, delimiter, ours=ours)


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
        filled = (cells for _, cells in _rows(text, delimiter) if any(map(str.strip, cells)))
        widths = [len(cells) for cells in islice(filled, _SAMPLE_ROWS)]
        if not widths or widths[0] < 2:
            return 0.0, 0
        width, count = Counter(widths).most_common(1)[0]
        return (count / len(widths), width) if width > 1 else (0.0, 0)

    return max(DELIMITERS, key=score)


def _rows(text: str, delimiter: str) -> Iterator[Numbered]:
    """Yield rows with the numbers that a spreadsheet gives them."""
    # A cell may be longer than csv allows by default; what is too long is told row by row.
    csv.field_size_limit(sys.maxsize)
    return enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), start=1)
