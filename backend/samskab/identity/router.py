"""HTTP for sessions, organisations, units and members."""

from typing import Any
from uuid import UUID

from fastapi import Request, Response
from sqlmodel import col, select

from samskab.core import problems
from samskab.core.database import Reading, Session, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.problems import NotFound
from samskab.core.routing import feature_router, policy
from samskab.identity import directory, memberships, service, sessions
from samskab.identity.actor import COOKIE, CurrentActor
from samskab.identity.models import Membership, Organisation, Unit, User
from samskab.identity.permissions import Permission
from samskab.identity.schemas import (
    MemberCreate,
    MemberPatch,
    MemberRead,
    OrganisationCreate,
    OrganisationPatch,
    OrganisationRead,
    PasswordChange,
    PersonaRead,
    PersonaSignIn,
    SessionRead,
    SignIn,
    UnitCreate,
    UnitRead,
)

router = feature_router("identity")


@router.post("/session", status_code=204, response_model=None, openapi_extra=policy("public"))
async def sign_in(
    request: Request, response: Response, given: SignIn, session: Writing
) -> Response | None:
    """Sign in; the answer sets the session cookie."""
    settings = request.app.state.settings
    user, token = await sessions.sign_in(
        session,
        settings,
        given.email,
        given.password,
        address=request.client.host if request.client else "",
        former_token=request.cookies.get(COOKIE),
    )
    if user is None:  # answered, not raised: the noted failure must be committed
        return problems.respond(sessions.refuse(), 401, request.url.path, request.state.request_id)
    _set_cookie(request, response, token)
    return None


@router.get("/session", response_model=SessionRead, openapi_extra=policy("signed_in"))
async def read_session(actor: CurrentActor, session: Reading) -> dict[str, Any]:
    """Tell who is signed in and what they may do."""
    return await directory.describe(session, actor)


@router.delete("/session", status_code=204, openapi_extra=policy("signed_in"))
async def sign_out(
    request: Request, response: Response, actor: CurrentActor, session: Writing
) -> None:
    """Sign out; the session ends at once."""
    await sessions.end_session(session, request.cookies[COOKIE])
    response.delete_cookie(COOKIE, path="/")


@router.post("/me/password", status_code=204, openapi_extra=policy("signed_in"))
async def change_password(change: PasswordChange, actor: CurrentActor, session: Writing) -> None:
    """Change your own password; your sessions elsewhere end."""
    await service.change_password(session, actor, change.present, change.new)


@router.get("/demo/personas", response_model=list[PersonaRead], openapi_extra=policy("public"))
async def list_personas(request: Request, session: Reading) -> Any:
    """List the accounts of the demo municipality; empty outside demo mode."""
    if not request.app.state.settings.demo:
        return []
    return await directory.personas(session)


@router.post("/demo/session", status_code=204, openapi_extra=policy("public"))
async def try_persona(
    request: Request, response: Response, chosen: PersonaSignIn, session: Writing
) -> None:
    """Sign in as a persona of the demo municipality; there is none outside demo mode."""
    statement = select(User).where(User.persona == chosen.persona)
    user = (await session.exec(statement)).one_or_none()
    if user is None or not request.app.state.settings.demo:
        raise NotFound
    token = await sessions.open_session(session, user, request.cookies.get(COOKIE))
    _set_cookie(request, response, token)


@router.get(
    "/organisations", response_model=Page[OrganisationRead], openapi_extra=policy("signed_in")
)
async def list_organisations(actor: CurrentActor, session: Reading, page: Paging) -> Any:
    """List the organisations you belong to or whose municipality you work for."""
    statement = service.organisations_visible_to(actor)
    keys = [Key(Organisation.name), Key(Organisation.id)]
    return await paginate(session, statement, keys, page)


@router.post(
    "/organisations",
    status_code=201,
    response_model=OrganisationRead,
    openapi_extra=policy(Permission.ORGANISATION_EDIT),
)
async def create_organisation(
    new: OrganisationCreate, actor: CurrentActor, session: Writing, tagged: Tagged
) -> Organisation:
    """Register a company, academic institution or civil society organisation."""
    return tagged(await service.create_organisation(session, actor, new))


