"""HTTP for mapping profiles."""

from typing import Any
from uuid import UUID

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.imports.profiles import service
from samskab.ideas.imports.profiles.models import IdeaImportProfile
from samskab.ideas.imports.profiles.schemas import (
    IdeaImportProfileCreate,
    IdeaImportProfilePatch,
    IdeaImportProfileRead,
)
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter

router = feature_router("ideas")
PATH = "/projects/{project_id}/idea-import-profiles"
ONE = PATH + "/{import_profile_id}"
POLICY = policy(Permission.IDEA_IMPORT)


@router.get(PATH, response_model=Page[IdeaImportProfileRead], openapi_extra=POLICY)
async def list_idea_import_profiles(
    project_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the mapping profiles of the project's municipality, by name."""
    here = await enter(session, actor, project_id, Permission.IDEA_IMPORT)
    keys = [Key(IdeaImportProfile.name), Key(IdeaImportProfile.id)]
    return await paginate(session, service.profiles_of(here), keys, page)


@router.post(PATH, status_code=201, response_model=IdeaImportProfileRead, openapi_extra=POLICY)
async def keep_idea_import_profile(
    project_id: UUID,
    new: IdeaImportProfileCreate,
    actor: CurrentActor,
    session: Writing,
    tagged: Tagged,
) -> IdeaImportProfile:
    """Keep a mapping under a name, for the whole municipality."""
    here = await enter(session, actor, project_id, Permission.IDEA_IMPORT)
    return tagged(await service.keep(session, here, new))


@router.get(ONE, response_model=IdeaImportProfileRead, openapi_extra=POLICY)
async def read_idea_import_profile(
    project_id: UUID, import_profile_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged
) -> IdeaImportProfile:
    """Read a mapping profile."""
    here = await enter(session, actor, project_id, Permission.IDEA_IMPORT)
    return tagged(await service.find(session, here, import_profile_id))


@router.patch(ONE, response_model=IdeaImportProfileRead, openapi_extra=POLICY)
async def change_idea_import_profile(
    project_id: UUID,
    import_profile_id: UUID,
    patch: IdeaImportProfilePatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> IdeaImportProfile:
    """Change a mapping profile, or give it another name."""
    here = await enter(session, actor, project_id, Permission.IDEA_IMPORT)
    profile = await service.find(session, here, import_profile_id, lock=True)
    return tagged(await service.change(session, here, profile, patch, version))


@router.delete(ONE, status_code=204, openapi_extra=POLICY)
async def forget_idea_import_profile(
    project_id: UUID,
    import_profile_id: UUID,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
) -> None:
    """Delete a mapping profile; what was imported by it stays."""
    here = await enter(session, actor, project_id, Permission.IDEA_IMPORT)
    profile = await service.find(session, here, import_profile_id, lock=True)
    await service.forget(session, here, profile, version)
