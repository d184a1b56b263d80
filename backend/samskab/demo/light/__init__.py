"""Demo project: light that follows the day, with its test set-up running."""

from uuid import UUID

from samskab.core.database import Session
from samskab.demo.check_round import check_idea
from samskab.demo.idea_round import gather
from samskab.demo.light.check import CHECK
from samskab.demo.light.ideas import ROUND
from samskab.demo.light.trial import TRIAL
from samskab.demo.stage import Stage, open_project
from samskab.demo.tested import note_tested
from samskab.demo.town import Town
from samskab.demo.trial_run import try_out
from samskab.projects.gates.models import DecisionKind
from samskab.projects.models import Phase, ProjectRole

TITLE = "Light that follows the day"
SUMMARY = (
    "At Engparken residents with dementia are often restless in the evening, and the day room has "
    "the same light at eight in the morning and at eight at night. Can light that changes through "
    "the day give calmer evenings and better sleep?"
)


async def play(session: Session, town: Town) -> None:
    """Carry the project into a test that is still running."""
    town.calendar.turn(230)
    stage = await open_project(session, town, TITLE, SUMMARY, (50, 30, 20))
    ideas = await _gather(stage)
    await _check(stage, ideas)
    await _try_out(stage, ideas)


async def _gather(stage: Stage) -> dict[str, UUID]:
    stage.turn(228)
    for key in ("camilla", "mikkel", "anna", "hanne"):
        await stage.join(key, ProjectRole.CONTRIBUTOR)
    for key in ("emil", "nadia"):
        await stage.join(key, ProjectRole.PARTNER)
    await stage.join("ida", ProjectRole.RESEARCHER)
    ideas = await gather(stage, ROUND)
    stage.turn(195)
    await stage.spend_hours(Phase.IDEA_GENERATION, 8, "Afternoon with residents and relatives")
    stage.turn(192, 13)
    await stage.decide(
        DecisionKind.ADVANCE,
        "Relatives describe the evenings as the hardest part of the day. Light is the cheapest "
        "of the ideas to try and can be taken down again.",
    )
    return ideas


async def _check(stage: Stage, ideas: dict[str, UUID]) -> None:
    await check_idea(stage, ideas, CHECK)
    stage.turn(138)
    await stage.spend_hours(Phase.REALITY_CHECK, 12, "Walk through Engparken with an electrician")
    await stage.spend_hours(Phase.REALITY_CHECK, 10, "Light plan for the day room", "lysspor")
    stage.turn(133, 14)
    await stage.decide(
        DecisionKind.ADVANCE,
        "The care staff are willing and the installation can be undone.",
        justification="Whether light in the day room alone is enough has no test of its own: the "
        "only way to find out is the test set-up itself. If evenings have not changed after eight "
        "weeks, the fittings come down.",
    )


async def _try_out(stage: Stage, ideas: dict[str, UUID]) -> None:
    stage.turn(126)
    await stage.spend_money(Phase.TEST_SETUP, 86_000, "Fittings and installation, day room")
    await stage.spend_money(Phase.TEST_SETUP, 40_000, "Discount on the fittings", "lysspor")
    await try_out(stage, ideas, TRIAL)
    await note_tested(
        stage, "Light in the day room alone is enough to change evenings.", "Restless evenings"
    )
    await note_tested(stage, "Restlessness can be observed the same way by different staff.")
    stage.turn(4)
    await stage.spend_hours(Phase.TEST_SETUP, 34, "Measurements so far")
