"""HTTP for the look at the market, which partners do not see."""

from typing import Any
from uuid import UUID

from sqlmodel import select

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.reality_check.market import service
from samskab.reality_check.market.models import MarketOffer
from samskab.reality_check.market.schemas import (
    MarketOfferCreate,
    MarketOfferPatch,
    MarketOfferRead,
)

router = feature_router("reality check")


@router.get(
    "/ideas/{idea_id}/market-offers",
    response_model=Page[MarketOfferRead],
    openapi_extra=policy(Permission.MARKET_READ),
)
async def list_market_offers(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List what exists already for an idea; read by the municipality alone."""
    await find(session, actor, Idea, idea_id, Permission.MARKET_READ)
    statement = select(MarketOffer).where(MarketOffer.idea_id == idea_id)
    return await paginate(session, statement, [Key(MarketOffer.id)], page)


@router.post(
    "/ideas/{idea_id}/market-offers",
    status_code=201,
    response_model=MarketOfferRead,
    openapi_extra=policy(Permission.MARKET_EDIT),
)
async def note_market_offer(
    idea_id: UUID,
    new: MarketOfferCreate,
    actor: CurrentActor,
    session: Writing,
    tagged: Tagged,
) -> MarketOffer:
    """Note something that exists already: who sells it, and about what it costs."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.MARKET_EDIT, lock=True)
    return tagged(await service.note_offer(session, here, idea, new))


@router.patch(
    "/market-offers/{market_offer_id}",
    response_model=MarketOfferRead,
    openapi_extra=policy(Permission.MARKET_EDIT),
)
async def correct_market_offer(
    market_offer_id: UUID,
    patch: MarketOfferPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> MarketOffer:
    """Correct what was noted of an offer."""
    offer, here = await find(
        session, actor, MarketOffer, market_offer_id, Permission.MARKET_EDIT, lock=True
    )
    return tagged(await service.correct_offer(session, here, offer, patch, version))


@router.delete(
    "/market-offers/{market_offer_id}",
    status_code=204,
    openapi_extra=policy(Permission.MARKET_EDIT),
)
async def remove_market_offer(
    market_offer_id: UUID, actor: CurrentActor, version: ExpectedVersion, session: Writing
) -> None:
    """Remove an offer."""
    offer, here = await find(
        session, actor, MarketOffer, market_offer_id, Permission.MARKET_EDIT, lock=True
    )
    await service.remove_offer(session, here, offer, version)
