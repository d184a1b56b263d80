"""What ideas say beside title and text as columns of an export; own fields by their keys."""

from collections.abc import AsyncIterator, Mapping
from typing import Any
from uuid import UUID

from sqlmodel import col

from samskab.core.database import Database, Session, select_columns
from samskab.ideas.challenges.models import Challenge
from samskab.ideas.co_authors.service import co_authors_of
from samskab.ideas.fields.schemas import ChallengeField
from samskab.ideas.fields.service import fields_of
from samskab.ideas.models import Idea
from samskab.ideas.tags.service import tags_of
from samskab.projects.models import BottomLine

# Like the columns of the idea itself a contract with whoever reads the files.
FIELD = "field:"
_EFFECTS = tuple(
    column for line in BottomLine for column in (f"expected_{line}", f"expected_{line}_why")
)
DETAILS = ("co_authors", "tags", "routine", *_EFFECTS)
CANNOT_SAY = "cannot_say"

# What is read with each idea to fill them, and is no column itself.
NEEDED = {
    "challenge_id": col(Idea.challenge_id),
    "expected_effects": col(Idea.expected_effects),
    "field_values": col(Idea.field_values),
    "routine": col(Idea.routine),
}

FieldsOf = Mapping[UUID, list[ChallengeField]]
Batches = AsyncIterator[list[dict[str, Any]]]


async def fields_in(session: Session, project_id: UUID, challenge_id: UUID | None) -> FieldsOf:
    """Return the own fields of a project's challenges, or of one: the older challenges first."""
    statement = (
        select_columns(Challenge.id, Challenge.fields)
        .where(Challenge.project_id == project_id)
        .order_by(col(Challenge.id))
    )
    if challenge_id is not None:
        statement = statement.where(Challenge.id == challenge_id)
    return {row.id: fields_of(row) for row in (await session.exec(statement)).all()}


def columns_of(fields: FieldsOf) -> list[str]:
    """Return the names of the columns: one for each key, however many challenges have it."""
    keys = dict.fromkeys(field.key for own in fields.values() for field in own)
    return [*DETAILS, *(f"{FIELD}{key}" for key in keys)]


async def detailed(database: Database, batches: Batches, fields: FieldsOf) -> Batches:
    """Yield the batches with these columns at each row's end, two queries a batch."""
    columns = columns_of(fields)
    async for rows in batches:
        ids = [row["id"] for row in rows]
        async with database.reading() as session:
            people, tags = await co_authors_of(session, ids), await tags_of(session, ids)
        for row in rows:
            said = {name: row.pop(name) for name in NEEDED}
            told = {
                "co_authors": [person.name for person in people[row["id"]]],
                "tags": tags[row["id"]],
                "routine": said["routine"],
                **_effects(said["expected_effects"]),
                **_answers(fields.get(said["challenge_id"], []), said["field_values"]),
            }
            row.update((name, told.get(name)) for name in columns)
        yield rows


def _effects(expected: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for line, said in expected.items():
        effect = said["effect"]
        found[f"expected_{line}"] = CANNOT_SAY if effect is None else effect
        found[f"expected_{line}_why"] = said["why"]
    return found


def _answers(fields: list[ChallengeField], values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers by their columns: choices by their labels, numbers as numbers."""
    return {
        f"{FIELD}{field.key}": _answer(field, values[field.key])
        for field in fields
        if field.key in values
    }


def _answer(field: ChallengeField, value: Any) -> Any:
    labels: dict[Any, str] = {choice.key: choice.label for choice in field.choices}
    if isinstance(value, list):
        return [labels.get(one, one) for one in value]
    return labels.get(value, value)
