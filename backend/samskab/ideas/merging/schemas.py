"""What the endpoint for merged ideas gives."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Output
from samskab.ideas.co_authors.schemas import CoAuthor
from samskab.projects.models import Perspective


class MergedIdea(Output):
    """An idea that lives on in another: whose it was, and where its discussion stands."""

    id: UUID
    merged_into_id: UUID
    title: str = Field(examples=["Bed sensors instead of fall alarms"])
    origin_perspective: Perspective
    author_id: UUID | None
    author_name: str | None = Field(examples=["Anna Krogh"])
    external_author: str | None = Field(examples=[None])
    co_authors: list[CoAuthor]
    support_count: int = Field(examples=[7])
    comment_count: int = Field(examples=[2])
    merged_at: datetime


class MergedIdeas(Output):
    """Everything that was merged into an idea, directly or by way of another, oldest first."""

    items: list[MergedIdea]
    support_count: int = Field(
        description="People behind any of these ideas and the idea itself, each counted once, "
        "and the imported tallies.",
        examples=[19],
    )
