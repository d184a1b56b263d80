"""The frame around every request: id, size limit, security headers, access log, last resort."""

import re
import time
from http import HTTPStatus

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from samskab.core import problems
from samskab.core.logging import failure_place
from samskab.core.records import new_id
from samskab.core.settings import Settings

_SAFE_ID = re.compile(r"^[A-Za-z0-9._-]{8,64}$")

SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
        "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
}

log = structlog.get_logger()


class RequestFrame:
    """Pure ASGI middleware; the outermost of the application."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        """Wrap an application."""
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Frame one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        given = headers.get("x-request-id", "")
        request_id = given if _SAFE_ID.match(given) else str(new_id())
        scope.setdefault("state", {})["request_id"] = request_id
        structlog.contextvars.bind_contextvars(request_id=request_id)
        started = time.perf_counter()
        status = 0

        async def framed_send(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                self._add_headers(scope, MutableHeaders(scope=message), request_id)
            await send(message)

        try:
            self._check_length(scope, headers)
            await self.app(scope, self._limited(scope, headers, receive), framed_send)
        except Exception as error:
            if status:
                raise
            await self._last_resort(error, scope, receive, framed_send, request_id)
        finally:
            self._log(scope, status, started)
            structlog.contextvars.clear_contextvars()

    def _limit(self, headers: Headers) -> int:
        upload = headers.get("content-type", "").startswith("multipart/form-data")
        return self.settings.max_upload_bytes if upload else self.settings.max_body_bytes

    def _check_length(self, scope: Scope, headers: Headers) -> None:
        length = headers.get("content-length", "0")
        if length.isdigit() and int(length) > self._limit(headers):
            raise _too_large(self._limit(headers))

    def _limited(self, scope: Scope, headers: Headers, receive: Receive) -> Receive:
        """Count what arrives, for bodies that do not say their length."""
        limit, seen = self._limit(headers), 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > limit:
                raise _too_large(limit)
            return message

        return counted

    def _add_headers(self, scope: Scope, headers: MutableHeaders, request_id: str) -> None:
        headers["X-Request-Id"] = request_id
        for name, value in SECURITY_HEADERS.items():
            headers.setdefault(name, value)
        if self.settings.cookie_secure:
            headers.setdefault("Strict-Transport-Security", "max-age=31536000")
        if scope["path"].startswith("/api/"):
            headers.setdefault("Cache-Control", "private, no-cache")
            headers.add_vary_header("Cookie")

    async def _last_resort(
        self, error: Exception, scope: Scope, receive: Receive, send: Send, request_id: str
    ) -> None:
        if isinstance(error, problems.Problem):
            problem, code = error, error.status
        else:
            log.error("request failed", error=type(error).__name__, place=failure_place(error))
            problem = problems.Problem(
                "internal_error",
                "Something failed on our side; nothing was saved. "
                "If it happens again, give this request id to whoever runs the service.",
            )
            code = HTTPStatus.INTERNAL_SERVER_ERROR
        response = problems.respond(problem, code, scope["path"], request_id)
        await response(scope, receive, send)

    def _log(self, scope: Scope, status: int, started: float) -> None:
        # The route's template, not the address: an address may carry what somebody searched for.
        route = scope.get("route")
        log.info(
            "request",
            method=scope["method"],
            route=getattr(route, "path", "unmatched"),
            status=status,
            milliseconds=round((time.perf_counter() - started) * 1000, 1),
        )


def _too_large(limit: int) -> problems.TooLarge:
    return problems.TooLarge(
        "too_large", f"The body is larger than {limit} bytes. Send less, or in parts."
    )
