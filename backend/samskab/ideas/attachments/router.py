"""HTTP for the pictures and files of ideas and challenges."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import File, Form, Request, UploadFile
from sqlmodel import col

from samskab.core.database import Reading, Session, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.files.preparing import prepare_apart
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.core.schemas import OptionalText
from samskab.ideas.attachments import service
from samskab.ideas.attachments.models import Attachment
from samskab.ideas.attachments.schemas import AttachmentPatch, AttachmentRead
from samskab.ideas.challenges.models import Challenge
from samskab.ideas.models import Idea
from samskab.identity.actor import Actor, CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter, find

router = feature_router("ideas")

Upload = Annotated[UploadFile, File(description="A picture or a document.")]
Description = Annotated[
    OptionalText | None,
    Form(
        max_length=500,
        description="What a picture shows, for those who do not see it; pictures need one.",
        examples=["A lamp under the bed rail lights the way to the bathroom."],
    ),
]
_ORDER = [Key(Attachment.position), Key(Attachment.id)]


@router.get(
    "/projects/{project_id}/challenge-attachments",
    response_model=Page[AttachmentRead],
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_challenge_attachments(
    project_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the pictures and files of all challenges of a project."""
    await enter(session, actor, project_id, Permission.IDEA_READ)
    statement = service.LISTED.where(
        Attachment.project_id == project_id, col(Attachment.challenge_id).is_not(None)
    )
    keys = [Key(Attachment.challenge_id), *_ORDER]
    return await paginate(session, statement, keys, page)


@router.get(
    "/challenges/{challenge_id}/attachments",
    response_model=Page[AttachmentRead],
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_attachments_of_challenge(
    challenge_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the pictures and files of a challenge, in their order."""
    await find(session, actor, Challenge, challenge_id, Permission.IDEA_READ)
    statement = service.LISTED.where(col(Attachment.challenge_id) == challenge_id)
    return await paginate(session, statement, _ORDER, page)


@router.post(
    "/challenges/{challenge_id}/attachments",
    status_code=201,
    response_model=AttachmentRead,
    openapi_extra=policy(Permission.CHALLENGE_EDIT),
)
async def attach_to_challenge(
    challenge_id: UUID,
    file: Upload,
    actor: CurrentActor,
    reading: Reading,
    session: Writing,
    request: Request,
    tagged: Tagged,
    description: Description = None,
) -> Any:
    """Attach a picture or a file to a challenge."""
    needed = (Challenge, challenge_id, Permission.CHALLENGE_EDIT)
    attached = await _attach(needed, file, description, actor, reading, session, request)
    return await _read(session, tagged(attached))


@router.get(
    "/ideas/{idea_id}/attachments",
    response_model=Page[AttachmentRead],
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_attachments_of_idea(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the pictures and files of an idea, in their order."""
    await find(session, actor, Idea, idea_id, Permission.IDEA_READ)
    statement = service.LISTED.where(col(Attachment.idea_id) == idea_id)
    return await paginate(session, statement, _ORDER, page)


@router.post(
    "/ideas/{idea_id}/attachments",
    status_code=201,
    response_model=AttachmentRead,
    openapi_extra=policy(Permission.IDEA_SUBMIT),
)
async def attach_to_idea(
    idea_id: UUID,
    file: Upload,
    actor: CurrentActor,
    reading: Reading,
    session: Writing,
    request: Request,
    tagged: Tagged,
    description: Description = None,
) -> Any:
    """Attach a picture or a file to an idea: its author, or those who may change it."""
    needed = (Idea, idea_id, Permission.IDEA_SUBMIT)
    attached = await _attach(needed, file, description, actor, reading, session, request)
    return await _read(session, tagged(attached))


@router.get(
    "/attachments/{attachment_id}",
    response_model=AttachmentRead,
    openapi_extra=policy(Permission.IDEA_READ),
)
async def read_attachment(
    attachment_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged
) -> Any:
    """Read what is known of an attachment."""
    attachment, _ = await find(session, actor, Attachment, attachment_id, Permission.IDEA_READ)
    return await _read(session, tagged(attachment))


@router.patch(
    "/attachments/{attachment_id}",
    response_model=AttachmentRead,
    openapi_extra=policy(Permission.IDEA_SUBMIT),
)
async def change_attachment(
    attachment_id: UUID,
    patch: AttachmentPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Describe an attachment in other words, or move it among the others."""
    attachment, here = await find(session, actor, Attachment, attachment_id, Permission.IDEA_SUBMIT)
    holder = await service.hold(session, attachment)
    changed = await service.change(session, here, holder, attachment, patch, version)
    return await _read(session, tagged(changed))


@router.delete(
    "/attachments/{attachment_id}", status_code=204, openapi_extra=policy(Permission.IDEA_SUBMIT)
)
async def remove_attachment(
    attachment_id: UUID, actor: CurrentActor, version: ExpectedVersion, session: Writing
) -> None:
    """Remove an attachment; its bytes are deleted at once."""
    attachment, here = await find(session, actor, Attachment, attachment_id, Permission.IDEA_SUBMIT)
    holder = await service.hold(session, attachment)
    await service.remove(session, here, holder, attachment, version)


async def _attach(
    needed: tuple[type[Idea] | type[Challenge], UUID, Permission],
    upload: UploadFile,
    description: str | None,
    actor: Actor,
    reading: Session,
    session: Session,
    request: Request,
) -> Attachment:
    """Look first, work on the file while no transaction is open, then look again and write."""
    settings = request.app.state.settings
    size = upload.size or 0
    holder, here = await find(reading, actor, *needed)
    await service.demand_may_attach(reading, here, holder)
    await service.demand_room(reading, holder, settings, size)
    await reading.close()  # its connection is free for others meanwhile
    prepared = await prepare_apart(upload.filename or "", await upload.read())
    service.demand_description(description, picture=prepared.is_picture)
    holder, here = await find(session, actor, *needed, lock=True)
    await service.demand_may_attach(session, here, holder)
    await service.demand_room(session, holder, settings, len(prepared.content))
    return await service.attach(session, here, holder, prepared, description)


async def _read(session: Session, attachment: Attachment) -> Any:
    statement = service.LISTED.where(col(Attachment.id) == attachment.id)
    return (await session.rows(statement)).mappings().one()
