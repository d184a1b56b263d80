"""Rows as ideas: the pure rules of the import."""

from hypothesis import given
from hypothesis import strategies as st

from samskab.ideas.imports.mapping import ImportedIdea, convert, first_words, pick
from samskab.ideas.imports.suggesting import suggest
from samskab.ideas.imports.table import FileKind, Table
from samskab.projects.models import Perspective

COLUMNS = {
    "title": "t",
    "text": "x",
    "external_id": ["round", "nr"],
    "author": None,
    "origin_perspective": "p",
    "support": "s",
    "against": None,
}


def row(*cells: str) -> Table:
    return Table(FileKind.CSV, ("t", "x", "round", "nr", "p", "s"), (cells,), (2,))


def made(*cells: str) -> ImportedIdea:
    table = row(*cells)
    idea = convert(table, 0, pick(table, COLUMNS), Perspective.CITIZEN, {})
    assert isinstance(idea, ImportedIdea), idea
    return idea


def codes(*cells: str) -> set[str]:
    table = row(*cells)
    errors = convert(table, 0, pick(table, COLUMNS), Perspective.CITIZEN, {})
    assert isinstance(errors, list)
    return {error.code for error in errors}


@given(st.lists(st.text(max_size=300), min_size=1, max_size=8))
def test_every_row_is_an_idea_that_the_table_takes_or_an_error(cells: list[str]) -> None:
    table = row(*cells)
    result = convert(table, 0, pick(table, COLUMNS), Perspective.CITIZEN, {})
    if isinstance(result, ImportedIdea):
        assert 1 <= len(result.title) <= 200
        assert len(result.text) <= 20_000
        assert result.imported_support >= 0
        assert len(result.key("x")) == 64
        (result.title + result.text).encode()
        assert "\x00" not in result.title + result.text
    else:
        assert result


@given(st.text(max_size=400).map(lambda text: text.strip()).filter(bool))
def test_a_title_is_the_beginning_of_the_text(text: str) -> None:
    title = first_words(text)
    assert 0 < len(title) <= 81
    assert " ".join(text.split()).startswith(title.removesuffix("…"))


def test_ids_of_several_columns_are_joined_and_make_the_key() -> None:
    first, again = made("A", "one", "1", "99"), made("B", "other", "1", "99")
    assert first.external_id == "1-99"
    assert first.key("Helsinki") == again.key("Helsinki")
    assert first.key("Helsinki") != first.key("Tampere")
    assert first.key("Helsinki") != made("A", "one", "2", "99").key("Helsinki")


def test_without_an_id_the_words_make_the_key() -> None:
    assert made("A", "one").key("x") == made("A", "one").key("x")
    assert made("A", "one").key("x") != made("A", "two").key("x")


def test_perspectives_are_read_as_people_write_them() -> None:
    assert made("A", "", "", "", "Care staff").origin_perspective is Perspective.CARE_STAFF
    assert made("A", "", "", "", "").origin_perspective is Perspective.CITIZEN
    assert codes("A", "", "", "", "king") == {"unknown"}


def test_what_is_too_long_is_told_never_cut() -> None:
    assert codes("t" * 201) == {"too_long"}
    assert codes("t", "x" * 20_001) == {"too_long"}
    assert codes("", "") == {"missing"}
    assert codes("a\x07b") == {"control_characters"}
    assert codes("A", "", "", "", "", "1.5") == {"not_a_whole_number"}
    assert codes("A", "", "", "", "", "", "7") == {"too_many_cells"}


def test_a_suggestion_seeks_what_makes_ids_unique() -> None:
    table = Table(
        FileKind.CSV,
        ("round", "proposal_id", "title", "comment-body"),
        (("1", "7", "A", "x"), ("2", "7", "B", "y")),
        (2, 3),
    )
    found = suggest(table)
    assert found["external_id"] == ["round", "proposal_id"]
    assert (found["title"], found["text"]) == ("title", "comment-body")


def test_a_suggestion_takes_the_long_column_as_text() -> None:
    long = "a long story about the night " * 3
    table = Table(FileKind.CSV, ("when", "what people said"), (("1", long), ("2", long)), (2, 3))
    assert suggest(table)["text"] == "what people said"
