"""Moving ideas between own states, with their history; also what a new status takes away.

It stands below the answers, which drop what no longer fits in their own transaction.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlmodel import col

from samskab.core import audit, events
from samskab.core.database import Session, select_columns
from samskab.ideas.models import Idea, IdeaStatus
from samskab.ideas.states.events import IdeaStateLeft, IdeaStateSet, StateAction
from samskab.ideas.states.models import IdeaState, IdeaStateEntry, StateChange, StateOfIdea
from samskab.projects.access import Access
from samskab.projects.service import scope_of


async def move(
    session: Session, here: Access, ideas: Sequence[Idea], state: IdeaState | None
) -> int:
    """Put ideas into a state, or into none; return how many were in another. Rows are locked."""
    standing = await _standing(session, [idea.id for idea in ideas])
    changed = 0
    for idea in ideas:
        of_idea, former = standing.get(idea.id, (None, None))
        if (former and former.id) == (state and state.id):
            continue
        changed += 1
        if state is None:
            if of_idea is not None and former is not None:
                await _leave(session, here, of_idea, former, StateChange.CLEARED)
            continue
        if of_idea is None:
            of_idea = StateOfIdea(**scope_of(here.project), idea_id=idea.id, state_id=state.id)
            session.add(of_idea)
        elif former is not None and former.visible and not state.visible:
            # Those who do not see the new state would else believe the idea in the former one.
            _note(session, here, of_idea, former, StateChange.CLEARED)
        _note(session, here, of_idea, state, StateChange.SET)
        of_idea.state_id = state.id
    await session.flush()
    return changed


async def drop_unfitting(
    session: Session, here: Access, ideas: Sequence[Idea], status: IdeaStatus
) -> None:
    """Take ideas out of the states that do not belong to their new status."""
    standing = await _standing(session, [idea.id for idea in ideas])
    for of_idea, former in standing.values():
        if former.status is not status:
            await _leave(session, here, of_idea, former, StateChange.DROPPED)


async def _standing(
    session: Session, idea_ids: Sequence[UUID]
) -> dict[UUID, tuple[StateOfIdea, IdeaState]]:
    statement: Any = (
        select_columns(StateOfIdea, IdeaState)
        .join(IdeaState, col(IdeaState.id) == StateOfIdea.state_id)
        .where(col(StateOfIdea.idea_id).in_(idea_ids))
    )
    return {row[0].idea_id: (row[0], row[1]) for row in (await session.exec(statement)).all()}


async def _leave(
    session: Session, here: Access, of_idea: StateOfIdea, former: IdeaState, how: StateChange
) -> None:
    _note(session, here, of_idea, former, how)
    await session.delete(of_idea)


def _note(
    session: Session, here: Access, of_idea: StateOfIdea, state: IdeaState, change: StateChange
) -> None:
    """Write the history, the audit trail and the event of one idea."""
    scope, by = scope_of(here.project), here.actor.user_id
    session.add(
        IdeaStateEntry(
            **scope,
            idea_id=of_idea.idea_id,
            state_id=state.id,
            change=change,
            visible=state.visible,
            changed_by=by,
        )
    )
    after = {"state_id": state.id, "change": change}
    audit.record(session, by, StateAction.OF_IDEA_CHANGED, of_idea, after=after)
    # What authors do not see is no step in the project's course, which they do see.
    course = scope if state.visible else {"municipality_id": here.project.municipality_id}
    named = {"in_project": here.project.id, "idea_id": of_idea.idea_id, "state_id": state.id}
    if change is StateChange.SET:
        events.record(session, by, IdeaStateSet(**course, **named))
    else:
        events.record(session, by, IdeaStateLeft(**course, **named, change=change))
