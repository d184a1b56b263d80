"""The table that says which study, or which of its outcomes, tests an assumption."""

from uuid import UUID

from sqlmodel import Field

from samskab.projects.models import ProjectRecord


class AssumptionTest(ProjectRecord, table=True):
    """A study tests an assumption; with `outcome_id`, that one outcome of it does.

    It goes with its assumption: the link alone says nothing.
    """

    assumption_id: UUID = Field(foreign_key="assumption.id", ondelete="CASCADE", index=True)
    study_id: UUID = Field(foreign_key="study.id", index=True)
    outcome_id: UUID | None = Field(default=None, foreign_key="outcome.id")
    linked_by: UUID = Field(foreign_key="user.id")
