"""HTTP for projects, their members, weights and timeline."""

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Query
from sqlmodel import col, select

from samskab.core.database import Reading, Session, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.events import OutboxEvent
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.identity.actor import CurrentActor
from samskab.identity.models import User
from samskab.identity.permissions import Permission
from samskab.projects import access, members, service
from samskab.projects.access import Access
from samskab.projects.models import Phase, Project, ProjectMember, ProjectState, WeightsChange
from samskab.projects.schemas import (
    ProjectCreate,
    ProjectDetail,
    ProjectMemberCreate,
    ProjectMemberPatch,
    ProjectMemberRead,
    ProjectPatch,
    ProjectRead,
    TimelineItem,
    WeightsChangeRead,
    WeightsPut,
)
from samskab.projects.summaries import ProjectInList, add_summaries

router = feature_router("projects")


@router.get("/projects", response_model=Page[ProjectInList], openapi_extra=policy("signed_in"))
async def list_projects(
    actor: CurrentActor,
    session: Reading,
    page: Paging,
    phase: Annotated[Phase | None, Query(description="Only in this phase.")] = None,
    state: Annotated[ProjectState | None, Query(description="Only in this state.")] = None,
    sort: Annotated[Literal["-created_at", "title"], Query()] = "-created_at",
) -> Any:
    """List the projects you may see, with what they cost and how their three lines stand."""
    statement = service.visible_projects(actor)
    if phase is not None:
        statement = statement.where(Project.phase == phase)
    if state is not None:
        statement = statement.where(Project.state == state)
    by = Key(Project.title) if sort == "title" else Key(Project.created_at, descending=True)
    found = await paginate(session, statement, [by, Key(Project.id)], page)
    return {**found, "items": await add_summaries(session, found["items"])}


@router.post(
    "/projects",
    status_code=201,
    response_model=ProjectRead,
    openapi_extra=policy(Permission.PROJECT_CREATE),
)
async def create_project(
    new: ProjectCreate, actor: CurrentActor, session: Writing, tagged: Tagged
) -> Project:
    """Open a project in its first phase."""
    return tagged(await service.create(session, actor, new))


@router.get(
    "/projects/{project_id}",
    response_model=ProjectDetail,
    openapi_extra=policy(Permission.PROJECT_READ),
)
async def read_project(
    project_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged
) -> Any:
    """Read a project and what you may do in it."""
    here = await access.enter(session, actor, project_id, Permission.PROJECT_READ)
    role = here.member.role if here.member else None
    tagged(here.project, role or "none", actor.user_id.hex[-8:])
    return _detail(here)


@router.patch(
    "/projects/{project_id}",
    response_model=ProjectRead,
    openapi_extra=policy(Permission.PROJECT_EDIT),
)
async def change_project(
    project_id: UUID,
    patch: ProjectPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Project:
    """Change a project's title or summary."""
    here = await access.enter(session, actor, project_id, Permission.PROJECT_EDIT, lock=True)
    return tagged(await service.change(session, here, patch, version))


@router.put(
    "/projects/{project_id}/weights",
    response_model=ProjectRead,
    openapi_extra=policy(Permission.PROJECT_EDIT),
)
async def set_weights(
    project_id: UUID,
    weights: WeightsPut,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Project:
    """Agree on the weights of the three bottom lines."""
    here = await access.enter(session, actor, project_id, Permission.PROJECT_EDIT, lock=True)
    return tagged(await service.set_weights(session, here, weights, version))


@router.get(
    "/projects/{project_id}/weights-changes",
    response_model=Page[WeightsChangeRead],
    openapi_extra=policy(Permission.PROJECT_READ),
)
async def list_weights_changes(
    project_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List every agreement on weights, newest first."""
    await access.enter(session, actor, project_id, Permission.PROJECT_READ)
    statement = select(WeightsChange).where(WeightsChange.project_id == project_id)
    return await paginate(session, statement, [Key(WeightsChange.id, descending=True)], page)


@router.get(
    "/projects/{project_id}/members",
    response_model=Page[ProjectMemberRead],
    openapi_extra=policy(Permission.PROJECT_READ),
)
async def list_project_members(
    project_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List who takes part in a project."""
    await access.enter(session, actor, project_id, Permission.PROJECT_READ)
    keys = [Key(User.name), Key(ProjectMember.id)]
    return await paginate(session, members.members_of(project_id), keys, page)


@router.post(
    "/projects/{project_id}/members",
    status_code=201,
    response_model=ProjectMemberRead,
    openapi_extra=policy(Permission.PROJECT_EDIT),
)
async def add_project_member(
    project_id: UUID, new: ProjectMemberCreate, actor: CurrentActor, session: Writing
) -> Any:
    """Let a person join a project."""
    here = await access.enter(session, actor, project_id, Permission.PROJECT_EDIT)
    member = await members.add(session, here, new)
    return await _member(session, member)


@router.patch(
    "/projects/{project_id}/members/{member_id}",
    response_model=ProjectMemberRead,
    openapi_extra=policy(Permission.PROJECT_EDIT),
)
async def change_project_member(
    project_id: UUID,
    member_id: UUID,
    patch: ProjectMemberPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Change a member's role or perspective."""
    here = await access.enter(session, actor, project_id, Permission.PROJECT_EDIT)
    member = tagged(await members.change(session, here, member_id, patch, version))
    return await _member(session, member)


@router.delete(
    "/projects/{project_id}/members/{member_id}",
    status_code=204,
    openapi_extra=policy(Permission.PROJECT_EDIT),
)
async def remove_project_member(
    project_id: UUID,
    member_id: UUID,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
) -> None:
    """Let a member leave a project."""
    here = await access.enter(session, actor, project_id, Permission.PROJECT_EDIT)
    await members.remove(session, here, member_id, version)


@router.get(
    "/projects/{project_id}/timeline",
    response_model=Page[TimelineItem],
    openapi_extra=policy(Permission.PROJECT_READ),
)
async def read_timeline(
    project_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List what happened in a project, newest first."""
    await access.enter(session, actor, project_id, Permission.PROJECT_READ)
    keys = [Key(OutboxEvent.id, descending=True)]
    return await paginate(session, service.timeline_of(project_id), keys, page)


async def _member(session: Session, member: ProjectMember) -> Any:
    statement = members.members_of(member.project_id).where(col(ProjectMember.id) == member.id)
    return (await session.exec(statement)).one()


def _detail(here: Access) -> dict[str, Any]:
    shown = {
        name: getattr(here.project, name)
        for name in ProjectDetail.model_fields
        if not name.startswith("my_")
    }
    return {
        **shown,
        "my_role": here.member.role if here.member else None,
        "my_perspective": here.member.perspective if here.member else None,
        "my_permissions": sorted(here.permissions),
    }
