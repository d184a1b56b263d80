"""HTTP for instruments."""

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
from samskab.test_setups.instruments import service
from samskab.test_setups.instruments.models import Instrument
from samskab.test_setups.instruments.schemas import InstrumentCreate, InstrumentRead
from samskab.test_setups.studies.models import Study

router = feature_router("test set-ups")


@router.get(
    "/studies/{study_id}/instruments",
    response_model=Page[InstrumentRead],
    openapi_extra=policy(Permission.STUDY_READ),
)
async def list_instruments(
    study_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List a study's questionnaires with their questions."""
    await find(session, actor, Study, study_id, Permission.STUDY_READ)
    statement = select(Instrument).where(Instrument.study_id == study_id)
    return await paginate(session, statement, [Key(Instrument.id)], page)


@router.post(
    "/studies/{study_id}/instruments",
    status_code=201,
    response_model=InstrumentRead,
    openapi_extra=policy(Permission.STUDY_EDIT),
)
async def add_instrument(
    study_id: UUID, new: InstrumentCreate, actor: CurrentActor, session: Writing, tagged: Tagged
) -> Instrument:
    """Add a questionnaire: the built-in SUS or own questions."""
    study, here = await find(session, actor, Study, study_id, Permission.STUDY_EDIT, lock=True)
    return tagged(await service.add(session, here, study, new))


@router.get(
    "/instruments/{instrument_id}",
    response_model=InstrumentRead,
    openapi_extra=policy(Permission.STUDY_READ),
)
async def read_instrument(
    instrument_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged
) -> Instrument:
    """Read a questionnaire with its questions."""
    instrument, _ = await find(session, actor, Instrument, instrument_id, Permission.STUDY_READ)
    return tagged(instrument)
