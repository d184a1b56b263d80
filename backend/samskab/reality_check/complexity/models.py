"""The table of complexity judgements: appended, never changed.

The domains and the three levels are those of the NASSS framework: Greenhalgh et al. 2017,
"Beyond Adoption", J Med Internet Res 19(11):e367, doi 10.2196/jmir.8775.
"""

from enum import StrEnum
from uuid import UUID

from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, enum_column
from samskab.projects.models import ProjectEntry


class ComplexityDomain(StrEnum):
    """Where what an idea takes up may be complex, in the order of the framework."""

    CONDITION = "condition"
    TECHNOLOGY = "technology"
    VALUE_PROPOSITION = "value_proposition"
    ADOPTERS = "adopters"
    ORGANISATION = "organisation"
    WIDER_SYSTEM = "wider_system"
    EMBEDDING = "embedding"


class ComplexityLevel(StrEnum):
    """Simple: few parts, foreseeable. Complicated: many parts. Complex: alive, unforeseeable."""

    SIMPLE = "simple"
    COMPLICATED = "complicated"
    COMPLEX = "complex"


class ComplexityJudgement(ProjectEntry, table=True):
    """How complex an idea was judged to be in one domain, and how before; the newest stands."""

    idea_id: UUID = Field(foreign_key="idea.id", index=True)
    domain: ComplexityDomain = Field(sa_type=enum_column(ComplexityDomain))
    level: ComplexityLevel = Field(sa_type=enum_column(ComplexityLevel))
    former_level: ComplexityLevel | None = Field(default=None, sa_type=enum_column(ComplexityLevel))
    note: str = Field(sa_type=LONG_TEXT)
    judged_by: UUID = Field(foreign_key="user.id")
    judged_by_name: str = Field(max_length=200)
