"""HTTP for sorting the cards of a pre-mortem: groups, and what becomes an assumption."""

from typing import Any
from uuid import UUID

from sqlmodel import select

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.reality_check.assumptions import service as assumptions
from samskab.reality_check.assumptions.schemas import AssumptionCreate, AssumptionRead
from samskab.reality_check.premortem import reading, sorting
from samskab.reality_check.premortem.models import Premortem, PremortemCard, PremortemGroup
from samskab.reality_check.premortem.schemas import (
    CardGrouping,
    PremortemCardRead,
    PremortemGroupCreate,
    PremortemGroupPatch,
    PremortemGroupRead,
)

router = feature_router("reality check")


@router.get(
    "/premortems/{premortem_id}/premortem-groups",
    response_model=Page[PremortemGroupRead],
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def list_premortem_groups(
    premortem_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the groups into which the cards of a pre-mortem were put."""
    await find(session, actor, Premortem, premortem_id, Permission.REALITY_CHECK_READ)
    statement = select(PremortemGroup).where(PremortemGroup.premortem_id == premortem_id)
    return await paginate(session, statement, [Key(PremortemGroup.id)], page)


@router.post(
    "/premortems/{premortem_id}/premortem-groups",
    status_code=201,
    response_model=PremortemGroupRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def make_premortem_group(
    premortem_id: UUID,
    new: PremortemGroupCreate,
    actor: CurrentActor,
    session: Writing,
    tagged: Tagged,
) -> PremortemGroup:
    """Name a group of cards that say the same."""
    premortem, here = await find(
        session, actor, Premortem, premortem_id, Permission.REALITY_CHECK_EDIT, lock=True
    )
    return tagged(await sorting.make_group(session, here, premortem, new))


@router.patch(
    "/premortem-groups/{premortem_group_id}",
    response_model=PremortemGroupRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def rename_premortem_group(
    premortem_group_id: UUID,
    patch: PremortemGroupPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> PremortemGroup:
    """Give a group of cards another name."""
    group, here = await find(
        session, actor, PremortemGroup, premortem_group_id, Permission.REALITY_CHECK_EDIT
    )
    return tagged(await sorting.rename_group(session, here, group, patch, version))


@router.delete(
    "/premortem-groups/{premortem_group_id}",
    status_code=204,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def undo_premortem_group(
    premortem_group_id: UUID, actor: CurrentActor, version: ExpectedVersion, session: Writing
) -> None:
    """Undo a group; its cards stand on their own again."""
    group, here = await find(
        session, actor, PremortemGroup, premortem_group_id, Permission.REALITY_CHECK_EDIT
    )
    await sorting.undo_group(session, here, group, version)


@router.put(
    "/premortem-cards/{premortem_card_id}/group",
    response_model=PremortemCardRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def put_premortem_card(
    premortem_card_id: UUID,
    new: CardGrouping,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Put a card into a group, or take it out."""
    card, here = await find(
        session, actor, PremortemCard, premortem_card_id, Permission.REALITY_CHECK_EDIT
    )
    put = await sorting.put_card(session, here, card, new, version)
    return reading.card_shown(here, tagged(put))


@router.post(
    "/premortem-cards/{premortem_card_id}/assumption",
    status_code=201,
    response_model=AssumptionRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def assume_from_card(
    premortem_card_id: UUID,
    new: AssumptionCreate,
    actor: CurrentActor,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Make a card an assumption of the idea."""
    card, here = await find(
        session, actor, PremortemCard, premortem_card_id, Permission.REALITY_CHECK_EDIT
    )
    made = tagged(await sorting.make_assumption(session, here, card, new))
    return (await assumptions.shown(session, [made]))[0]


@router.post(
    "/premortem-groups/{premortem_group_id}/assumption",
    status_code=201,
    response_model=AssumptionRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def assume_from_group(
    premortem_group_id: UUID,
    new: AssumptionCreate,
    actor: CurrentActor,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Make a group of cards an assumption of the idea."""
    group, here = await find(
        session, actor, PremortemGroup, premortem_group_id, Permission.REALITY_CHECK_EDIT
    )
    made = tagged(await sorting.make_assumption(session, here, group, new))
    return (await assumptions.shown(session, [made]))[0]
