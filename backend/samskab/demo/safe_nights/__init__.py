"""Demo project: safe nights without hourly checks, evaluated and implemented."""

from uuid import UUID

from samskab.core.database import Session
from samskab.demo.check_round import check_idea
from samskab.demo.conclusion import publish, recommend
from samskab.demo.idea_round import gather
from samskab.demo.prospects import judge
from samskab.demo.safe_nights.check import ASKING, SENSORS
from samskab.demo.safe_nights.ideas import BED_SENSORS, ROUND
from samskab.demo.safe_nights.prospects import AT_FIRST, AT_THE_END
from samskab.demo.safe_nights.trial import TRIAL
from samskab.demo.stage import Stage, open_project
from samskab.demo.tested import note_tested
from samskab.demo.town import Town
from samskab.demo.trial_run import try_out
from samskab.evaluation.models import Recommended
from samskab.projects.gates.models import DecisionKind
from samskab.projects.models import Phase, ProjectRole

TITLE = "Safe nights without hourly checks"
SUMMARY = (
    "At Solbakken night staff look in on every resident once an hour. It wakes people who sleep "
    "badly already, and most rounds find nothing. Could sensors by the bed tell when somebody "
    "needs help, so that the others can sleep, and the night staff go where they are needed?"
)


async def play(session: Session, town: Town) -> None:
    """Carry the project from its challenge to the decision to implement it."""
    town.calendar.turn(360)
    stage = await open_project(session, town, TITLE, SUMMARY, (45, 30, 25))
    ideas = await _gather(stage)
    await _check(stage, ideas)
    await _try_out(stage, ideas)
    await _evaluate(stage)


async def _gather(stage: Stage) -> dict[str, UUID]:
    stage.turn(358)
    for key in ("anna", "kirsten", "mikkel", "lars", "lone", "peter"):
        await stage.join(key, ProjectRole.CONTRIBUTOR)
    for key in ("jonas", "birthe", "nadia"):
        await stage.join(key, ProjectRole.PARTNER)
    await stage.join("ida", ProjectRole.RESEARCHER)
    ideas = await gather(stage, ROUND)
    stage.turn(324)
    await stage.spend_hours(
        Phase.IDEA_GENERATION, 14, "Two evening workshops with staff and relatives"
    )
    await stage.spend_hours(
        Phase.IDEA_GENERATION, 6, "Workshops: showing how the sensors work", "trygvej"
    )
    stage.turn(322, 13)
    await stage.decide(
        DecisionKind.ADVANCE,
        "Residents, relatives and night staff ask for the same thing: undisturbed sleep without "
        "less safety. One idea can be tried within the present staffing.",
    )
    return ideas


async def _check(stage: Stage, ideas: dict[str, UUID]) -> None:
    stage.turn(318)
    await judge(stage, ideas[BED_SENSORS], AT_FIRST)
    await check_idea(stage, ideas, SENSORS)
    await judge(stage, ideas[BED_SENSORS], AT_THE_END)
    await check_idea(stage, ideas, ASKING)
    stage.turn(270)
    await stage.spend_hours(
        Phase.REALITY_CHECK, 22, "Conversations with night staff, IT and data protection"
    )
    await stage.spend_hours(Phase.REALITY_CHECK, 9, "Answers on data and operation", "trygvej")
    stage.turn(268, 14)
    await stage.decide(
        DecisionKind.ADVANCE,
        "Those who will work with it have spoken, their doubts are answered, and the night "
        "routine is described as it would be. The test shows whether the alarms can be trusted.",
    )


async def _try_out(stage: Stage, ideas: dict[str, UUID]) -> None:
    stage.turn(267)
    await stage.spend_money(Phase.TEST_SETUP, 48_000, "Rent of 16 bed sensors for four months")
    stage.turn(266)
    await stage.spend_hours(Phase.TEST_SETUP, 37, "Instruction of the night staff, mounting")
    await stage.spend_hours(Phase.TEST_SETUP, 64, "Mounting, operation, support", "trygvej")
    await try_out(stage, ideas, TRIAL)
    await note_tested(
        stage, "Residents who are not disturbed sleep longer.", "Rested in the morning"
    )
    stage.turn(150)
    await stage.spend_hours(Phase.TEST_SETUP, 58, "Interviews and questionnaires", "university")
    stage.turn(142, 13)
    await stage.decide(
        DecisionKind.ADVANCE,
        "The measurements that were planned are made, or it is said why not. The one serious "
        "incident was answered by a change of the alarm routine.",
    )


async def _evaluate(stage: Stage) -> None:
    stage.turn(120)
    await stage.spend_hours(Phase.EVALUATION, 30, "Analysis and draft report", "university")
    await stage.spend_hours(Phase.EVALUATION, 12, "Reading and discussing the draft")
    await recommend(
        stage,
        Recommended.IMPLEMENT,
        "Residents are more rested and wake less often, and the shifts strain the night staff "
        "less. Overtime has not clearly changed: nobody should count on a saving. Keep the "
        "two-phone routine that came out of the incident.",
    )
    stage.turn(112)
    await publish(stage, "Read by the night team, the senior council and Trygvej.")
    stage.turn(96, 13)
    await stage.decide(
        DecisionKind.IMPLEMENT,
        "Residents sleep better and night staff walk less. With the two-phone routine that came "
        "out of the incident, no fall has gone unnoticed since. "
        "The saving is uncertain and is not why we do it. Solbakken keeps the sensors; Engparken "
        "follows when its night team has been instructed.",
    )
