"""What the profiles' endpoints take and give."""

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field, StringConstraints

from samskab.core.schemas import Input, Name, Output, Patch
from samskab.ideas.imports.schemas import IdeaImportColumns, Source
from samskab.ideas.imports.table import MOST_COLUMNS
from samskab.projects.models import Perspective

ProfileName = Annotated[Name, StringConstraints(max_length=80)]
Heading = Annotated[list[Name], Field(min_length=1, max_length=MOST_COLUMNS)]


class IdeaImportProfileCreate(Input):
    """A mapping to keep. It is chosen by itself for a file with the same heading."""

    name: ProfileName = Field(examples=["The yearly workshop"])
    heading: Heading = Field(
        description="The columns of the file.", examples=[["id", "title", "text"]]
    )
    columns: IdeaImportColumns
    origin_perspective: Perspective = Field(Perspective.CITIZEN, examples=["citizen"])
    source: Source | None = Field(None, examples=["Workshop at Solbakken"])


class IdeaImportProfilePatch(Patch):
    """What may change of a profile."""

    clearable: ClassVar[frozenset[str]] = frozenset({"source"})

    name: ProfileName | None = Field(None, examples=["The workshop in spring"])
    heading: Heading | None = Field(None, examples=[["id", "title", "text"]])
    columns: IdeaImportColumns | None = None
    origin_perspective: Perspective | None = None
    source: Source | None = Field(None, examples=[None])


class IdeaImportProfileRead(Output):
    """A mapping profile of the municipality."""

    id: UUID
    name: str = Field(examples=["The yearly workshop"])
    heading: list[str] = Field(examples=[["id", "title", "text"]])
    columns: IdeaImportColumns
    origin_perspective: Perspective
    source: str | None = Field(examples=["Workshop at Solbakken"])
    updated_at: datetime
    version: int
