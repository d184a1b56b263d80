"""The pictures of a challenge on its public page: nothing else that is attached, nobody's name."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlmodel import col

from samskab.core.database import Session, select_columns
from samskab.core.files import keeping
from samskab.core.files.kinds import PICTURES
from samskab.core.files.models import StoredFile
from samskab.core.problems import NotFound
from samskab.ideas.attachments.models import Attachment

# The longest side that is shown, in pixels; larger ones stay with the members of the project.
SIDE = 960

# A picture without words for those who do not see it is not shown.
_SHOWN = (
    select_columns(
        Attachment.id,
        Attachment.description,
        StoredFile.width,
        StoredFile.height,
        Attachment.file_id,
        StoredFile.sha256,
    )
    .join(StoredFile, col(StoredFile.id) == Attachment.file_id)
    .where(col(StoredFile.kind).in_(PICTURES), col(Attachment.description).is_not(None))
)


async def pictures_of(session: Session, challenge_id: UUID) -> Sequence[Mapping[str, Any]]:
    """Return a challenge's pictures in their order. Whether they may be shown is asked before."""
    statement = _SHOWN.where(Attachment.challenge_id == challenge_id).order_by(
        col(Attachment.position), col(Attachment.id)
    )
    found: Sequence[Mapping[str, Any]] = (await session.rows(statement)).mappings().all()
    return found


async def tag_of(session: Session, challenge_id: UUID, picture_id: UUID) -> tuple[UUID, str]:
    """Return the file and the tag of one picture; 404 if the challenge shows no such picture."""
    statement = _SHOWN.where(
        Attachment.challenge_id == challenge_id, col(Attachment.id) == picture_id
    )
    row = (await session.rows(statement)).mappings().one_or_none()
    if row is None:
        raise NotFound
    return row["file_id"], f"{row['sha256']}.{SIDE}"


async def content_of(session: Session, file_id: UUID) -> bytes:
    """Return a picture as it is shown: drawn anew, without what a camera writes into it."""
    content = await keeping.content_of(session, file_id, SIDE)
    if content is None:
        raise NotFound
    return content
