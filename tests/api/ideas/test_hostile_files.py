"""Files made to do harm: each is refused or defused, with a word that says what to do."""

import zipfile
from io import BytesIO
from urllib.parse import unquote

import pytest
from PIL import Image

from api.ideas.test_attachments import LAMP, attached, idea, send
from builders import World
from files_made import (
    document_bomb,
    gif,
    open_document,
    open_xml,
    package,
    pdf,
    picture,
    picture_bomb,
)

__all__ = ["idea"]

HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00This program cannot be run in DOS mode"
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + b"\0" * 40


def with_encrypted_part() -> bytes:
    """A docx whose directory says that its parts are encrypted."""
    content = bytearray(open_xml())
    place = content.find(b"PK\x01\x02")
    while place >= 0:
        content[place + 8] |= 1
        place = content.find(b"PK\x01\x02", place + 4)
    return bytes(content)


def of_too_many_parts() -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for number in range(10_001):
            made.writestr(f"{number}", b"")
    return target.getvalue()


CASES = {
    "HTML as a picture": ("cat.jpg", HTML, "unsupported_file_type"),
    "HTML as text": ("cat.txt", b"\n  " + HTML, "unsupported_file_type"),
    "HTML under its own name": ("cat.html", HTML, "unsupported_file_type"),
    "SVG with a script": ("cat.svg", SVG, "unsupported_file_type"),
    "SVG as a picture": ("cat.png", SVG, "unsupported_file_type"),
    "SVG as text": ("cat.csv", b"\xef\xbb\xbf" + SVG, "unsupported_file_type"),
    "a shell script as text": ("run.txt", b"#!/bin/sh\nrm -rf /", "unsupported_file_type"),
    "a picture that is a script, too": (
        "cat.gif",
        gif().replace(b"GIF89a", b"GIF89a/*") + b"*/=1;alert(1)",
        "unsupported_file_type",
    ),
    "an animation": ("cat.gif", gif(), "unsupported_file_type"),
    "a program as PDF": ("invoice.pdf", PROGRAM, "unsupported_file_type"),
    "a program as text": ("invoice.txt", PROGRAM, "unsupported_file_type"),
    "a plain ZIP": ("files.zip", package({"a.exe": PROGRAM}), "unsupported_file_type"),
    "a ZIP as Word": ("plan.docx", package({"a.exe": PROGRAM}), "unsupported_file_type"),
    "a Java archive": (
        "a.docx",
        package({"META-INF/MANIFEST.MF": b"", "A.class": b""}),
        "unsupported_file_type",
    ),
    "a document of two kinds": (
        "a.docx",
        open_xml(**{"xl/workbook.xml": b"<workbook/>"}),
        "unsupported_file_type",
    ),
    "Word with macros": (
        "plan.docx",
        open_xml(**{"word/vbaProject.bin": b"\xd0\xcf"}),
        "file_with_macros",
    ),
    "OpenDocument with macros": (
        "plan.odt",
        open_document(**{"Basic/Standard/Module1.xml": b"<x/>"}),
        "file_with_macros",
    ),
    "a document bomb": ("plan.docx", document_bomb(), "file_unpacks_too_large"),
    "a document of too many parts": ("a.docx", of_too_many_parts(), "file_unpacks_too_large"),
    "a document cut off": ("plan.docx", open_xml()[:-30], "document_unreadable"),
    "a document under a password": ("a.docx", with_encrypted_part(), "document_unreadable"),
    "a PDF cut off": ("råd.pdf", pdf(b"x" * 2000)[:-10], "document_unreadable"),
    "a PDF with a ZIP behind it": (
        "råd.pdf",
        pdf() + package({"a.exe": PROGRAM * 100}) + b"\0" * 2000,
        "document_unreadable",
    ),
    "a picture bomb": ("cat.png", picture_bomb(), "picture_too_large"),
    "a picture just too large": ("cat.png", picture_bomb(7_100), "picture_too_large"),
    "a picture with too little in it": ("cat.png", picture_bomb(600), "picture_unreadable"),
    "a picture cut off": ("cat.jpg", picture()[:-700], "picture_unreadable"),
    "a picture of a header only": ("cat.jpg", b"\xff\xd8\xff\xe0", "picture_unreadable"),
    "a WebP of a header only": ("a.webp", b"RIFF\x10\0\0\0WEBPVP8 ", "picture_unreadable"),
    "HEIC from a phone": ("IMG_1.HEIC", HEIC, "heic_not_readable"),
    "HEIC as JPEG": ("IMG_1.jpg", HEIC, "heic_not_readable"),
    "nothing": ("nothing.txt", b"", "file_empty"),
    "binary as text": ("a.txt", b"a\x00b", "unsupported_file_type"),
}


