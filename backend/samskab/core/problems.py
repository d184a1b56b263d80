"""Problems: every error a caller can meet, as RFC 9457 `application/problem+json`."""

import re
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, ClassVar

from pydantic import BaseModel, Field
from starlette.responses import Response

MEDIA_TYPE = "application/problem+json"


class FieldError(BaseModel):
    """One thing wrong in the input: where (a JSON pointer), which rule, and the remedy."""

    pointer: str = Field(examples=["/weights/citizen"])
    code: str = Field(examples=["missing"])
    detail: str = Field(examples=["Field required"])


class ProblemDocument(BaseModel):
    """The body of every error (RFC 9457)."""

    type: str = Field(examples=["urn:samskab:problem:not_found"])
    title: str = Field(examples=["Not found"])
    status: int = Field(ge=400, le=599, examples=[404])
    detail: str = Field(examples=["There is nothing here for you."])
    instance: str = Field(examples=["/api/v1/projects"])
    code: str = Field(examples=["not_found"])
    request_id: str = Field(examples=["0198c0de-7000-7000-8000-000000000001"])
    permission: str | None = Field(None, examples=["ideas:idea:answer"])
    errors: list[FieldError] | None = None


class Problem(Exception):
    """An error with a stable code, a sentence for the reader and a place where it applies."""

    status: ClassVar[int] = 500

    def __init__(
        self,
        code: str,
        detail: str,
        *,
        errors: Sequence[FieldError] = (),
        headers: Mapping[str, str] | None = None,
        permission: str | None = None,
    ) -> None:
        """Keep the code (stable, translated by the interface) and the English sentence."""
        super().__init__(code)
        self.code = code
        self.detail = detail
        self.errors = tuple(errors)
        self.headers = dict(headers or {})
        self.permission = permission


class BadRequest(Problem):
    """400: the request as a whole makes no sense."""

    status = 400


class Unauthenticated(Problem):
    """401: nobody is signed in."""

    status = 401

    def __init__(self, code: str = "unauthenticated", detail: str = "Sign in first.") -> None:
        """Say that a sign-in is needed."""
        super().__init__(code, detail, headers={"WWW-Authenticate": 'Cookie realm="samskab"'})


class Forbidden(Problem):
    """403: the caller may see this, but not do it; names the permission that is missing."""

    status = 403

    def __init__(self, permission: str, detail: str = "") -> None:
        """Name the missing permission."""
        super().__init__(
            "forbidden",
            detail or f"This needs the permission {permission}, which you do not have here.",
            permission=permission,
        )


class Refused(Problem):
    """403: refused for a reason that is no missing permission (another site's request)."""

    status = 403


class NotFound(Problem):
    """404: it does not exist for this caller. The body is the same whatever the reason."""

    status = 404

    def __init__(self) -> None:
        """Say no more than that there is nothing."""
        super().__init__("not_found", "There is nothing here for you at this address.")


class Conflict(Problem):
    """409: the state of things does not allow it."""

    status = 409


class Stale(Problem):
    """412: the record has changed since the caller read it."""

    status = 412


class TooLarge(Problem):
    """413: the body is too large."""

    status = 413


class UnsupportedMediaType(Problem):
    """415: the body's media type is not the one expected."""

    status = 415


class Invalid(Problem):
    """422: the input is well formed but wrong; `pointer` says where."""

    status = 422

    def __init__(self, code: str, detail: str, pointer: str = "") -> None:
        """Describe one wrong input; `pointer` is a JSON pointer into the body."""
        errors = [FieldError(pointer=pointer, code=code, detail=detail)]
        super().__init__(code, detail, errors=errors)


class PreconditionRequired(Problem):
    """428: a change must say which version it changes."""

    status = 428


class TooManyRequests(Problem):
    """429: slow down; `Retry-After` says for how long."""

    status = 429

    def __init__(self, seconds: int, code: str = "too_many_requests", detail: str = "") -> None:
        """Tell after how many seconds to try again."""
        super().__init__(
            code,
            detail or f"Too many requests. Try again in {seconds} seconds.",
            headers={"Retry-After": str(seconds)},
        )


class Unavailable(Problem):
    """503: the service cannot answer just now."""

    status = 503


def respond(problem: Problem, status: int, instance: str, request_id: str) -> Response:
    """Write a problem as its response."""
    document = ProblemDocument(
        type=f"urn:samskab:problem:{problem.code}",
        title=title_of(status),
        status=status,
        detail=problem.detail,
        instance=instance,
        code=problem.code,
        request_id=request_id,
        permission=problem.permission,
        errors=list(problem.errors) or None,
    )
    return Response(
        document.model_dump_json(exclude_none=True),
        status_code=status,
        media_type=MEDIA_TYPE,
        headers={"Cache-Control": "no-store", **problem.headers},
    )


def title_of(status: int) -> str:
    """Return the standard phrase of a status: 404 → `Not found`."""
    return HTTPStatus(status).phrase.capitalize()


# A member of an enumeration as Python shows it, in the sentence that names the allowed ones.
_MEMBER = re.compile(r"<\w+\.\w+: ('[^']*')>")


def from_validation(errors: Sequence[Any]) -> list[FieldError]:
    """Turn pydantic's errors into pointers and sentences, without repeating the input."""
    return [
        FieldError(
            pointer=_pointer(error["loc"]),
            code=error["type"],
            detail=_MEMBER.sub(r"\1", error["msg"].removeprefix("Value error, ")),
        )
        for error in errors
    ]


def _pointer(location: Sequence[str | int]) -> str:
    where, *path = location
    if where == "body":
        return "".join(f"/{_escape(part)}" for part in path)
    return f"{where}:" + ".".join(str(part) for part in path)


def _escape(part: str | int) -> str:
    return str(part).replace("~", "~0").replace("/", "~1")
