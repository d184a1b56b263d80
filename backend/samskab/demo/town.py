"""Founds the demo municipality through identity's own verbs and knows who is who."""

from dataclasses import dataclass
from uuid import UUID

from pydantic import SecretStr
from sqlmodel import select

from samskab.core.database import Session
from samskab.core.records import new_id
from samskab.demo.calendar import Calendar
from samskab.demo.people import (
    ADMINISTRATOR,
    COLLEAGUES,
    EVERYBODY,
    MUNICIPALITY,
    PARTNERS,
    PERSONAS,
    UNITS,
    Person,
)
from samskab.identity import memberships, service, tokens
from samskab.identity.actor import Actor, Place
from samskab.identity.models import Membership, Organisation, OrganisationRole, User
from samskab.identity.schemas import MemberCreate, OrganisationCreate, UnitCreate


@dataclass(frozen=True)
class Town:
    """The founded municipality: its clock, its organisations, units and people by their keys."""

    calendar: Calendar
    municipality_id: UUID
    organisations: dict[str, UUID]
    units: dict[str, UUID]
    actors: dict[str, Actor]

    def person(self, key: str) -> Person:
        """Return who somebody is."""
        return next(person for person in EVERYBODY if person.key == key)


async def found(session: Session, calendar: Calendar) -> Town:
    """Found the municipality with everybody in it. Nobody knows a password of these accounts."""
    municipality = await service.found_municipality(session, MUNICIPALITY)
    users = {}
    for person in (*PERSONAS, *COLLEAGUES):
        users[person.key] = await service.ensure_user(
            session, person.email, person.name, _unknown_password(), person.persona
        )
    first = users[ADMINISTRATOR.key]
    await service.join(session, municipality, first, OrganisationRole.ADMINISTRATOR)
    administrator = await _actor(session, first)
    organisations = {"nordby": municipality.id}
    for key, (kind, name) in PARTNERS.items():
        new = OrganisationCreate(municipality_id=municipality.id, kind=kind, name=name)
        partner = await service.create_organisation(session, administrator, new)
        organisations[key] = partner.id
    units = {}
    for name in UNITS:
        unit = await service.create_unit(
            session, administrator, municipality.id, UnitCreate(name=name)
        )
        units[name] = unit.id
    for person in EVERYBODY:
        if person is not ADMINISTRATOR:
            await memberships.add_member(
                session,
                administrator,
                organisations[person.organisation],
                MemberCreate(
                    email=person.email,
                    name=person.name,
                    password=_unknown_password(),
                    role=person.role,
                    unit_id=units[person.unit] if person.unit else None,
                ),
            )
    actors = {key: await _actor(session, user) for key, user in users.items()}
    return Town(calendar, municipality.id, organisations, units, actors)


async def anybody_there(session: Session) -> bool:
    """Tell whether any organisation exists."""
    return (await session.exec(select(Organisation.id).limit(1))).first() is not None


def _unknown_password() -> SecretStr:
    return SecretStr(tokens.new_token())


async def _actor(session: Session, user: User) -> Actor:
    found_places = await session.exec(select(Membership).where(Membership.user_id == user.id))
    places = tuple(
        Place(place.municipality_id, place.organisation_id, place.role) for place in found_places
    )
    return Actor(user.id, user.name, user.email, new_id(), places)
