"""A second look inside documents: packages without macros and bombs, whole PDFs, honest text."""

import codecs
import re
import zipfile
from io import BytesIO

from samskab.core.files.kinds import POINTER, FileKind, unsupported
from samskab.core.problems import Invalid

MOST_PARTS = 10_000
LARGEST_UNPACKED = 524_288_000
# XML packs well, yet no honest document of size reaches this.
SMALL_UNPACKED = 52_428_800
HIGHEST_RATIO = 100

_OPEN_XML_PARTS = {
    "word/document.xml": FileKind.DOCX,
    "xl/workbook.xml": FileKind.XLSX,
    "ppt/presentation.xml": FileKind.PPTX,
}
_OPEN_DOCUMENT_TYPES = {
    b"application/vnd.oasis.opendocument.text": FileKind.ODT,
    b"application/vnd.oasis.opendocument.spreadsheet": FileKind.ODS,
    b"application/vnd.oasis.opendocument.presentation": FileKind.ODP,
}
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
# Programs inside a document: Office macros, OLE objects of macros, OpenDocument's scripts.
_PROGRAM = re.compile(r"(^|/)(vbaProject\.bin|vbaData\.xml)$|^(Basic|Scripts)/.", re.IGNORECASE)
_MARKUP = re.compile(r"\s*(<[!?a-z]|#!)", re.IGNORECASE)
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")


def packaged(content: bytes) -> FileKind:
    """Return which office document a ZIP package is; raise 422 if none, or a dangerous one."""
    if content.count(_ENTRY) > MOST_PARTS:
        raise _bomb()
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            return _kind_of(package)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, ValueError) as error:
        raise unreadable() from error


def demand_whole_pdf(content: bytes) -> None:
    """Raise 422 unless the PDF ends as one: it was cut off, or something was hung on to it."""
    if b"%%EOF" not in content[-1024:]:
        raise unreadable()


def demand_text(content: bytes) -> None:
    """Raise 422 unless it is text that people read: no markup, no script, no binary."""
    utf16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if utf16 else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _NOT_TEXT.search(text) and not _MARKUP.match(text):
            return
        break
    raise unsupported()


def unreadable() -> Invalid:
    """Return the refusal of a file that is damaged or locked."""
    return Invalid(
        "document_unreadable",
        "The file is damaged, cut off or locked by a password. Save it anew and send it again.",
        POINTER,
    )


def _kind_of(package: zipfile.ZipFile) -> FileKind:
    parts = {part.filename: part for part in package.infolist()}
    unpacked = sum(part.file_size for part in package.infolist())
    packed = sum(part.compress_size for part in package.infolist())
    bulging = unpacked > SMALL_UNPACKED and unpacked > HIGHEST_RATIO * max(packed, 1)
    if unpacked > LARGEST_UNPACKED or bulging:
        raise _bomb()
    kind = _open_xml(parts) or _open_document(package, parts)
    if kind is None:
        raise unsupported()
    if any(part.flag_bits & _ENCRYPTED for part in parts.values()):
        raise unreadable()
    if any(_PROGRAM.search(name) for name in parts):
        raise Invalid(
            "file_with_macros",
            "The file holds macros, which are programs. Save it without them and send it again.",
            POINTER,
        )
    return kind


def _open_xml(parts: dict[str, zipfile.ZipInfo]) -> FileKind | None:
    if "[Content_Types].xml" not in parts:
        return None
    found = [kind for name, kind in _OPEN_XML_PARTS.items() if name in parts]
    return found[0] if len(found) == 1 else None


def _open_document(package: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo]) -> FileKind | None:
    said = parts.get("mimetype")
    if said is None or said.file_size > 100 or "content.xml" not in parts:
        return None
    return _OPEN_DOCUMENT_TYPES.get(package.read(said))


def _bomb() -> Invalid:
    return Invalid(
        "file_unpacks_too_large",
        "The file would unpack to far more than it seems. Save it anew with less in it.",
        POINTER,
    )
