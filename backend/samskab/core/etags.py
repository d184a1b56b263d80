"""ETags: a record's version, told with every answer and asked for with every change."""

import re
from typing import Annotated, TypeVar

from fastapi import Depends, Header, Request, Response

from samskab.core.problems import BadRequest, PreconditionRequired, Stale
from samskab.core.records import Record

R = TypeVar("R", bound=Record)

_TAG = re.compile(r'^(?:W/)?"(\d+)(?:\.[\w.-]+)?"$')


class NotModified(Exception):
    """304: the caller already has this version."""

    def __init__(self, tag: str) -> None:
        """Keep the tag for the answer's header."""
        super().__init__(tag)
        self.tag = tag


class Tagger:
    """Puts the ETag on an answer; answers 304 when the caller already has it."""

    def __init__(self, request: Request, response: Response) -> None:
        """Remember the request that is answered."""
        self._request = request
        self._response = response

    def __call__(self, record: R, *shown: int | str) -> R:
        """Tag the answer with the record's version and return the record.

        `shown` are figures outside the record that the answer also shows (say a count of
        comments): they are part of the tag, so that a cached answer never hides a new figure.
        """
        tag = '"' + ".".join(str(part) for part in (record.version, *shown)) + '"'
        self._response.headers["ETag"] = tag
        asked = self._request.headers.get("if-none-match", "")
        known = {part.strip().removeprefix("W/") for part in asked.split(",")}
        if self._request.method == "GET" and tag in known:
            raise NotModified(tag)
        return record


async def _tagger(request: Request, response: Response) -> Tagger:
    return Tagger(request, response)


Tagged = Annotated[Tagger, Depends(_tagger)]


async def _expected_version(
    if_match: Annotated[
        str | None,
        Header(max_length=200, description="The ETag of the version that is changed."),
    ] = None,
) -> int:
    if if_match is None:
        raise PreconditionRequired(
            "if_match_required",
            "Send the ETag you last read in the header If-Match, so that no change is lost.",
        )
    found = _TAG.match(if_match.strip())
    if not found or len(found[1]) > 9:
        raise BadRequest("bad_etag", "If-Match must be an ETag that this service gave.")
    return int(found[1])


ExpectedVersion = Annotated[int, Depends(_expected_version)]


def expect(record: Record, version: int) -> None:
    """Raise 412 unless the record still has the version that the caller read."""
    if record.version != version:
        raise Stale(
            "stale", "It has been changed since you read it. Read it again, then change it."
        )
