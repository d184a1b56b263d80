"""A table as it was read from a file of any kind: its columns, its rows, their numbers there."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from samskab.ideas.exports.columns import RECOGNISED_BY

MOST_ROWS = 200_000
MOST_COLUMNS = 500
_LONGEST_NAME = 200


class FileKind(StrEnum):
    """The files that can be read."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    NDJSON = "ndjson"


class UnreadableTableError(Exception):
    """The file is no table; `code` and the text say why."""

    def __init__(self, code: str, detail: str) -> None:
        """Keep the stable code and the sentence for the reader."""
        super().__init__(detail)
        self.code = code


@dataclass(frozen=True)
class Table:
    """A table: cells as text, blank rows left out.

    `numbers` are the rows' numbers as the file's own program shows them. `ours` marks an export
    of Samskab, whose cells are taken exactly as they stand.
    """

    kind: FileKind
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]
    encoding: str = "utf-8"
    delimiter: str = ""
    sheet: str | None = None
    sheets: tuple[str, ...] = ()
    ours: bool = False


Numbered = tuple[int, Sequence[str]]


def with_heading(rows: Iterable[Numbered]) -> tuple[tuple[str, ...], Iterable[Numbered]]:
    """Part the first row that is not blank, the heading, from those below it."""
    rest = iter(rows)
    for _, cells in rest:
        named = without_tail([cell.strip() for cell in cells])
        if named:
            return name_columns(named), rest
    raise UnreadableTableError(
        "no_header", "The file is empty. Its first row must name the columns."
    )


def is_ours(columns: Sequence[str]) -> bool:
    """Return whether a heading is that of an export of Samskab."""
    return set(columns) >= RECOGNISED_BY


def gather(
    rows: Iterable[Numbered], clean: Callable[[str], str]
) -> tuple[tuple[tuple[str, ...], ...], tuple[int, ...]]:
    """Return the rows that are not blank, and their numbers; raise when there are too many."""
    kept: list[tuple[str, ...]] = []
    numbers: list[int] = []
    for number, cells in rows:
        cleaned = without_tail([clean(cell) for cell in cells])
        if cleaned:
            if len(kept) == MOST_ROWS:
                raise UnreadableTableError(
                    "too_many_rows", f"At most {MOST_ROWS} rows; divide the file."
                )
            kept.append(tuple(cleaned))
            numbers.append(number)
    return tuple(kept), tuple(numbers)


def tidy(cell: str) -> str:
    """Return a cell of somebody else's file without space around it, with plain line ends."""
    return cell.replace("\r\n", "\n").replace("\r", "\n").strip()


def without_tail(cells: list[str]) -> list[str]:
    """Return the cells up to the last one that is not blank."""
    while cells and not cells[-1].strip():
        cells.pop()
    return cells


def name_columns(heading: Sequence[str]) -> tuple[str, ...]:
    """Name nameless columns by their place and tell repeated names apart."""
    if len(heading) > MOST_COLUMNS:
        raise UnreadableTableError(
            "too_many_columns", f"The file has more than {MOST_COLUMNS} columns; leave some out."
        )
    names: list[str] = []
    for place, cell in enumerate(heading, start=1):
        name = base = cell[:_LONGEST_NAME] or f"column {place}"
        number = 2
        while name in names:
            name = f"{base} ({number})"
            number += 1
        names.append(name)
    return tuple(names)
