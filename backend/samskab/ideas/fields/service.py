"""Own fields in the database: revising a challenge's list, checking and finding ideas' values."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import JSON, ColumnElement, or_, type_coerce
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import col, select

from samskab.core.database import Session
from samskab.core.problems import Conflict, FieldError, Invalid, Problem
from samskab.ideas.challenges.models import Challenge
from samskab.ideas.fields import rules
from samskab.ideas.fields.schemas import ChallengeField, ChallengeFieldWrite
from samskab.ideas.models import Idea
from samskab.ideas.public.models import PublicIdea


class FieldValuesInvalid(Problem):
    """422: values that do not fit the challenge's fields, each with its pointer."""

    status = 422


_JSON = JSON().with_variant(JSONB(), "postgresql")


def fields_of(challenge: Challenge) -> list[ChallengeField]:
    """Return a challenge's fields, those that are asked first, in their order."""
    return [ChallengeField.model_validate(field) for field in challenge.fields]


async def revised(
    session: Session, challenge: Challenge | None, wanted: Sequence[ChallengeFieldWrite]
) -> list[dict[str, Any]]:
    """Return what a challenge's list of fields becomes, as it is stored.

    Raises 422 where a key stands twice, 409 where a field that has answers would change its kind.
    """
    pointer = rules.keys_given_twice(wanted)
    if pointer is not None:
        raise Invalid("field_key_twice", "Give each field and each choice its own key.", pointer)
    former = [] if challenge is None else fields_of(challenge)
    answered = {f.key for f in former if await _is_answered(session, challenge, f.key)}
    try:
        after = rules.revise(former, wanted, answered)
    except rules.KindOfAnsweredFieldError as error:
        raise Conflict(
            "field_has_answers",
            f"Field {error.place + 1} has answers and keeps its kind. "
            "Remove it (its answers are kept), and add another.",
        ) from error
    return [field.model_dump(mode="json") for field in after]


def accepted(
    challenge: Challenge, stored: Mapping[str, Any], given: Mapping[str, Any], *, by_author: bool
) -> dict[str, Any]:
    """Return an idea's values after a change; raise 422 with a pointer to each that is wrong.

    Required fields are demanded of authors only: whoever writes an idea down for somebody who is
    not here (on paper, in a workshop, from the public page), or mends another's words, cannot ask,
    and shall not invent.
    """
    fields = fields_of(challenge)
    wrong = rules.problems_of(fields, stored, given, demanding=by_author)
    if wrong:
        errors = [
            FieldError(pointer=f"/field_values/{w.key}", code=w.code, detail=w.detail)
            for w in wrong
        ]
        raise FieldValuesInvalid(
            "field_values_invalid", "Some of the challenge's fields are not right.", errors=errors
        )
    return rules.merged(fields, stored, given)


def chosen(key: str, choice: str) -> ColumnElement[bool]:
    """Return the condition that an idea's field has a choice, alone or among several."""
    value = _value(Idea, key)
    # Keys are letters, digits and underscores: quoted, one never is part of another.
    return or_(value == choice, value.contains(f'"{choice}"', autoescape=True))


async def _is_answered(session: Session, challenge: Challenge | None, key: str) -> bool:
    """Tell whether an idea, or one that still waits to become one, has a value."""
    if challenge is None:
        return False
    for table in (Idea, PublicIdea):
        statement = (
            select(col(table.id))
            .where(table.challenge_id == challenge.id, _value(table, key).is_not(None))
            .limit(1)
        )
        if (await session.exec(statement)).first() is not None:
            return True
    return False


def _value(table: type[Idea | PublicIdea], key: str) -> ColumnElement[str]:
    value: ColumnElement[str] = type_coerce(col(table.field_values), _JSON)[key].as_string()
    return value
