"""What the import's endpoints take and give."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints

from samskab.core.schemas import Input, Name, Output
from samskab.ideas.fields.schemas import MOST_FIELDS, FieldKey
from samskab.ideas.imports.details import FIELD
from samskab.ideas.imports.platforms import Platform
from samskab.ideas.imports.table import FileKind
from samskab.projects.models import Perspective

Source = Annotated[Name, StringConstraints(max_length=80)]
# Spreadsheets allow 31 characters.
SheetName = Annotated[Name, StringConstraints(max_length=100)]


class IdeaImportColumns(Input):
    """Which column of the file holds what; title or text is needed."""

    title: str | None = Field(None, examples=["title"])
    text: str | None = Field(None, examples=["text"])
    external_id: Annotated[list[str], Field(max_length=3)] = Field(
        default_factory=list,
        description="The columns that together name a row at its source, as in round and number.",
        examples=[["id"]],
    )
    author: str | None = Field(None, examples=[None])
    origin_perspective: str | None = Field(None, examples=[None])
    support: str | None = Field(None, examples=[None])
    against: str | None = Field(None, examples=[None])
    tags: str | None = Field(None, description="Divided by semicolons or commas.", examples=[None])
    fields: Annotated[dict[FieldKey, str], Field(max_length=MOST_FIELDS)] = Field(
        default_factory=dict,
        description="The columns of the challenge's own fields, by the fields' keys. Choices are "
        "named by their labels or keys, several divided by semicolons or commas.",
        examples=[{}],
    )

    def named(self) -> dict[str, str | list[str] | None]:
        """Return what holds each field, own fields under `field:<key>`."""
        plain: dict[str, Any] = self.model_dump(exclude={"fields"})
        return {**plain, **{f"{FIELD}{key}": name for key, name in self.fields.items()}}


class IdeaImportMapping(Input):
    """How rows become ideas. `origin_perspective` holds where no column says otherwise."""

    challenge_id: UUID
    source: Source = Field(examples=["OmaStadi Helsinki"])
    origin_perspective: Perspective = Field(Perspective.CITIZEN, examples=["citizen"])
    columns: IdeaImportColumns
    sheet: SheetName | None = Field(
        None, description="The sheet of a workbook; left out: the first.", examples=[None]
    )


class IdeaImportColumnRead(Output):
    """A column of the file with its first values."""

    name: str = Field(examples=["title"])
    samples: list[str] = Field(examples=[["A radar that sees falls", "Light that follows us"]])


class ImportedIdeaRead(Output):
    """A row as the idea it would become."""

    row: int = Field(examples=[2])
    title: str = Field(examples=["A radar that sees falls"])
    text: str = Field(examples=["It hangs in the ceiling."])
    external_id: str | None = Field(examples=["99"])
    external_author: str | None = Field(examples=[None])
    origin_perspective: Perspective
    imported_support: int = Field(examples=[5])
    imported_against: int = Field(examples=[0])
    tags: list[str] = Field(examples=[["night"]])
    field_values: dict[str, Any] = Field(
        description="Answers to the challenge's own fields, by their keys.", examples=[{}]
    )


class IdeaImportRowErrorRead(Output):
    """What is wrong with one row, by its number in the file (the heading is the first)."""

    row: int = Field(examples=[17])
    field: str = Field(examples=["title"])
    code: str = Field(examples=["too_long"])
    detail: str = Field(examples=["The title has more than 200 characters."])


class IdeaImportPreviewRead(Output):
    """What the file holds and what would become of it; nothing is saved."""

    kind: FileKind
    encoding: str = Field(examples=["utf-8"])
    delimiter: str = Field(description="Of a CSV; else empty.", examples=[","])
    sheet: str | None = Field(description="The sheet of a workbook.", examples=[None])
    sheets: list[str] = Field(description="All visible sheets of a workbook.", examples=[[]])
    row_count: int = Field(examples=[2777])
    columns: list[IdeaImportColumnRead]
    platform: Platform | None = Field(
        description="Where the file comes from, where its columns tell.", examples=["decidim"]
    )
    profile_id: UUID | None = Field(
        description="The mapping profile that the mapping was taken from.", examples=[None]
    )
    source: str | None = Field(
        description="A name for where the ideas come from, where it can be told.",
        examples=["Decidim"],
    )
    origin_perspective: Perspective
    mapping: IdeaImportColumns = Field(
        description="The mapping that was given, or a suggested one."
    )
    ideas: list[ImportedIdeaRead] = Field(description="The first rows.")
    good_count: int = Field(examples=[2777])
    repeated_count: int = Field(
        description="Good rows with the source's id of an earlier one: they would be skipped.",
        examples=[0],
    )
    error_count: int = Field(examples=[0])
    errors: list[IdeaImportRowErrorRead] = Field(description="The first errors.")
