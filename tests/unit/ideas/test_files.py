"""Reading files of every kind: what is told by the content, and what is refused with a word."""

import io
import json
import zipfile
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from samskab.ideas.imports import table, workbook_file
from samskab.ideas.imports.reading import read_table
from samskab.ideas.imports.table import FileKind, UnreadableTableError

HEADING = ("Nr", "Titel", "Tekst")


def workbook(*rows: Iterable[Any], change: Callable[[Workbook], None] | None = None) -> bytes:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in rows:
        sheet.append(list(row))
    if change:
        change(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def repacked(content: bytes, name: str, part: bytes, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The same archive with another part."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(made, "w", packing) as new,
    ):
        for each in old.namelist():
            new.writestr(each, part if each == name else old.read(each))
        if name not in old.namelist():
            new.writestr(name, part)
    return made.getvalue()


def code_of(content: bytes, sheet: str | None = None) -> str:
    with pytest.raises(UnreadableTableError) as refused:
        read_table(content, sheet)
    assert str(refused.value).endswith(".")
    return refused.value.code


def test_a_workbook_gives_what_its_cells_show() -> None:
    content = workbook(
        HEADING,
        (1, " Rolige nætter ", "To\nlinjer _x0041_"),
        (),
        (2.0, date(2026, 3, 2), datetime.fromisoformat("2026-03-02T09:30")),
        (0.1 + 0.2, True, None),
    )
    read = read_table(content)
    assert (read.kind, read.columns, read.sheets) == (FileKind.XLSX, HEADING, ("Sheet",))
    assert read.rows == (
        ("1", "Rolige nætter", "To\nlinjer A"),
        ("2", "2026-03-02", "2026-03-02 09:30:00"),
        ("0.3", "true"),
    )
    assert read.numbers == (2, 4, 5), "as the spreadsheet numbers its rows"


def test_a_formula_is_its_value_and_never_itself() -> None:
    """The library writes formulas without values; a spreadsheet adds the value beside it."""
    content = workbook(HEADING, ("=1+1", "Lys", "Varmt"))
    assert read_table(content).rows == (("", "Lys", "Varmt"),)
    part = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        xml = archive.read(part)
    assert b"<f>1+1</f><v" in xml
    valued = repacked(
        content, part, xml.replace(b"<v />", b"<v>2</v>").replace(b"<v/>", b"<v>2</v>")
    )
    assert read_table(valued).rows == (("2", "Lys", "Varmt"),)


def test_one_of_several_sheets_is_chosen() -> None:
    def more(book: Workbook) -> None:
        for title in ("Hidden", "Ideas"):
            sheet = book.create_sheet(title)
            sheet.append(["Title"])
            sheet.append([title])
        book["Hidden"].sheet_state = "hidden"

    content = workbook(change=more)
    first = read_table(content)
    assert (first.sheet, first.rows) == ("Ideas", (("Ideas",),)), "the first that holds something"
    assert first.sheets == ("Sheet", "Ideas")
    assert code_of(content, "Sheet") == "no_header"
    assert code_of(content, "Hidden") == "unknown_sheet"
    assert code_of(content, "Nope") == "unknown_sheet"


def test_a_sheet_that_lies_about_its_size_is_read_as_it_is() -> None:
    content = workbook(HEADING, (1, "Lys", "Varmt"))
    part = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        xml = archive.read(part)
    for lie in (b"A1:A1", b"A1:XFD1048576"):
        assert b"A1:C2" in xml
        assert read_table(repacked(content, part, xml.replace(b"A1:C2", lie))).rows == (
            ("1", "Lys", "Varmt"),
        )
    far = xml.replace(b'<row r="2"', b'<row r="99999999999"')
    assert far != xml
    assert read_table(repacked(content, part, far)).rows == ()


JSON_ROWS = [{"id": 7, "title": {"da": "Lys", "en": None}, "tags": ["nat", "ro"], "ok": True}]
JSON_CELLS = ("7", "Lys", "", "nat, ro", "true")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (json.dumps(JSON_ROWS), FileKind.JSON),
        (json.dumps(JSON_ROWS, indent=2), FileKind.JSON),
        (json.dumps({"total": 1, "ideas": JSON_ROWS}), FileKind.JSON),
        ("\ufeff" + json.dumps(JSON_ROWS[0]) + "\n", FileKind.NDJSON),
        (f"\n{json.dumps(JSON_ROWS[0])}\r\n\n{json.dumps(JSON_ROWS[0])}", FileKind.NDJSON),
    ],
)
def test_json_of_every_usual_shape_is_read(content: str, kind: FileKind) -> None:
    read = read_table(content.encode())
    assert read.kind is kind
    assert read.columns == ("id", "title/da", "title/en", "tags", "ok")
    assert set(read.rows) == {JSON_CELLS}
    if content.startswith("\n"):
        assert read.numbers == (2, 4)


