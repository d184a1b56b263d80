"""What the co-authors' endpoints give."""

from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Output

MOST_CO_AUTHORS = 10


class CoAuthor(Output):
    """A person whose idea it is beside its author."""

    user_id: UUID
    name: str = Field(examples=["Bo Lind"])


class IdeaCoAuthors(Output):
    """The co-authors of an idea, those who were added first."""

    idea_id: UUID
    co_authors: list[CoAuthor]
