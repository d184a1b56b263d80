"""The verb of absences: explain why planned measurements were not made."""

from sqlmodel import col, select

from samskab.core import audit
from samskab.core.database import Session
from samskab.core.problems import Conflict, Invalid
from samskab.projects.access import Access
from samskab.test_setups.events import TestSetupAction
from samskab.test_setups.instruments import service as instruments
from samskab.test_setups.instruments.models import Instrument
from samskab.test_setups.participants import service as participants
from samskab.test_setups.responses import visits
from samskab.test_setups.responses.models import Absence, Response
from samskab.test_setups.responses.schemas import AbsenceCreate
from samskab.test_setups.studies.models import Study
from samskab.test_setups.studies.service import require_not_closed, scope_of_study


async def explain(
    session: Session, here: Access, study: Study, new: AbsenceCreate
) -> list[Absence]:
    """Explain an absence: of one instrument, or of all that are still open at the moment."""
    here.require_active()
    require_not_closed(study)
    participant = await participants.held(session, new.participant_id, study.id)
    if participant is None:
        raise Invalid("unknown_participant", "No such participant here.", "/participant_id")
    await visits.require_planned(session, study.id, new.moment, new.number)
    if new.instrument_id is not None:
        asked = [await instruments.of_study(session, study.id, new.instrument_id)]
    else:
        everything = select(Instrument).where(Instrument.study_id == study.id)
        asked = list((await session.exec(everything)).all())
    settled = set()
    for model in (Response, Absence):
        made = select(col(model.instrument_id)).where(
            model.participant_id == participant.id,
            model.moment == new.moment,
            model.number == new.number,
        )
        settled |= set((await session.exec(made)).all())
    absences = [
        Absence(
            **scope_of_study(study),
            participant_id=participant.id,
            instrument_id=instrument.id,
            moment=new.moment,
            number=new.number,
            reason=new.reason,
            explained_by=here.actor.user_id,
        )
        for instrument in asked
        if participant.role in instrument.answered_by and instrument.id not in settled
    ]
    if not absences:
        raise Conflict(
            "nothing_missing", "Nothing is missing here: it was answered or explained already."
        )
    session.add_all(absences)
    await session.flush()
    for absence in absences:
        audit.record(
            session,
            here.actor.user_id,
            TestSetupAction.ABSENCE_EXPLAINED,
            absence,
            after={"moment": absence.moment, "number": absence.number},
        )
    return absences
