"""Files for tests, honest and hostile, made in memory."""

import struct
import zipfile
import zlib
from io import BytesIO

from PIL import Image

GPS = 0x8825
ORIENTATION = 0x0112
MAKER = 0x010F
PLACE = {1: "N", 2: (56.0, 9.0, 36.5), 3: "E", 4: (8.0, 58.0, 26.4)}
CONTENT_TYPES = b'<?xml version="1.0"?><Types/>'


def picture(
    kind: str = "JPEG",
    size: tuple[int, int] = (640, 480),
    *,
    located: bool = False,
    turned: int = 1,
) -> bytes:
    """A picture, red on the left and blue on the right; on demand with a camera's notes."""
    drawn = Image.new("RGB", size, (200, 30, 30))
    drawn.paste((30, 30, 200), (size[0] // 2, 0, *size))
    exif = Image.Exif()
    exif[ORIENTATION] = turned
    if located:
        exif[MAKER] = "Nordby Kamera"
        exif[GPS] = PLACE
    target = BytesIO()
    more = {"comment": b"taken at Solbakken 4"} if kind == "JPEG" and located else {}
    drawn.save(target, kind, exif=exif, **more)
    return target.getvalue()


def see_through() -> bytes:
    """A PNG with transparency."""
    target = BytesIO()
    Image.new("RGBA", (50, 40), (0, 80, 80, 0)).save(target, "PNG")
    return target.getvalue()


def gif() -> bytes:
    target = BytesIO()
    Image.new("P", (8, 8)).save(target, "GIF")
    return target.getvalue()


def picture_bomb(side: int = 50_000) -> bytes:
    """A PNG of a few hundred bytes that says it is enormous."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" * 10_000)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    )


def package(parts: dict[str, bytes], first: str = "") -> bytes:
    """A ZIP package; `first` is stored uncompressed before the others."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name in sorted(parts, key=lambda name: name != first):
            how = zipfile.ZIP_STORED if name == first else zipfile.ZIP_DEFLATED
            made.writestr(name, parts[name], compress_type=how)
    return target.getvalue()


def open_xml(main: str = "word/document.xml", **more: bytes) -> bytes:
    """A Word, Excel or PowerPoint document by the name of its main part."""
    return package({"[Content_Types].xml": CONTENT_TYPES, main: b"<document/>", **more})


def open_document(kind: str = "text", **more: bytes) -> bytes:
    """An OpenDocument file."""
    said = f"application/vnd.oasis.opendocument.{kind}".encode()
    return package({"mimetype": said, "content.xml": b"<office/>", **more}, first="mimetype")


def document_bomb(megabytes: int = 100) -> bytes:
    """A small docx whose text unpacks to a great many zeros."""
    return open_xml(**{"word/media/image1.png": b"\0" * (megabytes * 1_048_576)})


def pdf(inside: bytes = b"") -> bytes:
    return b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n" + inside + b"\ntrailer<<>>\n%%EOF\n"