def test_a_line_that_is_no_object_is_named() -> None:
    for wrong in ("[1]", "{", "7"):
        with pytest.raises(UnreadableTableError, match="Line 2 is no JSON object"):
            read_table(f'{{"a": 1}}\n{wrong}\n'.encode())
    assert code_of(b'{"a": 1') == "not_json"
    assert code_of(b"[1, 2]") == "not_json"
    assert code_of(b"[" * 100_000) == "not_json"
    assert code_of(b"[" + b"9" * 5000 + b"]") == "not_json"
    assert code_of(b"[]") == "no_header"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7\n1 0 obj\n<< >>\n", "not_a_table"),
        (b"\xef\xbb\xbf  <!DOCTYPE html><title>x</title>", "not_a_table"),
        (
            b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
            "not_a_table",
        ),
        (b"\x89PNG\r\n\x1a\n", "not_a_table"),
        (b"\x1f\x8b\x08\x00", "not_a_table"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512, "old_workbook"),
        (b"\x7fELF\x02\x01\x01\x00", "not_text"),
        (b"PK\x03\x04 but no archive", "unreadable_workbook"),
    ],
)
def test_other_files_are_refused_whatever_they_are_called(content: bytes, code: str) -> None:
    assert code_of(content) == code


def test_an_archive_that_is_no_workbook_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert code_of(file.getvalue()) == "not_a_table"


def test_a_workbook_that_unpacks_to_too_much_is_refused() -> None:
    bomb = repacked(workbook(HEADING), "xl/media/zero.bin", b"\x00" * (201 * 1024 * 1024))
    assert len(bomb) < 400_000
    assert code_of(bomb) == "workbook_too_large"


def test_a_workbook_of_too_many_elements_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_file, "MOST_ELEMENTS", 1_000)
    assert code_of(workbook(HEADING, *([1, 2, 3] for _ in range(300)))) == "workbook_too_large"


@pytest.mark.parametrize("part", ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_workbook_with_entities_is_refused(part: str, encoding: str) -> None:
    for entity in ('SYSTEM "file:///etc/passwd"', '"&b;&b;&b;"'):
        xml = (
            f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE sst [<!ENTITY a {entity}>]>'
            "<sst><si><t>&a;</t></si></sst>"
        )
        attack = repacked(workbook(HEADING, (1, "x", "y")), part, xml.encode(encoding))
        assert code_of(attack) == "unsafe_workbook"


def test_a_workbook_packed_in_another_way_or_broken_is_refused() -> None:
    whole = workbook(HEADING, (1, "x", "y"))
    assert code_of(repacked(whole, "x", b"", zipfile.ZIP_BZIP2)) == "unreadable_workbook"
    assert code_of(whole[: len(whole) // 2]) == "unreadable_workbook"
    assert code_of(repacked(whole, "xl/workbook.xml", b"<workbook")) == "unreadable_workbook"
    spoilt = repacked(whole, "xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row r='x'/>")
    assert code_of(spoilt) == "unreadable_workbook"


def test_too_many_rows_and_columns_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "MOST_ROWS", 3)
    monkeypatch.setattr(table, "MOST_COLUMNS", 3)
    rows = [(n, "x", "y") for n in range(4)]
    for content in (
        workbook(HEADING, *rows),
        "\n".join(["a,b,c", *("1,x,y" for _ in rows)]).encode(),
        json.dumps([{"a": n} for n in range(4)]).encode(),
    ):
        assert code_of(content) == "too_many_rows"
    for content in (
        workbook((*HEADING, "Fra")),
        b"a,b,c,d\n",
        json.dumps([dict.fromkeys("abcd", 1)]).encode(),
    ):
        assert code_of(content) == "too_many_columns"
