"""Pure reading of a file of responses: its rows, and the values that a mapping names."""

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from samskab.core.problems import FieldError
from samskab.test_setups.imports.schemas import ImportMapping
from samskab.test_setups.responses.models import Moment

MOST_ROWS = 1000
REFERENCE = re.compile(r"^[\w.-]{1,40}$")
_DELIMITERS = (",", ";", "\t")


class UnreadableFile(Exception):
    """The file is no table of text: the code and the sentence say why."""

    def __init__(self, code: str, detail: str) -> None:
        """Keep the code and the sentence."""
        super().__init__(code)
        self.code = code
        self.detail = detail


@dataclass(frozen=True)
class Line:
    """One row of the file, read by the mapping. `place` counts from 1, without the heading."""

    place: int
    reference: str
    cohort: str | None
    recorded_at: datetime
    answers: dict[str, int]


def read_table(content: bytes) -> list[dict[str, str]]:
    """Return the rows of a CSV file in UTF-8; comma, semicolon or tab divides the columns."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFile("not_utf8", "Save the file as CSV in UTF-8.") from error
    heading = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=heading.count)
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        found = []
        for row in reader:
            found.append({key: value or "" for key, value in row.items() if key is not None})
            if len(found) > MOST_ROWS:
                raise UnreadableFile(
                    "too_many_rows", f"A file has at most {MOST_ROWS} rows. Divide it."
                )
    except csv.Error as error:
        raise UnreadableFile("not_csv", "The file is not readable as CSV.") from error
    if not found:
        raise UnreadableFile("no_rows", "The file has no rows below its heading.")
    return found


def missing_columns(mapping: ImportMapping, columns: set[str]) -> list[FieldError]:
    """Return which columns the mapping names that the file does not have."""
    named = {f"items/{code}": column for code, column in mapping.items.items()}
    for name in ("participant_column", "recorded_at_column", "cohort_column"):
        column = getattr(mapping, name)
        if column is not None:
            named[name] = column
    return [
        FieldError(
            pointer=f"/mapping/{where}",
            code="unknown_column",
            detail=f"The file has no column “{column}”.",
        )
        for where, column in named.items()
        if column not in columns
    ]


def read_line(
    place: int, row: Mapping[str, str], mapping: ImportMapping
) -> Line | list[FieldError]:
    """Return a row's values, or everything that is wrong with it."""
    wrong: list[FieldError] = []

    def refuse(column: str, code: str, detail: str) -> None:
        wrong.append(FieldError(pointer=f"/rows/{place}/{column}", code=code, detail=detail))

    reference = row[mapping.participant_column].strip()
    if not REFERENCE.match(reference):
        refuse(
            mapping.participant_column,
            "bad_reference",
            "A participant is named by a code of at most 40 letters, digits, '.', '_' or '-'.",
        )
    answers = {}
    for code, column in mapping.items.items():
        value = row[column].strip()
        if re.fullmatch(r"-?\d{1,5}", value, re.ASCII):
            answers[code] = int(value)
        else:
            refuse(column, "not_whole", "This must be a whole number.")
    recorded_at = mapping.recorded_at
    if mapping.recorded_at_column is not None:
        recorded_at = _moment(row[mapping.recorded_at_column])
        if recorded_at is None:
            refuse(
                mapping.recorded_at_column,
                "bad_moment",
                "Write the moment with its time zone, as 2026-03-02T09:00:00Z.",
            )
    cohort = None
    if mapping.cohort_column is not None:
        cohort = row[mapping.cohort_column].strip() or None
        if cohort is not None and (len(cohort) > 80 or not cohort.isprintable()):
            refuse(mapping.cohort_column, "too_long", "At most 80 characters.")
    if wrong or recorded_at is None:
        return wrong
    return Line(place, reference, cohort, recorded_at, answers)


def client_id_of(study_id: UUID, mapping: ImportMapping, reference: str) -> UUID:
    """Return the id of a row's response: the same for the same row of the same plan."""
    moment: Moment = mapping.moment
    return uuid5(study_id, f"{reference}|{mapping.instrument_id}|{moment.value}|{mapping.number}")


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None
