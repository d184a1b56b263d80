"""What the support's endpoints give."""

from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Output


class IdeaSupportRead(Output):
    """Whether the caller supports an idea, and how many do."""

    idea_id: UUID
    my_support: bool
    support_count: int = Field(
        description="People here and the imported tally, together.", examples=[14]
    )
