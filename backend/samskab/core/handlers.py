"""Exception handlers: whatever goes wrong in a request becomes a problem document."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.responses import Response

from samskab.core import problems
from samskab.core.etags import NotModified
from samskab.core.problems import BadRequest, Conflict, NotFound, Problem, Unavailable

_CODES = {
    400: ("bad_request", "The request could not be read. Check its body and headers."),
    404: ("not_found", NotFound().detail),
    405: ("method_not_allowed", "This address does not take that method."),
    413: ("too_large", "The body is too large."),
    415: ("unsupported_media_type", "Send the media type that the documentation names."),
}


def install(app: FastAPI) -> None:
    """Register the handlers."""
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _validation)
    app.add_exception_handler(IntegrityError, _integrity)
    app.add_exception_handler(PoolTimeout, _busy)
    app.add_exception_handler(NotModified, _not_modified)


def _respond(request: Request, problem: Problem, status: int) -> Response:
    return problems.respond(problem, status, request.url.path, request.state.request_id)


async def _problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return _respond(request, error, error.status)


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if isinstance(error.__cause__, Problem):  # raised while the body was read: too large
        return _respond(request, error.__cause__, error.__cause__.status)
    code, detail = _CODES.get(error.status_code, ("refused", "The request was refused."))
    problem = Problem(code, detail, headers=error.headers)
    return _respond(request, problem, error.status_code)


async def _validation(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    errors = problems.from_validation(error.errors())
    kinds = {item.code for item in errors}
    if "json_invalid" in kinds:
        problem: Problem = BadRequest("bad_json", "The body is not valid JSON.")
        return _respond(request, problem, 400)
    if _wrong_media_type(request):
        code, detail = _CODES[415]
        return _respond(request, Problem(code, detail), 415)
    problem = Problem(
        "invalid", f"{len(errors)} thing(s) in the input must be corrected.", errors=errors
    )
    return _respond(request, problem, 422)


def _wrong_media_type(request: Request) -> bool:
    """Whether a body came in a type that the route does not read."""
    route = request.scope.get("route")
    if getattr(route, "body_field", None) is None:
        return False
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    form = any(
        type(field.field_info).__name__ in {"Form", "File"}
        for field in route.dependant.body_params  # type: ignore[union-attr]
    )
    return kind != ("multipart/form-data" if form else "application/json")


async def _integrity(request: Request, error: Exception) -> Response:
    return _respond(
        request,
        Conflict("conflict", "It exists already, or something it refers to does not exist."),
        409,
    )


async def _busy(request: Request, error: Exception) -> Response:
    problem = Unavailable(
        "busy", "The database is busy. Try again shortly.", headers={"Retry-After": "2"}
    )
    return _respond(request, problem, 503)


async def _not_modified(request: Request, error: Exception) -> Response:
    assert isinstance(error, NotModified)
    return Response(status_code=304, headers={"ETag": error.tag})
