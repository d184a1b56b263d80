"""Founding a municipality with its first administrator, from the command line."""

from pydantic import SecretStr, TypeAdapter, ValidationError
from sqlmodel import select

from samskab.core.database import Database
from samskab.core.settings import Settings
from samskab.identity import service
from samskab.identity.models import Organisation, OrganisationKind, OrganisationRole, User
from samskab.identity.schemas import Email, NewPassword


async def create_first_administrator(
    settings: Settings, municipality: str, name: str, email: str, password: str
) -> str | None:
    """Create the municipality if it is new, and the administrator; return what is wrong, if any."""
    try:
        address = TypeAdapter(Email).validate_python(email)
        secret: SecretStr = TypeAdapter(NewPassword).validate_python(password)
    except ValidationError as error:
        return error.errors()[0]["msg"]
    database = Database(settings)
    try:
        async with database.writing() as session:
            taken = await session.exec(select(User).where(User.email == address))
            if taken.first() is not None:
                return f"{address} has an account already."
            found = await session.exec(
                select(Organisation).where(
                    Organisation.name == municipality,
                    Organisation.kind == OrganisationKind.MUNICIPALITY,
                )
            )
            organisation = found.first() or await service.found_municipality(session, municipality)
            user = await service.ensure_user(session, address, name, secret)
            await service.join(session, organisation, user, OrganisationRole.ADMINISTRATOR)
    finally:
        await database.close()
    return None
