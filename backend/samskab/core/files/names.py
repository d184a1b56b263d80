"""File names as strangers send them, made safe to keep, to show and to put into a header."""

import re
import unicodedata
from urllib.parse import quote

from samskab.core.files.kinds import ENDINGS, FileKind

LONGEST = 120
_NAMELESS = "file"
_SPECIAL = re.compile(r'[<>:"|?*%;\x7f]')


def safe_name(given: str, kind: FileKind) -> str:
    """Return the name without path, control and direction characters, ending as its kind does."""
    bare = re.split(r"[/\\]", unicodedata.normalize("NFC", given))[-1]
    visible = "".join(sign for sign in bare if unicodedata.category(sign)[0] != "C")
    plain = " ".join(_SPECIAL.sub("_", visible).split()).rstrip(". ")
    stem, ending = _parted(plain, ENDINGS[kind])
    return (stem.lstrip(". ")[: LONGEST - len(ending)].rstrip(". ") or _NAMELESS) + ending


def disposition(name: str, *, inline: bool) -> str:
    """Return the header `Content-Disposition` (RFC 6266, names in UTF-8 by RFC 8187)."""
    how = "inline" if inline else "attachment"
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    fallback = re.sub(r"[^\w .()+-]", "_", ascii_name)
    return f"{how}; filename=\"{fallback}\"; filename*=UTF-8''{quote(name, safe='')}"


def _parted(name: str, endings: tuple[str, ...]) -> tuple[str, str]:
    """Split off the ending that fits the kind; another one stays part of the name."""
    for ending in endings:
        if name.lower().endswith(ending):
            return name[: -len(ending)], ending
    return name, endings[0]
