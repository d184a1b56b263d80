"""How a demo project tries something out: plan, consent, measure, answer what goes wrong."""

import random
from uuid import UUID, uuid5

from sqlmodel import select

from samskab.demo.stage import LEAD, Stage
from samskab.demo.trial import Drawn, Group, Mishap, Sheet, Trial
from samskab.demo.trial_people import RESEARCHER, Taker, follow, leave, take_in
from samskab.identity.permissions import Permission
from samskab.projects.access import Access
from samskab.test_setups.consent import service as consents
from samskab.test_setups.consent.schemas import ConsentTextCreate
from samskab.test_setups.incidents import service as incidents
from samskab.test_setups.incidents.schemas import IncidentAnswerCreate, IncidentCreate
from samskab.test_setups.instruments import service as instruments
from samskab.test_setups.instruments.models import Instrument
from samskab.test_setups.outcomes import service as outcomes
from samskab.test_setups.outcomes.schemas import OutcomeCreate
from samskab.test_setups.responses import absences, visits
from samskab.test_setups.responses import service as responses
from samskab.test_setups.responses.models import Moment, Visit
from samskab.test_setups.responses.schemas import AbsenceCreate, ResponseCreate, VisitPatch
from samskab.test_setups.studies import service as studies
from samskab.test_setups.studies.models import Study, StudyState
from samskab.test_setups.studies.schemas import StudyStateChange

Asked = list[tuple[Sheet, Instrument]]


async def try_out(stage: Stage, ideas: dict[str, UUID], trial: Trial) -> None:
    """Play a test set-up from its plan to its lock, or to where it stands today."""
    stage.turn(trial.planned)
    study = await _plan(stage, ideas, trial)
    asked = [await _ask(stage, study, sheet) for sheet in trial.sheets]
    stage.turn(trial.begun)
    await _enter(stage, study, StudyState.APPROVED)
    takers = await take_in(stage, study, trial)
    await _enter(stage, study, StudyState.RUNNING)
    chance = random.Random(trial.seed)
    await _measure(stage, study, trial, asked, takers, chance)


async def _plan(stage: Stage, ideas: dict[str, UUID], trial: Trial) -> Study:
    here = await stage.enter(LEAD, Permission.STUDY_EDIT)
    new = trial.study.model_copy(update={"idea_id": ideas[trial.idea]})
    study = await studies.plan(stage.session, here, new)
    text = ConsentTextCreate(text_da=trial.consent_da, text_en=trial.consent_en)
    await consents.publish(stage.session, here, study, text)
    planned = select(Visit).where(Visit.study_id == study.id, Visit.moment == Moment.FOLLOW_UP)
    visit = (await stage.session.exec(planned)).one()
    await visits.move(
        stage.session, here, visit, VisitPatch(due_after_days=7 * trial.weeks), visit.version
    )
    return study


async def _ask(stage: Stage, study: Study, sheet: Sheet) -> tuple[Sheet, Instrument]:
    here = await stage.enter(LEAD, Permission.STUDY_EDIT)
    instrument = await instruments.add(stage.session, here, study, sheet.instrument)
    for aim in sheet.aims:
        new = OutcomeCreate(
            title=aim.title,
            bottom_line=aim.line,
            direction=aim.direction,
            unit=aim.unit,
            instrument_id=instrument.id,
            item_code=aim.item,
            smallest_important_change=aim.smallest,
            worst=aim.worst,
            best=aim.best,
            line_weight=aim.weight,
        )
        await outcomes.add(stage.session, here, study, new)
    return sheet, instrument


async def _enter(stage: Stage, study: Study, state: StudyState) -> None:
    here = await stage.enter(LEAD, Permission.STUDY_EDIT)
    await studies.enter_state(stage.session, here, study, StudyStateChange(state=state))


