"""The verbs of attachments: attach, change, move, remove."""

from typing import Any

from sqlalchemy import func, select, update
from sqlmodel import col

from samskab.core import audit, events
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.files import keeping
from samskab.core.files.kinds import PICTURES, POINTER
from samskab.core.files.models import StoredFile
from samskab.core.files.preparing import PreparedFile
from samskab.core.problems import Conflict, FieldError, Invalid, NotFound, TooLarge
from samskab.core.settings import Settings
from samskab.ideas import service as ideas
from samskab.ideas.attachments.models import Attachment
from samskab.ideas.attachments.schemas import AttachmentPatch
from samskab.ideas.challenges.models import Challenge
from samskab.ideas.events import FileAttached, FileRemoved, IdeaAction
from samskab.ideas.models import Idea
from samskab.identity.models import User
from samskab.identity.permissions import Permission
from samskab.projects.access import Access
from samskab.projects.service import scope_of

Holder = Idea | Challenge

LISTED = (
    select_columns(
        Attachment.id,
        Attachment.idea_id,
        Attachment.challenge_id,
        StoredFile.name,
        StoredFile.kind,
        StoredFile.size,
        StoredFile.width,
        StoredFile.height,
        Attachment.description,
        Attachment.position,
        Attachment.uploaded_by,
        col(User.name).label("uploaded_by_name"),
        Attachment.created_at,
        Attachment.updated_at,
        Attachment.version,
    )
    .join(StoredFile, col(StoredFile.id) == Attachment.file_id)
    .join(User, col(User.id) == Attachment.uploaded_by)
)


async def demand_may_attach(session: Session, here: Access, holder: Holder) -> None:
    """Raise 403 or 409 unless the actor may change the idea or the challenge itself."""
    if isinstance(holder, Idea):
        await ideas.demand_may_change(session, here, holder)
    else:
        here.require(Permission.CHALLENGE_EDIT)
    here.require_active()


async def hold(session: Session, attachment: Attachment) -> Holder:
    """Return the attachment's idea or challenge; lock it first, then the attachment as it is now.

    Everybody locks in this order, so that two who move files at once wait and never block each
    other. Raises 404 when the attachment was removed meanwhile.
    """
    held_by: type[Holder] = Idea if attachment.idea_id else Challenge
    identity = attachment.idea_id or attachment.challenge_id
    holder: Holder = await session.get_one(held_by, identity, with_for_update=True)
    again = select(Attachment).where(col(Attachment.id) == attachment.id)
    fresh = again.with_for_update().execution_options(populate_existing=True)
    if (await session.exec(fresh)).scalar_one_or_none() is None:
        raise NotFound
    return holder


async def demand_room(session: Session, holder: Holder, settings: Settings, size: int) -> None:
    """Raise 413 for a file that is too large, 409 when there are too many or too much already."""
    if size > settings.max_file_bytes:
        raise TooLarge(
            "file_too_large",
            f"The file has more than {_megabytes(settings.max_file_bytes)}. Send a smaller one.",
            errors=[FieldError(pointer=POINTER, code="file_too_large", detail="Too large.")],
        )
    statement = (
        select_columns(func.count(), func.coalesce(func.sum(StoredFile.size), 0))
        .select_from(Attachment)
        .join(StoredFile, col(StoredFile.id) == Attachment.file_id)
        .where(_held_by(holder))
    )
    number, total = (await session.exec(statement)).one()
    if number >= settings.max_files:
        raise Conflict(
            "too_many_files",
            f"There are {settings.max_files} files here already. Remove one first.",
        )
    if total + size > settings.max_files_bytes:
        raise Conflict(
            "files_too_large_together",
            f"The files here may have {_megabytes(settings.max_files_bytes)} together. "
            "Remove one first, or send a smaller one.",
        )


