"""Defence against requests that another site makes with a person's cookie."""

from urllib.parse import urlsplit

from fastapi import Request

from samskab.core.problems import Refused
from samskab.core.settings import Settings

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def check(request: Request, settings: Settings) -> None:
    """Raise 403 when a browser sends a change from a page of a foreign origin.

    Browsers tell the origin with every request that changes something (`Origin`, and
    `Sec-Fetch-Site`); programs that are no browsers send neither and carry no stray cookies.
    """
    if request.method in SAFE_METHODS:
        return
    origin = request.headers.get("origin")
    site = request.headers.get("sec-fetch-site")
    if origin is None:
        if site in (None, "same-origin", "none"):
            return
    elif (
        origin in settings.allowed_origins
        or origin == settings.public_url
        or urlsplit(origin).netloc == request.headers.get("host")
    ):
        return
    raise Refused("foreign_origin", "Requests from pages of this origin are not accepted.")