@pytest.mark.parametrize("case", CASES)
async def test_it_is_refused_with_a_word_at_the_file(world: World, idea: str, case: str) -> None:
    name, content, code = CASES[case]
    refused = await send(world, idea, content, name)
    assert refused.status_code == 422, refused.text
    body = refused.json()
    assert body["code"] == code
    assert [error["pointer"] for error in body["errors"]] == ["/file"]
    assert (await world.caller("lead").read(f"{idea}/attachments"))["items"] == []


async def test_what_hides_in_a_picture_does_not_come_out_again(world: World, idea: str) -> None:
    """A JPEG with a script in its comment and an archive behind it, and a PNG with both."""
    script = b"*/alert(document.cookie)//"
    jpeg = picture()
    jpeg = jpeg[:2] + b"\xff\xfe\x00\x1c" + script + jpeg[2:] + package({"a.exe": PROGRAM})
    png = picture("PNG") + HTML
    for name, content in (("a.jpg", jpeg), ("a.png", png)):
        made = await attached(world, idea, content, name)
        given = await world.caller("company").get(f"/attachments/{made['id']}/content")
        assert Image.open(BytesIO(given.content)).size == (640, 480)
        for hidden in (script, b"a.exe", b"<script>"):
            assert hidden not in given.content


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("..\\..\\windows\\win.pdf", "win.pdf"),
        ("invoice\u202efdp.exe", "invoicefdp.exe.pdf"),
        ("a\r\nSet-Cookie: x=1.pdf", "a_0D_0ASet-Cookie_ x=1.pdf"),
        ('"; filename="evil.exe', "_22_ filename=_22evil.exe.pdf"),
        ("..", "file.pdf"),
        (".pdf", "file.pdf"),
        ("å" * 300 + ".pdf", "å" * 116 + ".pdf"),
        ("Natlys til fru Sørensen.PDF", "Natlys til fru Sørensen.pdf"),
    ],
)
async def test_a_name_is_made_harmless(world: World, idea: str, sent: str, kept: str) -> None:
    made = await attached(world, idea, pdf(), sent)
    assert made["name"] == kept
    given = await world.caller("company").get(f"/attachments/{made['id']}/content")
    header = given.headers["content-disposition"]
    assert header.isascii()
    assert header.startswith('attachment; filename="')
    assert unquote(header.rsplit("filename*=UTF-8''", 1)[1]) == made["name"]
    assert "set-cookie" not in given.headers


async def test_a_file_that_never_ends_is_not_read_to_its_end(world: World, idea: str) -> None:
    sent = 0

    async def endless() -> object:
        nonlocal sent
        yield b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-'
        for _ in range(1000):
            sent += 1_000_000
            yield b"x" * 1_000_000

    response = await world.caller("employee").client.post(
        f"{idea}/attachments",
        content=endless(),
        headers={"Content-Type": "multipart/form-data; boundary=b"},
    )
    assert (response.status_code, response.json()["code"]) == (413, "too_large")
    assert sent < 30_000_000


async def test_a_description_is_text_and_no_more(world: World, idea: str) -> None:
    long = await send(world, idea, picture(), description="x" * 501)
    assert long.status_code == 422
    assert long.json()["errors"][0]["pointer"] == "/description"
    control = await send(world, idea, picture(), description="a\x1bb")
    assert control.status_code == 422
    script = "<script>alert(1)</script>"
    made = await attached(world, idea, picture(), description=script)
    assert made["description"] == script != LAMP
