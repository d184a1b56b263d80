"""How a demo project talks over a round: close it, sum it up, and let everybody speak anew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from samskab.core import clock
from samskab.demo.check_round import View, lead_of, say
from samskab.demo.stage import Stage
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.reality_check.invitations import service as invitations
from samskab.reality_check.invitations.models import Invitation
from samskab.reality_check.invitations.schemas import InvitationDecline, InvitationsCreate
from samskab.reality_check.rounds import service as rounds
from samskab.reality_check.rounds.schemas import RoundClosing
from samskab.reality_check.syntheses import service as syntheses
from samskab.reality_check.syntheses.schemas import SynthesisCreate


@dataclass(frozen=True)
class Talk:
    """What followed an idea's first round; the days count back from today."""

    idea: str
    closed: int
    word: str
    synthesis: str
    opened: int
    views: Sequence[View]


@dataclass(frozen=True)
class Asked:
    """Who is asked to speak about an idea, and who of them says no."""

    people: Sequence[str]
    word: str
    days_ago: int
    days_to_speak: int
    declined: Mapping[str, str]


async def ask(stage: Stage, ideas: dict[str, UUID], idea: str, asked: Asked) -> None:
    """Play the invitations to speak about an idea."""
    stage.turn(asked.days_ago, 13)
    found, here = await lead_of(stage, ideas[idea])
    user_ids = [stage.actor(key).user_id for key in asked.people]
    speak_by = clock.now().date() + timedelta(days=asked.days_to_speak)
    new = InvitationsCreate(user_ids=user_ids, speak_by=speak_by, word=asked.word)
    made = await invitations.invite(stage.session, here, found, new)
    by_user = {one.user_id: one.id for one in made}
    stage.turn(asked.days_ago - 1)
    for key, reason in asked.declined.items():
        actor, permission = stage.actor(key), Permission.REALITY_CHECK_ASSESS
        one, there = await find(
            stage.session, actor, Invitation, by_user[actor.user_id], permission, lock=True
        )
        await invitations.decline(stage.session, there, one, InvitationDecline(reason=reason))


async def talk_over(stage: Stage, ideas: dict[str, UUID], talk: Talk) -> None:
    """Play the end of the first round, its synthesis, and the words of the second so far."""
    idea_id = ideas[talk.idea]
    stage.turn(talk.closed, 12)
    idea, here = await lead_of(stage, idea_id)
    await rounds.close(stage.session, here, idea, RoundClosing(word=talk.word))
    stage.turn(talk.closed - 1)
    idea, here = await lead_of(stage, idea_id)
    await syntheses.write(stage.session, here, idea, SynthesisCreate(text=talk.synthesis))
    stage.turn(talk.opened)
    idea, here = await lead_of(stage, idea_id)
    await rounds.open_next(stage.session, here, idea)
    for place, view in enumerate(talk.views):
        stage.turn(talk.opened - 1 - place, 11)
        await say(stage, idea_id, view)
