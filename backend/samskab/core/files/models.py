"""A file that is kept, and its bytes in a table of their own."""

from uuid import UUID

from sqlalchemy import CheckConstraint, LargeBinary, UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import enum_column
from samskab.core.files.kinds import FileKind
from samskab.core.records import Row

# The side under which the file itself is kept, beside the longest sides of its previews.
WHOLE = 0


class StoredFile(Row, table=True):
    """What is known of a file without its bytes. It never changes; `size` is in bytes."""

    __table_args__ = (CheckConstraint("size > 0", name="size_positive"),)

    municipality_id: UUID = Field(foreign_key="organisation.id", index=True)
    name: str = Field(max_length=120)
    kind: FileKind = Field(sa_type=enum_column(FileKind))
    size: int
    sha256: str = Field(max_length=64)
    width: int | None = None
    height: int | None = None


class FileContent(Row, table=True):
    """The bytes of a file (`side` 0) or of a preview of it (its longest side in pixels)."""

    __table_args__ = (UniqueConstraint("file_id", "side"),)

    municipality_id: UUID = Field(foreign_key="organisation.id", index=True)
    file_id: UUID = Field(foreign_key="stored_file.id")
    side: int
    content: bytes = Field(sa_type=LargeBinary)