@router.get(
    "/organisations/{organisation_id}",
    response_model=OrganisationRead,
    openapi_extra=policy("signed_in"),
)
async def read_organisation(
    organisation_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged
) -> Organisation:
    """Read one organisation."""
    return tagged(await service.get_organisation(session, actor, organisation_id))


@router.patch(
    "/organisations/{organisation_id}",
    response_model=OrganisationRead,
    openapi_extra=policy(Permission.ORGANISATION_EDIT),
)
async def change_organisation(
    organisation_id: UUID,
    patch: OrganisationPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Organisation:
    """Rename an organisation."""
    return tagged(
        await service.change_organisation(session, actor, organisation_id, patch, version)
    )


@router.get(
    "/organisations/{organisation_id}/units",
    response_model=Page[UnitRead],
    openapi_extra=policy("signed_in"),
)
async def list_units(
    organisation_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the units of an organisation."""
    await service.get_organisation(session, actor, organisation_id)
    statement = select(Unit).where(Unit.organisation_id == organisation_id)
    return await paginate(session, statement, [Key(Unit.name), Key(Unit.id)], page)


@router.post(
    "/organisations/{organisation_id}/units",
    status_code=201,
    response_model=UnitRead,
    openapi_extra=policy(Permission.ORGANISATION_EDIT),
)
async def create_unit(
    organisation_id: UUID, new: UnitCreate, actor: CurrentActor, session: Writing
) -> Unit:
    """Add a unit to an organisation."""
    return await service.create_unit(session, actor, organisation_id, new)


@router.get(
    "/organisations/{organisation_id}/members",
    response_model=Page[MemberRead],
    openapi_extra=policy("signed_in"),
)
async def list_members(
    organisation_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the people of an organisation."""
    await service.get_organisation(session, actor, organisation_id)
    statement = directory.members_of(organisation_id)
    return await paginate(session, statement, [Key(User.name), Key(Membership.id)], page)


@router.post(
    "/organisations/{organisation_id}/members",
    status_code=201,
    response_model=MemberRead,
    openapi_extra=policy(Permission.ORGANISATION_EDIT),
)
async def add_member(
    organisation_id: UUID, new: MemberCreate, actor: CurrentActor, session: Writing
) -> Any:
    """Give a person a role in an organisation, with an account if they have none."""
    return await _member(
        session, await memberships.add_member(session, actor, organisation_id, new)
    )


@router.patch(
    "/organisations/{organisation_id}/members/{membership_id}",
    response_model=MemberRead,
    openapi_extra=policy(Permission.ORGANISATION_EDIT),
)
async def change_member(
    organisation_id: UUID,
    membership_id: UUID,
    patch: MemberPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Give a person another role in an organisation, or move them to another unit."""
    changed = await memberships.change_member(
        session, actor, organisation_id, membership_id, patch, version
    )
    return await _member(session, tagged(changed))


@router.delete(
    "/organisations/{organisation_id}/members/{membership_id}",
    status_code=204,
    openapi_extra=policy(Permission.ORGANISATION_EDIT),
)
async def remove_member(
    organisation_id: UUID,
    membership_id: UUID,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
) -> None:
    """Take a role away from a person."""
    await memberships.remove_member(session, actor, organisation_id, membership_id, version)


async def _member(session: Session, membership: Membership) -> Any:
    statement = directory.members_of(membership.organisation_id)
    return (await session.exec(statement.where(col(Membership.id) == membership.id))).one()


def _set_cookie(request: Request, response: Response, token: str) -> None:
    settings = request.app.state.settings
    response.set_cookie(
        COOKIE,
        token,
        max_age=settings.session_absolute_hours * 3600,
        path="/",
        httponly=True,
        samesite="lax",
        secure=settings.cookie_secure,
    )
