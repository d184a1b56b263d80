"""What the discussion's endpoints take and give."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, LongText, Output, Patch
from samskab.projects.models import Perspective

CommentText = Annotated[LongText, Field(max_length=4000)]


class IdeaCommentCreate(Input):
    """A comment, or with `parent_id` a reply to one."""

    text: CommentText = Field(examples=["Who answers the alarm between two rounds?"])
    parent_id: UUID | None = Field(
        None, description="The comment that is replied to.", examples=[None]
    )


class IdeaCommentPatch(Patch):
    """A correction by its author."""

    text: CommentText | None = Field(None, examples=["Who answers it between two rounds?"])


class IdeaCommentRead(Output):
    """A comment with who wrote it."""

    id: UUID
    idea_id: UUID
    parent_id: UUID | None
    author_id: UUID
    author_name: str = Field(examples=["Anna Krogh"])
    author_perspective: Perspective | None = Field(
        description="The author's perspective in the project; null for those not in it."
    )
    text: str = Field(examples=["Who answers the alarm between two rounds?"])
    created_at: datetime
    updated_at: datetime
    version: int
