"""Demo project: meals people look forward to, gathering ideas."""

from samskab.core.database import Session
from samskab.demo.idea_round import gather
from samskab.demo.meals import picture, states, themes
from samskab.demo.meals.flagged import say_too_much
from samskab.demo.meals.handling import deal_out
from samskab.demo.meals.ideas import FOR_COMPANIES, ROUND
from samskab.demo.meals.ratings import LOOKING_FORWARD, SOON
from samskab.demo.meals.workshops import hold_dinner, plan_dinner, plan_kitchen
from samskab.demo.rating_round import rate_ideas
from samskab.demo.stage import Stage, open_project
from samskab.demo.town import Town
from samskab.projects.models import Phase, ProjectRole

TITLE = "Meals people look forward to"
SUMMARY = (
    "One in three who receive meals at home loses weight within half a year. The food is good by "
    "every standard we measure, and half of it comes back. What would make people look forward "
    "to dinner?"
)


async def play(session: Session, town: Town) -> None:
    """Open the project and let ideas come from every side."""
    town.calendar.turn(60)
    stage = await open_project(session, town, TITLE, SUMMARY, (60, 20, 20))
    await _gather(stage)


async def _gather(stage: Stage) -> None:
    stage.turn(58)
    for key in ("fatima", "anna", "kirsten", "hanne"):
        await stage.join(key, ProjectRole.CONTRIBUTOR)
    for key in ("birthe", "nadia", "jonas", "emil"):
        await stage.join(key, ProjectRole.PARTNER)
    await stage.join("ida", ProjectRole.RESEARCHER)
    await stage.join("camilla", ProjectRole.FACILITATOR)
    made = await gather(stage, ROUND)
    await picture.put_on(stage, ROUND.question)
    dinner = await plan_dinner(stage)
    await gather(stage, FOR_COMPANIES)
    await deal_out(stage, made)
    await states.name_and_put(stage, made)
    await hold_dinner(stage, dinner)
    await themes.group(stage)
    stage.turn(6)
    await rate_ideas(stage, made, LOOKING_FORWARD, stage.town.calendar.at(3, 22))
    await plan_kitchen(stage)
    stage.turn(2)
    await rate_ideas(stage, made, SOON, stage.town.calendar.at(-12, 22))
    stage.turn(2, 15)
    await say_too_much(stage, made["Smaller portions on a beautiful plate"])
    stage.turn(1)
    await stage.spend_hours(Phase.IDEA_GENERATION, 7, "Dinner with twelve citizens at Solbakken")
