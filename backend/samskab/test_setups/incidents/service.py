"""The verbs of incidents: report, answer."""

from sqlmodel import select

from samskab.core import audit, clock, events
from samskab.core.database import Session
from samskab.core.problems import Conflict, Invalid
from samskab.projects.access import Access
from samskab.projects.service import scope_of
from samskab.test_setups.consent.service import not_in_future
from samskab.test_setups.events import IncidentAnswered, IncidentReported, TestSetupAction
from samskab.test_setups.incidents.models import Incident
from samskab.test_setups.incidents.schemas import IncidentAnswerCreate, IncidentCreate
from samskab.test_setups.studies.models import Site, Study
from samskab.test_setups.studies.service import scope_of_study


async def report(session: Session, here: Access, study: Study, new: IncidentCreate) -> Incident:
    """Report what went wrong."""
    here.require_active()
    not_in_future(new.happened_at, "/happened_at")
    if new.site_id is not None:
        found = select(Site.id).where(Site.id == new.site_id, Site.study_id == study.id)
        if (await session.exec(found)).first() is None:
            raise Invalid("unknown_site", "The study has no such site.", "/site_id")
    incident = Incident(**scope_of_study(study), **new.model_dump(), reported_by=here.actor.user_id)
    session.add(incident)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.INCIDENT_REPORTED,
        incident,
        after={"severity": incident.severity},
    )
    events.record(
        session,
        here.actor.user_id,
        IncidentReported(
            **scope_of(here.project),
            study_id=study.id,
            incident_id=incident.id,
            severity=incident.severity,
        ),
    )
    return incident


async def answer(
    session: Session, here: Access, incident: Incident, new: IncidentAnswerCreate
) -> Incident:
    """Say what was done about an incident. Its row must be locked."""
    here.require_active()
    if incident.answered_at is not None:
        raise Conflict("incident_answered", "This incident has been answered already.")
    incident.answer = new.answer
    incident.answered_by = here.actor.user_id
    incident.answered_at = clock.now()
    await session.flush()
    audit.record(session, here.actor.user_id, TestSetupAction.INCIDENT_ANSWERED, incident)
    events.record(
        session,
        here.actor.user_id,
        IncidentAnswered(
            **scope_of(here.project), study_id=incident.study_id, incident_id=incident.id
        ),
    )
    return incident
