"""Attachments over HTTP: taking files in, giving them out, who may what, and what is left."""

import asyncio
from io import BytesIO
from typing import Any

import pytest
from httpx import Response
from PIL import Image
from sqlalchemy import func, select
from sqlmodel import col

from builders import World, if_match
from files_made import open_document, open_xml, pdf, picture, see_through
from ideas_world import open_challenge, submit
from samskab.core.audit import AuditEntry
from samskab.core.database import Database
from samskab.core.files.models import FileContent, StoredFile
from samskab.core.settings import Settings
from samskab.ideas.events import IdeaAction

LAMP = "A lamp under the bed rail lights the way."


async def send(
    world: World,
    holder: str,
    content: bytes,
    name: str = "lamp.jpg",
    by: str = "employee",
    description: str | None = LAMP,
    key: str | None = None,
) -> Any:
    """Upload a file and return the answer."""
    return await world.caller(by).client.post(
        f"{holder}/attachments",
        files={"file": (name, content)},
        data={"description": description} if description is not None else {},
        headers={"Idempotency-Key": key} if key else {},
    )


async def attached(world: World, holder: str, *given: Any, **more: Any) -> Any:
    """Upload a file, expect that it was taken in, and return it."""
    response = await send(world, holder, *given, **more)
    assert response.status_code == 201, response.text
    return response.json()


@pytest.fixture
async def idea(world: World) -> str:
    """The path of an employee's idea."""
    return f"/ideas/{(await submit(world, await open_challenge(world)))['id']}"


@pytest.mark.parametrize(
    ("name", "content", "kind", "media_type"),
    [
        ("råd.pdf", pdf(), "pdf", "application/pdf"),
        ("plan.docx", open_xml(), "docx", None),
        ("tal.xlsx", open_xml("xl/workbook.xml"), "xlsx", None),
        ("vis.pptx", open_xml("ppt/presentation.xml"), "pptx", None),
        ("plan.odt", open_document(), "odt", None),
        ("tal.ods", open_document("spreadsheet"), "ods", None),
        ("vis.odp", open_document("presentation"), "odp", None),
        ("noter.txt", "Lys om natten, æøå.".encode(), "text", "text/plain; charset=utf-8"),
        ("noter.txt", "Lys om natten, æøå.".encode("cp1252"), "text", None),
        ("tal.csv", b"title,text\nLight,It follows us.\n", "csv", "text/plain; charset=utf-8"),
    ],
)
async def test_a_document_comes_back_byte_for_byte_and_is_saved_not_shown(
    world: World, idea: str, name: str, content: bytes, kind: str, media_type: str | None
) -> None:
    made = await attached(world, idea, content, name, description=None)
    assert (made["name"], made["kind"], made["size"]) == (name, kind, len(content))
    given = await world.caller("company").get(f"/attachments/{made['id']}/content")
    assert given.content == content
    assert given.headers["content-disposition"].startswith("attachment; ")
    assert given.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in given.headers["content-security-policy"]
    assert "private" in given.headers["cache-control"]
    if media_type:
        assert given.headers["content-type"] == media_type


async def test_a_picture_is_drawn_anew_upright_without_place_and_camera(
    world: World, idea: str
) -> None:
    photo = picture(size=(640, 480), located=True, turned=6)
    assert b"Nordby Kamera" in photo
    assert Image.open(BytesIO(photo)).getexif().get_ifd(0x8825)
    made = await attached(world, idea, photo, "IMG_0001.JPG")
    assert (made["width"], made["height"]) == (480, 640)
    given = await world.caller("company").get(f"/attachments/{made['id']}/content")
    assert given.headers["content-type"] == "image/jpeg"
    assert given.headers["content-disposition"].startswith("inline; ")
    drawn = Image.open(BytesIO(given.content))
    assert dict(drawn.getexif()) == {}
    for told in (b"Nordby Kamera", b"Solbakken", b"Exif", b"GPS"):
        assert told not in given.content
    red, _, blue = drawn.convert("RGB").getpixel((240, 10))
    assert red > blue, "what was left when the camera was turned is now above"


@pytest.mark.parametrize(
    ("kind", "name"), [("JPEG", "a.jpg"), ("PNG", "a.png"), ("WEBP", "a.webp")]
)
async def test_a_large_picture_is_scaled_and_has_previews(
    world: World, idea: str, kind: str, name: str
) -> None:
    made = await attached(world, idea, picture(kind, (4000, 1000), located=True), name)
    assert (made["width"], made["height"]) == (2560, 640)
    path = f"/attachments/{made['id']}"
    for size in (320, 960):
        preview = await world.caller("observer").get(f"{path}/preview?size={size}")
        assert preview.headers["content-type"] == "image/webp"
        assert Image.open(BytesIO(preview.content)).width == size
        assert b"Nordby Kamera" not in preview.content
    wrong = await world.caller("observer").get(f"{path}/preview?size=500")
    assert wrong.status_code == 422


