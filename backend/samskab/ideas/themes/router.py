"""HTTP for themes."""

from typing import Annotated, Any, TypeVar
from uuid import UUID

from fastapi import Query

from samskab.core.database import Reading, Session, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.ideas.similarity.keeping import Indexes
from samskab.ideas.themes import proposing, service
from samskab.ideas.themes.models import Theme
from samskab.ideas.themes.schemas import (
    MOST_THEMES,
    IdeaTheme,
    Placed,
    Placement,
    PlacementItem,
    Placements,
    ThemeCreate,
    ThemePatch,
    ThemeProposal,
    ThemeRead,
    ThemesKeep,
    ThemesKept,
    ThemesMerge,
    UnplacedIdeas,
)
from samskab.identity.actor import Actor, CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import Access, enter, find

router = feature_router("ideas")
CHANGE = Permission.CHALLENGE_EDIT
Corrected = TypeVar("Corrected", Theme, Idea)


@router.get(
    "/projects/{project_id}/theme-proposal",
    response_model=ThemeProposal,
    openapi_extra=policy(CHANGE),
)
async def propose_themes(
    project_id: UUID,
    actor: CurrentActor,
    session: Reading,
    indexes: Indexes,
    challenge_id: Annotated[UUID | None, Query(description="Only ideas to this one.")] = None,
    number: Annotated[
        int | None, Query(ge=2, le=MOST_THEMES, description="Themes; left out: as suggested.")
    ] = None,
) -> Any:
    """Propose how to group the ideas by their words, around what people have corrected."""
    await enter(session, actor, project_id, CHANGE)
    proposal = await proposing.propose(session, indexes, project_id, challenge_id, number)
    return proposal.shown()


@router.post(
    "/projects/{project_id}/theme-groupings",
    status_code=201,
    response_model=ThemesKept,
    openapi_extra=policy(CHANGE),
)
async def keep_themes(
    project_id: UUID,
    new: ThemesKeep,
    actor: CurrentActor,
    reading: Reading,
    session: Writing,
    indexes: Indexes,
) -> Any:
    """Keep a proposal: new themes are made, and what was corrected by hand stays."""
    await enter(reading, actor, project_id, CHANGE)
    # Worked out before the door to write is opened, so that nobody waits for it there.
    proposal = await proposing.propose(reading, indexes, project_id, new.challenge_id, new.number)
    here = await enter(session, actor, project_id, CHANGE, lock=True)
    return await service.keep(session, here, proposal, new)


@router.get(
    "/projects/{project_id}/themes",
    response_model=Page[ThemeRead],
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_themes(project_id: UUID, actor: CurrentActor, session: Reading, page: Paging) -> Any:
    """List a project's themes with how many ideas lie in each."""
    await enter(session, actor, project_id, Permission.IDEA_READ)
    return await paginate(session, service.themes_of(project_id), [Key(Theme.id)], page)


@router.post(
    "/projects/{project_id}/themes",
    status_code=201,
    response_model=ThemeRead,
    openapi_extra=policy(CHANGE),
)
async def create_theme(
    project_id: UUID, new: ThemeCreate, actor: CurrentActor, session: Writing
) -> Any:
    """Make a theme, with ideas that leave where they lay."""
    here = await enter(session, actor, project_id, CHANGE, lock=True)
    return await service.describe(session, await service.create(session, here, new))


@router.get(
    "/projects/{project_id}/unplaced-ideas",
    response_model=UnplacedIdeas,
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_unplaced_ideas(
    project_id: UUID,
    actor: CurrentActor,
    session: Reading,
    indexes: Indexes,
    limit: Annotated[int, Query(ge=1, le=200, description="At most so many.")] = 50,
) -> Any:
    """List the newest ideas that lie in no theme, each with the one it comes nearest to."""
    await enter(session, actor, project_id, Permission.IDEA_READ)
    return await proposing.unplaced(session, indexes, project_id, limit)


@router.post(
    "/projects/{project_id}/theme-placements",
    status_code=201,
    response_model=Placed,
    openapi_extra=policy(CHANGE),
)
async def place_ideas(
    project_id: UUID, new: Placements, actor: CurrentActor, session: Writing
) -> Any:
    """Put several ideas into themes, all or none; there they stay."""
    here = await enter(session, actor, project_id, CHANGE, lock=True)
    return {"placed": await service.place(session, here, new.items)}


@router.patch("/themes/{theme_id}", response_model=ThemeRead, openapi_extra=policy(CHANGE))
async def change_theme(
    theme_id: UUID,
    patch: ThemePatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Give a theme another title."""
    theme, here = await _correcting(session, actor, Theme, theme_id)
    await service.rename(session, here, theme, patch.changes(), version)
    return await service.describe(session, tagged(theme))


@router.delete("/themes/{theme_id}", status_code=204, openapi_extra=policy(CHANGE))
async def dissolve_theme(
    theme_id: UUID, actor: CurrentActor, version: ExpectedVersion, session: Writing
) -> None:
    """Dissolve a theme; its ideas lie in none."""
    theme, here = await _correcting(session, actor, Theme, theme_id)
    await service.dissolve(session, here, theme, version)


@router.post(
    "/themes/{theme_id}/merged-themes",
    status_code=201,
    response_model=ThemeRead,
    openapi_extra=policy(CHANGE),
)
async def merge_themes(
    theme_id: UUID, new: ThemesMerge, actor: CurrentActor, session: Writing
) -> Any:
    """Let the ideas of other themes go into this one."""
    theme, here = await _correcting(session, actor, Theme, theme_id)
    await service.merge(session, here, theme, new.theme_ids)
    return await service.describe(session, theme)


@router.get(
    "/ideas/{idea_id}/theme", response_model=IdeaTheme, openapi_extra=policy(Permission.IDEA_READ)
)
async def read_idea_theme(idea_id: UUID, actor: CurrentActor, session: Reading) -> Any:
    """Read in which theme an idea lies."""
    idea, _ = await find(session, actor, Idea, idea_id, Permission.IDEA_READ)
    return await service.theme_of(session, idea)


@router.put("/ideas/{idea_id}/theme", response_model=IdeaTheme, openapi_extra=policy(CHANGE))
async def place_idea(idea_id: UUID, new: Placement, actor: CurrentActor, session: Writing) -> Any:
    """Put an idea into a theme. Needs no If-Match: repeating it changes nothing."""
    idea, here = await _correcting(session, actor, Idea, idea_id)
    item = PlacementItem(idea_id=idea.id, theme_id=new.theme_id)
    await service.place(session, here, [item])
    return await service.theme_of(session, idea)


@router.delete("/ideas/{idea_id}/theme", response_model=IdeaTheme, openapi_extra=policy(CHANGE))
async def take_idea_out(idea_id: UUID, actor: CurrentActor, session: Writing) -> Any:
    """Take an idea out of its theme. Needs no If-Match: repeating it changes nothing."""
    idea, here = await _correcting(session, actor, Idea, idea_id)
    await service.take_out(session, here, idea)
    return await service.theme_of(session, idea)


async def _correcting(
    session: Session, actor: Actor, model: type[Corrected], record_id: UUID
) -> tuple[Corrected, Access]:
    """Find a theme or an idea and lock its project: two who correct do it one after the other."""
    found, _ = await find(session, actor, model, record_id, CHANGE)
    here = await enter(session, actor, found.project_id, CHANGE, lock=True)
    await session.refresh(found)
    return found, here
