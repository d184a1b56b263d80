"""The verbs of a session: open, change, turn the cards over, close; and writing cards in it."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select

from samskab.core import audit, clock, events
from samskab.core.database import Session
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Forbidden, NotFound
from samskab.ideas.models import Idea
from samskab.identity.permissions import Permission
from samskab.projects.access import Access
from samskab.projects.service import scope_of
from samskab.reality_check.policy import require_open
from samskab.reality_check.premortem import rules
from samskab.reality_check.premortem.events import (
    PremortemAction,
    PremortemClosed,
    PremortemOpened,
    PremortemShown,
)
from samskab.reality_check.premortem.models import (
    Premortem,
    PremortemCard,
    PremortemGroup,
    PremortemState,
)
from samskab.reality_check.premortem.schemas import (
    PremortemCardPatch,
    PremortemCardWrite,
    PremortemCreate,
    PremortemPatch,
    PremortemStateChange,
)


async def open_session(
    session: Session, here: Access, idea: Idea, new: PremortemCreate
) -> Premortem:
    """Open a session about an idea, one at a time; the idea's row must be locked."""
    require_open(here, idea)
    running = select(Premortem.id).where(
        Premortem.idea_id == idea.id, Premortem.state != PremortemState.CLOSED
    )
    if (await session.exec(running)).first() is not None:
        raise Conflict(
            "premortem_running", "A pre-mortem about this idea is running. Close it first."
        )
    premortem = Premortem(
        **scope_of(here.project),
        idea_id=idea.id,
        question=new.question,
        opened_by=here.actor.user_id,
        ends_at=_in(new.minutes),
    )
    session.add(premortem)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        PremortemAction.OPENED,
        premortem,
        after=new.model_dump(),
    )
    events.record(session, here.actor.user_id, PremortemOpened(**_ids(here, premortem)))
    return premortem


async def change(
    session: Session, here: Access, premortem: Premortem, patch: PremortemPatch, version: int
) -> Premortem:
    """Change the question or the time that is left, while cards are written."""
    here.require_active()
    expect(premortem, version)
    require_state(premortem, PremortemState.WRITING)
    fields = patch.changes()
    if "minutes" in fields:
        fields["ends_at"] = _in(fields.pop("minutes"))
    before, after = audit.change(premortem, fields)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        PremortemAction.CHANGED,
        premortem,
        before=before,
        after=after,
    )
    return premortem


async def enter_state(
    session: Session, here: Access, premortem: Premortem, new: PremortemStateChange
) -> Premortem:
    """Turn the cards over or close the session; the session must be locked.

    Closing it before the cards were turned over leaves them unseen.
    """
    here.require_active()
    was = premortem.state
    if not rules.may_follow(was, new.state):
        raise Conflict("premortem_state", f"From {was} a pre-mortem does not go to {new.state}.")
    premortem.state = new.state
    if new.state is PremortemState.SORTING:
        premortem.shown_at = clock.now()
    else:
        premortem.closed_at = clock.now()
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        PremortemAction.STATE_ENTERED,
        premortem,
        before={"state": was},
        after={"state": new.state},
    )
    if new.state is PremortemState.SORTING:
        written = select(func.count()).where(col(PremortemCard.premortem_id) == premortem.id)
        cards = (await session.exec(written)).one()
        event = PremortemShown(**_ids(here, premortem), cards=cards)
        events.record(session, here.actor.user_id, event)
    else:
        events.record(session, here.actor.user_id, PremortemClosed(**_ids(here, premortem)))
    return premortem


async def write_card(
    session: Session, here: Access, premortem: Premortem, new: PremortemCardWrite
) -> PremortemCard:
    """Write a card, unseen by the others. The session must be locked.

    Nothing about it goes to the audit trail or the events: they would tell its author.
    """
    here.require_active()
    require_state(premortem, PremortemState.WRITING)
    card = PremortemCard(
        **scope_of(here.project),
        premortem_id=premortem.id,
        written_by=here.actor.user_id,
        text=new.text,
    )
    session.add(card)
    await session.flush()
    return card


async def change_card(
    session: Session, here: Access, card: PremortemCard, patch: PremortemCardPatch, version: int
) -> PremortemCard:
    """Change one's own card while cards are written."""
    await _require_own(session, here, card)
    expect(card, version)
    audit.change(card, patch.changes())
    await session.flush()
    return card


async def remove_card(session: Session, here: Access, card: PremortemCard, version: int) -> None:
    """Take back one's own card while cards are written."""
    await _require_own(session, here, card)
    expect(card, version)
    await session.delete(card)


async def hold(session: Session, subject: PremortemCard | PremortemGroup) -> Premortem:
    """Return the session of a card or group, held, and read the card or group anew.

    Everything in a session changes under this one lock, so nobody waits for somebody who waits.
    """
    premortem = await session.get_one(Premortem, subject.premortem_id, with_for_update=True)
    if await session.get(type(subject), subject.id, populate_existing=True) is None:
        raise NotFound
    return premortem


def require_state(premortem: Premortem, state: PremortemState) -> None:
    """Raise 409 unless the session stands there."""
    if premortem.state is state:
        return
    if state is PremortemState.WRITING:
        raise Conflict("premortem_not_writing", "Cards are no longer written in this pre-mortem.")
    raise Conflict("premortem_not_sorting", "The cards of this pre-mortem are not sorted now.")


async def _require_own(session: Session, here: Access, card: PremortemCard) -> None:
    if card.written_by != here.actor.user_id:
        raise Forbidden(
            Permission.REALITY_CHECK_ASSESS, "Only the one who wrote a card changes it."
        )
    here.require_active()
    require_state(await hold(session, card), PremortemState.WRITING)


def _in(minutes: int | None) -> datetime | None:
    return None if minutes is None else clock.now() + timedelta(minutes=minutes)


def _ids(here: Access, premortem: Premortem) -> dict[str, UUID]:
    return {
        **scope_of(here.project),
        "idea_id": premortem.idea_id,
        "premortem_id": premortem.id,
    }
