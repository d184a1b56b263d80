"""HTTP for the bytes of attachments: whole files and previews of pictures."""

from enum import IntEnum
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from starlette.responses import Response

from samskab.core.database import Reading, Session
from samskab.core.files import keeping, serving
from samskab.core.files.kinds import PICTURES
from samskab.core.files.models import StoredFile
from samskab.core.problems import Invalid, NotFound
from samskab.core.routing import feature_router, policy
from samskab.ideas.attachments.models import Attachment
from samskab.identity.actor import Actor, CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find

router = feature_router("ideas")


class PreviewSize(IntEnum):
    """The longest side of a preview, in pixels."""

    SMALL = 320
    MEDIUM = 960


@router.get(
    "/attachments/{attachment_id}/content",
    response_class=Response,
    responses=serving.documented(),
    openapi_extra=policy(Permission.IDEA_READ),
)
async def read_attachment_content(
    attachment_id: UUID, actor: CurrentActor, session: Reading, request: Request
) -> Response:
    """Download a file; a picture may be shown in a page."""
    file = await _file(session, actor, attachment_id)
    serving.demand_news(request, file.sha256)
    content = await keeping.content_of(session, file.id)
    if content is None:
        raise NotFound
    return serving.respond(content, name=file.name, kind=file.kind, tag=file.sha256)


@router.get(
    "/attachments/{attachment_id}/preview",
    response_class=Response,
    responses=serving.documented(serving.PREVIEW_TYPE),
    openapi_extra=policy(Permission.IDEA_READ),
)
async def read_attachment_preview(
    attachment_id: UUID,
    actor: CurrentActor,
    session: Reading,
    request: Request,
    size: Annotated[
        PreviewSize, Query(description="The longest side, in pixels.")
    ] = PreviewSize.SMALL,
) -> Response:
    """Show a picture smaller than it is, in WebP."""
    file = await _file(session, actor, attachment_id)
    if file.kind not in PICTURES:
        raise Invalid("no_preview", "Only pictures have previews. Download the file.")
    tag = f"{file.sha256}.{int(size)}"
    serving.demand_news(request, tag)
    content = await keeping.content_of(session, file.id, size)
    if content is None:
        raise NotFound
    return serving.respond_preview(content, tag)


async def _file(session: Session, actor: Actor, attachment_id: UUID) -> StoredFile:
    attachment, _ = await find(session, actor, Attachment, attachment_id, Permission.IDEA_READ)
    return await session.get_one(StoredFile, attachment.file_id)
