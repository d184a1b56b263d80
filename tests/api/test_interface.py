"""The interface's pages as any client of HTTP may ask for them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from httpx import ASGITransport, AsyncClient

from samskab.app import create_app
from samskab.core.settings import Settings

PAGE = "<!doctype html><title>Samskab</title>"


@pytest.fixture
async def visitor(settings: Settings, tmp_path: Path) -> AsyncIterator[AsyncClient]:
    """Somebody who asks a server that serves a built interface."""
    built = tmp_path / "built"
    (built / "assets").mkdir(parents=True)
    (built / "index.html").write_text(PAGE)
    (built / "assets" / "index-1a2b.js").write_text("export {};")
    app = create_app(settings.model_copy(update={"interface_dir": built}))
    transport = ASGITransport(app=app)
    async with AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
        yield client
    await app.state.database.close()


@pytest.mark.parametrize("path", ["/", "/projects/new", "/index.html", "/assets/index-1a2b.js"])
async def test_head_answers_like_get_without_a_body(visitor: AsyncClient, path: str) -> None:
    full = await visitor.get(path)
    head = await visitor.head(path)
    assert head.status_code == full.status_code == 200
    assert head.content == b""
    for name in ("content-type", "content-length", "cache-control", "etag"):
        assert head.headers[name] == full.headers[name], name


async def test_the_api_still_says_what_it_does_not_answer(visitor: AsyncClient) -> None:
    assert (await visitor.head("/api/v1/projects")).status_code == 405
    assert (await visitor.get("/api/v1/nothing")).status_code == 404
    assert (await visitor.post("/projects/new")).status_code == 405
