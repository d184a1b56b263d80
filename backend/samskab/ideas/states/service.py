"""The verbs of those who answer: see the states, put ideas into them, read the history."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import col, select

from samskab.core.database import Session, select_columns
from samskab.core.problems import Invalid
from samskab.ideas.answers.service import ideas_named
from samskab.ideas.models import Idea
from samskab.ideas.states import moving
from samskab.ideas.states.models import IdeaState, IdeaStateEntry, StateOfIdea
from samskab.ideas.states.schemas import StatePlacementsCreate
from samskab.identity.models import User
from samskab.identity.permissions import Permission
from samskab.projects.access import Access


def states_for(here: Access) -> Any:
    """Select the municipality's states that somebody in a project is shown, retired ones too."""
    statement = select(IdeaState).where(IdeaState.municipality_id == here.project.municipality_id)
    return statement if _sees_all(here) else statement.where(col(IdeaState.visible))


def is_in_state(here: Access, state_id: UUID) -> ColumnElement[bool]:
    """Return the condition for the ideas in a state; for states one is not shown, none."""
    statement = (
        select(StateOfIdea.idea_id)
        .join(IdeaState, col(IdeaState.id) == StateOfIdea.state_id)
        .where(StateOfIdea.state_id == state_id)
    )
    if not _sees_all(here):
        statement = statement.where(col(IdeaState.visible))
    return col(Idea.id).in_(statement)


async def state_of(session: Session, here: Access, idea: Idea) -> dict[str, Any]:
    """Return in which state an idea is, as far as one is shown it."""
    statement = (
        select_columns(StateOfIdea.state_id, col(StateOfIdea.updated_at).label("since"))
        .join(IdeaState, col(IdeaState.id) == StateOfIdea.state_id)
        .where(StateOfIdea.idea_id == idea.id)
    )
    if not _sees_all(here):
        statement = statement.where(col(IdeaState.visible))
    row = (await session.exec(statement)).one_or_none()
    return {
        "idea_id": idea.id,
        "state_id": row.state_id if row else None,
        "since": row.since if row else None,
    }


def history_of(here: Access, idea_id: UUID) -> Any:
    """Select how an idea came into states and left them, as far as one is shown them."""
    statement = (
        select_columns(
            IdeaStateEntry.id,
            IdeaStateEntry.state_id,
            IdeaState.name_da,
            IdeaState.name_en,
            IdeaStateEntry.change,
            col(User.name).label("changed_by_name"),
            IdeaStateEntry.created_at,
        )
        .join(IdeaState, col(IdeaState.id) == IdeaStateEntry.state_id)
        .join(User, col(User.id) == IdeaStateEntry.changed_by)
        .where(IdeaStateEntry.idea_id == idea_id)
    )
    return statement if _sees_all(here) else statement.where(col(IdeaStateEntry.visible))


async def put(session: Session, here: Access, idea: Idea, state_id: UUID | None) -> None:
    """Put one idea into a state, or into none. Its row must be locked."""
    here.require_active()
    state = await _state(session, here, state_id)
    _demand_fit([idea], state, lambda _: "/state_id")
    await moving.move(session, here, [idea], state)


async def put_many(session: Session, here: Access, new: StatePlacementsCreate) -> int:
    """Put many ideas into a state, all or none; return how many were in another."""
    here.require_active()
    ideas = await ideas_named(session, here, new.idea_ids)
    state = await _state(session, here, new.state_id)
    _demand_fit(ideas, state, lambda idea: f"/idea_ids/{new.idea_ids.index(idea.id)}")
    return await moving.move(session, here, ideas, state)


def _sees_all(here: Access) -> bool:
    return Permission.IDEA_ANSWER in here.permissions


async def _state(session: Session, here: Access, state_id: UUID | None) -> IdeaState | None:
    """Return the state that is to be set, locked, so that nobody deletes it meanwhile."""
    if state_id is None:
        return None
    statement = states_for(here).where(col(IdeaState.id) == state_id).with_for_update()
    state: IdeaState | None = (await session.exec(statement)).one_or_none()
    if state is None:
        raise Invalid("unknown_state", "The municipality has no such state.", "/state_id")
    if state.retired:
        raise Invalid("state_retired", "This state is retired. Choose another.", "/state_id")
    return state


def _demand_fit(ideas: Sequence[Idea], state: IdeaState | None, pointer: Any) -> None:
    for idea in ideas:
        if state is not None and idea.status is not state.status:
            raise Invalid(
                "state_does_not_fit",
                "The idea has another status than the one this state belongs to.",
                pointer(idea),
            )
