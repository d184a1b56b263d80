"""HTTP for the import of ideas."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import File, Form, Response, UploadFile
from pydantic import ValidationError

from samskab.core.database import Reading, Writing
from samskab.core.problems import Invalid, from_validation
from samskab.core.routing import feature_router, policy
from samskab.ideas.imports import service
from samskab.ideas.imports.schemas import IdeaImportMapping, IdeaImportPreviewRead
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter
from samskab.projects.jobs.models import Job
from samskab.projects.jobs.schemas import JobRead

router = feature_router("ideas")

Upload = Annotated[UploadFile, File(description="CSV, XLSX, JSON or NDJSON.")]
_MAPPING = (
    '{"challenge_id": "0198c0de-7000-7000-8000-000000000001", "source": "OmaStadi Helsinki", '
    '"origin_perspective": "citizen", "columns": {"title": "title", "text": "text"}}'
)
_HOW = "JSON: `challenge_id`, `source`, `origin_perspective`, `columns` (field to column name)."
LONGEST_MAPPING = 20_000


@router.post(
    "/projects/{project_id}/idea-import-previews",
    response_model=IdeaImportPreviewRead,
    openapi_extra=policy(Permission.IDEA_IMPORT),
)
async def preview_idea_import(
    project_id: UUID,
    file: Upload,
    actor: CurrentActor,
    session: Reading,
    mapping: Annotated[
        str | None,
        Form(
            max_length=LONGEST_MAPPING,
            description=f"{_HOW} Left out: one is suggested.",
            examples=[_MAPPING],
        ),
    ] = None,
    sheet: Annotated[
        str | None,
        Form(max_length=100, description="Of a workbook, where no mapping names one."),
    ] = None,
) -> Any:
    """Show what a file holds and what would become of its rows; nothing is saved."""
    here = await enter(session, actor, project_id, Permission.IDEA_IMPORT)
    asked = read_mapping(mapping) if mapping else None
    return await service.preview(session, here, await file.read(), asked, sheet)


@router.post(
    "/projects/{project_id}/idea-imports",
    status_code=202,
    response_model=JobRead,
    openapi_extra=policy(Permission.IDEA_IMPORT),
)
async def import_ideas(
    project_id: UUID,
    file: Upload,
    mapping: Annotated[
        str, Form(max_length=LONGEST_MAPPING, description=_HOW, examples=[_MAPPING])
    ],
    actor: CurrentActor,
    session: Writing,
    response: Response,
) -> Job:
    """Import ideas from a file as a job; rows that are there already are skipped."""
    here = await enter(session, actor, project_id, Permission.IDEA_IMPORT)
    job = await service.start(session, here, await file.read(), read_mapping(mapping))
    response.headers["Location"] = f"/api/v1/jobs/{job.id}"
    return job


def read_mapping(text: str) -> IdeaImportMapping:
    """Read the mapping's JSON; raise 422 with the places that are wrong."""
    try:
        return IdeaImportMapping.model_validate_json(text)
    except ValidationError as error:
        problem = Invalid("invalid", "The mapping must be corrected.", "/mapping")
        found = [{**item, "loc": ("body", "mapping", *item["loc"])} for item in error.errors()]
        problem.errors = tuple(from_validation(found))
        raise problem from error
