"""HTTP for pre-mortem sessions and the writing of cards."""

from typing import Any
from uuid import UUID

from sqlmodel import col

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.reality_check.premortem import reading, service
from samskab.reality_check.premortem.models import Premortem, PremortemCard
from samskab.reality_check.premortem.schemas import (
    PremortemCardPatch,
    PremortemCardRead,
    PremortemCardWrite,
    PremortemCreate,
    PremortemPatch,
    PremortemRead,
    PremortemStateChange,
)

router = feature_router("reality check")


@router.get(
    "/ideas/{idea_id}/premortems",
    response_model=Page[PremortemRead],
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def list_premortems(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the pre-mortems about an idea, the newest first."""
    _, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    statement = reading.sessions_where(here, col(Premortem.idea_id) == idea_id)
    return await paginate(session, statement, [Key(Premortem.id, descending=True)], page)


@router.post(
    "/ideas/{idea_id}/premortems",
    status_code=201,
    response_model=PremortemRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def open_premortem(
    idea_id: UUID, new: PremortemCreate, actor: CurrentActor, session: Writing, tagged: Tagged
) -> Any:
    """Open a pre-mortem about an idea: everyone writes, unseen by the others, why it failed."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_EDIT, lock=True)
    premortem = tagged(await service.open_session(session, here, idea, new))
    return await reading.shown(session, here, premortem)


@router.get(
    "/premortems/{premortem_id}",
    response_model=PremortemRead,
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def read_premortem(
    premortem_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged
) -> Any:
    """Read where a pre-mortem stands and how many cards it has."""
    premortem, here = await find(
        session, actor, Premortem, premortem_id, Permission.REALITY_CHECK_READ
    )
    shown = await reading.shown(session, here, premortem)
    tagged(premortem, shown["cards"], shown["my_cards"])
    return shown


@router.patch(
    "/premortems/{premortem_id}",
    response_model=PremortemRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def change_premortem(
    premortem_id: UUID,
    patch: PremortemPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Change the question of a pre-mortem, or the time that is left for writing."""
    premortem, here = await find(
        session, actor, Premortem, premortem_id, Permission.REALITY_CHECK_EDIT, lock=True
    )
    changed = tagged(await service.change(session, here, premortem, patch, version))
    return await reading.shown(session, here, changed)


@router.get(
    "/premortems/{premortem_id}/premortem-cards",
    response_model=Page[PremortemCardRead],
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def list_premortem_cards(
    premortem_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the cards you may see: your own, and everybody's once they were turned over."""
    _, here = await find(session, actor, Premortem, premortem_id, Permission.REALITY_CHECK_READ)
    return await paginate(
        session, reading.cards_of(here, premortem_id), [Key(PremortemCard.id)], page
    )


@router.post(
    "/premortems/{premortem_id}/premortem-cards",
    status_code=201,
    response_model=PremortemCardRead,
    openapi_extra=policy(Permission.REALITY_CHECK_ASSESS),
)
async def write_premortem_card(
    premortem_id: UUID,
    new: PremortemCardWrite,
    actor: CurrentActor,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Write a reason why it failed; nobody else sees it until the cards are turned over."""
    premortem, here = await find(
        session, actor, Premortem, premortem_id, Permission.REALITY_CHECK_ASSESS, lock=True
    )
    return reading.card_shown(here, tagged(await service.write_card(session, here, premortem, new)))


@router.patch(
    "/premortem-cards/{premortem_card_id}",
    response_model=PremortemCardRead,
    openapi_extra=policy(Permission.REALITY_CHECK_ASSESS),
)
async def change_premortem_card(
    premortem_card_id: UUID,
    patch: PremortemCardPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Change your own card while cards are written."""
    card, here = await find(
        session, actor, PremortemCard, premortem_card_id, Permission.REALITY_CHECK_ASSESS
    )
    changed = await service.change_card(session, here, card, patch, version)
    return reading.card_shown(here, tagged(changed))


@router.delete(
    "/premortem-cards/{premortem_card_id}",
    status_code=204,
    openapi_extra=policy(Permission.REALITY_CHECK_ASSESS),
)
async def remove_premortem_card(
    premortem_card_id: UUID, actor: CurrentActor, version: ExpectedVersion, session: Writing
) -> None:
    """Take back your own card while cards are written."""
    card, here = await find(
        session, actor, PremortemCard, premortem_card_id, Permission.REALITY_CHECK_ASSESS
    )
    await service.remove_card(session, here, card, version)


@router.post(
    "/premortems/{premortem_id}/state",
    response_model=PremortemRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def enter_premortem_state(
    premortem_id: UUID,
    new: PremortemStateChange,
    actor: CurrentActor,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Turn the cards over so that they can be sorted, or close the pre-mortem."""
    premortem, here = await find(
        session, actor, Premortem, premortem_id, Permission.REALITY_CHECK_EDIT, lock=True
    )
    entered = tagged(await service.enter_state(session, here, premortem, new))
    return await reading.shown(session, here, entered)
