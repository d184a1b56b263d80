"""The verbs of instruments: add, look up, read answers by them."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any
from uuid import UUID

from sqlmodel import select

from samskab.core import audit
from samskab.core.database import Session
from samskab.core.problems import Invalid
from samskab.projects.access import Access
from samskab.test_setups.events import TestSetupAction
from samskab.test_setups.instruments import rules
from samskab.test_setups.instruments.models import Instrument, InstrumentKind, ScoringMethod
from samskab.test_setups.instruments.schemas import OwnInstrumentCreate, SusInstrumentCreate
from samskab.test_setups.studies.models import Study
from samskab.test_setups.studies.service import require_not_closed, scope_of_study


@cache
def sus() -> Mapping[str, Any]:
    """Return the built-in System Usability Scale."""
    data: dict[str, Any] = json.loads(
        files(__package__).joinpath("sus.json").read_text(encoding="utf-8")
    )
    scale = {name: data[name] for name in data if name in ("minimum", "maximum") or "label" in name}
    return {
        **{name: data[name] for name in ("title_da", "title_en", "licence")},
        "items": [{**item, **scale} for item in data["items"]],
        "scoring": ScoringMethod.SUS,
        "scored_items": [item["code"] for item in data["items"]],
    }


async def add(
    session: Session,
    here: Access,
    study: Study,
    new: OwnInstrumentCreate | SusInstrumentCreate,
) -> Instrument:
    """Add a questionnaire to a study; it can never be changed."""
    here.require_active()
    require_not_closed(study)
    fields: dict[str, Any] = new.model_dump()
    if new.kind is InstrumentKind.SUS:
        fields |= sus()
    method, scored, items = fields["scoring"], fields["scored_items"], fields["items"]
    flaw = rules.definition_flaw(method, scored, items)
    if flaw is not None:
        raise Invalid(*flaw)
    lowest, highest = rules.score_range(method, scored, items)
    fields["answered_by"] = sorted({role.value for role in new.answered_by})
    instrument = Instrument(
        **scope_of_study(study), **fields, score_minimum=lowest, score_maximum=highest
    )
    session.add(instrument)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.INSTRUMENT_ADDED,
        instrument,
        after={"kind": instrument.kind, "title_en": instrument.title_en},
    )
    return instrument


async def of_study(
    session: Session, study_id: UUID, instrument_id: UUID, pointer: str = "/instrument_id"
) -> Instrument:
    """Return a study's instrument, or raise 422."""
    statement = select(Instrument).where(
        Instrument.id == instrument_id, Instrument.study_id == study_id
    )
    instrument = (await session.exec(statement)).one_or_none()
    if instrument is None:
        raise Invalid("unknown_instrument", "The study has no such questionnaire.", pointer)
    return instrument
