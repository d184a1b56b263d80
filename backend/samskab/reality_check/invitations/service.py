"""The verbs of invitations: invite, decline, delegate, remind, cancel."""

from typing import Any
from uuid import UUID

from sqlmodel import col, select

from samskab.core import audit, clock, events
from samskab.core.database import Session
from samskab.core.problems import Conflict, Forbidden, Invalid
from samskab.ideas.models import Idea
from samskab.identity.permissions import Permission
from samskab.projects.access import Access
from samskab.projects.service import scope_of
from samskab.reality_check.events import (
    InvitationCancelled,
    InvitationDeclined,
    InvitationDelegated,
    InvitedToSpeak,
    RealityCheckAction,
    RemindedToSpeak,
)
from samskab.reality_check.invitations import rules
from samskab.reality_check.invitations.models import Invitation, InvitationState
from samskab.reality_check.invitations.schemas import (
    InvitationDecline,
    InvitationDelegation,
    InvitationsCreate,
)
from samskab.reality_check.invitations.voices import able_to_speak, people_of, spoken_at
from samskab.reality_check.models import Assessment
from samskab.reality_check.policy import require_open
from samskab.reality_check.rounds.sight import rounds_of


async def invite(
    session: Session, here: Access, idea: Idea, new: InvitationsCreate
) -> list[Invitation]:
    """Ask people to speak in the present round; the idea's row must be locked.

    Who was asked already, or has spoken, is left out; one who was asked and then called off is
    asked anew. Raises 422 for people who cannot speak, 409 when nobody is left to ask.
    """
    require_open(here, idea)
    if new.speak_by < clock.now().date():
        raise Invalid("day_passed", "Name a day that has not passed.", "/speak_by")
    number = await _open_round(session, idea.id)
    able = await able_to_speak(session, here.project.id)
    if unable := [user_id for user_id in new.user_ids if user_id not in able]:
        raise Invalid(
            "cannot_speak",
            "Only members of the project who may give an assessment can be invited.",
            f"/user_ids/{new.user_ids.index(unable[0])}",
        )
    asked = set(new.user_ids)
    if new.unit_id is not None:
        asked |= able & await people_of(session, here.project.municipality_id, new.unit_id)
    former = {i.user_id: i for i in await _in_round(session, idea.id, number)}
    asked -= {u for u, one in former.items() if one.state is not InvitationState.CANCELLED}
    asked -= await _spoke(session, idea.id, number)
    if not asked:
        raise Conflict(
            "nobody_to_invite", "All of them have been invited or have spoken in this round."
        )
    fields = {"speak_by": new.speak_by, "word": new.word, "unit_id": new.unit_id}
    made = [
        _ask(session, here, idea.id, number, user_id, former.get(user_id), fields)
        for user_id in sorted(asked)
    ]
    await session.flush()
    for one in made:
        _note(session, here, one, RealityCheckAction.INVITED, InvitedToSpeak)
    return made


async def decline(
    session: Session, here: Access, invitation: Invitation, new: InvitationDecline
) -> Invitation:
    """Say with a reason that one does not speak."""
    _demand_own(here, invitation)
    await _demand_waiting(session, here, invitation)
    invitation.state, invitation.reason = InvitationState.DECLINED, new.reason
    await session.flush()
    _note(session, here, invitation, RealityCheckAction.DECLINED, InvitationDeclined)
    return invitation


async def delegate(
    session: Session, here: Access, invitation: Invitation, new: InvitationDelegation
) -> Invitation:
    """Hand one's invitation on to somebody else who may speak and was not asked yet."""
    _demand_own(here, invitation)
    await _demand_waiting(session, here, invitation)
    if new.user_id not in await able_to_speak(session, here.project.id):
        raise Invalid(
            "cannot_speak",
            "Only members of the project who may give an assessment can be invited.",
            "/user_id",
        )
    # Nobody is asked twice in a round, also when two hand on to the same person at once.
    await session.exec(select(Idea.id).where(Idea.id == invitation.idea_id).with_for_update())
    others = await _in_round(session, invitation.idea_id, invitation.round)
    spoke = await _spoke(session, invitation.idea_id, invitation.round)
    if new.user_id in spoke | {one.user_id for one in others}:
        raise Conflict(
            "already_invited", "They were invited themselves, or have spoken. Name somebody else."
        )
    invitation.state = InvitationState.DELEGATED
    fields = {
        "speak_by": invitation.speak_by,
        "word": new.word,
        "delegated_from": invitation.id,
    }
    below = _ask(session, here, invitation.idea_id, invitation.round, new.user_id, None, fields)
    await session.flush()
    _note(session, here, invitation, RealityCheckAction.DELEGATED, InvitationDelegated)
    _note(session, here, below, RealityCheckAction.INVITED, InvitedToSpeak)
    return invitation


