"""Whatever is wrong with a request, the answer is a problem document that says where."""

from typing import Any

import jsonschema
import pytest
from httpx import AsyncClient, Response

from builders import World
from samskab.core.problems import ProblemDocument

SCHEMA = ProblemDocument.model_json_schema()
JSON = {"Content-Type": "application/json"}


def check(response: Response, status: int, code: str, pointer: str | None = None) -> None:
    """The answer is a valid problem with this status, code and place."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    body = response.json()
    jsonschema.validate(body, SCHEMA)
    assert body["status"] == status
    assert body["code"] == code
    assert body["type"] == f"urn:samskab:problem:{code}"
    assert body["request_id"] == response.headers["x-request-id"]
    assert body["instance"] == response.request.url.path
    assert response.headers["cache-control"] == "no-store"
    if pointer is not None:
        assert pointer in [error["pointer"] for error in body["errors"]], body


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/nowhere", 404, "not_found"),
        ("/projects/no-id", 422, "invalid"),
        ("/projects/0198c0de-0000-7000-8000-000000000000", 404, "not_found"),
        ("/projects?colour=red", 400, "unknown_parameter"),
        ("/projects?limit=0", 422, "invalid"),
        ("/projects?limit=201", 422, "invalid"),
        ("/projects?limit=many", 422, "invalid"),
        ("/projects?state=asleep", 422, "invalid"),
        ("/projects?cursor=abc", 400, "bad_cursor"),
        ("/projects?cursor=", 400, "bad_cursor"),
        ("/projects?cursor=%00", 400, "bad_cursor"),
        ("/projects?cursor=æøå.æøå", 400, "bad_cursor"),
        ("/projects?cursor=" + "a" * 2001, 422, "invalid"),
    ],
)
async def test_bad_addresses(world: World, path: str, status: int, code: str) -> None:
    check(await world.caller("lead").get(path), status, code)


async def test_outside_the_api_too(anonymous: AsyncClient) -> None:
    for path in ("/", "/favicon.ico", "/api", "/api/v2/projects"):
        response = await anonymous.get(f"http://127.0.0.1:8000{path}")
        check(response, 404, "not_found")


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
async def test_a_method_that_is_not_there(world: World, method: str) -> None:
    response = await world.caller("lead").client.request(method, "/projects")
    check(response, 405, "method_not_allowed")
    assert "GET" in response.headers["allow"]


PROJECT = {"title": "T", "summary": "S"}


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"colour": "red"}, "/colour"),
        ({"colour/~": "red"}, "/colour~1~0"),
        ({"title": None}, "/title"),
        ({"title": 5}, "/title"),
        ({"title": True}, "/title"),
        ({"title": ["T"]}, "/title"),
        ({"title": ""}, "/title"),
        ({"title": "  \n "}, "/title"),
        ({"title": "t" * 201}, "/title"),
        ({"title": "a\x00b"}, "/title"),
        ({"title": "a\x1bb"}, "/title"),
        ({"summary": "s" * 20_001}, "/summary"),
        ({"municipality_id": "Nordby"}, "/municipality_id"),
        ({"municipality_id": 7}, "/municipality_id"),
        ({"weights": []}, "/weights"),
        ({"weights": {"citizen": 1}}, "/weights/employee"),
    ],
)
async def test_bad_bodies_are_told_their_place(
    world: World, change: dict[str, Any], pointer: str
) -> None:
    body = {"municipality_id": str(world.municipality_id), **PROJECT, **change}
    response = await world.caller("lead").post("/projects", body)
    check(response, 422, "invalid", pointer)
    assert len((await world.caller("lead").read("/projects"))["items"]) == 1


async def test_everything_wrong_is_told_at_once(world: World) -> None:
    response = await world.caller("lead").post("/projects", {"title": "", "colour": "red"})
    check(response, 422, "invalid")
    pointers = {error["pointer"] for error in response.json()["errors"]}
    assert pointers == {"/municipality_id", "/title", "/summary", "/colour"}


async def test_what_was_written_is_not_repeated(world: World) -> None:
    secret = "Fru Jensen, Solbakken 4"
    response = await world.caller("lead").post("/projects", {"title": [secret], secret: 1})
    assert "Jensen" not in response.text.replace(f"/{secret}", "")


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        (b"", 422, "invalid"),
        (b"{", 400, "bad_json"),
        (b"[]", 422, "invalid"),
        (b"null", 422, "invalid"),
        (b'"text"', 422, "invalid"),
        (b"\xff\xfe", 400, "bad_json"),
        (b'{"title": "\\ud800"}', 422, "invalid"),
        (b'{"title": NaN}', 422, "invalid"),
        (b"[" * 100_000, 400, "bad_request"),
    ],
)
async def test_bodies_that_are_no_object(
    world: World, content: bytes, status: int, code: str
) -> None:
    client = world.caller("lead").client
    response = await client.post("/projects", content=content, headers=JSON)
    check(response, status, code)


async def test_a_lone_surrogate_is_refused_at_its_place(world: World) -> None:
    client = world.caller("lead").client
    version = (await world.caller("lead").read(world.project))["version"]
    response = await client.patch(
        world.project,
        content=b'{"title": "half a \\ud83d smile"}',
        headers={**JSON, "If-Match": f'"{version}"'},
    )
    check(response, 422, "invalid", "/title")


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/x"]
)
async def test_another_media_type(world: World, kind: str) -> None:
    client = world.caller("lead").client
    response = await client.post("/projects", content=b"title=T", headers={"Content-Type": kind})
    check(response, 415, "unsupported_media_type")


async def test_no_media_type(world: World) -> None:
    response = await world.caller("lead").client.post("/projects", content=b'{"title": "T"}')
    check(response, 415, "unsupported_media_type")


@pytest.mark.parametrize("announced", [True, False])
async def test_a_body_that_is_too_large(world: World, announced: bool) -> None:
    size = 1_048_577

    async def pieces() -> Any:
        for _ in range(size // 1000 + 1):
            yield b" " * 1000

    content = b" " * size if announced else pieces()
    response = await world.caller("lead").client.post("/projects", content=content, headers=JSON)
    check(response, 413, "too_large")


@pytest.mark.parametrize("tag", ["", "1", '"x"', '"-1"', '"1', "*", '"1", "2"', f'"{"9" * 30}"'])
async def test_an_etag_that_is_none(world: World, tag: str) -> None:
    response = await world.caller("lead").client.patch(
        world.project, json={"title": "T"}, headers={"If-Match": tag}
    )
    check(response, 400, "bad_etag")


async def test_a_change_without_and_with_an_old_version(world: World) -> None:
    lead = world.caller("lead")
    check(await lead.patch(world.project, {"title": "T"}, None), 428, "if_match_required")
    check(await lead.patch(world.project, {"title": "T"}, 77), 412, "stale")
    assert (await lead.read(world.project))["title"] == "Safe nights"


@pytest.mark.parametrize("key", ["", " ", "k" * 201, "a\x07b"])
async def test_a_bad_idempotency_key(world: World, key: str) -> None:
    response = await world.caller("lead").post(
        "/projects", PROJECT, headers={"Idempotency-Key": key}
    )
    check(response, 400, "bad_idempotency_key")


async def test_what_exists_already(world: World) -> None:
    administrator = world.caller("administrator")
    twice = {
        "municipality_id": str(world.municipality_id),
        "kind": "company",
        "name": "Trygvej ApS",
    }
    response = await administrator.post("/organisations", twice)
    check(response, 409, "conflict")
    assert "Trygvej" not in response.text


async def test_null_where_a_field_must_stay(world: World) -> None:
    lead = world.caller("lead")
    version = (await lead.read(world.project))["version"]
    response = await lead.patch(world.project, {"title": None}, version)
    check(response, 422, "invalid")
