"""How a demo project holds a pre-mortem: write unseen, turn over, group, make assumptions."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from samskab.demo.check_round import lead_of
from samskab.demo.stage import LEAD, Stage
from samskab.identity.permissions import Permission
from samskab.projects.access import Access, find
from samskab.reality_check.assumptions.schemas import AssumptionCreate
from samskab.reality_check.premortem import service, sorting
from samskab.reality_check.premortem.models import Premortem, PremortemState
from samskab.reality_check.premortem.schemas import (
    PremortemCardWrite,
    PremortemCreate,
    PremortemGroupCreate,
    PremortemStateChange,
)


@dataclass(frozen=True)
class Reason:
    """What somebody writes on a card."""

    by: str
    text: str


@dataclass(frozen=True)
class Pile:
    """Cards that say the same, under one name; perhaps made an assumption."""

    name: str
    cards: Sequence[Reason]
    assumption: AssumptionCreate | None = None


@dataclass(frozen=True)
class Failure:
    """A pre-mortem about an idea, held so many days ago; `loose` cards belong to no group."""

    idea: str
    days_ago: int
    minutes: int
    piles: Sequence[Pile]
    loose: Sequence[Reason]


async def imagine_failure(stage: Stage, ideas: dict[str, UUID], plan: Failure) -> None:
    """Play a pre-mortem from its opening to its end."""
    stage.turn(plan.days_ago, 13)
    idea, here = await lead_of(stage, ideas[plan.idea])
    new = PremortemCreate(minutes=plan.minutes)
    premortem = await service.open_session(stage.session, here, idea, new)
    for card in plan.loose:
        await _write(stage, premortem, card)
    written = [[await _write(stage, premortem, card) for card in pile.cards] for pile in plan.piles]
    here = await _enter(stage, premortem, PremortemState.SORTING)
    for pile, card_ids in zip(plan.piles, written, strict=True):
        group = await sorting.make_group(
            stage.session, here, premortem, PremortemGroupCreate(name=pile.name, card_ids=card_ids)
        )
        if pile.assumption is not None:
            await sorting.make_assumption(stage.session, here, group, pile.assumption)
    await _enter(stage, premortem, PremortemState.CLOSED)


async def _write(stage: Stage, premortem: Premortem, card: Reason) -> UUID:
    _, here = await find(
        stage.session,
        stage.actor(card.by),
        Premortem,
        premortem.id,
        Permission.REALITY_CHECK_ASSESS,
        lock=True,
    )
    new = PremortemCardWrite(text=card.text)
    return (await service.write_card(stage.session, here, premortem, new)).id


async def _enter(stage: Stage, premortem: Premortem, state: PremortemState) -> Access:
    _, here = await find(
        stage.session,
        stage.actor(LEAD),
        Premortem,
        premortem.id,
        Permission.REALITY_CHECK_EDIT,
        lock=True,
    )
    await service.enter_state(stage.session, here, premortem, PremortemStateChange(state=state))
    return here
