"""Cells of a CSV that a spreadsheet would execute: defused on the way out, restored on return.

After OWASP, “CSV Injection”: a cell that begins with one of these signs (also in full width) may
be taken for a formula. An apostrophe before it makes a text of it.
"""

import re

_DANGEROUS = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_DEFUSED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")


def defuse(cell: str) -> str:
    """Put an apostrophe before a cell that a spreadsheet might execute.

    A cell that looks defused already gets one, too, so that `restore` gives back exactly it.
    """
    return f"'{cell}" if _DANGEROUS.match(cell) else cell


def restore(cell: str) -> str:
    """Take away the apostrophe that `defuse` has put there."""
    return cell[1:] if _DEFUSED.match(cell) else cell