async def remind(session: Session, here: Access, invitation: Invitation) -> Invitation:
    """Remind somebody who was asked, at most once a day; counted."""
    await _demand_waiting(session, here, invitation)
    now = clock.now()
    if not rules.may_be_reminded(invitation.created_at, invitation.reminded_at, now):
        raise Conflict(
            "reminded_today", "They have been told within the last day. Remind them tomorrow."
        )
    invitation.reminders += 1
    invitation.reminded_at = now
    await session.flush()
    _note(session, here, invitation, RealityCheckAction.REMINDED, RemindedToSpeak)
    return invitation


async def cancel(session: Session, here: Access, invitation: Invitation) -> Invitation:
    """Call an invitation off."""
    await _demand_waiting(session, here, invitation)
    invitation.state = InvitationState.CANCELLED
    await session.flush()
    _note(session, here, invitation, RealityCheckAction.CALLED_OFF, InvitationCancelled)
    return invitation


def _ask(
    session: Session,
    here: Access,
    idea_id: UUID,
    number: int,
    user_id: UUID,
    former: Invitation | None,
    fields: dict[str, Any],
) -> Invitation:
    asked = former or Invitation(
        **scope_of(here.project),
        idea_id=idea_id,
        round=number,
        user_id=user_id,
        invited_by=here.actor.user_id,
        **fields,
    )
    if former is not None:
        audit.change(asked, {**fields, "state": InvitationState.INVITED})
    session.add(asked)
    return asked


async def _open_round(session: Session, idea_id: UUID) -> int:
    now = (await rounds_of(session, [idea_id]))[idea_id]
    if not now.is_open:
        raise Conflict("round_closed", "The round is closed. Open another before you invite.")
    return now.number


async def _in_round(session: Session, idea_id: UUID, number: int) -> list[Invitation]:
    statement = select(Invitation).where(Invitation.idea_id == idea_id, Invitation.round == number)
    return list((await session.exec(statement)).all())


async def _spoke(session: Session, idea_id: UUID, number: int) -> set[UUID]:
    statement = select(Assessment.given_by).where(
        Assessment.idea_id == idea_id, Assessment.round == number, Assessment.voiced_by == ""
    )
    return set((await session.exec(statement)).all())


def _demand_own(here: Access, invitation: Invitation) -> None:
    if invitation.user_id != here.actor.user_id:
        raise Forbidden(Permission.REALITY_CHECK_ASSESS, "Only the one who was invited answers it.")


async def _demand_waiting(session: Session, here: Access, invitation: Invitation) -> None:
    here.require_active()
    statement = select(spoken_at()).where(col(Invitation.id) == invitation.id)
    spoken = (await session.exec(statement)).one()
    if invitation.state is not InvitationState.INVITED or spoken is not None:
        raise Conflict("not_waiting", "This invitation does not wait for anybody any more.")
    if await _open_round(session, invitation.idea_id) != invitation.round:
        raise Conflict("round_closed", "The round to which this invitation belongs is closed.")


def _note(
    session: Session,
    here: Access,
    invitation: Invitation,
    action: RealityCheckAction,
    happened: type[InvitedToSpeak]
    | type[InvitationDeclined]
    | type[InvitationDelegated]
    | type[InvitationCancelled]
    | type[RemindedToSpeak],
) -> None:
    audit.record(
        session,
        here.actor.user_id,
        action,
        invitation,
        after={"user_id": invitation.user_id, "state": invitation.state},
    )
    events.record(
        session,
        here.actor.user_id,
        happened(**scope_of(here.project), idea_id=invitation.idea_id, invitation_id=invitation.id),
    )
