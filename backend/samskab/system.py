"""Health endpoints, for whoever watches the service."""

from fastapi import Request
from pydantic import BaseModel, Field
from sqlalchemy import text

from samskab.core.database import Database
from samskab.core.problems import Unavailable
from samskab.core.routing import feature_router, policy

router = feature_router("system", prefix="")


class Health(BaseModel):
    """The answer of a service that is well."""

    status: str = Field(examples=["ok"])


@router.get("/healthz", response_model=Health, openapi_extra=policy("public"))
async def read_health() -> Health:
    """Tell that the process answers."""
    return Health(status="ok")


@router.get("/readyz", response_model=Health, openapi_extra=policy("public"))
async def read_readiness(request: Request) -> Health:
    """Tell that the database answers and is migrated."""
    database: Database = request.app.state.database
    try:
        async with database.reading() as session:
            found = (await session.exec(text("SELECT version_num FROM alembic_version"))).scalar()
    except Exception as error:
        raise Unavailable("not_ready", "The database does not answer.") from error
    if found != request.app.state.schema_version:
        raise Unavailable("not_migrated", "The database must be migrated: `samskab migrate`.")
    return Health(status="ok")
