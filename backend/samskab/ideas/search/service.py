"""The condition that an idea contains words, for the engine at hand."""

import re
import unicodedata
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Uuid,
    column,
    false,
    func,
    literal_column,
    select,
    table,
)
from sqlmodel import col

from samskab.core.database import Session
from samskab.ideas.models import Idea

_WORD = re.compile(r"[^\W_]+")
# What the migrations made for SQLite: the words, and which idea a row of them belongs to.
_FTS = table("idea_search", column("rowid"), column("idea_search"))
_ROWS = table("idea_search_row", column("id"), column("idea_id", Uuid()))


def words_of(query: str) -> list[str]:
    """Return the words of a search text, in lower case; signs part words and mean nothing."""
    return _WORD.findall(unicodedata.normalize("NFC", query).lower())


def contains(session: Session, query: str) -> ColumnElement[bool]:
    """Return the condition that title or text has a word beginning with each of the words.

    A search text without any word finds nothing.
    """
    words = words_of(query)
    if not words:
        return false()
    if session.get_bind().dialect.name == "sqlite":
        # Quoted words are plain strings to FTS5, whatever they contain.
        asked = " AND ".join(f'"{word}"*' for word in words)
        rows = select(_FTS.c.rowid).where(_FTS.c.idea_search.op("MATCH")(asked))
        return col(Idea.id).in_(select(_ROWS.c.idea_id).where(_ROWS.c.id.in_(rows)))
    asked = " & ".join(f"'{word}':*" for word in words)
    # A column that the migration made; the model does not know it, so that no query loads it.
    search: ColumnElement[Any] = literal_column("idea.idea_search")
    return search.op("@@")(func.to_tsquery("simple", asked))
