"""The verbs of the market look: note, correct and remove an offer."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col

from samskab.core import audit, events
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Invalid
from samskab.ideas.models import Idea
from samskab.projects.access import Access
from samskab.projects.service import scope_of
from samskab.reality_check.events import MarketOfferNoted, RealityCheckAction
from samskab.reality_check.market.models import MarketOffer
from samskab.reality_check.market.schemas import MarketOfferCreate, MarketOfferPatch
from samskab.reality_check.policy import require_open


async def note_offer(
    session: Session, here: Access, idea: Idea, new: MarketOfferCreate
) -> MarketOffer:
    """Note something that exists already."""
    require_open(here, idea)
    fields = new.model_dump()
    _require_whole_price(fields)
    offer = MarketOffer(
        **scope_of(here.project),
        idea_id=idea.id,
        **fields,
        noted_by=here.actor.user_id,
        noted_by_name=here.actor.name,
    )
    session.add(offer)
    await session.flush()
    audit.record(session, here.actor.user_id, RealityCheckAction.OFFER_NOTED, offer, after=fields)
    events.record(
        session, here.actor.user_id, MarketOfferNoted(**scope_of(here.project), idea_id=idea.id)
    )
    return offer


async def correct_offer(
    session: Session, here: Access, offer: MarketOffer, patch: MarketOfferPatch, version: int
) -> MarketOffer:
    """Correct what was noted of an offer."""
    here.require_active()
    expect(offer, version)
    fields = patch.changes()
    priced = ("price", "currency", "price_basis")
    _require_whole_price({name: fields.get(name, getattr(offer, name)) for name in priced})
    before, after = audit.change(offer, fields)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.OFFER_CORRECTED,
        offer,
        before=before,
        after=after,
    )
    return offer


async def remove_offer(session: Session, here: Access, offer: MarketOffer, version: int) -> None:
    """Remove an offer; what was noted stays in the audit trail."""
    here.require_active()
    expect(offer, version)
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.OFFER_REMOVED,
        offer,
        before=offer.model_dump(),
    )
    await session.delete(offer)


async def evidence(session: Session, idea_ids: Collection[UUID]) -> dict[UUID, int]:
    """Return how many offers were noted of each idea, for the record of a decision.

    A number alone: partners read the record, and must not read each other's offers there.
    """
    statement = (
        select_columns(MarketOffer.idea_id, func.count())
        .where(col(MarketOffer.idea_id).in_(list(idea_ids)))
        .group_by(col(MarketOffer.idea_id))
    )
    return {row[0]: row[1] for row in (await session.exec(statement)).all()}


def _require_whole_price(fields: dict[str, Any]) -> None:
    given = [bool(fields["price_basis"])] + [fields[n] is not None for n in ("price", "currency")]
    if any(given) and not all(given):
        raise Invalid(
            "price_incomplete",
            "A price has an amount, a currency and what it is for: name all three, or none.",
            "/price",
        )
