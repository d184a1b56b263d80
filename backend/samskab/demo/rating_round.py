"""How the members of a demo project rate ideas: by their own worth, severity and chance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from uuid import UUID

from samskab.demo.stage import LEAD, Stage
from samskab.ideas.models import Idea
from samskab.ideas.ratings import result, service, shares
from samskab.ideas.ratings.models import HIGHEST, LOWEST, RatingRound
from samskab.ideas.ratings.schemas import RatingRoundCreate
from samskab.identity.permissions import Permission
from samskab.projects.access import find


@dataclass(frozen=True)
class Asked:
    """A rating round: what is asked, how good the ideas are by their titles, who rates."""

    question: str
    lowest: str
    highest: str
    ideas_each: int
    worth: Mapping[str, float]
    raters: Sequence[str]


async def rate_ideas(
    stage: Stage, ideas: Mapping[str, UUID], asked: Asked, closes_at: datetime
) -> None:
    """Play a round from its opening on the day of the clock; the raters finish one by one."""
    here = await stage.enter(LEAD, Permission.CHALLENGE_EDIT)
    some_idea = await stage.session.get_one(Idea, next(iter(ideas.values())))
    new = RatingRoundCreate(
        challenge_id=some_idea.challenge_id,
        question=asked.question,
        lowest=asked.lowest,
        highest=asked.highest,
        ideas_each=asked.ideas_each,
        closes_at=closes_at,
    )
    opened = await service.open_round(stage.session, here, new)
    worth = {ideas[title]: value for title, value in asked.worth.items()}
    for rater in asked.raters:
        await _rate(stage, opened, rater, worth)


async def _rate(stage: Stage, opened: RatingRound, rater: str, worth: Mapping[UUID, float]) -> None:
    chance = Random(f"{opened.question} {rater}")
    severity = chance.gauss(0, 0.6)
    _, here = await find(
        stage.session, stage.actor(rater), RatingRound, opened.id, Permission.IDEA_SUPPORT
    )
    await shares.begin(stage.session, here, opened)
    share = await result.read_share(stage.session, here, opened)
    for item in share["items"]:
        felt = worth.get(item["idea_id"], 3.0) + severity + chance.gauss(0, 0.7)
        score = min(max(round(felt), LOWEST), HIGHEST)
        await shares.rate(stage.session, here, opened, item["idea_id"], score)
    await shares.finish(stage.session, here, opened)
