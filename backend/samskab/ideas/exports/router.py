"""HTTP for the export of ideas."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request
from fastapi.responses import StreamingResponse

from samskab.core import clock
from samskab.core.database import Database, Reading
from samskab.core.routing import feature_router, policy
from samskab.ideas.exports import service
from samskab.ideas.exports.writing import MEDIA_TYPES, ExportFormat
from samskab.ideas.listing import Filters
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter

router = feature_router("ideas")

_FILES: dict[str, Any] = {
    "text/csv": {"schema": {"type": "string"}, "example": "id;challenge;title;text\r\n"},
    MEDIA_TYPES[ExportFormat.XLSX]: {"schema": {"type": "string", "format": "binary"}},
    "application/x-ndjson": {
        "schema": {"type": "string"},
        "example": '{"title": "A radar that sees falls", "support": 14}\n',
    },
}


@router.get(
    "/projects/{project_id}/ideas/export",
    response_class=StreamingResponse,
    responses={200: {"description": "The file, as it is written.", "content": _FILES}},
    openapi_extra=policy(Permission.IDEA_READ),
)
async def export_ideas(
    project_id: UUID,
    filters: Filters,
    actor: CurrentActor,
    session: Reading,
    request: Request,
    kind: Annotated[
        ExportFormat, Query(alias="format", description="The kind of file.")
    ] = ExportFormat.CSV,
) -> StreamingResponse:
    """Export a project's ideas with their whole texts, under the same filters as the list."""
    here = await enter(session, actor, project_id, Permission.IDEA_READ)
    database: Database = request.app.state.database
    await service.note(database, here, kind, filters)
    name = f"samskab-ideas-{clock.now():%Y-%m-%d}.{kind}"
    return StreamingResponse(
        await service.export(database, session, here, kind, filters),
        media_type=MEDIA_TYPES[kind],
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
