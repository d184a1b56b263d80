"""Who is told of what happens in a test set-up."""

from uuid import UUID

from samskab.core.database import Session
from samskab.core.events import OutboxEvent
from samskab.identity.permissions import Permission
from samskab.notices import people
from samskab.notices.models import NoticeKind, NoticeTarget
from samskab.notices.people import Told, tell
from samskab.test_setups.incidents.models import Incident, IncidentSeverity

_OF_THE_STUDY = {
    "consent_withdrawn": NoticeKind.CONSENT_WITHDRAWN,
    "study_plan_changed": NoticeKind.STUDY_PLAN_CHANGED,
    "study_state_changed": NoticeKind.STUDY_STATE_CHANGED,
}


async def study_changed(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell those who measure: what they do at the next visit depends on it."""
    told = await people.members_with(session, project_id, Permission.STUDY_CAPTURE)
    return tell(told, _OF_THE_STUDY[event.kind], NoticeTarget.STUDY, _study(event))


async def outcome_changed(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell those who measure and who decides: nothing fixed is changed silently."""
    told = await people.members_with(session, project_id, Permission.STUDY_CAPTURE)
    told |= await people.decision_makers(session, event.municipality_id)
    return tell(told, NoticeKind.OUTCOME_CHANGED, NoticeTarget.STUDY, _study(event))


async def incident_reported(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell who leads, and who decides when it is serious."""
    told = await people.members_with(session, project_id, Permission.STUDY_EDIT)
    if event.data["severity"] == IncidentSeverity.SERIOUS:
        told |= await people.decision_makers(session, event.municipality_id)
    return tell(told, NoticeKind.INCIDENT_REPORTED, NoticeTarget.STUDY, _study(event))


async def incident_answered(session: Session, event: OutboxEvent, project_id: UUID) -> list[Told]:
    """Tell whoever reported it."""
    incident = await session.get_one(Incident, UUID(event.data["incident_id"]))
    reporter = {incident.reported_by}
    return tell(reporter, NoticeKind.INCIDENT_ANSWERED, NoticeTarget.STUDY, _study(event))


def _study(event: OutboxEvent) -> UUID:
    return UUID(event.data["study_id"])
