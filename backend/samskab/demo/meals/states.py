"""States the municipality named for its ideas, and some ideas about meals that are in them."""

from collections.abc import Mapping
from uuid import UUID

from samskab.demo.people import ADMINISTRATOR
from samskab.demo.stage import LEAD, Stage
from samskab.ideas.models import Idea, IdeaStatus
from samskab.ideas.states import keeping, service
from samskab.ideas.states.models import StateTone
from samskab.ideas.states.schemas import IdeaStateCreate
from samskab.identity.permissions import Permission
from samskab.projects.access import find


def _state(
    status: IdeaStatus, names: tuple[str, str], tone: StateTone, *, visible: bool = True
) -> IdeaStateCreate:
    danish, english = names
    return IdeaStateCreate(
        status=status, name_da=danish, name_en=english, tone=tone, visible=visible, told=False
    )


_KITCHEN = _state(IdeaStatus.SUBMITTED, ("Hos køkkenet", "With the kitchen"), StateTone.INFO)
_PROCUREMENT = _state(
    IdeaStatus.SUBMITTED, ("Spørg indkøb", "Ask procurement"), StateTone.WARNING, visible=False
)
_READY = _state(IdeaStatus.SELECTED, ("Værter er fundet", "Hosts are found"), StateTone.SUCCESS)
_BUDGET = _state(IdeaStatus.PARKED, ("Venter på budget", "Awaits the budget"), StateTone.NEUTRAL)
PUT = (
    (_KITCHEN, ("Smaller portions on a beautiful plate", "Bring it hot or not at all")),
    (_PROCUREMENT, ("A tender that pays for appetite",)),
    (_READY, ("Dinner clubs: eat at a neighbour's on Thursdays",)),
    (_BUDGET, ()),
)


async def name_and_put(stage: Stage, made: Mapping[str, UUID]) -> None:
    """Let the administrator name the states, and the lead put ideas into them."""
    stage.turn(10, 9)
    administrator = stage.actor(ADMINISTRATOR.key)
    town = await keeping.enter(stage.session, administrator, stage.town.municipality_id)
    for new, titles in PUT:
        state = await keeping.name(stage.session, administrator, town, new)
        for title in titles:
            idea, here = await find(
                stage.session,
                stage.actor(LEAD),
                Idea,
                made[title],
                Permission.IDEA_ANSWER,
                lock=True,
            )
            await service.put(stage.session, here, idea, state.id)