def demand_description(description: str | None, *, picture: bool) -> None:
    """Raise 422 for a picture that says nothing to those who do not see it."""
    if picture and not description:
        raise Invalid(
            "description_required",
            "Say in a sentence what the picture shows, for those who cannot see it.",
            "/description",
        )


async def attach(
    session: Session, here: Access, holder: Holder, prepared: PreparedFile, description: str | None
) -> Attachment:
    """Attach a prepared file, behind those that are there. The holder's row must be locked."""
    file = await keeping.keep(session, here.project.municipality_id, prepared)
    last = select(func.max(col(Attachment.position))).where(_held_by(holder))
    newest = (await session.exec(last)).scalar_one()
    attachment = Attachment(
        **scope_of(here.project),
        **_key(holder),
        file_id=file.id,
        description=description or None,
        position=0 if newest is None else newest + 1,
        uploaded_by=here.actor.user_id,
    )
    session.add(attachment)
    await session.flush()
    by = here.actor.user_id
    # The name and the description stay out of the trail: they go when the file goes.
    after = {"kind": file.kind, "size": file.size}
    audit.record(session, by, IdeaAction.FILE_ATTACHED, attachment, after=after)
    events.record(
        session,
        by,
        FileAttached(**scope_of(here.project), **_key(holder), attachment_id=attachment.id),
    )
    await session.flush()
    return attachment


async def change(
    session: Session,
    here: Access,
    holder: Holder,
    attachment: Attachment,
    patch: AttachmentPatch,
    version: int,
) -> Attachment:
    """Change the description or the place. The holder's row must be locked."""
    await demand_may_attach(session, here, holder)
    expect(attachment, version)
    fields = patch.changes()
    if "description" in fields:
        file = await session.get_one(StoredFile, attachment.file_id)
        demand_description(fields["description"], picture=file.kind in PICTURES)
        attachment.description = fields["description"]
    if "position" in fields:
        await _move(session, holder, attachment, fields["position"])
    await session.flush()
    after = {name: fields[name] for name in ("position",) if name in fields}
    audit.record(session, here.actor.user_id, IdeaAction.FILE_CHANGED, attachment, after=after)
    await session.flush()
    return attachment


async def remove(
    session: Session, here: Access, holder: Holder, attachment: Attachment, version: int
) -> None:
    """Remove a file: its row and its bytes go for good, that it was there stays in the trail."""
    await demand_may_attach(session, here, holder)
    expect(attachment, version)
    by, file_id = here.actor.user_id, attachment.file_id
    file = await session.get_one(StoredFile, file_id)
    before = {"kind": file.kind, "size": file.size}
    audit.record(session, by, IdeaAction.FILE_REMOVED, attachment, before=before)
    events.record(
        session,
        by,
        FileRemoved(**scope_of(here.project), **_key(holder), attachment_id=attachment.id),
    )
    await session.delete(attachment)
    await session.flush()
    await keeping.forget(session, file_id)


async def _move(session: Session, holder: Holder, attachment: Attachment, place: int) -> None:
    """Put an attachment into a place; the others keep their order, and their versions."""
    statement = (
        select(col(Attachment.id))
        .where(_held_by(holder), col(Attachment.id) != attachment.id)
        .order_by(col(Attachment.position), col(Attachment.id))
    )
    order = list((await session.exec(statement)).scalars())
    order.insert(place, attachment.id)
    for position, identity in enumerate(order):
        if identity == attachment.id:
            attachment.position = position
        else:
            await session.exec(
                update(Attachment)
                .where(col(Attachment.id) == identity)
                .values(position=position)
                .execution_options(synchronize_session=False)
            )


def _key(holder: Holder) -> dict[str, Any]:
    return {"idea_id" if isinstance(holder, Idea) else "challenge_id": holder.id}


def _held_by(holder: Holder) -> Any:
    key = Attachment.idea_id if isinstance(holder, Idea) else Attachment.challenge_id
    return col(key) == holder.id


def _megabytes(size: int) -> str:
    return f"{size / 1_048_576:.3g} MB"
