"""What the discussion's endpoints take and give."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, LongText, Output, Patch
from samskab.projects.models import Perspective

CommentText = Annotated[LongText, Field(max_length=4000)]
Mentioned = Annotated[
    list[UUID],
    Field(
        max_length=20,
        description="Members of the project whom the text mentions, as “@” and their name.",
        examples=[[]],
    ),
]


class IdeaCommentCreate(Input):
    """A comment, or with `parent_id` a reply to one."""

    text: CommentText = Field(examples=["Who answers the alarm between two rounds?"])
    parent_id: UUID | None = Field(
        None, description="The comment that is replied to.", examples=[None]
    )
    mentioned_ids: Mentioned = Field(default_factory=list)


class IdeaCommentPatch(Patch):
    """A correction by its author; what it said before stays readable."""

    text: CommentText | None = Field(None, examples=["Who answers it between two rounds?"])
    mentioned_ids: Mentioned | None = None


class CommentMention(Output):
    """A member whom a comment mentions, by the name they have now."""

    user_id: UUID
    name: str = Field(examples=["Anna Krogh"])


class CommentHiding(Output):
    """That a comment is hidden, and why."""

    hidden_by_name: str = Field(examples=["Mette Holm"])
    reason: str = Field(examples=["It names a resident."])
    hidden_at: datetime


class IdeaCommentRead(Output):
    """A comment with who wrote it.

    The text is empty once its author removed it and, where it is hidden, for all but its
    author and those who lead.
    """

    id: UUID
    idea_id: UUID
    parent_id: UUID | None
    author_id: UUID
    author_name: str = Field(examples=["Anna Krogh"])
    author_perspective: Perspective | None = Field(
        description="The author's perspective in the project; null for those not in it."
    )
    text: str = Field(examples=["Who answers the alarm between two rounds?"])
    mentions: list[CommentMention]
    edited_at: datetime | None = Field(description="When it was last corrected.")
    removed_at: datetime | None = Field(description="When its author removed it.")
    hiding: CommentHiding | None = Field(description="Null: it is not hidden.")
    flagged_by_me: bool
    created_at: datetime
    updated_at: datetime
    version: int


class CommentVersion(Output):
    """What a comment said at a time."""

    number: int = Field(examples=[1])
    text: str = Field(examples=["Who answers the alarm?"])
    written_at: datetime
