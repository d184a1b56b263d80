"""Routes: strict query parameters, rate limits and idempotency keys for every endpoint."""

import re
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, Protocol
from uuid import UUID

from fastapi import APIRouter, Request
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.responses import Response

from samskab.core import idempotency
from samskab.core.problems import BadRequest

API = "/api/v1"
POLICY = "x-samskab-policy"


class Gatekeeper(Protocol):
    """Knows the caller; raises 429 when they call too often."""

    async def __call__(self, request: Request) -> UUID | None:
        """Return the caller's id, or None for a stranger."""


class Route(APIRoute):
    """A route that refuses unknown query parameters and answers a keyed POST once."""

    def get_route_handler(self) -> Callable[[Request], Awaitable[Response]]:  # type: ignore[override]
        """Wrap the endpoint's handler."""
        inner = super().get_route_handler()
        known = frozenset(_query_names(self.dependant))

        async def handler(request: Request) -> Response:
            unknown = sorted(set(request.query_params) - known)
            if unknown:
                raise BadRequest(
                    "unknown_parameter",
                    f"Unknown query parameter: {unknown[0][:80]}. "
                    f"Known here: {', '.join(sorted(known)) or 'none'}.",
                )
            gatekeeper: Gatekeeper = request.app.state.gatekeeper
            caller_id = await gatekeeper(request)
            if request.method == "POST" and caller_id and idempotency.HEADER in request.headers:
                return await idempotency.answer_once(request, caller_id, inner)
            return await inner(request)

        return handler


def _query_names(dependant: Dependant) -> Iterator[str]:
    for parameter in dependant.query_params:
        yield parameter.alias
    for inner in dependant.dependencies:
        yield from _query_names(inner)


def feature_router(tag: str, prefix: str = API) -> APIRouter:
    """Return a router for one feature; its tag places it in the order of the process."""
    return APIRouter(
        prefix=prefix, tags=[tag], route_class=Route, generate_unique_id_function=_operation_id
    )


def _operation_id(route: APIRoute) -> str:
    """Name operations as they read in a generated client: `submit_idea` → `submitIdea`."""
    return re.sub(r"_(\w)", lambda found: found[1].upper(), route.name)


def policy(permission: str) -> dict[str, Any]:
    """Declare which permission a route needs (the matrix test checks that it is enforced).

    Besides the permissions there are `public` (anyone) and `signed_in` (anyone signed in).
    Use it as `@router.get("/…", openapi_extra=policy(Permission.IDEA_READ))`.
    """
    return {POLICY: permission}
