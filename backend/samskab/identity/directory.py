"""Reading identity: who is signed in, who belongs where, which personas can be tried."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import aliased
from sqlmodel import col

from samskab.core.database import Session, select_columns
from samskab.identity.actor import Actor
from samskab.identity.models import Membership, Organisation, User


async def describe(session: Session, actor: Actor) -> dict[str, Any]:
    """Return the actor with the names of their places, and what they may do in each."""
    municipality = aliased(Organisation)
    statement = (
        select_columns(
            Membership.municipality_id,
            col(municipality.name).label("municipality_name"),
            Membership.organisation_id,
            col(Organisation.name).label("organisation_name"),
            col(Organisation.kind).label("organisation_kind"),
            Membership.role,
        )
        .join(Organisation, col(Organisation.id) == Membership.organisation_id)
        .join(municipality, municipality.id == Membership.municipality_id)
        .where(Membership.user_id == actor.user_id)
        .order_by(Organisation.name)
    )
    tenants = {place.municipality_id for place in actor.places}
    return {
        "user_id": actor.user_id,
        "name": actor.name,
        "email": actor.email,
        "places": (await session.exec(statement)).all(),
        "permissions": {tenant: sorted(actor.permissions_in(tenant)) for tenant in tenants},
    }


def members_of(organisation_id: UUID) -> Any:
    """Select the people of an organisation with their names."""
    return (
        select_columns(
            Membership.id,
            Membership.user_id,
            User.name,
            Membership.role,
            Membership.unit_id,
            Membership.created_at,
            Membership.version,
        )
        .join(User, col(User.id) == Membership.user_id)
        .where(Membership.organisation_id == organisation_id)
    )


async def personas(session: Session) -> Any:
    """Return the demo accounts in the order of the process."""
    statement = (
        select_columns(User.persona, User.name, col(Organisation.name).label("organisation"))
        .join(Membership, col(Membership.user_id) == User.id)
        .join(Organisation, col(Organisation.id) == Membership.organisation_id)
        .where(col(User.persona).is_not(None))
        .order_by(User.created_at, User.id)
    )
    return (await session.exec(statement)).all()
