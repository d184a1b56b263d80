"""The verbs of identity: found organisations and units, let people join; change a password."""

from enum import StrEnum
from uuid import UUID

from pydantic import SecretStr
from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from samskab.core import audit
from samskab.core.database import Session
from samskab.core.etags import expect
from samskab.core.problems import Invalid, NotFound, Refused
from samskab.core.records import new_id
from samskab.identity import passwords
from samskab.identity.actor import Actor
from samskab.identity.models import (
    Membership,
    Organisation,
    OrganisationKind,
    OrganisationRole,
    Unit,
    User,
    UserSession,
)
from samskab.identity.permissions import ROLES_OF_KIND, Permission
from samskab.identity.schemas import (
    OrganisationCreate,
    OrganisationPatch,
    UnitCreate,
)


class IdentityAction(StrEnum):
    """What the audit trail records of identity."""

    MEMBER_ADDED = "identity.member_added"
    MEMBER_CHANGED = "identity.member_changed"
    MEMBER_REMOVED = "identity.member_removed"
    ORGANISATION_CHANGED = "identity.organisation_changed"
    ORGANISATION_CREATED = "identity.organisation_created"
    UNIT_CREATED = "identity.unit_created"


def organisations_visible_to(actor: Actor) -> SelectOfScalar[Organisation]:
    """Select the actor's own organisations and, for municipal staff, all of the tenant."""
    own = [place.organisation_id for place in actor.places]
    tenants = actor.municipalities_with(Permission.ORGANISATION_READ)
    return select(Organisation).where(
        col(Organisation.id).in_(own) | col(Organisation.municipality_id).in_(tenants)
    )


async def get_organisation(
    session: Session, actor: Actor, organisation_id: UUID, *, lock: bool = False
) -> Organisation:
    """Return a visible organisation, or raise 404."""
    statement = organisations_visible_to(actor).where(Organisation.id == organisation_id)
    if lock:
        statement = statement.with_for_update()
    found = (await session.exec(statement)).one_or_none()
    if found is None:
        raise NotFound
    return found


async def found_municipality(session: Session, name: str) -> Organisation:
    """Found a municipality, its own tenant."""
    identity = new_id()
    municipality = Organisation(
        id=identity, municipality_id=identity, kind=OrganisationKind.MUNICIPALITY, name=name
    )
    session.add(municipality)
    await session.flush()
    return municipality


async def create_organisation(
    session: Session, actor: Actor, new: OrganisationCreate
) -> Organisation:
    """Register a partner with the municipality."""
    if new.municipality_id not in {p.municipality_id for p in actor.places}:
        raise NotFound
    actor.require_in(new.municipality_id, Permission.ORGANISATION_EDIT)
    if new.kind is OrganisationKind.MUNICIPALITY:
        raise Invalid(
            "municipality_is_tenant",
            "A municipality is founded with `samskab admin create`, not as a partner.",
            "/kind",
        )
    organisation = Organisation(municipality_id=new.municipality_id, kind=new.kind, name=new.name)
    session.add(organisation)
    await session.flush()
    audit.record(
        session,
        actor.user_id,
        IdentityAction.ORGANISATION_CREATED,
        organisation,
        after={"kind": new.kind, "name": new.name},
    )
    return organisation


async def change_organisation(
    session: Session,
    actor: Actor,
    organisation_id: UUID,
    patch: OrganisationPatch,
    version: int,
) -> Organisation:
    """Rename an organisation."""
    organisation = await get_organisation(session, actor, organisation_id, lock=True)
    actor.require_in(organisation.municipality_id, Permission.ORGANISATION_EDIT)
    expect(organisation, version)
    before, after = audit.change(organisation, patch.changes())
    await session.flush()
    audit.record(
        session,
        actor.user_id,
        IdentityAction.ORGANISATION_CHANGED,
        organisation,
        before=before,
        after=after,
    )
    return organisation


async def create_unit(
    session: Session, actor: Actor, organisation_id: UUID, new: UnitCreate
) -> Unit:
    """Add a unit to an organisation."""
    organisation = await get_organisation(session, actor, organisation_id)
    actor.require_in(organisation.municipality_id, Permission.ORGANISATION_EDIT)
    unit = Unit(
        municipality_id=organisation.municipality_id,
        organisation_id=organisation.id,
        name=new.name,
    )
    session.add(unit)
    await session.flush()
    audit.record(session, actor.user_id, IdentityAction.UNIT_CREATED, unit, after=new.model_dump())
    return unit


async def ensure_user(
    session: Session, email: str, name: str, password: SecretStr, persona: str | None = None
) -> User:
    """Return the account of an address, made now if there is none."""
    user = (await session.exec(select(User).where(User.email == email.lower()))).one_or_none()
    if user is None:
        user = User(
            email=email.lower(),
            name=name,
            password_hash=await passwords.hash_password(password.get_secret_value()),
            persona=persona,
        )
        session.add(user)
        await session.flush()
    return user


async def join(
    session: Session,
    organisation: Organisation,
    user: User,
    role: OrganisationRole,
    unit_id: UUID | None = None,
) -> Membership:
    """Make a person a member of an organisation, in a role that its kind has."""
    require_role_of_kind(role, organisation.kind)
    membership = Membership(
        municipality_id=organisation.municipality_id,
        organisation_id=organisation.id,
        unit_id=unit_id,
        user_id=user.id,
        role=role,
    )
    session.add(membership)
    await session.flush()
    return membership


def require_role_of_kind(role: OrganisationRole, kind: OrganisationKind) -> None:
    """Raise 422 unless organisations of the kind have the role (house rule 1)."""
    if role not in ROLES_OF_KIND[kind]:
        raise Invalid(
            "role_not_of_kind", f"An organisation of the kind {kind} has no role {role}.", "/role"
        )


async def change_password(
    session: Session, actor: Actor, present: SecretStr, new: SecretStr
) -> None:
    """Replace the actor's password after checking the present one; other sessions end."""
    user = await session.get_one(User, actor.user_id)
    if user.persona is not None:
        raise Refused("demo_account", "The passwords of demo accounts cannot be changed.")
    if not await passwords.matches(present.get_secret_value(), user.password_hash):
        raise Invalid("wrong_password", "The present password is wrong.", "/present")
    user.password_hash = await passwords.hash_password(new.get_secret_value())
    # Whoever changes a password often fears that somebody else is signed in with it.
    await session.exec(
        delete(UserSession).where(
            col(UserSession.user_id) == actor.user_id, col(UserSession.id) != actor.session_id
        )
    )
