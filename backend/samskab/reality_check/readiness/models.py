"""The table of readiness judgements: appended, never changed.

Technology: the nine levels of NASA (Mankins 1995) as Horizon 2020 and Horizon Europe use them
(General Annex G; ISO 16290). Organisation: the organisational readiness level of the balanced
readiness level assessment, made to stand beside them: Vik, Melås, Stræte & Søraa 2021, Technol
Forecast Soc Change 169:120854, doi 10.1016/j.techfore.2021.120854.
"""

from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, JsonValue, enum_column
from samskab.projects.models import ProjectEntry


class ReadinessScale(StrEnum):
    """Whose readiness it is."""

    TECHNOLOGY = "technology"
    ORGANISATION = "organisation"


class ReadinessJudgement(ProjectEntry, table=True):
    """Which level was judged to be reached, and before; the newest of each scale stands.

    `met` holds the numbers (from 1) of the next level's demands that are met already.
    """

    __table_args__ = (
        CheckConstraint("level BETWEEN 1 AND 9", name="level_range"),
        CheckConstraint("former_level BETWEEN 1 AND 9", name="former_level_range"),
    )

    idea_id: UUID = Field(foreign_key="idea.id", index=True)
    scale: ReadinessScale = Field(sa_type=enum_column(ReadinessScale))
    level: int
    former_level: int | None = None
    met: list[int] = Field(sa_type=JsonValue)
    evidence: str = Field(sa_type=LONG_TEXT)
    judged_by: UUID = Field(foreign_key="user.id")
    judged_by_name: str = Field(max_length=200)
