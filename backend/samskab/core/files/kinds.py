"""The kinds of file that are taken in, and how each is recognised by its content."""

from collections.abc import Mapping
from enum import StrEnum

from samskab.core.problems import Invalid

POINTER = "/file"
TAKEN = "JPEG, PNG or WebP pictures, PDF, Word, Excel, PowerPoint, OpenDocument, TXT or CSV"


class FileKind(StrEnum):
    """Every kind that is taken in; whatever is none of these is refused."""

    CSV = "csv"
    DOCX = "docx"
    JPEG = "jpeg"
    ODP = "odp"
    ODS = "ods"
    ODT = "odt"
    PDF = "pdf"
    PNG = "png"
    PPTX = "pptx"
    TEXT = "text"
    WEBP = "webp"
    XLSX = "xlsx"


PICTURES = frozenset({FileKind.JPEG, FileKind.PNG, FileKind.WEBP})

_OPEN_XML = "application/vnd.openxmlformats-officedocument"
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument"
# A CSV is plain text to a browser: nothing of it is ever run or drawn.
MEDIA_TYPES: Mapping[FileKind, str] = {
    FileKind.CSV: "text/plain",
    FileKind.DOCX: f"{_OPEN_XML}.wordprocessingml.document",
    FileKind.JPEG: "image/jpeg",
    FileKind.ODP: f"{_OPEN_DOCUMENT}.presentation",
    FileKind.ODS: f"{_OPEN_DOCUMENT}.spreadsheet",
    FileKind.ODT: f"{_OPEN_DOCUMENT}.text",
    FileKind.PDF: "application/pdf",
    FileKind.PNG: "image/png",
    FileKind.PPTX: f"{_OPEN_XML}.presentationml.presentation",
    FileKind.TEXT: "text/plain",
    FileKind.WEBP: "image/webp",
    FileKind.XLSX: f"{_OPEN_XML}.spreadsheetml.sheet",
}

# The endings a name may have; the first is added to a name that has none of them.
ENDINGS: Mapping[FileKind, tuple[str, ...]] = {
    kind: (f".{kind}",) for kind in FileKind if kind not in {FileKind.JPEG, FileKind.TEXT}
} | {FileKind.JPEG: (".jpg", ".jpeg"), FileKind.TEXT: (".txt",)}

_SIGNATURES = (
    (b"\xff\xd8\xff", FileKind.JPEG),
    (b"\x89PNG\r\n\x1a\n", FileKind.PNG),
    (b"%PDF-", FileKind.PDF),
)
ZIP_SIGNATURE = b"PK\x03\x04"
# The families of HEIF as phones write them, from the `ftyp` box.
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})


def by_signature(content: bytes) -> FileKind | None:
    """Return the kind that the first bytes claim, as far as they alone tell it."""
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return kind
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return FileKind.WEBP
    return None


def is_heic(content: bytes) -> bool:
    """Tell whether it is a picture in HEIC, which browsers cannot show."""
    return content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS


def unsupported() -> Invalid:
    """Return the refusal of every kind that is not taken in."""
    return Invalid(
        "unsupported_file_type", f"This kind of file is not taken in. Send {TAKEN}.", POINTER
    )
