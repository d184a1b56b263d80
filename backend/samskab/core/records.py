"""Records: what every table shares (identity, moments, version) and how versions rise."""

import re
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import event
from sqlalchemy.orm import Session, declared_attr
from sqlmodel import Field, SQLModel
from uuid_utils.compat import uuid7

from samskab.core import clock
from samskab.core.columns import UtcDateTime

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def new_id() -> UUID:
    """Return a UUID of version 7: unique, and ordered by the moment it was made."""
    return uuid7()


def table_name(class_name: str) -> str:
    """Return the snake-case table name of a class: `UserSession` → `user_session`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", class_name).lower()


class Row(SQLModel):
    """What every table has: an id and the moment it was written."""

    id: UUID = Field(default_factory=new_id, primary_key=True)
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime, nullable=False)

    @declared_attr.directive
    @classmethod
    def __tablename__(cls) -> str:
        return table_name(cls.__name__)


class Record(Row):
    """A row that may change: its version rises by one with every change."""

    updated_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime, nullable=False)
    version: int = Field(default=1, nullable=False)


class TenantRecord(Record):
    """A record that belongs to one municipality."""

    municipality_id: UUID = Field(foreign_key="organisation.id", index=True)


class Entry(Row):
    """A row that is appended and never changed: a trigger refuses updates and deletions."""

    append_only: ClassVar[bool] = True
    municipality_id: UUID = Field(foreign_key="organisation.id", index=True)


def append_only_tables() -> list[str]:
    """Return the names of the tables that only grow, in alphabetical order."""
    return sorted(
        str(mapper.local_table)
        for mapper in SQLModel._sa_registry.mappers
        if getattr(mapper.class_, "append_only", False)
    )


@event.listens_for(Session, "before_flush")
def _raise_versions(session: Session, *_: Any) -> None:
    for record in session.dirty:
        if isinstance(record, Record) and session.is_modified(record):
            record.version += 1
            record.updated_at = clock.now()
