"""Serving the built interface from the API process, as any web server could."""

from pathlib import Path

from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles

from samskab.core.problems import NotFound

# Names in assets/ carry a hash of the content: they never change.
FOREVER = "public, max-age=31536000, immutable"


class HashedFiles(StaticFiles):
    """Static files whose names change with their content."""

    def file_response(self, *args: object, **kwargs: object) -> Response:
        """Let browsers keep the file for good."""
        response = super().file_response(*args, **kwargs)  # type: ignore[arg-type]
        response.headers["Cache-Control"] = FOREVER
        return response


def install(app: FastAPI, folder: Path) -> None:
    """Serve the interface's files, and its first page for every address that is not the API's."""
    root = folder.resolve()
    if not (root / "index.html").exists():
        return
    app.mount("/assets", HashedFiles(directory=root / "assets"))

    @app.api_route("/{path:path}", methods=["GET", "HEAD"], include_in_schema=False)
    async def serve_interface(path: str, request: Request) -> Response:
        """Serve a file of the interface, or its first page."""
        file = (root / path).resolve()
        if path.startswith("api/") and request.method == "HEAD":
            raise HTTPException(405)  # the API's resources answer GET only
        if path.startswith("api/") or not file.is_relative_to(root):
            raise NotFound
        page = file if file.is_file() else root / "index.html"
        return FileResponse(page, headers={"Cache-Control": "no-cache"})
