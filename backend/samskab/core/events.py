"""The outbox: what happened, written in the same transaction as the change that caused it."""

from typing import Any, ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict
from sqlalchemy import BigInteger, text
from sqlmodel import Field

from samskab.core import deliveries
from samskab.core.columns import JsonValue
from samskab.core.database import Session
from samskab.core.records import Entry, table_name


class Event(BaseModel):
    """Something that happened: a past-tense class with ids only, never personal data."""

    model_config = ConfigDict(frozen=True)
    kinds: ClassVar[dict[str, type["Event"]]] = {}

    municipality_id: UUID
    project_id: UUID | None = None

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Register the kind under its dotted name: `IdeaSubmitted` → `idea_submitted`."""
        super().__init_subclass__(**kwargs)
        Event.kinds[cls.kind()] = cls

    @classmethod
    def kind(cls) -> str:
        """Return the stable name under which the event is stored."""
        return table_name(cls.__name__)


class OutboxEvent(Entry, table=True):
    """One event, in the order of `(transaction_id, id)`."""

    transaction_id: int = Field(
        default=None,
        sa_type=BigInteger,
        nullable=False,
        sa_column_kwargs={"server_default": text("0")},
    )
    kind: str = Field(max_length=80, index=True)
    actor_id: UUID | None = None
    project_id: UUID | None = Field(default=None, index=True)
    data: dict[str, Any] = Field(sa_type=JsonValue)


def record(session: Session, actor_id: UUID | None, event: Event) -> None:
    """Append an event to the transaction of the change, with a delivery to each who listens."""
    row = OutboxEvent(
        municipality_id=event.municipality_id,
        project_id=event.project_id,
        actor_id=actor_id,
        kind=event.kind(),
        data=event.model_dump(mode="json", exclude={"municipality_id", "project_id"}),
    )
    session.add(row)
    session.add_all(deliveries.plan(row))
