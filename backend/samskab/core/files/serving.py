"""Giving files out so that no browser ever runs one, whatever is in it."""

from typing import Any

from fastapi import Request
from starlette.responses import Response

from samskab.core.etags import NotModified
from samskab.core.files.kinds import MEDIA_TYPES, PICTURES, FileKind
from samskab.core.files.names import disposition

PREVIEW_TYPE = "image/webp"
# A file never changes under its address; the answer varies with the cookie, so that another
# person at the same browser is not shown what the first one saw.
CACHED = "private, max-age=86400, immutable"
ALONE = "default-src 'none'; sandbox; frame-ancestors 'none'"


def documented(*media_types: str) -> dict[int | str, dict[str, Any]]:
    """Describe the answer for the API's documentation."""
    binary = {"schema": {"type": "string", "format": "binary"}}
    kinds = sorted(set(media_types or MEDIA_TYPES.values()))
    return {200: {"description": "The bytes", "content": {kind: dict(binary) for kind in kinds}}}


def respond(content: bytes, *, name: str, kind: FileKind, tag: str) -> Response:
    """Answer with a file: pictures that were drawn anew may be shown, all else is saved."""
    return _answer(content, MEDIA_TYPES[kind], disposition(name, inline=kind in PICTURES), tag)


def respond_preview(content: bytes, tag: str) -> Response:
    """Answer with a preview of a picture."""
    return _answer(content, PREVIEW_TYPE, "inline", tag)


def demand_news(request: Request, tag: str) -> None:
    """Raise 304 when the caller already has the bytes; ask before reading them."""
    asked = request.headers.get("if-none-match", "")
    if f'"{tag}"' in {part.strip().removeprefix("W/") for part in asked.split(",")}:
        raise NotModified(f'"{tag}"')


def _answer(content: bytes, media_type: str, how: str, tag: str) -> Response:
    plain = media_type.startswith("text/")
    headers = {
        "Cache-Control": CACHED,
        "Content-Disposition": how,
        "Content-Security-Policy": ALONE,
        "Content-Type": f"{media_type}; charset=utf-8" if plain else media_type,
        "Cross-Origin-Resource-Policy": "same-site",
        "ETag": f'"{tag}"',
        "X-Content-Type-Options": "nosniff",
    }
    return Response(content, headers=headers)
