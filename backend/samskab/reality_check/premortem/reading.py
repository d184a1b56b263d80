"""What is shown of pre-mortems: sessions with their counts, and the cards one may see."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_
from sqlmodel import col, select

from samskab.core.database import Session, select_columns
from samskab.identity.models import User
from samskab.projects.access import Access
from samskab.reality_check.premortem.models import Premortem, PremortemCard


def sessions_where(here: Access, *which: ColumnElement[bool]) -> Any:
    """Select sessions with who opened them, the number of their cards and of one's own."""
    cards = (
        select(func.count())
        .select_from(PremortemCard)
        .where(PremortemCard.premortem_id == Premortem.id)
    )
    mine = cards.where(PremortemCard.written_by == here.actor.user_id)
    return (
        select_columns(
            *(getattr(Premortem, name) for name in _PLAIN),
            col(User.name).label("opened_by_name"),
            cards.scalar_subquery().label("cards"),
            mine.scalar_subquery().label("my_cards"),
        )
        .join(User, col(User.id) == Premortem.opened_by)
        .where(*which)
    )


_PLAIN = (
    "id",
    "idea_id",
    "created_at",
    "question",
    "state",
    "ends_at",
    "shown_at",
    "closed_at",
    "version",
)


async def shown(session: Session, here: Access, premortem: Premortem) -> dict[str, Any]:
    """Return one session as it is shown."""
    found = await session.rows(sessions_where(here, col(Premortem.id) == premortem.id))
    return dict(found.one()._mapping)


def cards_of(here: Access, premortem_id: UUID) -> Any:
    """Select the cards one may see: one's own, and everybody's once they were turned over."""
    return (
        select_columns(
            *(getattr(PremortemCard, name) for name in _CARD),
            _is_mine(here).label("mine"),
        )
        .join(Premortem, col(Premortem.id) == PremortemCard.premortem_id)
        .where(
            PremortemCard.premortem_id == premortem_id,
            or_(_is_mine(here), col(Premortem.shown_at).is_not(None)),
        )
    )


_CARD = ("id", "text", "group_id", "assumption_id", "version")


def card_shown(here: Access, card: PremortemCard) -> dict[str, Any]:
    """Return one card as it is shown: without its author."""
    plain = {name: getattr(card, name) for name in _CARD}
    return {**plain, "mine": card.written_by == here.actor.user_id}


def _is_mine(here: Access) -> ColumnElement[bool]:
    return col(PremortemCard.written_by) == here.actor.user_id
