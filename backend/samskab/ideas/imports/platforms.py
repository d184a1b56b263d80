"""Exports of known platforms, recognised by their heading row.

The column names are those that the platforms' own code writes:

- Decidim: `decidim-proposals/lib/decidim/proposals/proposal_serializer.rb` (`supports` became
  `votes`, `author` was added later); nested fields become paths such as `title/en` by
  `decidim-core/lib/decidim/exporters/csv.rb`.
- CONSUL Democracy: `app/models/proposal/exporter.rb`. Its JSON has fixed names; the headings of
  its CSV follow the site's language and are recognised in English. Its author is an e-mail
  address, which is left behind.
- Go Vocal (CitizenLab): `back/app/services/export/xlsx/input_sheet_generator.rb` with the English
  headings of its spec; before that `back/app/services/xlsx_service.rb`.
- Polis: `comments.csv` of `server/src/routes/export.ts`.
- Samskab's own export.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from samskab.ideas.exports.columns import RECOGNISED_BY
from samskab.ideas.imports.table import Table


class Platform(StrEnum):
    """The platforms whose exports are known."""

    CONSUL = "consul"
    DECIDIM = "decidim"
    GO_VOCAL = "go_vocal"
    POLIS = "polis"
    SAMSKAB = "samskab"


NAMES = {
    Platform.CONSUL: "CONSUL",
    Platform.DECIDIM: "Decidim",
    Platform.GO_VOCAL: "Go Vocal",
    Platform.POLIS: "Polis",
    Platform.SAMSKAB: "Samskab",
}

Suggested = dict[str, str | list[str] | None]


@dataclass(frozen=True)
class _Export:
    """One export: the columns that it is known by, and where each field stands.

    Names are in lower case. `title/*` is `title`, or `title` in some language; of several the
    one that is filled most often is taken.
    """

    platform: Platform
    signs: frozenset[str]
    fields: Mapping[str, tuple[str, ...]]


_EXPORTS = (
    _Export(
        Platform.SAMSKAB,
        RECOGNISED_BY,
        {
            "title": ("title",),
            "text": ("text",),
            "external_id": ("id",),
            "author": ("author",),
            "origin_perspective": ("origin_perspective",),
            "support": ("support",),
            "against": ("imported_against",),
            "tags": ("tags",),
        },
    ),
    _Export(
        Platform.DECIDIM,
        frozenset({"id", "title/*", "body/*", "participatory_space/id", "component/id"}),
        {
            "title": ("title/*",),
            "text": ("body/*",),
            "external_id": ("id",),
            "author": ("author/name",),
            "support": ("votes", "supports"),
        },
    ),
    _Export(
        Platform.POLIS,
        frozenset({"comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body"}),
        {
            "text": ("comment-body",),
            "external_id": ("comment-id",),
            "support": ("agrees",),
            "against": ("disagrees",),
        },
    ),
    _Export(
        Platform.GO_VOCAL,
        frozenset({"id", "title", "description", "likes", "dislikes", "submitted at"}),
        {
            "title": ("title",),
            "text": ("description",),
            "external_id": ("id",),
            "author": ("author name",),
            "support": ("likes",),
            "against": ("dislikes",),
        },
    ),
    _Export(
        Platform.GO_VOCAL,
        frozenset({"id", "title", "body", "publication_status", "upvotes_count"}),
        {
            "title": ("title",),
            "text": ("body",),
            "external_id": ("id",),
            "author": ("author_name",),
            "support": ("upvotes_count",),
            "against": ("downvotes_count",),
        },
    ),
    _Export(
        Platform.CONSUL,
        frozenset({"id", "title", "summary", "description"}),
        {"title": ("title",), "text": ("description",), "external_id": ("id",)},
    ),
    _Export(
        Platform.CONSUL,
        frozenset({"id", "title", "author", "summary", "created at"}),
        {"title": ("title",), "text": ("summary",), "external_id": ("id",)},
    ),
)


def recognise(table: Table) -> tuple[Platform, Suggested] | None:
    """Return the platform that wrote the file and its mapping, or None for any other file."""
    for export in _EXPORTS:
        if all(_columns(table, sign) for sign in export.signs):
            found = {field: _best(table, names) for field, names in export.fields.items()}
            identity = found.pop("external_id")
            return export.platform, {**found, "external_id": [identity] if identity else []}
    return None


def _columns(table: Table, name: str) -> list[int]:
    plain = name.removesuffix("/*")
    return [
        place
        for place, column in enumerate(table.columns)
        if column.lower() == plain or (plain != name and column.lower().startswith(f"{plain}/"))
    ]


def _best(table: Table, names: tuple[str, ...]) -> str | None:
    places = next((found for name in names if (found := _columns(table, name))), [])
    if not places:
        return None
    return table.columns[max(places, key=lambda place: _filled(table, place))]


def _filled(table: Table, place: int) -> int:
    return sum(1 for row in table.rows if place < len(row) and row[place])
