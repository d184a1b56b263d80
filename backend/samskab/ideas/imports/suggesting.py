"""Suggesting which column holds what, by the names that such files use."""

import re

from samskab.ideas.imports.mapping import FIELDS
from samskab.ideas.imports.table import Table

# Danish, English, Finnish, German and Swedish, the surest first.
_WORDS = {
    "title": "title, titel, headline, overskrift, heading, otsikko, überschrift, rubrik, subject, "
    "emne, betreff, ämne, aihe",
    "text": "text, tekst, teksti, comment body, body, description, beskrivelse, beschreibung, "
    "beskrivning, kuvaus, idea, idé, ide, idee, proposal, forslag, vorschlag, förslag, ehdotus, "
    "comment, kommentar, kommentti, content, indhold, inhalt, innehåll, sisältö, statement",
    "external_id": "external id, id, proposal id, idea id, comment id, nr, number, nummer, "
    "numero, tunniste, kennung",
    "author": "author, forfatter, autor, autorin, verfasser, författare, tekijä, author name, "
    "name, navn, namn, nimi, submitted by, afsender, absender, einreicher, avsändare, lähettäjä",
    "origin_perspective": "origin perspective, perspective, perspektiv, perspektive, näkökulma",
    "support": "support, supports, støtte, unterstützung, stöd, kannatus, agrees, likes, votes, "
    "stemmer, stimmen, röster, äänet, for, dafür, puolesta",
    "tags": "tags, tag, emneord, nøgleord, keywords, schlagwörter, taggar, avainsanat, asiasanat",
    "against": "against, imod, dagegen, emot, vastaan, disagrees, dislikes",
}
_NAMES = {field: words.split(", ") for field, words in _WORDS.items()}
_ADDRESS = re.compile(r"\S@\S+\.\S")
_LONG = 40
_SAMPLE = 50


def suggest(table: Table) -> dict[str, str | list[str] | None]:
    """Return a column or None for each field.

    Without a text column, the one with long cells is taken; where the id repeats, a second
    column is sought that makes it unique (a round, a year).
    """
    plain = {_plain(name): name for name in reversed(table.columns)}
    found = {
        field: next((plain[name] for name in _NAMES[field] if name in plain), None)
        for field in FIELDS
    }
    if found["author"] and _holds_addresses(table, found["author"]):
        found["author"] = None
    if found["text"] is None:
        found["text"] = _longest(table, {name for name in found.values() if name})
    return {**found, "external_id": _unique(table, found)}


def _unique(table: Table, found: dict[str, str | None]) -> list[str]:
    name = found["external_id"]
    if name is None:
        return []
    own = table.columns.index(name)
    taken = {other for other in found.values() if other}
    others = [place for place, other in enumerate(table.columns) if other not in taken]
    for pair in ((own,), *(tuple(sorted((own, other))) for other in others)):
        keys = {tuple(row[place] for place in pair if place < len(row)) for row in table.rows}
        if len(keys) == len(table.rows):
            return [table.columns[place] for place in pair]
    return [name]


def _holds_addresses(table: Table, name: str) -> bool:
    """Return whether a column names people by their e-mail, which is nobody's business here."""
    place = table.columns.index(name)
    return any(_ADDRESS.search(row[place]) for row in table.rows[:_SAMPLE] if place < len(row))


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name.lower()).strip()


def _longest(table: Table, taken: set[str]) -> str | None:
    rows = table.rows[:_SAMPLE]
    best, best_mean = None, float(_LONG)
    for place, name in enumerate(table.columns):
        lengths = [len(row[place]) for row in rows if place < len(row)]
        mean = sum(lengths) / len(lengths) if lengths else 0.0
        if name not in taken and mean > best_mean:
            best, best_mean = name, mean
    return best
