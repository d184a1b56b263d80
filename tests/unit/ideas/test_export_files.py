"""Writing files: formulas defused and restored, texts escaped, memory that stays flat."""

import tracemalloc
from collections.abc import AsyncIterator
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from samskab.ideas.exports.formulas import defuse, restore
from samskab.ideas.exports.workbook import escape, unescape
from samskab.ideas.exports.writing import ExportFormat, write

ROWS = 4_000
TEXT = "A wish for a quiet night. " * 80


@given(st.text(alphabet=st.sampled_from("'=+-@\t\r\n＝＋－＠ab "), max_size=6))
def test_a_defused_cell_is_no_formula_and_is_restored(cell: str) -> None:
    assert defuse(cell)[:1] not in set("=+-@\t\r\n＝＋－＠")
    assert restore(defuse(cell)) == cell


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
@example("_x0041__x005F_\x00\x1f\r\ufffe\uffff")
@example("__x0041_")
def test_a_workbook_s_text_is_escaped_and_comes_back(text: str) -> None:
    assert unescape(escape(text)) == text


async def batches(size: int = 500) -> AsyncIterator[list[dict[str, Any]]]:
    for start in range(0, ROWS, size):
        yield [{"id": start + n, "text": f"{TEXT}{n}", "answer": None} for n in range(size)]


@pytest.mark.parametrize("kind", ExportFormat)
async def test_memory_stays_flat_while_a_file_is_written(kind: ExportFormat) -> None:
    """The rows make 8 MB; a batch of them makes one."""
    size = 0
    tracemalloc.start()
    try:
        async for piece in write(kind, ["id", "text", "answer"], batches()):
            size += len(piece)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert size > (20_000 if kind is ExportFormat.XLSX else 8_000_000)
    assert peak < 6_000_000, peak
