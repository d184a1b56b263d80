"""A workbook with one sheet of rows; every text is a text, whatever it looks like."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

SHEET = "Samskab"
_WIDTHS = {"title": 40, "text": 80, "answer": 40, "challenge": 40}
_WIDTH = 18
# What XML cannot hold, or would not keep, stands as `_xHHHH_` (ECMA-376, ST_Xstring); a text
# that looks so already has its underscore written that way.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_WRITTEN = re.compile("_x([0-9A-Fa-f]{4})_")


def write_workbook(
    file: BinaryIO, columns: Sequence[str], rows: Iterable[Sequence[str | int | float]]
) -> None:
    """Write a sheet with a heading row; rows are taken one by one, memory stays flat."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(SHEET)
    sheet.freeze_panes = "A2"
    for place, name in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(name, _WIDTH)
    headings = [_text(sheet, name) for name in columns]
    for heading in headings:
        heading.font = Font(bold=True)
    sheet.append(headings)
    try:
        for row in rows:
            sheet.append([_text(sheet, cell) if isinstance(cell, str) else cell for cell in row])
    finally:
        # Saving is what lets go of the library's own file on disk.
        workbook.save(file)


def escape(text: str) -> str:
    """Return a text as a workbook can hold it."""
    return _UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescape(text: str) -> str:
    """Return the text that a workbook's cell means."""
    return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _text(sheet: Any, text: str) -> Any:
    if not text:
        return None
    cell = WriteOnlyCell(sheet, escape(text))
    cell.data_type = "s"  # else a text that begins with “=” would be a formula
    return cell
