"""HTTP for own states: on ideas for those who answer, and kept by the administrator."""

from typing import Any
from uuid import UUID

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.ideas.states import keeping, service
from samskab.ideas.states.models import IdeaState, IdeaStateEntry
from samskab.ideas.states.schemas import (
    IdeaStateCreate,
    IdeaStateEntryRead,
    IdeaStatePatch,
    IdeaStatePut,
    IdeaStateRead,
    KeptIdeaState,
    StateOfIdeaRead,
    StatePlacementsCreate,
    StatePlacementsRead,
)
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter, find

router = feature_router("ideas")
IN_ORDER = [Key(IdeaState.status), Key(IdeaState.place), Key(IdeaState.id)]


@router.get(
    "/projects/{project_id}/idea-states",
    response_model=Page[IdeaStateRead],
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_idea_states(
    project_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the municipality's own states for ideas, as far as you are shown them."""
    here = await enter(session, actor, project_id, Permission.IDEA_READ)
    return await paginate(session, service.states_for(here), IN_ORDER, page)


@router.get(
    "/ideas/{idea_id}/state",
    response_model=StateOfIdeaRead,
    openapi_extra=policy(Permission.IDEA_READ),
)
async def read_idea_state(idea_id: UUID, actor: CurrentActor, session: Reading) -> Any:
    """Read in which own state an idea is."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_READ)
    return await service.state_of(session, here, idea)


@router.put(
    "/ideas/{idea_id}/state",
    response_model=StateOfIdeaRead,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def put_idea_into_state(
    idea_id: UUID, new: IdeaStatePut, actor: CurrentActor, session: Writing
) -> Any:
    """Put an idea into an own state of its status, or into none. Needs no If-Match: repeatable."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_ANSWER, lock=True)
    await service.put(session, here, idea, new.state_id)
    return await service.state_of(session, here, idea)


@router.get(
    "/ideas/{idea_id}/state-entries",
    response_model=Page[IdeaStateEntryRead],
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_state_entries(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List how an idea came into own states and left them, the newest first."""
    _, here = await find(session, actor, Idea, idea_id, Permission.IDEA_READ)
    keys = [Key(IdeaStateEntry.id, descending=True)]
    return await paginate(session, service.history_of(here, idea_id), keys, page)


@router.post(
    "/projects/{project_id}/state-placements",
    status_code=201,
    response_model=StatePlacementsRead,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def put_ideas_into_state(
    project_id: UUID, new: StatePlacementsCreate, actor: CurrentActor, session: Writing
) -> Any:
    """Put up to 1,000 ideas into an own state of their status, or into none: all, or none."""
    here = await enter(session, actor, project_id, Permission.IDEA_ANSWER)
    return {"changed": await service.put_many(session, here, new)}


@router.get(
    "/organisations/{organisation_id}/idea-states",
    response_model=Page[KeptIdeaState],
    openapi_extra=policy(Permission.ORGANISATION_EDIT),
)
async def list_kept_idea_states(
    organisation_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List a municipality's own states with how they are used."""
    municipality = await keeping.enter(session, actor, organisation_id)
    return await paginate(session, keeping.kept_in(municipality.id), IN_ORDER, page)


@router.post(
    "/organisations/{organisation_id}/idea-states",
    status_code=201,
    response_model=KeptIdeaState,
    openapi_extra=policy(Permission.ORGANISATION_EDIT),
)
async def name_idea_state(
    organisation_id: UUID, new: IdeaStateCreate, actor: CurrentActor, session: Writing
) -> Any:
    """Name a state of the municipality's own, below a fixed status."""
    municipality = await keeping.enter(session, actor, organisation_id)
    state = await keeping.name(session, actor, municipality, new)
    return await keeping.describe(session, state)


@router.patch(
    "/organisations/{organisation_id}/idea-states/{idea_state_id}",
    response_model=KeptIdeaState,
    openapi_extra=policy(Permission.ORGANISATION_EDIT),
)
async def change_idea_state(
    organisation_id: UUID,
    idea_state_id: UUID,
    patch: IdeaStatePatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Change, order or retire a state; ideas that are in it stay in it."""
    municipality = await keeping.enter(session, actor, organisation_id)
    state = await keeping.find_state(session, municipality.id, idea_state_id)
    tagged(await keeping.change(session, actor, state, patch, version))
    return await keeping.describe(session, state)


@router.delete(
    "/organisations/{organisation_id}/idea-states/{idea_state_id}",
    status_code=204,
    openapi_extra=policy(Permission.ORGANISATION_EDIT),
)
async def delete_idea_state(
    organisation_id: UUID,
    idea_state_id: UUID,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
) -> None:
    """Delete a state that no idea was ever in."""
    municipality = await keeping.enter(session, actor, organisation_id)
    state = await keeping.find_state(session, municipality.id, idea_state_id)
    await keeping.delete(session, actor, state, version)
