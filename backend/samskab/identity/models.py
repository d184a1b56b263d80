"""Organisations and their units, users, memberships, sessions."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import UtcDateTime, enum_column
from samskab.core.records import Record, Row, TenantRecord


class OrganisationKind(StrEnum):
    """The four kinds of party in a living lab."""

    ACADEMIC_INSTITUTION = "academic_institution"
    CIVIL_SOCIETY = "civil_society"
    COMPANY = "company"
    MUNICIPALITY = "municipality"


class OrganisationRole(StrEnum):
    """What a person does in their organisation."""

    ADMINISTRATOR = "administrator"
    DECISION_MAKER = "decision_maker"
    EMPLOYEE = "employee"
    FACILITATOR = "facilitator"
    PARTNER = "partner"
    RESEARCHER = "researcher"


class Language(StrEnum):
    """The languages in which Samskab writes to people."""

    DANISH = "da"
    ENGLISH = "en"


class Organisation(TenantRecord, table=True):
    """A party. A municipality is its own tenant; the others are known to one municipality."""

    __table_args__ = (UniqueConstraint("municipality_id", "name"),)

    kind: OrganisationKind = Field(sa_type=enum_column(OrganisationKind))
    name: str = Field(max_length=200)


class Unit(TenantRecord, table=True):
    """A function of an organisation: a care centre, home care, IT, procurement."""

    __table_args__ = (UniqueConstraint("organisation_id", "name"),)

    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    name: str = Field(max_length=200)


class User(Record, table=True):
    """A person with an account. People belong to tenants through their memberships."""

    email: str = Field(max_length=254, unique=True)
    name: str = Field(max_length=200)
    password_hash: str = Field(max_length=200)
    persona: str | None = Field(default=None, max_length=40)
    active: bool = True
    language: Language = Field(
        default=Language.DANISH,
        sa_type=enum_column(Language),
        sa_column_kwargs={"server_default": Language.DANISH.value},
    )


class Membership(TenantRecord, table=True):
    """A person's role in an organisation, within one municipality's tenant."""

    __table_args__ = (UniqueConstraint("organisation_id", "user_id", "role"),)

    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    unit_id: UUID | None = Field(default=None, foreign_key="unit.id")
    user_id: UUID = Field(foreign_key="user.id", index=True)
    role: OrganisationRole = Field(sa_type=enum_column(OrganisationRole))


class UserSession(Row, table=True):
    """One sign-in. Only the hash of its token is kept."""

    user_id: UUID = Field(foreign_key="user.id", index=True)
    token_hash: str = Field(max_length=64, unique=True)
    last_seen_at: datetime = Field(sa_type=UtcDateTime, nullable=False)


class SignInFailure(Row, table=True):
    """A failed sign-in, by the hash of account and address; old ones are deleted."""

    subject: str = Field(max_length=64, index=True)
