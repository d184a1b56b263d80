"""The table of syntheses: appended, never changed."""

from uuid import UUID

from sqlmodel import Field

from samskab.core.columns import LONG_TEXT
from samskab.projects.models import ProjectEntry


class Synthesis(ProjectEntry, table=True):
    """What somebody who leads reads out of what was said in a round; the newest stands."""

    idea_id: UUID = Field(foreign_key="idea.id", index=True)
    round: int
    text: str = Field(sa_type=LONG_TEXT)
    written_by: UUID = Field(foreign_key="user.id")
    written_by_name: str = Field(max_length=200)
