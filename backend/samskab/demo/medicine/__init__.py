"""Demo project: medicine on time, evaluated, its report published, waiting for the decision."""

from uuid import UUID

from samskab.core.database import Session
from samskab.demo.check_round import check_idea
from samskab.demo.conclusion import publish, recommend, set_floor
from samskab.demo.idea_round import gather
from samskab.demo.medicine.check import CHECK
from samskab.demo.medicine.ideas import ROUND
from samskab.demo.medicine.trial import TRIAL
from samskab.demo.stage import Stage, open_project
from samskab.demo.tested import note_tested
from samskab.demo.town import Town
from samskab.demo.trial_run import try_out
from samskab.evaluation.models import Recommended
from samskab.projects.gates.models import DecisionKind
from samskab.projects.models import BottomLine, Phase, ProjectRole

TITLE = "Medicine on time"
SUMMARY = (
    "In Hjemmepleje Nord every fourth visit is made only to hand over tablets at the right hour. "
    "Citizens wait at home for it, and the routes are planned around it. Can a dispenser that "
    "speaks and lights up let people take their medicine themselves, without more mistakes?"
)


async def play(session: Session, town: Town) -> None:
    """Carry the project to its evaluation."""
    town.calendar.turn(300)
    stage = await open_project(session, town, TITLE, SUMMARY, (40, 25, 35))
    ideas = await _gather(stage)
    await _check(stage, ideas)
    await _try_out(stage, ideas)
    await _evaluate(stage)


async def _gather(stage: Stage) -> dict[str, UUID]:
    stage.turn(298)
    for key in ("fatima", "peter", "lars", "hanne", "lone"):
        await stage.join(key, ProjectRole.CONTRIBUTOR)
    for key in ("jonas", "birthe"):
        await stage.join(key, ProjectRole.PARTNER)
    await stage.join("ida", ProjectRole.RESEARCHER)
    ideas = await gather(stage, ROUND)
    stage.turn(259)
    await stage.spend_hours(Phase.IDEA_GENERATION, 9, "Morning meetings in Hjemmepleje Nord")
    stage.turn(256, 13)
    await stage.decide(
        DecisionKind.ADVANCE,
        "The dispenser was proposed independently by staff, by the senior council and by a "
        "company. The others are answered with what happens to them.",
    )
    return ideas


async def _check(stage: Stage, ideas: dict[str, UUID]) -> None:
    await check_idea(stage, ideas, CHECK)
    stage.turn(210)
    await stage.spend_hours(Phase.REALITY_CHECK, 18, "Conversations with pharmacy, staff and IT")
    await stage.spend_hours(Phase.REALITY_CHECK, 5, "Demonstration for the staff", "trygvej")
    stage.turn(205, 14)
    await stage.decide(
        DecisionKind.ADVANCE,
        "The staff want it if the visit that disappears is not the only one a person has. "
        "That is now a condition for taking part.",
    )


async def _try_out(stage: Stage, ideas: dict[str, UUID]) -> None:
    stage.turn(200)
    await stage.spend_money(Phase.TEST_SETUP, 31_500, "Rent of 14 dispensers for three months")
    await try_out(stage, ideas, TRIAL)
    await note_tested(
        stage, "People take the right tablets without somebody watching.", "Doses on time"
    )
    await note_tested(stage, "Citizens do not feel lonelier.", "Loneliness")
    stage.turn(50)
    await stage.spend_hours(Phase.TEST_SETUP, 41, "Filling, instruction and follow-up calls")
    await stage.spend_hours(Phase.TEST_SETUP, 28, "Set-up and support", "trygvej")
    stage.turn(44, 13)
    await stage.decide(
        DecisionKind.ADVANCE,
        "Enough people took part for three months. Two left the test; their reasons are written "
        "down and belong in the evaluation.",
    )


async def _evaluate(stage: Stage) -> None:
    stage.turn(30)
    await stage.spend_hours(Phase.EVALUATION, 16, "Analysis", "university")
    stage.turn(12)
    await set_floor(stage, BottomLine.CITIZEN, 40)
    await recommend(
        stage,
        Recommended.EXTEND_TEST,
        "Doses come on time and minutes are freed, but it is unclear whether people feel lonelier. "
        "Go on for another winter with the fourteen, and ask every month.",
    )
    stage.turn(3)
    await publish(stage, "Read by Hjemmepleje Nord, the senior council and Trygvej.")
