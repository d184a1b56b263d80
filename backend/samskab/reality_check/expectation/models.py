"""The table of expectations: appended, never changed."""

from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, enum_column
from samskab.projects.models import BottomLine, ProjectEntry


class Expectation(ProjectEntry, table=True):
    """What somebody expects to change on a bottom line, or in one outcome of it by its name.

    In points of the scale on which the evaluation reads the lines (0 the worst, 100 the best
    imaginable): how many more than today. `outcome` is empty for the line as a whole.
    """

    __table_args__ = (
        CheckConstraint(
            "-100 <= low AND low <= likely AND likely <= high AND high <= 100", name="in_order"
        ),
        CheckConstraint("reason <> ''", name="has_reason"),
    )

    idea_id: UUID = Field(foreign_key="idea.id", index=True)
    line: BottomLine = Field(sa_type=enum_column(BottomLine))
    outcome: str = Field(max_length=200)
    low: int
    likely: int
    high: int
    reason: str = Field(sa_type=LONG_TEXT)
    stated_by: UUID = Field(foreign_key="user.id")
    stated_by_name: str = Field(max_length=200)
