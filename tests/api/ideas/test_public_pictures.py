"""The pictures of a public page: shown while it is open, and nothing else that is attached."""

from datetime import timedelta
from io import BytesIO
from typing import Any

from httpx import AsyncClient
from PIL import Image

from api.ideas.test_attachments import LAMP, attached
from builders import World
from files_made import pdf, picture
from ideas_world import open_challenge, submit
from samskab.core import clock


async def public(world: World, **more: Any) -> tuple[str, str]:
    """Return the paths of a public challenge: for the project, and for everybody."""
    challenge = await open_challenge(world, answerable_by="public", **more)
    return f"/challenges/{challenge['id']}", f"/public/challenges/{challenge['id']}"


async def test_anybody_sees_the_pictures_and_nothing_else(
    world: World, anonymous: AsyncClient
) -> None:
    holder, page = await public(world, target_group="Residents")
    shown = await attached(world, holder, picture(), by="lead")
    document = await attached(world, holder, pdf(), "plan.pdf", by="lead", description=None)
    read = (await anonymous.get(page)).json()
    assert read["target_group"] == "Residents"
    [described] = read["pictures"]
    assert described == {
        "id": shown["id"],
        "description": LAMP,
        "width": shown["width"],
        "height": shown["height"],
    }
    answered = await anonymous.get(f"{page}/pictures/{shown['id']}")
    assert answered.headers["content-type"] == "image/webp"
    assert answered.headers["content-disposition"] == "inline"
    assert "sandbox" in answered.headers["content-security-policy"]
    drawn = Image.open(BytesIO(answered.content))
    assert max(drawn.size) <= 960
    assert not drawn.getexif()
    known = {"If-None-Match": answered.headers["etag"]}
    assert (await anonymous.get(f"{page}/pictures/{shown['id']}", headers=known)).status_code == 304
    assert (await anonymous.get(f"{page}/pictures/{document['id']}")).status_code == 404
    for path in (f"/attachments/{shown['id']}/content", f"{holder}/attachments"):
        assert (await anonymous.get(path)).status_code == 401, "the members' ways stay theirs"


async def test_a_picture_is_shown_by_its_own_challenge_only(
    world: World, anonymous: AsyncClient
) -> None:
    holder, page = await public(world)
    idea = await submit(world, await open_challenge(world, answerable_by="everyone_in_project"))
    on_idea = await attached(world, f"/ideas/{idea['id']}", picture())
    internal = f"/challenges/{idea['challenge_id']}"
    inside = await attached(world, internal, picture(), by="lead")
    for other in (on_idea["id"], inside["id"]):
        assert (await anonymous.get(f"{page}/pictures/{other}")).status_code == 404
        assert (await anonymous.get(f"/public{internal}/pictures/{other}")).status_code == 404
    shown = await attached(world, holder, picture(), by="lead")
    await world.caller("lead").patch(holder, {"answerable_by": "internal"}, 1)
    assert (await anonymous.get(f"{page}/pictures/{shown['id']}")).status_code == 404


async def test_they_go_when_the_challenge_closes(world: World, anonymous: AsyncClient) -> None:
    closes = clock.now() + timedelta(hours=1)
    holder, page = await public(world, closes_at=closes.isoformat())
    shown = await attached(world, holder, picture(), by="lead")
    assert (await anonymous.get(f"{page}/pictures/{shown['id']}")).status_code == 200
    with clock.told_by(lambda: closes + timedelta(minutes=1)):
        read = (await anonymous.get(page)).json()
        assert (read["state"], read["pictures"]) == ("closed", [])
        assert (await anonymous.get(f"{page}/pictures/{shown['id']}")).status_code == 404
