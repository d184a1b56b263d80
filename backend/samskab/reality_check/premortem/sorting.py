"""The verbs of sorting: put cards in groups, and make a card or a group an assumption."""

from sqlmodel import col, select

from samskab.core import audit
from samskab.core.database import Session
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Invalid
from samskab.ideas.models import Idea
from samskab.projects.access import Access
from samskab.projects.service import scope_of
from samskab.reality_check.assumptions import service as assumptions
from samskab.reality_check.assumptions.schemas import AssumptionCreate
from samskab.reality_check.models import Assumption
from samskab.reality_check.premortem.events import PremortemAction
from samskab.reality_check.premortem.models import (
    Premortem,
    PremortemCard,
    PremortemGroup,
    PremortemState,
)
from samskab.reality_check.premortem.schemas import (
    CardGrouping,
    PremortemGroupCreate,
    PremortemGroupPatch,
)
from samskab.reality_check.premortem.service import hold, require_state


async def make_group(
    session: Session, here: Access, premortem: Premortem, new: PremortemGroupCreate
) -> PremortemGroup:
    """Name a group, with the cards that belong to it at once; the session must be locked."""
    here.require_active()
    require_state(premortem, PremortemState.SORTING)
    group = PremortemGroup(**scope_of(here.project), premortem_id=premortem.id, name=new.name)
    session.add(group)
    await session.flush()
    chosen = select(PremortemCard).where(
        PremortemCard.premortem_id == premortem.id, col(PremortemCard.id).in_(new.card_ids)
    )
    cards = (await session.exec(chosen)).all()
    if len(cards) != len(set(new.card_ids)):
        raise Invalid("unknown_card", "The session has no such card.", "/card_ids")
    for card in cards:
        card.group_id = group.id
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        PremortemAction.GROUP_MADE,
        group,
        after=new.model_dump(),
    )
    return group


async def rename_group(
    session: Session, here: Access, group: PremortemGroup, patch: PremortemGroupPatch, version: int
) -> PremortemGroup:
    """Give a group another name."""
    await _require_sorting(session, here, group)
    expect(group, version)
    before, after = audit.change(group, patch.changes())
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        PremortemAction.GROUP_RENAMED,
        group,
        before=before,
        after=after,
    )
    return group


async def undo_group(session: Session, here: Access, group: PremortemGroup, version: int) -> None:
    """Undo a group; its cards stand on their own again."""
    await _require_sorting(session, here, group)
    expect(group, version)
    members = select(PremortemCard).where(PremortemCard.group_id == group.id)
    for card in (await session.exec(members)).all():
        card.group_id = None
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        PremortemAction.GROUP_UNDONE,
        group,
        before={"name": group.name},
    )
    await session.delete(group)


async def put_card(
    session: Session, here: Access, card: PremortemCard, new: CardGrouping, version: int
) -> PremortemCard:
    """Put a card into a group of its session, or take it out."""
    await _require_sorting(session, here, card)
    expect(card, version)
    if new.group_id is not None:
        group = await session.get(PremortemGroup, new.group_id)
        if group is None or group.premortem_id != card.premortem_id:
            raise Invalid("unknown_group", "The session has no such group.", "/group_id")
    before, after = audit.change(card, new.model_dump())
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        PremortemAction.CARD_GROUPED,
        card,
        before=before,
        after=after,
    )
    return card


async def make_assumption(
    session: Session,
    here: Access,
    subject: PremortemCard | PremortemGroup,
    new: AssumptionCreate,
) -> Assumption:
    """Make a card or a group an assumption of the idea; each knows the other from then on."""
    premortem = await _require_sorting(session, here, subject)
    if subject.assumption_id is not None:
        raise Conflict("assumption_made", "An assumption has been made of this already.")
    idea = await session.get_one(Idea, premortem.idea_id)
    assumption = await assumptions.state(session, here, idea, new, premortem_id=premortem.id)
    subject.assumption_id = assumption.id
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        PremortemAction.MADE_ASSUMPTION,
        subject,
        after={"assumption_id": assumption.id},
    )
    return assumption


async def _require_sorting(
    session: Session, here: Access, subject: PremortemCard | PremortemGroup
) -> Premortem:
    here.require_active()
    premortem = await hold(session, subject)
    require_state(premortem, PremortemState.SORTING)
    return premortem
