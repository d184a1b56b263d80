"""What identity's endpoints take and give."""

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import AfterValidator, EmailStr, Field, SecretStr, StringConstraints

from samskab.core.schemas import Input, Name, Output, Patch
from samskab.identity.models import OrganisationKind, OrganisationRole
from samskab.identity.passwords import MIN_LENGTH

Email = Annotated[
    EmailStr, StringConstraints(max_length=254, to_lower=True), AfterValidator(str.lower)
]
NewPassword = Annotated[SecretStr, Field(min_length=MIN_LENGTH, max_length=200)]


class SignIn(Input):
    """Credentials."""

    email: Email = Field(examples=["lead@nordby.example"])
    password: SecretStr = Field(max_length=200, examples=["a long pass phrase"])


class PlaceRead(Output):
    """One of the actor's memberships."""

    municipality_id: UUID
    municipality_name: str = Field(examples=["Nordby Kommune"])
    organisation_id: UUID
    organisation_name: str = Field(examples=["Nordby Kommune"])
    organisation_kind: OrganisationKind
    role: OrganisationRole


class SessionRead(Output):
    """Who is signed in, where they belong and what they may do in each municipality."""

    user_id: UUID
    name: str = Field(examples=["Mette Holm"])
    email: str = Field(examples=["lead@nordby.example"])
    places: list[PlaceRead]
    permissions: dict[UUID, list[str]] = Field(
        description="By municipality: what holds everywhere in it.",
        examples=[{"0198c0de-7000-7000-8000-000000000001": ["projects:project:create"]}],
    )


class PersonaRead(Output):
    """A demo account that can be tried with one press."""

    persona: str = Field(examples=["project_lead"])
    name: str = Field(examples=["Mette Holm"])
    organisation: str = Field(examples=["Nordby Kommune"])


class PersonaSignIn(Input):
    """Which demo account to try."""

    persona: Name = Field(examples=["project_lead"])


class PasswordChange(Input):
    """A new password, with the present one."""

    present: SecretStr = Field(max_length=200, examples=["a long pass phrase"])
    new: NewPassword = Field(examples=["another long pass phrase"])


class OrganisationCreate(Input):
    """A partner of the municipality."""

    municipality_id: UUID
    kind: OrganisationKind = Field(examples=["company"])
    name: Name = Field(examples=["Trygvej ApS"])


class OrganisationPatch(Patch):
    """What may change of an organisation."""

    name: Name | None = Field(None, examples=["Trygvej A/S"])


class OrganisationRead(Output):
    """An organisation."""

    id: UUID
    municipality_id: UUID
    kind: OrganisationKind
    name: str = Field(examples=["Trygvej ApS"])
    version: int


class UnitCreate(Input):
    """A function of the organisation."""

    name: Name = Field(examples=["Plejecenter Solbakken"])


class UnitRead(Output):
    """A unit."""

    id: UUID
    organisation_id: UUID
    name: str = Field(examples=["Plejecenter Solbakken"])
    version: int


class MemberCreate(Input):
    """A person who joins an organisation; an account is made if the address is new."""

    email: Email = Field(examples=["anna@nordby.example"])
    name: Name = Field(examples=["Anna Krogh"])
    password: NewPassword = Field(
        description="First password of a new account; the person changes it.",
        examples=["a first pass phrase"],
    )
    role: OrganisationRole = Field(examples=["employee"])
    unit_id: UUID | None = Field(None, examples=[None])


class MemberPatch(Patch):
    """What may change of a membership: the role, and the unit (null: none)."""

    clearable: ClassVar[frozenset[str]] = frozenset({"unit_id"})

    role: OrganisationRole | None = Field(None, examples=["facilitator"])
    unit_id: UUID | None = Field(None, examples=[None])


class MemberRead(Output):
    """A person in an organisation."""

    id: UUID
    user_id: UUID
    name: str = Field(examples=["Anna Krogh"])
    role: OrganisationRole
    unit_id: UUID | None
    created_at: datetime
    version: int
