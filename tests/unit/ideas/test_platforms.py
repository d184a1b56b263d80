"""Exports of known platforms are recognised; for other files the columns' words are taken."""

import json
from pathlib import Path

import pytest

from samskab.ideas.exports.columns import COLUMNS
from samskab.ideas.imports.platforms import Platform, recognise
from samskab.ideas.imports.reading import read_table
from samskab.ideas.imports.suggesting import suggest
from samskab.ideas.imports.table import Table

DECIDIM = {
    "id": 7,
    "author": {"id": [3], "name": ["Ellen", "Aksel"], "url": []},
    "participatory_space": {"id": 1, "url": "https://x.example"},
    "component": {"id": 2},
    "title": {"en": "", "da": "Rolige nætter"},
    "body": {"en": "", "da": "Mindre lys"},
    "votes": 14,
    "comments": 3,
}


def table(heading: str, *rows: str) -> Table:
    return read_table("\n".join((heading, *rows)).encode())


def test_decidim_as_csv_and_as_json_in_the_language_that_is_filled() -> None:
    heading = "id,author/name,participatory_space/id,component/id,title/en,title/da,body/en,body/da"
    for read in (
        table(f"{heading},supports", '7,"Ellen, Aksel",1,2,,Rolige nætter,,Mindre lys,14'),
        read_table(json.dumps([DECIDIM]).encode()),
    ):
        found = recognise(read)
        assert found is not None
        platform, mapping = found
        assert platform is Platform.DECIDIM
        assert (mapping["title"], mapping["text"]) == ("title/da", "body/da")
        assert (mapping["external_id"], mapping["author"]) == (["id"], "author/name")
        assert mapping["support"] in ("votes", "supports")
        author = read.rows[0][read.columns.index("author/name")]
        assert author == "Ellen, Aksel"


@pytest.mark.parametrize(
    ("heading", "platform", "title", "text"),
    [
        (";".join(COLUMNS), Platform.SAMSKAB, "title", "text"),
        (
            "ID,Title,Description,Attachments,Tags,Submitted at,Likes,Dislikes,Status",
            Platform.GO_VOCAL,
            "Title",
            "Description",
        ),
        (
            "id,title,body,author_name,publication_status,upvotes_count,downvotes_count",
            Platform.GO_VOCAL,
            "title",
            "body",
        ),
        ("id,title,summary,description", Platform.CONSUL, "title", "description"),
        ("ID,Title,Author,Summary,Created at", Platform.CONSUL, "Title", "Summary"),
        (
            "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body",
            Platform.POLIS,
            None,
            "comment-body",
        ),
    ],
)
def test_a_heading_tells_the_platform(
    heading: str, platform: Platform, title: str | None, text: str
) -> None:
    found = recognise(table(heading, "1"))
    assert found is not None
    assert found[0] is platform
    assert (found[1].get("title"), found[1]["text"]) == (title, text)


def test_other_headings_are_nobody_s() -> None:
    for heading in ("id,title,text", "Nr;Overskrift;Beskrivelse", "title,summary,description"):
        assert recognise(table(heading, "1,2,3")) is None


@pytest.mark.parametrize(
    ("heading", "title", "text", "author"),
    [
        ("Nr;Überschrift;Beschreibung;Verfasser", "Überschrift", "Beschreibung", "Verfasser"),
        ("Nr;Overskrift;Beskrivelse;Forfatter", "Overskrift", "Beskrivelse", "Forfatter"),
        ("Nr;Otsikko;Kuvaus;Tekijä", "Otsikko", "Kuvaus", "Tekijä"),
        ("Nr;Rubrik;Beskrivning;Författare", "Rubrik", "Beskrivning", "Författare"),
        ("No;Headline;Description;Submitted by", "Headline", "Description", "Submitted by"),
    ],
)
def test_columns_are_found_by_their_words_in_five_languages(
    heading: str, title: str, text: str, author: str
) -> None:
    found = suggest(table(heading, "1;Licht;Warm;Ella"))
    assert (found["title"], found["text"], found["author"]) == (title, text, author)


def test_a_column_of_mail_addresses_is_never_suggested_as_the_author() -> None:
    assert suggest(table("title;text;author", "A;b;ella@example.org"))["author"] is None
    assert suggest(table("title;text;author", "A;b;Ella"))["author"] == "author"


@pytest.mark.real_data
def test_real_files_find_their_mapping(shared_data: Path) -> None:
    folder = shared_data / "participation"
    polis = recognise(read_table((folder / "polis_biodiversity" / "comments.csv").read_bytes()))
    assert polis is not None
    assert polis[0] is Platform.POLIS
    proposals = read_table((folder / "omastadi_helsinki_proposals.csv").read_bytes())
    assert recognise(proposals) is None
    found = suggest(proposals)
    assert (found["title"], found["text"]) == ("title", "text")
    assert found["external_id"] == ["round", "proposal_id"]
