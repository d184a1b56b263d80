"""The verbs of participants: take in, change, look up."""

import secrets
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func
from sqlmodel import col, select

from samskab.core import audit, clock
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Invalid
from samskab.projects.access import Access
from samskab.test_setups.consent.models import Consent
from samskab.test_setups.events import TestSetupAction
from samskab.test_setups.participants import rules
from samskab.test_setups.participants.models import Participant, ParticipantState
from samskab.test_setups.participants.schemas import ParticipantCreate, ParticipantPatch
from samskab.test_setups.studies.models import Site, Study
from samskab.test_setups.studies.service import (
    require_not_closed,
    require_open_for_people,
    scope_of_study,
)


def participants_of(study_id: UUID) -> Any:
    """Select a study's participants, each with the latest consent."""
    newest = (
        select_columns(Consent.participant_id, func.max(Consent.number).label("number"))
        .where(col(Consent.study_id) == study_id)
        .group_by(col(Consent.participant_id))
        .subquery()
    )
    return (
        select_columns(
            Participant.id,
            Participant.code,
            Participant.role,
            Participant.site_id,
            Participant.cohort,
            Participant.external_ref,
            Participant.state,
            Participant.state_since,
            Participant.state_reason,
            Participant.data_choice,
            col(Consent.kind).label("consent"),
            col(Consent.scopes).label("consent_scopes"),
            Participant.created_at,
            Participant.version,
        )
        .outerjoin(newest, newest.c.participant_id == Participant.id)
        .outerjoin(
            Consent,
            and_(
                col(Consent.participant_id) == Participant.id,
                col(Consent.number) == newest.c.number,
            ),
        )
        .where(col(Participant.study_id) == study_id)
    )


async def take_in(
    session: Session, here: Access, study: Study, new: ParticipantCreate
) -> Participant:
    """Invite somebody under a new random code. The study's row must be locked."""
    here.require_active()
    require_open_for_people(study)
    await _check_site(session, study.id, new.site_id)
    taken = select(Participant.code).where(Participant.study_id == study.id)
    code = fresh_code(set((await session.exec(taken)).all()))
    participant = Participant(
        **scope_of_study(study), **new.model_dump(), code=code, state_since=clock.now()
    )
    session.add(participant)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.PARTICIPANT_ADDED,
        participant,
        after={"code": code, "role": new.role},
    )
    return participant


async def change(
    session: Session,
    here: Access,
    participant: Participant,
    patch: ParticipantPatch,
    version: int,
) -> Participant:
    """Change a participant's site, cohort, role or state."""
    here.require_active()
    require_not_closed(await session.get_one(Study, participant.study_id))
    expect(participant, version)
    fields = patch.changes()
    await _check_site(session, participant.study_id, fields.get("site_id"))
    state = fields.get("state", participant.state)
    _check_state(participant, state, fields)
    if state is not participant.state:
        fields["state_since"] = clock.now()
        fields.setdefault("state_reason", None)
    before, after = audit.change(participant, fields)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.PARTICIPANT_CHANGED,
        participant,
        before=before,
        after=after,
    )
    return participant


async def held(session: Session, participant_id: UUID, study_id: UUID) -> Participant | None:
    """Return a participant of a study, the row held until the transaction ends."""
    statement = (
        select(Participant)
        .where(Participant.id == participant_id, Participant.study_id == study_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(statement)).one_or_none()


def fresh_code(taken: set[str]) -> str:
    """Return a random code that is not taken yet."""
    while (code := rules.make_code(secrets.choice)) in taken:
        pass
    return code


def _check_state(participant: Participant, state: ParticipantState, fields: dict[str, Any]) -> None:
    if not rules.may_become(participant.state, state):
        raise Conflict(
            "participant_state_not_possible",
            f"Somebody who is {participant.state} cannot be set to {state} here. "
            "Consent and withdrawal are recorded as consents.",
        )
    reason = fields.get("state_reason", participant.state_reason)
    if state is ParticipantState.LOST and not reason:
        raise Invalid(
            "reason_needed", "Say why the participant is lost (no names).", "/state_reason"
        )


async def _check_site(session: Session, study_id: UUID, site_id: UUID | None) -> None:
    if site_id is None:
        return
    found = select(Site.id).where(Site.id == site_id, Site.study_id == study_id)
    if (await session.exec(found)).first() is None:
        raise Invalid("unknown_site", "The study has no such site.", "/site_id")
