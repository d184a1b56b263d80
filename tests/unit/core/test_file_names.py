"""File names: whatever is sent, what is kept is safe to store, to show and to put into a header."""

import unicodedata
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from samskab.core.files.kinds import ENDINGS, MEDIA_TYPES, FileKind
from samskab.core.files.names import LONGEST, disposition, safe_name

ANY_NAME = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
KINDS = st.sampled_from(list(FileKind))


@given(ANY_NAME, KINDS)
def test_a_kept_name_has_no_path_no_control_and_its_own_ending(name: str, kind: FileKind) -> None:
    kept = safe_name(name, kind)
    assert 0 < len(kept) <= LONGEST
    assert kept.endswith(ENDINGS[kind])
    assert not set(kept) & set('/\\<>:"|?*%')
    assert all(unicodedata.category(sign)[0] != "C" for sign in kept)
    assert not kept.startswith(".")


@given(ANY_NAME, KINDS)
def test_making_a_name_safe_twice_changes_nothing_more(name: str, kind: FileKind) -> None:
    once = safe_name(name, kind)
    assert safe_name(once, kind) == once


@given(ANY_NAME, KINDS, st.booleans())
def test_the_header_is_plain_and_gives_the_name_back(
    name: str, kind: FileKind, inline: bool
) -> None:
    kept = safe_name(name, kind)
    header = disposition(kept, inline=inline)
    assert header.isascii()
    assert header.isprintable()
    assert header.count('"') == 2
    assert unquote(header.rsplit("''", 1)[1]) == kept


def test_every_kind_has_a_media_type_and_an_ending() -> None:
    assert set(MEDIA_TYPES) == set(ENDINGS) == set(FileKind)
    assert not {"text/html", "image/svg+xml", "application/zip"} & set(MEDIA_TYPES.values())
