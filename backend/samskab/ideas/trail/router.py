"""HTTP for the trail of an idea, and for the link of an author without an account."""

from typing import Any
from uuid import UUID

from fastapi import Request, Response

from samskab.core import idempotency
from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.rate_limits import RateLimiter
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.ideas.trail import links, service
from samskab.ideas.trail.schemas import (
    PublicTrail,
    TrailCode,
    TrailLinkCreate,
    TrailLinkMade,
    TrailLinkRead,
    TrailRead,
)
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find

router = feature_router("ideas")


@router.get(
    "/ideas/{idea_id}/trail", response_model=TrailRead, openapi_extra=policy(Permission.IDEA_READ)
)
async def read_trail(idea_id: UUID, actor: CurrentActor, session: Reading) -> Any:
    """Read what became of an idea, from its first word on, through ideas that carry it on."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_READ)
    told = await service.follow(session, here.project, idea)
    return {**told, "may_link": await links.may_link(session, here, idea)}


@router.get(
    "/ideas/{idea_id}/trail-link",
    response_model=TrailLinkRead,
    openapi_extra=policy(Permission.IDEA_SUBMIT),
)
async def read_trail_link(
    idea_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged
) -> Any:
    """Read whether the author of a written-down idea has a link to its trail."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_SUBMIT)
    await links.demand_may_look(session, here, idea)
    link, shown = await links.look(session, here, idea)
    tagged(link)
    return shown


@router.post(
    "/ideas/{idea_id}/trail-link",
    status_code=201,
    response_model=TrailLinkMade,
    openapi_extra=policy(Permission.IDEA_SUBMIT),
)
async def make_trail_link(
    idea_id: UUID,
    new: TrailLinkCreate,
    request: Request,
    response: Response,
    actor: CurrentActor,
    session: Writing,
) -> Any:
    """Give the author of a written-down idea a link to its trail; the former one ends."""
    idempotency.do_not_keep(request)
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_SUBMIT, lock=True)
    await links.demand_may_link(session, here, idea)
    code = await links.make(session, here, idea, new.days)
    _, shown = await links.look(session, here, idea)
    response.headers["Cache-Control"] = "no-store"
    address = request.app.state.settings.public_url + links.PAGE + code
    return {**shown, "code": code, "address": address}


@router.delete(
    "/ideas/{idea_id}/trail-link", status_code=204, openapi_extra=policy(Permission.IDEA_SUBMIT)
)
async def take_back_trail_link(
    idea_id: UUID, actor: CurrentActor, version: ExpectedVersion, session: Writing
) -> None:
    """Take the author's link back; it ends at once."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_SUBMIT, lock=True)
    await links.demand_may_link(session, here, idea)
    await links.take_back(session, here, idea, version)


@router.post("/public/trails", response_model=PublicTrail, openapi_extra=policy("public"))
async def open_trail(
    given: TrailCode, request: Request, response: Response, session: Reading
) -> Any:
    """Read what became of an idea without signing in, by the code that its author was given.

    It changes nothing; it is a POST so that no log on the way keeps the code.
    """
    limiter: RateLimiter = request.app.state.code_limiter
    await limiter.check(request.client.host if request.client else "")
    response.headers.update({"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"})
    return await links.open_trail(session, given.code)
