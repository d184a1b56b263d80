"""Builds the application: routers, handlers, middleware, lifespan."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from uuid import UUID

from fastapi import FastAPI, Request
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware

from samskab import documentation, interface, migrating, system, wiring
from samskab.core import handlers, logging
from samskab.core.database import Database
from samskab.core.middleware import RequestFrame
from samskab.core.rate_limits import RateLimiter
from samskab.core.routing import API, Gatekeeper
from samskab.core.settings import Settings, load
from samskab.identity.actor import identify

# Nobody types codes faster than this; a program that guesses them would.
CODES_PER_MINUTE = 20
EXPOSED_HEADERS = ["ETag", "Link", "Location", "Retry-After", "X-Request-Id"]


def create_app(settings: Settings | None = None) -> FastAPI:
    """Return the application for the settings (read from the environment by default)."""
    settings = settings or load()
    logging.configure(settings)
    app = FastAPI(
        title="Samskab",
        version=version("samskab"),
        lifespan=_lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url=f"{API}/openapi.json",
        separate_input_output_schemas=False,
    )
    app.state.settings = settings
    app.state.database = Database(settings)
    app.state.schema_version = migrating.newest_version()
    app.state.running_keys = set()
    app.state.code_limiter = RateLimiter(CODES_PER_MINUTE)
    app.state.gatekeeper = _gatekeeper(RateLimiter(settings.requests_per_minute))
    # Their routes, not the routers: FastAPI looks through included routers one by one, and
    # with this many that was most of what a small request cost.
    for router in (*wiring.ROUTERS, system.router):
        app.router.routes.extend(router.routes)
    wiring.connect(settings)
    handlers.install(app)
    documentation.install(app)
    interface.install(app, settings.interface_dir)
    app.add_middleware(GZipMiddleware, minimum_size=1024, compresslevel=5)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=settings.allowed_origins,
        allow_credentials=True,
        allow_methods=["GET", "POST", "PUT", "PATCH", "DELETE"],
        allow_headers=["Content-Type", "If-Match", "If-None-Match", "Idempotency-Key"],
        expose_headers=EXPOSED_HEADERS,
        max_age=600,
    )
    app.add_middleware(RequestFrame, settings=settings)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    yield
    await app.state.database.close()


def _gatekeeper(limiter: RateLimiter) -> Gatekeeper:
    """Return what counts requests by account, or by address for strangers."""

    async def admit(request: Request) -> UUID | None:
        actor = await identify(request)
        address = request.client.host if request.client else ""
        await limiter.check(str(actor.user_id) if actor else address)
        return actor.user_id if actor else None

    return admit
