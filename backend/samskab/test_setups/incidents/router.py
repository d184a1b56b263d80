"""HTTP for incidents."""

from typing import Any
from uuid import UUID

from sqlmodel import select

from samskab.core.database import Reading, Writing
from samskab.core.etags import Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.test_setups.incidents import service
from samskab.test_setups.incidents.models import Incident
from samskab.test_setups.incidents.schemas import (
    IncidentAnswerCreate,
    IncidentCreate,
    IncidentRead,
)
from samskab.test_setups.studies.models import Study

router = feature_router("test set-ups")


@router.get(
    "/studies/{study_id}/incidents",
    response_model=Page[IncidentRead],
    openapi_extra=policy(Permission.STUDY_READ),
)
async def list_incidents(
    study_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List a study's incidents, newest first."""
    await find(session, actor, Study, study_id, Permission.STUDY_READ)
    statement = select(Incident).where(Incident.study_id == study_id)
    return await paginate(session, statement, [Key(Incident.id, descending=True)], page)


@router.post(
    "/studies/{study_id}/incidents",
    status_code=201,
    response_model=IncidentRead,
    openapi_extra=policy(Permission.STUDY_CAPTURE),
)
async def report_incident(
    study_id: UUID, new: IncidentCreate, actor: CurrentActor, session: Writing, tagged: Tagged
) -> Incident:
    """Report an incident."""
    study, here = await find(session, actor, Study, study_id, Permission.STUDY_CAPTURE)
    return tagged(await service.report(session, here, study, new))


@router.post(
    "/incidents/{incident_id}/answer",
    status_code=201,
    response_model=IncidentRead,
    openapi_extra=policy(Permission.STUDY_EDIT),
)
async def answer_incident(
    incident_id: UUID,
    new: IncidentAnswerCreate,
    actor: CurrentActor,
    session: Writing,
    tagged: Tagged,
) -> Incident:
    """Answer an incident: say what was done about it."""
    incident, here = await find(
        session, actor, Incident, incident_id, Permission.STUDY_EDIT, lock=True
    )
    return tagged(await service.answer(session, here, incident, new))
