"""Reading JSON: a list of objects, alone or in an object, or one object a line (NDJSON)."""

import json
from collections.abc import Iterator
from typing import Any

from samskab.ideas.imports.csv_file import decode
from samskab.ideas.imports.table import (
    FileKind,
    Table,
    UnreadableTableError,
    gather,
    is_ours,
    name_columns,
    tidy,
)

Flat = dict[str, str]


def read_json(content: bytes) -> Table:
    """Read objects as rows: rows are numbered by their place in the list, or by their line.

    What is nested gets a column of its own with a path as its name, as in `title/en`: so
    Decidim names the columns of its CSV, too.
    """
    text, encoding = decode(content)
    try:
        kind, objects = _objects(text)
        flat = [(number, _flatten(item)) for number, item in objects]
    except RecursionError as error:
        raise UnreadableTableError("not_json", "The JSON is nested too deeply.") from error
    names = list(dict.fromkeys(name for _, row in flat for name in row))
    if not names:
        raise UnreadableTableError("no_header", "The file holds no objects with fields.")
    columns = name_columns(names)
    ours = is_ours(columns)
    cells = ((number, [row.get(name, "") for name in names]) for number, row in flat)
    rows, numbers = gather(cells, str if ours else tidy)
    return Table(kind, columns, rows, numbers, encoding, ours=ours)


def _objects(text: str) -> tuple[FileKind, list[tuple[int, dict[str, Any]]]]:
    lines = _lines(text)
    first = next(lines, None)
    if first is not None and isinstance(_parsed(first[1]), dict):
        second = next(lines, None)
        if second is not None:
            return FileKind.NDJSON, [
                (number, _object(_parsed(line), f"Line {number}"))
                for number, line in (first, second, *lines)
            ]
    whole = _parsed(text)
    if whole is _NOTHING:
        raise UnreadableTableError("not_json", "The file begins like JSON, but is none.")
    found = _list_in(whole)
    kind = FileKind.JSON
    if found is None:
        kind, found = FileKind.NDJSON, [whole]
    return kind, [
        (number, _object(item, f"Item {number}")) for number, item in enumerate(found, start=1)
    ]


def _lines(text: str) -> Iterator[tuple[int, str]]:
    # Only a line feed ends a line of NDJSON; texts may hold other separators.
    return ((number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip())


_NOTHING = object()


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return _NOTHING


def _object(item: Any, where: str) -> dict[str, Any]:
    if not isinstance(item, dict):
        raise UnreadableTableError("not_json", f"{where} is no JSON object.")
    return item


def _list_in(whole: Any) -> list[Any] | None:
    """Return the list itself, or the only list of objects in an object."""
    if isinstance(whole, list):
        return whole
    lists = [v for v in whole.values() if isinstance(v, list) and v and isinstance(v[0], dict)]
    return lists[0] if len(lists) == 1 else None


def _flatten(item: dict[str, Any], path: str = "") -> Flat:
    flat: Flat = {}
    for name, value in item.items():
        place = f"{path}{name}"
        if isinstance(value, dict):
            flat |= _flatten(value, f"{place}/")
        else:
            flat[place] = _text(value)
    return flat


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and not any(isinstance(part, list | dict) for part in value):
        parts = [_text(part) for part in value]
        return ("; " if any("," in part for part in parts) else ", ").join(parts)
    return json.dumps(value, ensure_ascii=False)