async def _measure(
    stage: Stage,
    study: Study,
    trial: Trial,
    asked: Asked,
    takers: list[Taker],
    chance: random.Random,
) -> None:
    before: dict[tuple[UUID, str], int] = {}
    for taker in takers:
        stage.turn(trial.baseline - taker.place % 4, 9 + taker.place % 6)
        here = await stage.enter(RESEARCHER, Permission.STUDY_CAPTURE)
        for sheet, instrument in _for_role(asked, taker.group):
            if sheet.only_after:
                reason = sheet.only_after
                await _explain(stage, here, study, taker, instrument, Moment.BASELINE, reason)
                continue
            answers = {c: _draw(chance, i, sheet.drawn[c]) for c, i in _items(instrument).items()}
            before |= {(taker.id, code): value for code, value in answers.items()}
            await _answer(stage, here, study, taker, instrument, Moment.BASELINE, answers)
    await _between(stage, study, trial, takers)
    for taker in follow(trial, takers):
        stage.turn(trial.follow_up - taker.place % 5, 9 + taker.place % 6)
        here = await stage.enter(RESEARCHER, Permission.STUDY_CAPTURE)
        for sheet, instrument in _for_role(asked, taker.group):
            reason = trial.absent.get(taker.place, "")
            if reason:
                await _explain(stage, here, study, taker, instrument, Moment.FOLLOW_UP, reason)
                continue
            answers = {
                c: _redraw(chance, i, sheet.drawn[c], before.get((taker.id, c)))
                for c, i in _items(instrument).items()
            }
            await _answer(stage, here, study, taker, instrument, Moment.FOLLOW_UP, answers)
    if trial.locked is not None:
        stage.turn(trial.locked, 14)
        await _enter(stage, study, StudyState.LOCKED)


async def _between(stage: Stage, study: Study, trial: Trial, takers: list[Taker]) -> None:
    """Play what happens between the measurements, in the order of the days."""
    happenings: list[tuple[int, Mishap | int]] = [(m.days_ago, m) for m in trial.mishaps]
    happenings += [(days, place) for place, (days, _, _) in trial.withdrew.items()]
    happenings += [(days, place) for place, (days, _) in trial.lost.items()]
    for days, happening in sorted(happenings, key=lambda one: -one[0]):
        stage.turn(days, 7)
        if isinstance(happening, int):
            await leave(stage, trial, takers[happening])
            continue
        here = await stage.enter(trial.reporter, Permission.STUDY_CAPTURE)
        new = IncidentCreate(
            severity=happening.severity,
            what=happening.what,
            happened_at=stage.town.calendar.at(days, 3),
        )
        incident = await incidents.report(stage.session, here, study, new)
        if happening.answer:
            stage.turn(days - 1, 13)
            here = await stage.enter(LEAD, Permission.STUDY_EDIT)
            answer = IncidentAnswerCreate(answer=happening.answer)
            await incidents.answer(stage.session, here, incident, answer)


async def _answer(
    stage: Stage,
    here: Access,
    study: Study,
    taker: Taker,
    instrument: Instrument,
    moment: Moment,
    answers: dict[str, int],
) -> None:
    new = ResponseCreate(
        client_id=uuid5(taker.id, f"{instrument.id} {moment}"),
        participant_id=taker.id,
        instrument_id=instrument.id,
        moment=moment,
        recorded_at=stage.town.calendar(),
        answers=answers,
    )
    await responses.receive(stage.session, here, study, new)


async def _explain(
    stage: Stage,
    here: Access,
    study: Study,
    taker: Taker,
    instrument: Instrument,
    moment: Moment,
    reason: str,
) -> None:
    new = AbsenceCreate(
        participant_id=taker.id, moment=moment, instrument_id=instrument.id, reason=reason
    )
    await absences.explain(stage.session, here, study, new)


def _for_role(asked: Asked, group: Group) -> Asked:
    return [pair for pair in asked if group.role in pair[1].answered_by]


def _items(instrument: Instrument) -> dict[str, tuple[int, int]]:
    return {item["code"]: (item["minimum"], item["maximum"]) for item in instrument.items}


def _draw(chance: random.Random, scale: tuple[int, int], drawn: Drawn) -> int:
    return _within(scale, chance.gauss(drawn.mean, drawn.spread))


def _redraw(chance: random.Random, scale: tuple[int, int], drawn: Drawn, before: int | None) -> int:
    start = drawn.mean if before is None else before
    return _within(scale, start + chance.gauss(drawn.change, drawn.change_spread))


def _within(scale: tuple[int, int], value: float) -> int:
    return max(scale[0], min(scale[1], round(value)))
