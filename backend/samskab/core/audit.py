"""The audit trail: who did what to which record, appended in the change's own transaction."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from pydantic_core import to_jsonable_python
from sqlmodel import Field

from samskab.core.columns import JsonValue
from samskab.core.database import Session
from samskab.core.records import Entry, Row


class AuditEntry(Entry, table=True):
    """One thing that was done. `before` and `after` hold the fields that changed."""

    actor_id: UUID | None = Field(default=None, index=True)
    project_id: UUID | None = Field(default=None, index=True)
    action: str = Field(max_length=80)
    record_kind: str = Field(max_length=80)
    record_id: UUID = Field(index=True)
    before: dict[str, Any] | None = Field(default=None, sa_type=JsonValue)
    after: dict[str, Any] | None = Field(default=None, sa_type=JsonValue)


def record(
    session: Session,
    actor_id: UUID | None,
    action: StrEnum,
    subject: Row,
    *,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
) -> None:
    """Append an audit entry about a tenant's record to the transaction of the change."""
    session.add(
        AuditEntry(
            municipality_id=getattr(subject, "municipality_id", subject.id),
            project_id=getattr(subject, "project_id", None),
            actor_id=actor_id,
            action=action.value,
            record_kind=str(subject.__tablename__),
            record_id=subject.id,
            before=to_jsonable_python(before),
            after=to_jsonable_python(after),
        )
    )


def change(subject: Row, fields: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Set the fields on the record; return what they were and what they have become."""
    before = {name: getattr(subject, name) for name in fields}
    for name, value in fields.items():
        setattr(subject, name, value)
    return before, fields
