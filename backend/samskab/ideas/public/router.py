"""HTTP for a challenge's public page, and for who reads what was left there."""

from typing import Any
from uuid import UUID

from fastapi import Request
from sqlmodel import col
from starlette.responses import Response

from samskab.core.database import Reading, Writing
from samskab.core.files import serving
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas import service as ideas
from samskab.ideas.public import pictures, service
from samskab.ideas.public.models import PublicIdea, PublicIdeaState
from samskab.ideas.public.schemas import (
    PublicChallengeRead,
    PublicIdeaConfirmed,
    PublicIdeaCreate,
    PublicIdeaRead,
    PublicIdeaReceipt,
    PublicIdeaRefusal,
    TokenGiven,
)
from samskab.ideas.schemas import IdeaRead
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter, find

router = feature_router("ideas")


@router.get(
    "/public/challenges/{challenge_id}",
    response_model=PublicChallengeRead,
    openapi_extra=policy("public"),
)
async def read_public_challenge(challenge_id: UUID, request: Request, session: Reading) -> Any:
    """Read a challenge that is open to the public; nobody need be signed in."""
    page = await service.read_page(session, challenge_id)
    return {**page, "mail_is_sent": request.app.state.settings.mail_is_sent}


@router.get(
    "/public/challenges/{challenge_id}/pictures/{attachment_id}",
    response_class=Response,
    responses=serving.documented(serving.PREVIEW_TYPE),
    openapi_extra=policy("public"),
)
async def read_public_picture(
    challenge_id: UUID, attachment_id: UUID, session: Reading, request: Request
) -> Response:
    """Show a picture of a challenge that is open to the public, in WebP."""
    await service.demand_open(session, challenge_id)
    file_id, tag = await pictures.tag_of(session, challenge_id, attachment_id)
    serving.demand_news(request, tag)
    return serving.respond_preview(await pictures.content_of(session, file_id), tag)


@router.post(
    "/public/challenges/{challenge_id}/ideas",
    status_code=202,
    response_model=PublicIdeaReceipt,
    openapi_extra=policy("public"),
)
async def leave_public_idea(
    challenge_id: UUID, new: PublicIdeaCreate, request: Request, session: Writing
) -> Any:
    """Leave an idea on a public page: confirmed by a mail's link, or read first by who leads."""
    address = request.client.host if request.client else ""
    left = await service.leave(session, request.app.state.settings, challenge_id, new, address)
    unconfirmed = left.state is PublicIdeaState.UNCONFIRMED
    return {"next": "confirm_by_mail" if unconfirmed else "read_first"}


@router.post(
    "/public/idea-confirmations", response_model=PublicIdeaConfirmed, openapi_extra=policy("public")
)
async def confirm_public_idea(given: TokenGiven, request: Request, session: Writing) -> Any:
    """Confirm an idea by the secret from its mail; confirming again changes nothing."""
    return await service.confirm(session, request.app.state.settings, given.token)


@router.post("/public/idea-mail-stops", status_code=204, openapi_extra=policy("public"))
async def stop_public_idea_mail(given: TokenGiven, request: Request, session: Writing) -> None:
    """Delete the mail address behind an idea, by the secret from one of its mails."""
    await service.silence(session, request.app.state.settings, given.token)


@router.get(
    "/projects/{project_id}/public-ideas",
    response_model=Page[PublicIdeaRead],
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def list_public_ideas(
    project_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List what was left on public pages and waits to be read, oldest first."""
    await enter(session, actor, project_id, Permission.IDEA_ANSWER)
    keys = [Key(col(PublicIdea.id))]
    return await paginate(session, service.waiting_in(project_id), keys, page)


@router.post(
    "/public-ideas/{public_idea_id}/acceptance",
    status_code=201,
    response_model=IdeaRead,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def accept_public_idea(public_idea_id: UUID, actor: CurrentActor, session: Writing) -> Any:
    """Make an idea of what was left on a public page."""
    left, here = await find(
        session, actor, PublicIdea, public_idea_id, Permission.IDEA_ANSWER, lock=True
    )
    return await ideas.describe(session, await service.accept(session, here, left))


@router.post(
    "/public-ideas/{public_idea_id}/refusal",
    status_code=204,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def refuse_public_idea(
    public_idea_id: UUID, refusal: PublicIdeaRefusal, actor: CurrentActor, session: Writing
) -> None:
    """Refuse and empty what was left on a public page, with a reason for the audit trail."""
    left, here = await find(
        session, actor, PublicIdea, public_idea_id, Permission.IDEA_ANSWER, lock=True
    )
    await service.refuse(session, here, left, refusal.reason)
