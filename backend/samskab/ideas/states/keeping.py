"""Keeping a municipality's own states: name, change, order, retire, delete."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select

from samskab.core import audit
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Invalid, NotFound
from samskab.ideas.models import IdeaStatus
from samskab.ideas.states.events import StateAction
from samskab.ideas.states.models import IdeaState, IdeaStateEntry, StateOfIdea
from samskab.ideas.states.schemas import IdeaStateCreate, IdeaStatePatch
from samskab.identity import service as identity
from samskab.identity.actor import Actor
from samskab.identity.models import Organisation
from samskab.identity.permissions import Permission

_IN_IT = (
    select(func.count(col(StateOfIdea.id)))
    .where(col(StateOfIdea.state_id) == col(IdeaState.id))
    .correlate(IdeaState)
    .scalar_subquery()
)
_USED = (
    select(IdeaStateEntry.id)
    .where(col(IdeaStateEntry.state_id) == col(IdeaState.id))
    .correlate(IdeaState)
    .exists()
)


def kept_in(municipality_id: UUID) -> Any:
    """Select a municipality's states with how they are used."""
    return select_columns(
        IdeaState.id,
        IdeaState.status,
        IdeaState.name_da,
        IdeaState.name_en,
        IdeaState.tone,
        IdeaState.place,
        IdeaState.visible,
        IdeaState.told,
        IdeaState.retired,
        IdeaState.version,
        _USED.label("used"),
        _IN_IT.label("idea_count"),
    ).where(IdeaState.municipality_id == municipality_id)


async def describe(session: Session, state: IdeaState) -> Any:
    """Return a state with how it is used."""
    statement = kept_in(state.municipality_id).where(col(IdeaState.id) == state.id)
    return (await session.exec(statement)).one()


async def enter(session: Session, actor: Actor, organisation_id: UUID) -> Organisation:
    """Return the municipality whose states the actor keeps; 404 or 403 for anybody else."""
    found = await identity.get_organisation(session, actor, organisation_id)
    actor.require_in(found.municipality_id, Permission.ORGANISATION_EDIT)
    if found.id != found.municipality_id:  # a partner has no states of its own
        raise NotFound
    return found


async def find_state(session: Session, municipality_id: UUID, state_id: UUID) -> IdeaState:
    """Return a state of a municipality, locked; 404 for any other."""
    statement = (
        select(IdeaState)
        .where(IdeaState.municipality_id == municipality_id, IdeaState.id == state_id)
        .with_for_update()
    )
    state = (await session.exec(statement)).one_or_none()
    if state is None:
        raise NotFound
    return state


async def name(
    session: Session, actor: Actor, municipality: Organisation, new: IdeaStateCreate
) -> IdeaState:
    """Name a new state; it comes last among those of its status."""
    like = await _of_status(session, municipality.id, new.status)
    _demand_new_names(like, new.name_da, new.name_en)
    state = IdeaState(
        municipality_id=municipality.id, place=len(like) + 1, **new.model_dump(mode="python")
    )
    session.add(state)
    await session.flush()
    audit.record(session, actor.user_id, StateAction.NAMED, state, after=new.model_dump())
    await session.flush()
    return state


async def change(
    session: Session, actor: Actor, state: IdeaState, patch: IdeaStatePatch, version: int
) -> IdeaState:
    """Change a state; ideas that are in it stay in it."""
    expect(state, version)
    changes = patch.changes()
    if changes.get("told", state.told) and not changes.get("visible", state.visible):
        raise Invalid("told_of_unseen", "Authors are told only of a state they see.", "/told")
    like = await _of_status(session, state.municipality_id, state.status)
    others = [other for other in like if other.id != state.id]
    _demand_new_names(
        others, changes.get("name_da", state.name_da), changes.get("name_en", state.name_en)
    )
    if "place" in changes:
        changes["place"] = min(changes["place"], len(like))
        others.insert(changes["place"] - 1, state)
        for place, each in enumerate(others, 1):
            if each is not state and each.place != place:
                each.place = place
    before, after = audit.change(state, changes)
    await session.flush()
    audit.record(session, actor.user_id, StateAction.CHANGED, state, before=before, after=after)
    await session.flush()
    return state


async def delete(session: Session, actor: Actor, state: IdeaState, version: int) -> None:
    """Delete a state that no idea was ever in."""
    expect(state, version)
    used = select(IdeaStateEntry.id).where(IdeaStateEntry.state_id == state.id).limit(1)
    if (await session.exec(used)).first() is not None:
        raise Conflict(
            "state_in_use",
            "Ideas are or were in this state, and their history tells it. Retire it instead.",
        )
    audit.record(
        session, actor.user_id, StateAction.DELETED, state, before={"name_da": state.name_da}
    )
    await session.delete(state)
    await session.flush()


async def _of_status(
    session: Session, municipality_id: UUID, status: IdeaStatus
) -> Sequence[IdeaState]:
    """Return the states of a status in their order, locked: two who keep them take turns."""
    statement = (
        select(IdeaState)
        .where(IdeaState.municipality_id == municipality_id, IdeaState.status == status)
        .order_by(col(IdeaState.place), col(IdeaState.id))
        .with_for_update()
    )
    return (await session.exec(statement)).all()


def _demand_new_names(others: Sequence[IdeaState], name_da: str, name_en: str) -> None:
    for field, names, wanted in (
        ("name_da", {other.name_da for other in others}, name_da),
        ("name_en", {other.name_en for other in others}, name_en),
    ):
        if wanted in names:
            raise Invalid(
                "state_name_taken", "Another state of this status is called so.", f"/{field}"
            )
