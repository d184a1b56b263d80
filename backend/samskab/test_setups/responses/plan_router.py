"""HTTP for planned visits, how complete they are, and explained absences."""

from typing import Any
from uuid import UUID

from sqlmodel import select

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.test_setups.participants.models import Participant
from samskab.test_setups.responses import absences, completeness, visits
from samskab.test_setups.responses.models import Visit
from samskab.test_setups.responses.schemas import (
    AbsenceCreate,
    AbsencesRead,
    CompletenessRow,
    VisitCreate,
    VisitPatch,
    VisitRead,
)
from samskab.test_setups.studies.models import Study

router = feature_router("test set-ups")


@router.get(
    "/studies/{study_id}/visits",
    response_model=Page[VisitRead],
    openapi_extra=policy(Permission.STUDY_READ),
)
async def list_visits(study_id: UUID, actor: CurrentActor, session: Reading, page: Paging) -> Any:
    """List a study's planned moments of measuring."""
    await find(session, actor, Study, study_id, Permission.STUDY_READ)
    statement = select(Visit).where(Visit.study_id == study_id)
    return await paginate(session, statement, [Key(Visit.due_after_days), Key(Visit.id)], page)


@router.post(
    "/studies/{study_id}/visits",
    status_code=201,
    response_model=VisitRead,
    openapi_extra=policy(Permission.STUDY_EDIT),
)
async def plan_visit(
    study_id: UUID, new: VisitCreate, actor: CurrentActor, session: Writing, tagged: Tagged
) -> Visit:
    """Plan one more moment of measuring."""
    study, here = await find(session, actor, Study, study_id, Permission.STUDY_EDIT, lock=True)
    return tagged(await visits.plan(session, here, study, new))


@router.patch(
    "/visits/{visit_id}",
    response_model=VisitRead,
    openapi_extra=policy(Permission.STUDY_EDIT),
)
async def move_visit(
    visit_id: UUID,
    patch: VisitPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Visit:
    """Change when a visit is due."""
    visit, here = await find(session, actor, Visit, visit_id, Permission.STUDY_EDIT, lock=True)
    return tagged(await visits.move(session, here, visit, patch, version))


@router.get(
    "/studies/{study_id}/completeness",
    response_model=Page[CompletenessRow],
    openapi_extra=policy(Permission.STUDY_PARTICIPANT_READ),
)
async def read_completeness(
    study_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List participants with their planned measurements: done, missing, explained or to come."""
    await find(session, actor, Study, study_id, Permission.STUDY_PARTICIPANT_READ)
    statement = select(Participant).where(Participant.study_id == study_id)
    found = await paginate(session, statement, [Key(Participant.id)], page)
    return {**found, "items": await completeness.rows(session, study_id, found["items"])}


@router.post(
    "/studies/{study_id}/absences",
    status_code=201,
    response_model=AbsencesRead,
    openapi_extra=policy(Permission.STUDY_CAPTURE),
)
async def explain_absence(
    study_id: UUID, new: AbsenceCreate, actor: CurrentActor, session: Writing
) -> Any:
    """Explain why planned measurements of a participant were not made."""
    study, here = await find(session, actor, Study, study_id, Permission.STUDY_CAPTURE, lock=True)
    return {"items": await absences.explain(session, here, study, new)}
