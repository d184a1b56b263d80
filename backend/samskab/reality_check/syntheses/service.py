"""The verbs of syntheses: write one, read the one that stands."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from samskab.core import audit, events
from samskab.core.database import Session
from samskab.core.problems import Conflict, Invalid
from samskab.ideas.models import Idea
from samskab.projects.access import Access
from samskab.projects.service import scope_of
from samskab.reality_check.events import RealityCheckAction, SynthesisWritten
from samskab.reality_check.rounds.sight import hides, rounds_of
from samskab.reality_check.syntheses.models import Synthesis
from samskab.reality_check.syntheses.schemas import SynthesisCreate


async def write(session: Session, here: Access, idea: Idea, new: SynthesisCreate) -> Synthesis:
    """Write what is read out of a round, by name; earlier versions are kept.

    Raises 409 while the first round is open: it would tell what is not to be seen yet.
    """
    here.require_active()
    now = (await rounds_of(session, [idea.id]))[idea.id]
    number = new.round or now.number
    if number > now.number or not now.begun:
        raise Invalid("no_such_round", f"The idea is in round {now.number}.", "/round")
    if hides(now):
        raise Conflict("first_round_open", "Close the first round before you sum it up for all.")
    written = Synthesis(
        **scope_of(here.project),
        idea_id=idea.id,
        round=number,
        text=new.text,
        written_by=here.actor.user_id,
        written_by_name=here.actor.name,
    )
    session.add(written)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.SYNTHESIS_WRITTEN,
        written,
        after={"round": number},
    )
    events.record(
        session,
        here.actor.user_id,
        SynthesisWritten(**scope_of(here.project), idea_id=idea.id, synthesis_id=written.id),
    )
    return written


def syntheses_of(idea_id: UUID) -> Any:
    """Select every version of an idea's syntheses."""
    return select(Synthesis).where(Synthesis.idea_id == idea_id)


async def standing_syntheses(
    session: Session, idea_ids: Collection[UUID]
) -> dict[UUID, dict[str, Any]]:
    """Return the synthesis that stands for each idea that has one, for the evidence."""
    statement = (
        select(Synthesis)
        .where(col(Synthesis.idea_id).in_(list(idea_ids)))
        .order_by(col(Synthesis.round), col(Synthesis.id))
    )
    return {
        one.idea_id: {
            "text": one.text,
            "round": one.round,
            "written_by_name": one.written_by_name,
            "written_at": one.created_at.isoformat(),
        }
        for one in (await session.exec(statement)).all()
    }
