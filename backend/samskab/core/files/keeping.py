"""Keeping files in the database: bytes and rows come and go in one transaction."""

from uuid import UUID

from sqlalchemy import delete
from sqlmodel import col, select

from samskab.core.database import Session
from samskab.core.files.models import WHOLE, FileContent, StoredFile
from samskab.core.files.preparing import PreparedFile


async def keep(session: Session, municipality_id: UUID, prepared: PreparedFile) -> StoredFile:
    """Store a prepared file with its previews."""
    file = StoredFile(
        municipality_id=municipality_id,
        name=prepared.name,
        kind=prepared.kind,
        size=len(prepared.content),
        sha256=prepared.sha256,
        width=prepared.width,
        height=prepared.height,
    )
    session.add(file)
    await session.flush()
    for side, content in {WHOLE: prepared.content, **prepared.previews}.items():
        session.add(
            FileContent(
                municipality_id=municipality_id, file_id=file.id, side=side, content=content
            )
        )
    await session.flush()
    return file


async def content_of(session: Session, file_id: UUID, side: int = WHOLE) -> bytes | None:
    """Return the bytes of a file or of its preview, or None if there are none."""
    statement = select(FileContent.content).where(
        FileContent.file_id == file_id, FileContent.side == side
    )
    return (await session.exec(statement)).one_or_none()


async def forget(session: Session, file_id: UUID) -> None:
    """Delete a file with all its bytes. Whatever refers to it must be gone already."""
    await session.exec(delete(FileContent).where(col(FileContent.file_id) == file_id))
    await session.exec(delete(StoredFile).where(col(StoredFile.id) == file_id))
