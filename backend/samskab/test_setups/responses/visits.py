"""The verbs of planned visits: plan, move, look up."""

from uuid import UUID

from sqlmodel import select

from samskab.core import audit
from samskab.core.database import Session
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Invalid
from samskab.projects.access import Access
from samskab.test_setups.events import TestSetupAction
from samskab.test_setups.responses.models import Moment, Visit
from samskab.test_setups.responses.schemas import VisitCreate, VisitPatch
from samskab.test_setups.studies.models import Study
from samskab.test_setups.studies.service import require_not_closed, scope_of_study


async def plan(session: Session, here: Access, study: Study, new: VisitCreate) -> Visit:
    """Plan one more moment of measuring. The study's row must be locked."""
    here.require_active()
    require_not_closed(study)
    if await _planned(session, study.id, new.moment, new.number) is not None:
        raise Conflict("visit_exists", "This moment is planned already.")
    visit = Visit(**scope_of_study(study), **new.model_dump())
    session.add(visit)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.VISIT_PLANNED,
        visit,
        after=new.model_dump(),
    )
    return visit


async def move(
    session: Session, here: Access, visit: Visit, patch: VisitPatch, version: int
) -> Visit:
    """Change when a visit is due."""
    here.require_active()
    expect(visit, version)
    before, after = audit.change(visit, patch.changes())
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.VISIT_CHANGED,
        visit,
        before=before,
        after=after,
    )
    return visit


async def require_planned(session: Session, study_id: UUID, moment: Moment, number: int) -> None:
    """Raise 422 unless the study plans to measure at this moment."""
    if await _planned(session, study_id, moment, number) is None:
        raise Invalid(
            "moment_not_planned", "The study plans no such moment; plan a visit first.", "/moment"
        )


async def _planned(session: Session, study_id: UUID, moment: Moment, number: int) -> Visit | None:
    statement = select(Visit).where(
        Visit.study_id == study_id, Visit.moment == moment, Visit.number == number
    )
    return (await session.exec(statement)).one_or_none()
