"""Pure rules of the import: how a row becomes an idea, or an error that says why not."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from samskab.ideas.imports.details import FIELD, Fields, tags_in, values_in
from samskab.ideas.imports.table import Table
from samskab.projects.models import Perspective

FIELDS = (
    "title",
    "text",
    "external_id",
    "author",
    "origin_perspective",
    "support",
    "against",
    "tags",
)
Columns = Mapping[str, str | list[str] | None]
Picked = Mapping[str, Sequence[int]]
LONGEST = {"title": 200, "text": 20_000, "external_id": 200, "author": 200}
LARGEST_TALLY = 1_000_000_000
_TITLE_FROM_TEXT = 80
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_WHOLE = re.compile(r"[0-9]{1,12}")


@dataclass(frozen=True)
class ImportedIdea:
    """A row that can become an idea."""

    row: int
    title: str
    text: str
    external_id: str | None
    external_author: str | None
    origin_perspective: Perspective
    imported_support: int
    imported_against: int
    tags: list[str] = field(default_factory=list)
    field_values: dict[str, Any] = field(default_factory=dict)

    def key(self, source: str) -> str:
        """Return what makes the idea unique in its challenge: its id at the source, or itself."""
        known = (
            ("id", source, self.external_id)
            if self.external_id
            else ("content", source, self.title, self.text, self.external_author or "")
        )
        return hashlib.sha256("\x1f".join(known).encode()).hexdigest()


@dataclass(frozen=True)
class RowError:
    """What is wrong with a row, by its number in the file (the heading is the first)."""

    row: int
    field: str
    code: str
    detail: str


def pick(table: Table, columns: Columns) -> dict[str, list[int]]:
    """Return the places of each mapped field's columns; the columns must exist."""
    return {
        what: [table.columns.index(name) for name in names_of(named)]
        for what, named in columns.items()
        if named
    }


def names_of(named: str | list[str] | None) -> list[str]:
    """Return the columns that hold a field: none, one or several."""
    return [named] if isinstance(named, str) else list(named or ())


def convert(
    table: Table, place: int, picked: Picked, origin: Perspective, fields: Fields
) -> ImportedIdea | list[RowError]:
    """Turn the row at a place (from 0) into an idea, or into everything that is wrong with it.

    `fields` are what the challenge asks, by their keys.
    """
    row, cells = table.numbers[place], table.rows[place]
    if len(cells) > len(table.columns):
        return [
            RowError(
                row, "row", "too_many_cells", "The row has more cells than the header has columns."
            )
        ]
    values = {name: _cell(cells, picked.get(name, ())) for name in FIELDS}
    answers = {key: _cell(cells, picked.get(f"{FIELD}{key}", ())) for key in fields}
    errors = [*_text_errors(row, values, answers), *_number_errors(row, values)]
    tags, wrong_tags = tags_in(values["tags"])
    field_values, wrong_values = values_in(answers, fields)
    errors += [RowError(row, *wrong) for wrong in (*wrong_tags, *wrong_values)]
    perspective = _perspective(values["origin_perspective"], origin)
    if perspective is None:
        known = ", ".join(Perspective)
        errors.append(
            RowError(row, "origin_perspective", "unknown", f"No such perspective. Known: {known}.")
        )
    if errors or perspective is None:
        return errors
    return ImportedIdea(
        row=row,
        title=_title(values, exact=table.ours),
        text=values["text"],
        external_id=values["external_id"] or None,
        external_author=values["author"] or None,
        origin_perspective=perspective,
        imported_support=int(values["support"] or 0),
        imported_against=int(values["against"] or 0),
        tags=tags,
        field_values=field_values,
    )


def _title(values: Mapping[str, str], *, exact: bool) -> str:
    title = values["title"] if exact else " ".join(values["title"].split())
    return title or first_words(values["text"])


def first_words(text: str) -> str:
    """Return the first words of a text as its title, marked where it goes on."""
    line = " ".join(text.split())
    if len(line) <= _TITLE_FROM_TEXT:
        return line
    start = line[:_TITLE_FROM_TEXT]
    return (start.rsplit(" ", 1)[0] if " " in start else start) + "…"


def _cell(cells: Sequence[str], places: Sequence[int]) -> str:
    return "-".join(cells[place] for place in places if place < len(cells) and cells[place])


def _text_errors(row: int, values: Mapping[str, str], answers: Mapping[str, str]) -> list[RowError]:
    errors = []
    if not values["title"] and not values["text"]:
        errors.append(RowError(row, "title", "missing", "Title and text are both empty."))
    for name, longest in LONGEST.items():
        if len(values[name]) > longest:
            errors.append(
                RowError(row, name, "too_long", f"Longer than {longest} characters; shorten it.")
            )
    texts = {name: values[name] for name in (*LONGEST, "tags")}
    texts |= {f"{FIELD}{key}": cell for key, cell in answers.items()}
    return errors + [
        RowError(row, name, "control_characters", "Holds control characters.")
        for name, text in texts.items()
        if _FORBIDDEN.search(text)
    ]


def _number_errors(row: int, values: Mapping[str, str]) -> list[RowError]:
    return [
        RowError(row, name, "not_a_whole_number", "Must be a whole number from 0.")
        for name in ("support", "against")
        if values[name]
        and not (_WHOLE.fullmatch(values[name]) and int(values[name]) <= LARGEST_TALLY)
    ]


def _perspective(cell: str, otherwise: Perspective) -> Perspective | None:
    code = re.sub(r"[\s-]+", "_", cell.lower())
    if not code:
        return otherwise
    return Perspective(code) if code in set(Perspective) else None
