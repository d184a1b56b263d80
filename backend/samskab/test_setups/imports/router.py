"""HTTP for imports of responses."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import File, Form, UploadFile
from pydantic import Json

from samskab.core.database import Writing
from samskab.core.routing import feature_router, policy
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.test_setups.imports import service
from samskab.test_setups.imports.schemas import ImportMapping, ImportRead
from samskab.test_setups.studies.models import Study

router = feature_router("test set-ups")

_EXAMPLE = (
    '{"instrument_id": "0198c0de-7000-7000-8000-000000000001", '
    '"participant_column": "participant_id", "items": {"sus1": "sus1"}, "moment": "baseline", '
    '"recorded_at": "2026-03-02T09:00:00Z"}'
)


@router.post(
    "/studies/{study_id}/response-imports",
    status_code=201,
    response_model=ImportRead,
    openapi_extra=policy(Permission.STUDY_EDIT),
)
async def import_responses(
    study_id: UUID,
    file: Annotated[UploadFile, File(description="CSV in UTF-8 with a heading.")],
    mapping: Annotated[
        Json[ImportMapping],
        Form(description="An ImportMapping as JSON.", examples=[_EXAMPLE]),
    ],
    actor: CurrentActor,
    session: Writing,
) -> Any:
    """Import up to 1,000 responses from a file, all or none; the same file adds nothing."""
    study, here = await find(session, actor, Study, study_id, Permission.STUDY_EDIT, lock=True)
    return await service.take_in(session, here, study, await file.read(), mapping)
