"""Who takes part in a demo project's test: consent in, and out again at any time."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import select

from samskab.demo.stage import LEAD, Stage
from samskab.demo.trial import Group, Trial
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.test_setups.consent import service as consents
from samskab.test_setups.consent.models import ConsentForm, ConsentKind
from samskab.test_setups.consent.schemas import ConsentCreate
from samskab.test_setups.participants import service as participants
from samskab.test_setups.participants.models import Participant, ParticipantState
from samskab.test_setups.participants.schemas import ParticipantCreate, ParticipantPatch
from samskab.test_setups.studies import sites
from samskab.test_setups.studies.models import Site, SiteKind, Study
from samskab.test_setups.studies.schemas import SiteCreate

RESEARCHER = "ida"


@dataclass(frozen=True)
class Taker:
    """Somebody who takes part: the place in the trial's count, and in the own group's."""

    id: UUID
    place: int
    place_in_group: int
    group: Group


async def take_in(stage: Stage, study: Study, trial: Trial) -> list[Taker]:
    """Invite everybody and record their consents."""
    takers: list[Taker] = []
    homes = 0
    for group in trial.groups:
        site_id = None if group.unit is None else await _care_centre(stage, study, group.unit)
        for place_in_group in range(group.count):
            if group.unit is None:
                homes += 1
                site_id = await _home(stage, study, homes)
            here = await stage.enter(RESEARCHER, Permission.STUDY_CAPTURE)
            new = ParticipantCreate(role=group.role, site_id=site_id)
            person = await participants.take_in(stage.session, here, study, new)
            await consents.record(
                stage.session,
                here,
                person,
                ConsentCreate(
                    kind=ConsentKind.GIVEN,
                    text_number=1,
                    scopes=list(group.scopes),
                    given_by=group.given_by,
                    form=ConsentForm.PAPER,
                    witness_note=group.witness,
                    happened_at=stage.town.calendar(),
                ),
            )
            takers.append(Taker(person.id, len(takers), place_in_group, group))
    return takers


async def leave(stage: Stage, trial: Trial, taker: Taker) -> None:
    """Let somebody withdraw, with their wish for the data so far, or be lost to the test."""
    person, here = await find(
        stage.session,
        stage.actor(RESEARCHER),
        Participant,
        taker.id,
        Permission.STUDY_CAPTURE,
        lock=True,
    )
    if taker.place in trial.withdrew:
        _, choice, note = trial.withdrew[taker.place]
        new = ConsentCreate(
            kind=ConsentKind.WITHDRAWN,
            text_number=1,
            given_by=taker.group.given_by,
            form=ConsentForm.SPOKEN,
            witness_note=note,
            happened_at=stage.town.calendar(),
            data_choice=choice,
        )
        await consents.record(stage.session, here, person, new)
        return
    _, reason = trial.lost[taker.place]
    patch = ParticipantPatch(state=ParticipantState.LOST, state_reason=reason)
    await participants.change(stage.session, here, person, patch, person.version)


def follow(trial: Trial, takers: list[Taker]) -> list[Taker]:
    """Return those who are asked again: not gone, and as far as the trial has come."""
    gone = {*trial.withdrew, *trial.lost}
    return [
        taker
        for taker in takers
        if taker.place not in gone
        and (trial.followed is None or taker.place_in_group < trial.followed)
    ]


async def _care_centre(stage: Stage, study: Study, unit: str) -> UUID:
    here = await stage.enter(LEAD, Permission.STUDY_EDIT)
    unit_id = stage.town.units[unit]
    known = select(Site.id).where(Site.study_id == study.id, Site.unit_id == unit_id)
    found = (await stage.session.exec(known)).first()
    if found is not None:
        return found
    new = SiteCreate(kind=SiteKind.CARE_CENTRE, unit_id=unit_id)
    return (await sites.add(stage.session, here, study, new)).id


async def _home(stage: Stage, study: Study, number: int) -> UUID:
    here = await stage.enter(LEAD, Permission.STUDY_EDIT)
    new = SiteCreate(kind=SiteKind.HOME, number=number)
    return (await sites.add(stage.session, here, study, new)).id
