"""What the attachments' endpoints take and give."""

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from samskab.core.files.kinds import FileKind
from samskab.core.schemas import Output, Patch, Sentence, Whole

Description = Annotated[Sentence, Field(max_length=500)]


class AttachmentPatch(Patch):
    """Another description, or another place among the attachments of the same idea."""

    clearable: ClassVar[frozenset[str]] = frozenset({"description"})

    description: Description | None = Field(
        None, examples=["A lamp under the bed rail lights the way to the bathroom."]
    )
    position: Whole | None = Field(
        None, ge=0, le=1000, description="Counted from 0; the others make room.", examples=[0]
    )


class AttachmentRead(Output):
    """A file with what is known of it; its bytes are at `/content`, a picture's `/preview`."""

    id: UUID
    idea_id: UUID | None
    challenge_id: UUID | None
    name: str = Field(examples=["lamp.jpg"])
    kind: FileKind = Field(examples=["jpeg"])
    size: int = Field(description="Bytes.", examples=[184_320])
    width: int | None = Field(description="Pixels; pictures only.", examples=[1600])
    height: int | None = Field(description="Pixels; pictures only.", examples=[1200])
    description: str | None = Field(
        description="What a picture shows, for those who do not see it.",
        examples=["A lamp under the bed rail lights the way to the bathroom."],
    )
    position: int = Field(description="Its place among the others, from 0.", examples=[0])
    uploaded_by: UUID
    uploaded_by_name: str = Field(examples=["Anna Krogh"])
    created_at: datetime
    updated_at: datetime
    version: int
