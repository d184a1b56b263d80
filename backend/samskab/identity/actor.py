"""The actor: who makes this request, known by one query."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
from sqlalchemy import bindparam, update
from sqlmodel import col

from samskab.core import clock
from samskab.core.database import Database, read_session, select_columns
from samskab.core.problems import Forbidden, Unauthenticated
from samskab.core.settings import Settings
from samskab.identity import csrf, tokens
from samskab.identity.models import Membership, OrganisationRole, User, UserSession
from samskab.identity.permissions import TENANT_WIDE, Permission

COOKIE = "samskab_session"
# Noting every request would make every read a write.
SEEN_EVERY = timedelta(minutes=1)


@dataclass(frozen=True)
class Place:
    """One membership: a role in an organisation, within a municipality."""

    municipality_id: UUID
    organisation_id: UUID
    role: OrganisationRole


@dataclass(frozen=True)
class Actor:
    """A signed-in person with the places they hold."""

    user_id: UUID
    name: str
    email: str
    session_id: UUID
    places: tuple[Place, ...]

    def permissions_in(self, municipality_id: UUID) -> frozenset[Permission]:
        """Return what the actor may do everywhere in a municipality."""
        held = [TENANT_WIDE[p.role] for p in self.places if p.municipality_id == municipality_id]
        return frozenset().union(*held)

    def municipalities_with(self, permission: Permission) -> list[UUID]:
        """Return the municipalities in which the actor holds a permission everywhere."""
        return sorted({p.municipality_id for p in self.places if permission in TENANT_WIDE[p.role]})

    def organisations_in(self, municipality_id: UUID) -> list[UUID]:
        """Return the actor's organisations within a municipality."""
        return sorted(
            {p.organisation_id for p in self.places if p.municipality_id == municipality_id}
        )

    def require_in(self, municipality_id: UUID, permission: Permission) -> None:
        """Raise 403 unless the actor holds the permission in the municipality."""
        if permission not in self.permissions_in(municipality_id):
            raise Forbidden(permission)


async def identify(request: Request) -> Actor | None:
    """Return who makes the request, or None; found once per request."""
    if not hasattr(request.state, "actor"):
        request.state.actor = await _find(request)
    actor: Actor | None = request.state.actor
    return actor


_CALLER = (
    select_columns(
        UserSession.id,
        UserSession.created_at,
        UserSession.last_seen_at,
        User.id,
        User.name,
        User.email,
        Membership.municipality_id,
        Membership.organisation_id,
        Membership.role,
    )
    .join(User, col(User.id) == UserSession.user_id)
    .outerjoin(Membership, col(Membership.user_id) == User.id)
    .where(col(UserSession.token_hash) == bindparam("token_hash"), col(User.active))
)


async def _find(request: Request) -> Actor | None:
    token = request.cookies.get(COOKIE)
    if not token:
        return None
    database: Database = request.app.state.database
    settings: Settings = request.app.state.settings
    values = {"token_hash": tokens.digest(token)}
    if request.method == "GET":
        rows = (await (await read_session(request)).rows(_CALLER, values)).all()
    else:
        async with database.reading() as session:
            rows = (await session.rows(_CALLER, values)).all()
    if not rows:
        return None
    session_id, created_at, last_seen_at, user_id, name, email = rows[0][:6]
    now = clock.now()
    if now - last_seen_at > timedelta(
        minutes=settings.session_idle_minutes
    ) or now - created_at > timedelta(hours=settings.session_absolute_hours):
        return None
    csrf.check(request, settings)
    if now - last_seen_at > SEEN_EVERY:
        async with database.writing() as session:
            await session.exec(
                update(UserSession)
                .where(col(UserSession.id) == session_id)
                .values(last_seen_at=now)
            )
    places = tuple(Place(*row[6:]) for row in rows if row[6] is not None)
    return Actor(user_id, name, email, session_id, places)


async def _current_actor(request: Request) -> Actor:
    actor = await identify(request)
    if actor is None:
        raise Unauthenticated
    return actor


CurrentActor = Annotated[Actor, Depends(_current_actor)]
