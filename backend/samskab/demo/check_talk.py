"""How a demo project talks over a round: close it, sum it up, and let everybody speak anew."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from samskab.demo.check_round import View, lead_of, say
from samskab.demo.stage import Stage
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
