"""What the endpoints of handling take and give."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import AfterValidator, Field, model_validator

from samskab.core.schemas import Input, LongText, Output
from samskab.ideas.answers.schemas import MAX_BULK, each_once


class IdeaHandlingPut(Input):
    """Who answers the idea, and by which day."""

    assignee_id: UUID | None = Field(
        description="A member who may answer ideas here; null: nobody.", examples=[None]
    )
    due_on: date | None = Field(
        description="The last day in time; null: no day.", examples=["2031-03-20"]
    )


class IdeaHandlingsCreate(Input):
    """The same for up to 1,000 ideas, all or none; what is left out stays as it is."""

    idea_ids: Annotated[list[UUID], AfterValidator(each_once)] = Field(
        min_length=1, max_length=MAX_BULK
    )
    assignee_id: UUID | None = Field(None, examples=[None])
    due_on: date | None = Field(None, examples=["2031-03-20"])

    @model_validator(mode="after")
    def _changes_something(self) -> Self:
        if not self.changes:
            raise ValueError("name assignee_id, due_on or both")
        return self

    @property
    def changes(self) -> dict[str, UUID | date | None]:
        """The fields that were named, with their new values."""
        named = self.model_fields_set - {"idea_ids"}
        return {name: getattr(self, name) for name in sorted(named)}


class IdeaHandlingRead(Output):
    """Who has the ball."""

    idea_id: UUID
    assignee_id: UUID | None
    assignee_name: str | None = Field(examples=["Mette Holm"])
    looked_at_since: datetime | None = Field(description="Since when somebody looks at it.")
    due_on: date | None = Field(
        description="Told to those who may answer ideas; null for others.", examples=["2031-03-20"]
    )
    overdue: bool = Field(examples=[False])
    version: int = Field(description="0 until something was set.")


class IdeaHandlingsRead(Output):
    """How many ideas were dealt out."""

    handled: int = Field(examples=[12])


class IdeaNoteCreate(Input):
    """A note for those who answer ideas."""

    text: LongText = Field(max_length=4000, examples=["Hear IT before we answer."])


class IdeaNoteRead(Output):
    """A note and who wrote it."""

    id: UUID
    author_id: UUID
    author_name: str = Field(examples=["Mette Holm"])
    text: str = Field(examples=["Hear IT before we answer."])
    created_at: datetime
    version: int
