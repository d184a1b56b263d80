"""The list of ideas over HTTP: filters, search, orders, pages."""

from typing import Any

import pytest

from builders import World
from ideas_world import open_challenge, submit


async def titles(world: World, **params: Any) -> list[str]:
    found = await world.caller("observer").read(f"{world.project}/ideas", params=params)
    return [item["title"] for item in found["items"]]


async def test_filters_narrow_the_list(world: World) -> None:
    lead = world.caller("lead")
    first, second = await open_challenge(world), await open_challenge(world)
    chosen = await submit(world, first, title="Chosen")
    await submit(world, second, by="company", title="Offered")
    await lead.created(f"/ideas/{chosen['id']}/answer", {"status": "selected"})
    assert await titles(world, status="selected") == ["Chosen"]
    assert await titles(world, challenge_id=second["id"]) == ["Offered"]
    assert await titles(world, origin_perspective="company") == ["Offered"]
    assert await titles(world, status="selected", origin_perspective="company") == []
    mine = await world.caller("employee").read(f"{world.project}/ideas", params={"mine": True})
    assert [item["title"] for item in mine["items"]] == ["Chosen"]


async def test_search_finds_beginnings_of_words_with_their_diacritics(world: World) -> None:
    challenge = await open_challenge(world)
    await submit(world, challenge, title="Rolige nætter", text="En stille gåtur om dagen.")
    await submit(world, challenge, title="Gatur", text="E-mail and/or phone, version 2.5")
    assert await titles(world, q="nætter") == ["Rolige nætter"]
    assert await titles(world, q="NÆT still") == ["Rolige nætter"]
    assert await titles(world, q="gåtur") == ["Rolige nætter"]
    assert await titles(world, q="gatur") == ["Gatur"]
    assert await titles(world, q="mail phone 5") == ["Gatur"]
    assert await titles(world, q="stille phone") == []
    assert await titles(world, q="tille") == []


async def test_search_follows_a_change(world: World) -> None:
    idea = await submit(world, await open_challenge(world), title="Lamps", text="Warm light")
    path = f"/ideas/{idea['id']}"
    await world.caller("employee").patch(path, {"title": "Lanterns", "text": "Soft"}, 1)
    assert await titles(world, q="warm") == []
    assert await titles(world, q="lamps") == []
    assert await titles(world, q="lanterns soft") == ["Lanterns"]
    # The idea's own id is in no text.
    assert await titles(world, q=idea["id"].replace("-", "")) == []


@pytest.mark.parametrize(
    "hostile",
    [
        '"',
        "'",
        "a OR",
        "NEAR(",
        "*",
        "title:",
        'a" OR "b',
        "') --",
        "\\",
        "& | !",
        "😀",
        ":*",
        "^a",
        "{title}",
        "-a",
        "AND",
        "x" * 200,
        "%",
        "_",
        "ﬁ İ ß",
    ],
)
async def test_hostile_search_text_is_never_an_error(world: World, hostile: str) -> None:
    await submit(world, await open_challenge(world), title="Lamps")
    response = await world.caller("lead").get(f"{world.project}/ideas", params={"q": hostile})
    assert response.status_code == 200
    assert response.json()["items"] == []


async def test_unprintable_or_overlong_search_text_is_refused(world: World) -> None:
    for refused in ("a\x00b", "x" * 201):
        response = await world.caller("lead").get(f"{world.project}/ideas", params={"q": refused})
        assert response.status_code == 422


async def test_orders_and_pages_show_every_idea_once(world: World) -> None:
    challenge = await open_challenge(world)
    for title in ("Bed", "Alarm", "Door", "Camera"):
        await submit(world, challenge, title=title)
    door = await world.caller("lead").read(f"{world.project}/ideas", params={"q": "door"})
    await world.caller("company").client.put(f"/ideas/{door['items'][0]['id']}/support")
    orders = {
        "newest": ["Camera", "Door", "Alarm", "Bed"],
        "oldest": ["Bed", "Alarm", "Door", "Camera"],
        "support": ["Door", "Camera", "Alarm", "Bed"],
        "title": ["Alarm", "Bed", "Camera", "Door"],
    }
    for sort, expected in orders.items():
        seen: list[str] = []
        params: dict[str, Any] = {"sort": sort, "limit": 1, "count": True}
        while True:
            page = await world.caller("lead").read(f"{world.project}/ideas", params=params)
            assert page["total"] == 4
            seen += [item["title"] for item in page["items"]]
            if page["next"] is None:
                break
            params["cursor"] = page["next"]
        assert seen == expected, sort


async def test_a_list_shows_the_beginning_of_the_text_only(world: World) -> None:
    await submit(world, await open_challenge(world), text="å" * 5000)
    found = await world.caller("lead").read(f"{world.project}/ideas")
    assert found["items"][0]["excerpt"] == "å" * 240
