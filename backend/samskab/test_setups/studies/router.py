"""HTTP for studies and their sites."""

from typing import Any
from uuid import UUID

from sqlmodel import col, select

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter, find
from samskab.test_setups.studies import service, sites
from samskab.test_setups.studies.models import Site, Study, StudyChange
from samskab.test_setups.studies.schemas import (
    SiteCreate,
    SitePatch,
    SiteRead,
    StudyChangeRead,
    StudyCreate,
    StudyDetail,
    StudyPatch,
    StudyRead,
    StudyStateChange,
)

router = feature_router("test set-ups")


@router.get(
    "/projects/{project_id}/studies",
    response_model=Page[StudyRead],
    openapi_extra=policy(Permission.STUDY_READ),
)
async def list_studies(
    project_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List a project's studies, oldest first."""
    await enter(session, actor, project_id, Permission.STUDY_READ)
    statement = select(Study).where(Study.project_id == project_id)
    return await paginate(session, statement, [Key(Study.id)], page)


@router.post(
    "/projects/{project_id}/studies",
    status_code=201,
    response_model=StudyRead,
    openapi_extra=policy(Permission.STUDY_EDIT),
)
async def plan_study(
    project_id: UUID, new: StudyCreate, actor: CurrentActor, session: Writing, tagged: Tagged
) -> Study:
    """Plan a study."""
    here = await enter(session, actor, project_id, Permission.STUDY_EDIT)
    return tagged(await service.plan(session, here, new))


@router.get(
    "/studies/{study_id}",
    response_model=StudyDetail,
    openapi_extra=policy(Permission.STUDY_READ),
)
async def read_study(study_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged) -> Any:
    """Read a study and how far it has come."""
    study, here = await find(session, actor, Study, study_id, Permission.STUDY_READ)
    detail = await service.detail(session, here, study)
    tagged(study, *(str(detail[name]) for name in ("participants", "responses")))
    return detail


@router.patch(
    "/studies/{study_id}",
    response_model=StudyRead,
    openapi_extra=policy(Permission.STUDY_EDIT),
)
async def change_study(
    study_id: UUID,
    patch: StudyPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Study:
    """Change a study; once its plan is approved, with a reason."""
    study, here = await find(session, actor, Study, study_id, Permission.STUDY_EDIT, lock=True)
    return tagged(await service.change(session, here, study, patch, version))


@router.post(
    "/studies/{study_id}/state",
    response_model=StudyRead,
    openapi_extra=policy(Permission.STUDY_EDIT),
)
async def enter_study_state(
    study_id: UUID, new: StudyStateChange, actor: CurrentActor, session: Writing, tagged: Tagged
) -> Study:
    """Approve, start, lock, reopen or archive a study."""
    study, here = await find(session, actor, Study, study_id, Permission.STUDY_EDIT, lock=True)
    return tagged(await service.enter_state(session, here, study, new))


@router.get(
    "/studies/{study_id}/changes",
    response_model=Page[StudyChangeRead],
    openapi_extra=policy(Permission.STUDY_READ),
)
async def list_study_changes(
    study_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the changes of an approved plan, newest first."""
    await find(session, actor, Study, study_id, Permission.STUDY_READ)
    statement = select(StudyChange).where(StudyChange.study_id == study_id)
    return await paginate(session, statement, [Key(StudyChange.id, descending=True)], page)


@router.get(
    "/studies/{study_id}/sites",
    response_model=Page[SiteRead],
    openapi_extra=policy(Permission.STUDY_READ),
)
async def list_sites(study_id: UUID, actor: CurrentActor, session: Reading, page: Paging) -> Any:
    """List a study's sites."""
    await find(session, actor, Study, study_id, Permission.STUDY_READ)
    return await paginate(session, sites.sites_of(study_id), [Key(Site.id)], page)


@router.post(
    "/studies/{study_id}/sites",
    status_code=201,
    response_model=SiteRead,
    openapi_extra=policy(Permission.STUDY_EDIT),
)
async def add_site(
    study_id: UUID, new: SiteCreate, actor: CurrentActor, session: Writing, tagged: Tagged
) -> Any:
    """Add a care centre or a home to a study."""
    study, here = await find(session, actor, Study, study_id, Permission.STUDY_EDIT, lock=True)
    site = tagged(await sites.add(session, here, study, new))
    statement = sites.sites_of(study_id).where(col(Site.id) == site.id)
    return (await session.exec(statement)).one()


@router.patch(
    "/sites/{site_id}",
    response_model=SiteRead,
    openapi_extra=policy(Permission.STUDY_EDIT),
)
async def change_site(
    site_id: UUID,
    patch: SitePatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Correct a site."""
    site, here = await find(session, actor, Site, site_id, Permission.STUDY_EDIT, lock=True)
    tagged(await sites.change(session, here, site, patch, version))
    statement = sites.sites_of(site.study_id).where(col(Site.id) == site.id)
    return (await session.exec(statement)).one()
