"""HTTP for personal links: those who lead make them, whoever holds one speaks without account."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Header, Request, Response
from sqlmodel import col

from samskab.core import idempotency
from samskab.core.database import Reading, Session, Writing
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.rate_limits import RateLimiter
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.reality_check.links import service
from samskab.reality_check.links.models import PersonalLink
from samskab.reality_check.links.schemas import (
    Contribution,
    PersonalLinkCreate,
    PersonalLinkMade,
    PersonalLinkOpened,
    PersonalLinkRead,
)

router = feature_router("reality check")

Secret = Annotated[
    str,
    Header(
        alias="Samskab-Personal-Link",
        min_length=20,
        max_length=100,
        description="The secret of a personal link.",
    ),
]


@router.get(
    "/ideas/{idea_id}/personal-links",
    response_model=Page[PersonalLinkRead],
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def list_personal_links(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List an idea's personal links, without their secrets, the newest first."""
    await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_EDIT)
    keys = [Key(PersonalLink.id, descending=True)]
    listed = await paginate(session, service.links_of(idea_id), keys, page)
    return {**listed, "items": [service.with_state(row) for row in listed["items"]]}


@router.post(
    "/ideas/{idea_id}/personal-links",
    status_code=201,
    response_model=PersonalLinkMade,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def make_personal_link(
    idea_id: UUID,
    new: PersonalLinkCreate,
    actor: CurrentActor,
    session: Writing,
    request: Request,
) -> Any:
    """Make a link over which somebody without an account speaks once; its secret is told once."""
    idempotency.do_not_keep(request)
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_EDIT, lock=True)
    link, secret = await service.make(session, here, idea, new)
    return {**await _shown(session, link), "secret": secret}


@router.post(
    "/personal-links/{personal_link_id}/revocation",
    status_code=201,
    response_model=PersonalLinkRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def revoke_personal_link(
    personal_link_id: UUID, actor: CurrentActor, session: Writing
) -> Any:
    """Call a personal link back; what was said over it stays."""
    link, here = await find(
        session, actor, PersonalLink, personal_link_id, Permission.REALITY_CHECK_EDIT, lock=True
    )
    return await _shown(session, await service.revoke(session, here, link))


@router.get("/personal-link", response_model=PersonalLinkOpened, openapi_extra=policy("public"))
async def open_personal_link(
    secret: Secret, session: Reading, request: Request, response: Response
) -> Any:
    """Read what a personal link is about, and what was said over it."""
    await _keep_private(request, response)
    return service.shown(await service.open_link(session, secret))


@router.post(
    "/personal-link/contribution",
    status_code=201,
    response_model=PersonalLinkOpened,
    openapi_extra=policy("public"),
)
async def speak_over_personal_link(
    new: Contribution, secret: Secret, session: Writing, request: Request, response: Response
) -> Any:
    """Say over a personal link what you think, or correct it until the round is closed."""
    await _keep_private(request, response)
    opened = await service.open_link(session, secret, lock=True)
    return service.shown(await service.speak(session, opened, new))


async def _shown(session: Session, link: PersonalLink) -> dict[str, Any]:
    statement = service.links_of(link.idea_id).where(col(PersonalLink.id) == link.id)
    return service.with_state((await session.exec(statement)).one()._mapping)


async def _keep_private(request: Request, response: Response) -> None:
    """Count how often an address tries secrets, and let nobody keep or list the answer."""
    limiter: RateLimiter = request.app.state.code_limiter
    await limiter.check(request.client.host if request.client else "")
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
