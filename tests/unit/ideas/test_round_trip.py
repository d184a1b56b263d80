"""Whatever a text holds: written as a file of any kind and read as one, it is the same text."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samskab.ideas.exports.columns import COLUMNS
from samskab.ideas.exports.writing import ExportFormat, write
from samskab.ideas.imports.mapping import ImportedIdea, convert, pick
from samskab.ideas.imports.reading import read_table
from samskab.projects.models import Perspective

# What the API takes: no control characters but tabs and line ends, no space around.
TEXTS = st.text(
    alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x7f")
    .filter(lambda c: c >= " " or c in "\t\r\n")
    .flatmap(lambda c: st.sampled_from([c, *"=+-@'\"; \n\r_x00D\ufffe"])),
    max_size=40,
).map(str.strip)
MAPPING = {"title": "title", "text": "text", "author": "author", "external_id": ["id"]}


async def file_of(kind: ExportFormat, ideas: list[tuple[str, str, str]]) -> bytes:
    async def batches() -> AsyncIterator[list[dict[str, Any]]]:
        yield [
            dict.fromkeys(COLUMNS)
            | {"id": f"{n}", "title": title, "text": text, "author": author or None}
            for n, (title, text, author) in enumerate(ideas)
        ]

    return b"".join([piece async for piece in write(kind, list(COLUMNS), batches())])


@pytest.mark.parametrize("kind", ExportFormat)
@settings(deadline=None, max_examples=40)
@given(ideas=st.lists(st.tuples(TEXTS.filter(bool), TEXTS, TEXTS), min_size=1, max_size=5))
def test_what_was_written_is_read(kind: ExportFormat, ideas: list[tuple[str, str, str]]) -> None:
    table = read_table(asyncio.run(file_of(kind, ideas)))
    assert table.ours
    picked = pick(table, MAPPING)
    read = [
        convert(table, place, picked, Perspective.CITIZEN, {}) for place in range(len(table.rows))
    ]
    assert [
        (idea.title, idea.text, idea.external_author or "")
        for idea in read
        if isinstance(idea, ImportedIdea)
    ] == ideas
