"""The verbs of the import: preview, start."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from anyio import to_thread

from samskab.core.database import Session
from samskab.core.problems import Invalid
from samskab.ideas.challenges.models import Challenge
from samskab.ideas.fields.service import fields_of
from samskab.ideas.imports.details import FIELD, Fields
from samskab.ideas.imports.job import KIND
from samskab.ideas.imports.mapping import ImportedIdea, RowError, convert, names_of, pick
from samskab.ideas.imports.platforms import NAMES, Platform, recognise
from samskab.ideas.imports.profiles import service as profiles
from samskab.ideas.imports.reading import keep, read_table
from samskab.ideas.imports.schemas import IdeaImportColumns, IdeaImportMapping
from samskab.ideas.imports.suggesting import suggest
from samskab.ideas.imports.table import Table, UnreadableTableError
from samskab.projects.access import Access
from samskab.projects.jobs import service as jobs
from samskab.projects.jobs.models import Job
from samskab.projects.models import Perspective

SHOWN_ROWS, SHOWN_ERRORS, SAMPLES, SAMPLE_LENGTH = 5, 20, 3, 200


async def read(content: bytes, sheet: str | None = None) -> Table:
    """Read an uploaded file, away from the event loop; raise 422 when it is no table."""
    try:
        table = await to_thread.run_sync(read_table, content, sheet)
    except UnreadableTableError as error:
        pointer = "/mapping/sheet" if error.code == "unknown_sheet" else "/file"
        raise Invalid(error.code, str(error), pointer) from error
    if not table.rows:
        raise Invalid("no_rows", "The file has a header, but no rows below it.", "/file")
    return table


async def preview(
    session: Session,
    here: Access,
    content: bytes,
    mapping: IdeaImportMapping | None,
    sheet: str | None,
) -> dict[str, Any]:
    """Return what the file holds and what would become of it; nothing is saved."""
    table = await read(content, mapping.sheet if mapping else sheet)
    fields: Fields = {}
    if mapping is None:
        chosen = await choose(session, here, table)
    else:
        check_columns(table, mapping.columns)
        fields = asked_fields(await _challenge(session, here, mapping), mapping.columns)
        chosen = Chosen(mapping.columns, mapping.origin_perspective, mapping.source)
    judged = await to_thread.run_sync(_judge, table, chosen.columns, chosen.origin, fields)
    return {
        **judged,
        "platform": chosen.platform,
        "profile_id": chosen.profile_id,
        "source": chosen.source,
        "origin_perspective": chosen.origin,
        "mapping": chosen.columns,
    }


@dataclass(frozen=True)
class Chosen:
    """A mapping for a file, and where it was taken from."""

    columns: IdeaImportColumns
    origin: Perspective = Perspective.CITIZEN
    source: str | None = None
    platform: Platform | None = None
    profile_id: UUID | None = None


async def choose(session: Session, here: Access, table: Table) -> Chosen:
    """Return the municipality's own profile for such files, a known platform's, or a guess."""
    kept = await profiles.fitting(session, here, table.columns)
    if kept is not None:
        columns = IdeaImportColumns.model_validate(kept.columns)
        if _exist(table, columns):
            return Chosen(columns, kept.origin_perspective, kept.source, profile_id=kept.id)
    return guess(table)


def guess(table: Table) -> Chosen:
    """Return a known platform's mapping, or one by the names of the columns."""
    known = recognise(table)
    if known is not None:
        platform, found = known
        return Chosen(
            IdeaImportColumns.model_validate(found), source=NAMES[platform], platform=platform
        )
    return Chosen(IdeaImportColumns.model_validate(suggest(table)))


def _exist(table: Table, columns: IdeaImportColumns) -> bool:
    named = columns.named().values()
    return all(set(names_of(each)) <= set(table.columns) for each in named)


async def start(session: Session, here: Access, content: bytes, mapping: IdeaImportMapping) -> Job:
    """Queue the import of a file into one of the project's challenges."""
    here.require_active()
    table = await read(content, mapping.sheet)
    check_columns(table, mapping.columns)
    asked_fields(await _challenge(session, here, mapping), mapping.columns)
    parameters = mapping.model_dump(mode="json")
    content = await to_thread.run_sync(keep, table)
    job = await jobs.start(session, here, KIND, parameters, content, len(table.rows))
    await session.flush()
    return job


def check_columns(table: Table, columns: IdeaImportColumns) -> None:
    """Raise 422 unless every mapped column exists, and one gives the title or the text."""
    for field, named in columns.named().items():
        if not set(names_of(named)) <= set(table.columns):
            raise Invalid(
                "unknown_column",
                f"The file has no such column. It has: {', '.join(table.columns)[:500]}.",
                f"/mapping/columns/{field.replace(FIELD, 'fields/')}",
            )
    if columns.title is None and columns.text is None:
        raise Invalid(
            "title_or_text_required",
            "Say which column holds the title, or the text.",
            "/mapping/columns/title",
        )


def asked_fields(challenge: Challenge, columns: IdeaImportColumns) -> Fields:
    """Return the challenge's fields that have a column; raise 422 for one it does not ask."""
    asked = {field.key: field for field in fields_of(challenge) if not field.retired}
    for key in columns.fields:
        if key not in asked:
            raise Invalid(
                "unknown_field",
                "The challenge has no such field.",
                f"/mapping/columns/fields/{key}",
            )
    return {key: asked[key] for key in columns.fields}


async def _challenge(session: Session, here: Access, mapping: IdeaImportMapping) -> Challenge:
    challenge = await session.get(Challenge, mapping.challenge_id)
    if challenge is None or challenge.project_id != here.project.id:
        raise Invalid(
            "unknown_challenge",
            "There is no such challenge in this project.",
            "/mapping/challenge_id",
        )
    return challenge


def _judge(
    table: Table, columns: IdeaImportColumns, origin: Perspective, fields: Fields
) -> dict[str, Any]:
    picked = pick(table, columns.named())
    ideas: list[ImportedIdea] = []
    errors: list[RowError] = []
    good = bad = repeated = 0
    seen: set[str] = set()
    if "title" in picked or "text" in picked:
        for place in range(len(table.rows)):
            made = convert(table, place, picked, origin, fields)
            if isinstance(made, ImportedIdea):
                good += 1
                key = made.key("")
                repeated += key in seen
                seen.add(key)
                if len(ideas) < SHOWN_ROWS:
                    ideas.append(made)
            else:
                bad += 1
                errors += made[: SHOWN_ERRORS - len(errors)]
    return {
        "kind": table.kind,
        "encoding": table.encoding,
        "delimiter": table.delimiter,
        "sheet": table.sheet,
        "sheets": table.sheets,
        "row_count": len(table.rows),
        "columns": [
            {"name": name, "samples": _samples(table, place)}
            for place, name in enumerate(table.columns)
        ],
        "ideas": ideas,
        "good_count": good,
        "repeated_count": repeated,
        "error_count": bad,
        "errors": errors,
    }


def _samples(table: Table, place: int) -> list[str]:
    filled = (row[place][:SAMPLE_LENGTH] for row in table.rows if place < len(row) and row[place])
    return [cell for cell, _ in zip(filled, range(SAMPLES), strict=False)]
