"""Demo project: less lifting at Engparken, in a reality check that does not agree."""

from datetime import timedelta
from uuid import UUID

from samskab.core import clock
from samskab.core.database import Session
from samskab.demo.check_premortem import imagine_failure
from samskab.demo.check_round import check_idea
from samskab.demo.check_talk import ask, talk_over
from samskab.demo.idea_round import gather
from samskab.demo.less_lifting.check import HOIST, SHEET
from samskab.demo.less_lifting.ideas import ONE_PERSON, ROUND, TURNING
from samskab.demo.less_lifting.premortem import HOIST_FAILED
from samskab.demo.less_lifting.prospects import so_far
from samskab.demo.less_lifting.talk import ASKED, HOIST_TALK
from samskab.demo.prospects import judge
from samskab.demo.stage import Stage, open_project
from samskab.demo.town import Town
from samskab.projects.gates.models import DecisionKind
from samskab.projects.models import Phase, ProjectRole

TITLE = "Less lifting at Engparken"
SUMMARY = (
    "Back pain is the most frequent reason for sick leave at Engparken. Ceiling hoists are there, "
    "but they wait for a second person, so people lift. Which change of equipment or routine "
    "would make the safe way also the quick way?"
)


async def play(session: Session, town: Town) -> None:
    """Carry the project into its reality check, past a pause."""
    town.calendar.turn(170)
    stage = await open_project(session, town, TITLE, SUMMARY, (25, 50, 25))
    ideas = await _gather(stage)
    await _pause(stage)
    await _check(stage, ideas)


async def _gather(stage: Stage) -> dict[str, UUID]:
    stage.turn(168)
    for key in ("camilla", "mikkel", "anna", "peter", "hanne"):
        await stage.join(key, ProjectRole.CONTRIBUTOR)
    for key in ("jonas", "birthe"):
        await stage.join(key, ProjectRole.PARTNER)
    ideas = await gather(stage, ROUND)
    stage.turn(124)
    await stage.spend_hours(Phase.IDEA_GENERATION, 11, "Following two day shifts at Engparken")
    stage.turn(121, 13)
    await stage.decide(
        DecisionKind.ADVANCE,
        "The ideas are few and concrete, and the sick leave does not wait.",
    )
    return ideas


async def _pause(stage: Stage) -> None:
    stage.turn(110)
    await stage.decide(
        DecisionKind.PARK,
        "Engparken changes its manager; a reality check now would ask people who are about to "
        "leave. It is taken up again when the new manager has begun.",
    )
    stage.turn(62)
    await stage.decide(
        DecisionKind.RESUME, "The new manager, Camilla Bruun, has begun and wants it."
    )


async def _check(stage: Stage, ideas: dict[str, UUID]) -> None:
    await check_idea(stage, ideas, HOIST)
    soon = clock.now().date() + timedelta(days=40)
    await judge(stage, ideas[ONE_PERSON], so_far(soon))
    await talk_over(stage, ideas, HOIST_TALK)
    await imagine_failure(stage, ideas, HOIST_FAILED)
    await check_idea(stage, ideas, SHEET)
    await ask(stage, ideas, TURNING, ASKED)
    stage.turn(6)
    await stage.spend_hours(Phase.REALITY_CHECK, 13, "Trial hours in two rooms, conversations")
