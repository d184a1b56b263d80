"""The mapping profile: which column of a kind of file holds what."""

from typing import Any

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import JsonValue, enum_column
from samskab.core.records import TenantRecord
from samskab.projects.models import Perspective


class IdeaImportProfile(TenantRecord, table=True):
    """A mapping under a name. `heading` are the columns of the files that it fits."""

    __table_args__ = (UniqueConstraint("municipality_id", "name"),)

    name: str = Field(max_length=80)
    heading: list[str] = Field(sa_type=JsonValue)
    columns: dict[str, Any] = Field(sa_type=JsonValue)
    origin_perspective: Perspective = Field(sa_type=enum_column(Perspective))
    source: str | None = Field(default=None, max_length=80)
