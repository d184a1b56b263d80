"""Deliveries: who must hear of an event, kept beside it until each of them has."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Optional, Protocol
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, Relationship

from samskab.core import clock
from samskab.core.columns import UtcDateTime, enum_column
from samskab.core.records import Row

if TYPE_CHECKING:
    from samskab.core.events import OutboxEvent


class DeliveryState(StrEnum):
    """Whether a delivery is still to be made, was made, or was given up."""

    PENDING = "pending"
    DELIVERED = "delivered"
    FAILED = "failed"


class Delivery(Row, table=True):
    """One listener's share of one event.

    `subject` is what makes it one of a kind for its listener: the event's id, or the id of
    what is delivered where one event makes several (a mail to each of those who are told).
    `attempts` rises with every lease, so that it also tells one lease from the next.
    """

    __table_args__ = (
        UniqueConstraint("listener", "subject"),
        Index(None, "state", "next_attempt_at"),
    )

    municipality_id: UUID = Field(foreign_key="organisation.id", index=True)
    event_id: UUID = Field(foreign_key="outbox_event.id", index=True)
    listener: str = Field(max_length=40)
    subject: str = Field(max_length=80)
    state: DeliveryState = Field(default=DeliveryState.PENDING, sa_type=enum_column(DeliveryState))
    attempts: int = 0
    next_attempt_at: datetime = Field(sa_type=UtcDateTime, nullable=False)
    leased_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    delivered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    last_error: str | None = Field(default=None, max_length=80)
    # Never read: it tells the order of writing, the event before its deliveries.
    event: Optional["OutboxEvent"] = Relationship(sa_relationship_kwargs={"lazy": "raise"})


class Hears(Protocol):
    """What is known of a listener when an event is recorded: its name, and what it hears."""

    name: ClassVar[str]
    kinds: ClassVar[frozenset[str]]


_listeners: dict[str, list[str]] = {}


def register(listeners: Iterable[type[Hears]]) -> None:
    """Name the listeners to which events are delivered from now on."""
    _listeners.clear()
    for listener in listeners:
        for kind in listener.kinds:
            _listeners.setdefault(kind, []).append(listener.name)


def plan(event: "OutboxEvent") -> list[Delivery]:
    """Return the deliveries of a new event, one for each who hears of its kind."""
    return [
        Delivery(
            municipality_id=event.municipality_id,
            event=event,
            event_id=event.id,
            listener=listener,
            subject=str(event.id),
            next_attempt_at=clock.now(),
        )
        for listener in _listeners.get(event.kind, [])
    ]


def as_columns(delivery: Delivery) -> Mapping[str, object]:
    """Return what may be shown of a delivery: ids and words of ours, nobody's data."""
    return {
        "id": str(delivery.id),
        "listener": delivery.listener,
        "event": str(delivery.event_id),
        "state": delivery.state.value,
        "attempts": delivery.attempts,
        "next": delivery.next_attempt_at.isoformat(timespec="seconds"),
        "error": delivery.last_error or "",
    }