async def test_what_is_transparent_stays_so(world: World, idea: str) -> None:
    made = await attached(world, idea, see_through(), "logo.png")
    given = await world.caller("lead").get(f"/attachments/{made['id']}/content")
    assert Image.open(BytesIO(given.content)).convert("RGBA").getpixel((5, 5))[3] == 0


async def test_a_name_that_lies_about_the_kind_of_picture_is_set_right(
    world: World, idea: str
) -> None:
    made = await attached(world, idea, picture("PNG"), "photo.jpg")
    assert (made["kind"], made["name"]) == ("png", "photo.jpg.png")


async def test_a_file_that_is_known_already_is_not_sent_again(world: World, idea: str) -> None:
    made = await attached(world, idea, picture())
    lead = world.caller("lead")
    for path in (f"/attachments/{made['id']}/content", f"/attachments/{made['id']}/preview"):
        first = await lead.get(path)
        again = await lead.get(path, headers={"If-None-Match": first.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")


async def test_a_picture_needs_a_description_a_document_needs_none(world: World, idea: str) -> None:
    for description in (None, "", "   "):
        refused = await send(world, idea, picture(), description=description)
        assert refused.status_code == 422, refused.text
        assert refused.json()["code"] == "description_required"
    made = await attached(world, idea, picture())
    path = f"/attachments/{made['id']}"
    employee = world.caller("employee")
    emptied = await employee.patch(path, {"description": None}, made["version"])
    assert emptied.json()["code"] == "description_required"
    told = await employee.patch(path, {"description": "A night lamp."}, made["version"])
    assert told.json()["description"] == "A night lamp."
    document = await attached(world, idea, pdf(), "a.pdf", description="The manual")
    cleared = await employee.patch(
        f"/attachments/{document['id']}", {"description": None}, document["version"]
    )
    assert cleared.json()["description"] is None


async def test_attachments_are_listed_in_an_order_that_can_be_changed(
    world: World, idea: str
) -> None:
    made = [await attached(world, idea, pdf(), f"{n}.pdf") for n in range(4)]
    employee = world.caller("employee")
    moved = await employee.patch(f"/attachments/{made[3]['id']}", {"position": 1}, 1)
    assert moved.status_code == 200, moved.text
    listed = (await employee.read(f"{idea}/attachments"))["items"]
    assert [item["name"] for item in listed] == ["0.pdf", "3.pdf", "1.pdf", "2.pdf"]
    assert [item["position"] for item in listed] == [0, 1, 2, 3]
    stale = await employee.patch(f"/attachments/{made[3]['id']}", {"position": 0}, 1)
    assert stale.status_code == 412
    last = await employee.patch(f"/attachments/{made[0]['id']}", {"position": 900}, 1)
    assert last.json()["position"] == 3


async def test_who_may_attach_to_an_idea(world: World, idea: str) -> None:
    for who in ("company", "researcher", "observer", "administrator"):
        assert (await send(world, idea, pdf(), "a.pdf", by=who)).status_code == 403, who
    for who in ("competitor", "colleague", "neighbour"):
        assert (await send(world, idea, pdf(), "a.pdf", by=who)).status_code == 404, who
    made = await attached(world, idea, pdf(), "a.pdf", by="lead")
    for who in ("competitor", "neighbour"):
        for path in ("", "/content", "/preview"):
            hidden = await world.caller(who).get(f"/attachments/{made['id']}{path}")
            assert hidden.status_code == 404, (who, path)
    removed = await world.caller("company").delete(f"/attachments/{made['id']}", 1)
    assert removed.status_code == 403
    answer = {"status": "parked", "answer": "Later."}
    await world.caller("lead").created(f"{idea}/answer", answer)
    late = await send(world, idea, pdf(), "b.pdf")
    assert (late.status_code, late.json()["code"]) == (409, "idea_answered")


async def test_who_may_attach_to_a_challenge(world: World) -> None:
    challenge = await open_challenge(world)
    path = f"/challenges/{challenge['id']}"
    refused = await send(world, path, picture())
    assert refused.json()["permission"] == "ideas:challenge:edit"
    made = await attached(world, path, picture(), by="lead")
    assert (made["challenge_id"], made["idea_id"]) == (challenge["id"], None)
    other = await world.caller("employee").patch(
        f"/attachments/{made['id']}", {"description": "Mine now"}, made["version"]
    )
    assert other.status_code == 403
    company = world.caller("company")
    assert (await company.read(f"{path}/attachments"))["items"] == [made]
    all_of_them = await company.read(f"{world.project}/challenge-attachments")
    assert all_of_them["items"] == [made]


async def test_removing_a_file_deletes_its_bytes_and_leaves_a_trace(
    world: World, idea: str, database: Database
) -> None:
    made = await attached(world, idea, picture())
    path = f"/attachments/{made['id']}"
    employee = world.caller("employee")
    assert (await employee.delete(path, 7)).status_code == 412
    assert (await employee.delete(path, made["version"])).status_code == 204
    assert (await employee.get(f"{path}/content")).status_code == 404
    async with database.reading() as session:
        for table in (FileContent, StoredFile):
            assert (await session.exec(select(func.count()).select_from(table))).scalar_one() == 0
        statement = select(col(AuditEntry.before)).where(
            col(AuditEntry.action) == IdeaAction.FILE_REMOVED
        )
        assert (await session.exec(statement)).scalar_one() == {
            "kind": "jpeg",
            "size": made["size"],
        }
    assert (await employee.delete(path, made["version"])).status_code == 404


async def test_a_refused_file_leaves_nothing(world: World, idea: str, database: Database) -> None:
    assert (await send(world, idea, b"MZ\x90\x00", "a.pdf")).status_code == 422
    async with database.reading() as session:
        assert (await session.exec(select(func.count()).select_from(FileContent))).scalar_one() == 0


async def test_a_resting_project_takes_no_files(world: World, idea: str) -> None:
    made = await attached(world, idea, pdf(), "a.pdf")
    await world.decide("park")
    for response in (
        await send(world, idea, pdf(), "b.pdf"),
        await world.caller("employee").delete(f"/attachments/{made['id']}", made["version"]),
    ):
        assert (response.status_code, response.json()["code"]) == (409, "project_not_active")
    assert (
        await world.caller("company").get(f"/attachments/{made['id']}/content")
    ).content == pdf()


async def test_the_same_key_attaches_once(world: World, idea: str) -> None:
    """Each sending makes up a boundary of its own between the parts of the form."""
    client = world.caller("employee").client
    head = b'\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'

    async def send_with(boundary: str, content: bytes) -> Response:
        mark = boundary.encode()
        return await client.post(
            f"{idea}/attachments",
            content=b"--" + mark + head + content + b"\r\n--" + mark + b"--\r\n",
            headers={
                "Content-Type": f"multipart/form-data; boundary={boundary}",
                "Idempotency-Key": "press-twice",
            },
        )

    first = await send_with("one", pdf())
    again = await send_with("two", pdf())
    assert (first.status_code, again.status_code) == (201, 201), again.text
    assert first.json() == again.json()
    other = await send_with("one", pdf(b"another"))
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    assert len((await world.caller("lead").read(f"{idea}/attachments"))["items"]) == 1


@pytest.fixture
def small(settings: Settings) -> Settings:
    """Limits that a test can reach."""
    return settings.model_copy(
        update={"max_files": 3, "max_file_bytes": 4096, "max_files_bytes": 5000}
    )


async def test_size_and_number_are_limited(world: World, idea: str, small: Settings) -> None:
    world.app.state.settings = small
    large = await send(world, idea, pdf(b"x" * 5000), "a.pdf")
    assert (large.status_code, large.json()["code"]) == (413, "file_too_large")
    assert large.json()["errors"][0]["pointer"] == "/file"
    await attached(world, idea, pdf(b"x" * 3000), "a.pdf")
    more = await send(world, idea, pdf(b"x" * 3000), "b.pdf")
    assert (more.status_code, more.json()["code"]) == (409, "files_too_large_together")
    await attached(world, idea, pdf(), "b.pdf")
    await attached(world, idea, pdf(), "c.pdf")
    fourth = await send(world, idea, pdf(), "d.pdf")
    assert (fourth.status_code, fourth.json()["code"]) == (409, "too_many_files")


async def test_many_at_once_stay_within_the_limit(world: World, idea: str, small: Settings) -> None:
    world.app.state.settings = small
    answers = await asyncio.gather(*(send(world, idea, pdf(), f"{n}.pdf") for n in range(6)))
    assert sorted(answer.status_code for answer in answers) == [201] * 3 + [409] * 3
    listed = (await world.caller("lead").read(f"{idea}/attachments"))["items"]
    assert [item["position"] for item in listed] == [0, 1, 2]


async def test_two_who_move_files_at_once_lose_none(world: World, idea: str) -> None:
    made = [await attached(world, idea, pdf(), f"{n}.pdf") for n in range(4)]
    lead, employee = world.caller("lead"), world.caller("employee")
    answers = await asyncio.gather(
        lead.patch(f"/attachments/{made[0]['id']}", {"position": 3}, 1),
        employee.patch(f"/attachments/{made[3]['id']}", {"position": 0}, 1),
        employee.delete(f"/attachments/{made[1]['id']}", 1),
    )
    assert [answer.status_code for answer in answers] == [200, 200, 204]
    listed = (await lead.read(f"{idea}/attachments"))["items"]
    assert sorted(item["name"] for item in listed) == ["0.pdf", "2.pdf", "3.pdf"]
    assert len({item["position"] for item in listed}) == 3


async def test_a_change_without_a_version_is_refused(world: World, idea: str) -> None:
    made = await attached(world, idea, pdf(), "a.pdf")
    refused = await world.caller("employee").client.delete(
        f"/attachments/{made['id']}", headers=if_match(None)
    )
    assert refused.status_code == 428
