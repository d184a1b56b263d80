"""Reading tables: encodings, delimiters, headers, and files that are none."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from samskab.ideas.imports.csv_file import DELIMITERS, decode, sniff_delimiter
from samskab.ideas.imports.reading import keep, kept, read_table
from samskab.ideas.imports.table import UnreadableTableError

WORDS = st.text(alphabet="abcæøåÄé ,;|\t\n\"'", min_size=1).filter(lambda text: text.strip())


@given(
    delimiter=st.sampled_from(DELIMITERS),
    rows=st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=6),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_what_a_spreadsheet_writes_is_read_back(
    delimiter: str, rows: list[tuple[str, str, str]], encoding: str
) -> None:
    file = io.StringIO(newline="")
    # As spreadsheets do when asked for care: every cell quoted.
    writer = csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerow(("title", "text", "nr"))
    writer.writerows(rows)
    table = read_table(file.getvalue().encode(encoding))
    assert table.columns == ("title", "text", "nr")
    assert table.delimiter == delimiter
    assert table.rows == tuple(tuple(cell.strip() for cell in row) for row in rows)
    assert table.numbers == tuple(range(2, len(rows) + 2))
    assert kept(keep(table)).rows == table.rows


# Of a short file: none of these needs more than its first bytes.
REFUSALS = {
    "no_header",
    "not_a_table",
    "not_csv",
    "not_json",
    "not_text",
    "old_workbook",
    "unreadable_workbook",
}


@given(st.binary(max_size=300))
@example(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
@example(b"PK\x03\x04")
def test_any_bytes_are_a_table_or_refused(content: bytes) -> None:
    refused = ""
    try:
        table = read_table(content)
    except UnreadableTableError as error:
        refused = error.code
    if refused:
        assert refused in REFUSALS
    else:
        assert len(set(table.columns)) == len(table.columns)
        assert all(table.columns)


def test_western_european_files_keep_their_letters() -> None:
    assert decode("blåbær – “ja”".encode("cp1252")) == ("blåbær – “ja”", "cp1252")
    assert decode(b"\x81\xe5") == ("\x81å", "latin-1")
    assert decode("\ufeffå".encode()) == ("å", "utf-8")


def test_the_delimiter_is_the_one_the_rows_agree_on() -> None:
    assert sniff_delimiter("a;b\n1,5;2,5\n3,5;4,5\n") == ";"
    assert sniff_delimiter("a,b\nx; y,z\n") == ","
    assert sniff_delimiter("only one column\nwith; this\n") == ","


def test_columns_without_a_name_or_with_the_same_are_told_apart() -> None:
    table = read_table(b"a,,a\n1,2,3\n\n , ,\n")
    assert table.columns == ("a", "column 2", "a (2)")
    assert table.rows == (("1", "2", "3"),)
    assert table.numbers == (2,)


def test_a_very_long_cell_is_read_whole() -> None:
    assert len(read_table(b"a,b\n" + b"x" * 300_000 + b",y\n").rows[0][0]) == 300_000


@pytest.mark.parametrize("content", [b"", b"\n\n", b" , \n"])
def test_an_empty_file_has_no_header(content: bytes) -> None:
    with pytest.raises(UnreadableTableError) as refused:
        read_table(content)
    assert refused.value.code == "no_header"
