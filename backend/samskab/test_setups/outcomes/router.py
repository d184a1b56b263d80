"""HTTP for outcomes."""

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
from samskab.test_setups.outcomes import service
from samskab.test_setups.outcomes.models import Outcome, OutcomeChange
from samskab.test_setups.outcomes.schemas import (
    OutcomeChangeRead,
    OutcomeCreate,
    OutcomePatch,
    OutcomeRead,
)
from samskab.test_setups.studies.models import Study

router = feature_router("test set-ups")


@router.get(
    "/studies/{study_id}/outcomes",
    response_model=Page[OutcomeRead],
    openapi_extra=policy(Permission.STUDY_READ),
)
async def list_outcomes(study_id: UUID, actor: CurrentActor, session: Reading, page: Paging) -> Any:
    """List what a study measures."""
    await find(session, actor, Study, study_id, Permission.STUDY_READ)
    statement = select(Outcome).where(Outcome.study_id == study_id)
    return await paginate(session, statement, [Key(Outcome.id)], page)


@router.post(
    "/studies/{study_id}/outcomes",
    status_code=201,
    response_model=OutcomeRead,
    openapi_extra=policy(Permission.STUDY_EDIT),
)
async def add_outcome(
    study_id: UUID, new: OutcomeCreate, actor: CurrentActor, session: Writing, tagged: Tagged
) -> Outcome:
    """Add an outcome; after the first follow-up, with a reason."""
    study, here = await find(session, actor, Study, study_id, Permission.STUDY_EDIT, lock=True)
    return tagged(await service.add(session, here, study, new))


@router.get(
    "/outcomes/{outcome_id}",
    response_model=OutcomeRead,
    openapi_extra=policy(Permission.STUDY_READ),
)
async def read_outcome(
    outcome_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged
) -> Outcome:
    """Read an outcome."""
    outcome, _ = await find(session, actor, Outcome, outcome_id, Permission.STUDY_READ)
    return tagged(outcome)


@router.patch(
    "/outcomes/{outcome_id}",
    response_model=OutcomeRead,
    openapi_extra=policy(Permission.STUDY_EDIT),
)
async def change_outcome(
    outcome_id: UUID,
    patch: OutcomePatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Outcome:
    """Change an outcome; once it is fixed, with a reason that stays."""
    outcome, here = await find(
        session, actor, Outcome, outcome_id, Permission.STUDY_EDIT, lock=True
    )
    return tagged(await service.change(session, here, outcome, patch, version))


@router.get(
    "/outcomes/{outcome_id}/changes",
    response_model=Page[OutcomeChangeRead],
    openapi_extra=policy(Permission.STUDY_READ),
)
async def list_outcome_changes(
    outcome_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the changes made after an outcome was fixed, newest first."""
    await find(session, actor, Outcome, outcome_id, Permission.STUDY_READ)
    statement = select(OutcomeChange).where(OutcomeChange.outcome_id == outcome_id)
    return await paginate(session, statement, [Key(OutcomeChange.id, descending=True)], page)
