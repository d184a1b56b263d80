"""How a demo project checks an idea against reality: views, blockers, assumptions, changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from samskab.demo.stage import LEAD, Stage
from samskab.ideas.models import Idea
from samskab.identity.permissions import Permission
from samskab.projects.access import Access, find
from samskab.projects.models import Perspective
from samskab.reality_check.assessments import service as assessments
from samskab.reality_check.assessments.schemas import AssessmentCreate, BlockerAnswer
from samskab.reality_check.assumptions import service as assumptions
from samskab.reality_check.assumptions.schemas import AssumptionCreate
from samskab.reality_check.changes import service as changes
from samskab.reality_check.changes.schemas import OrganisationalChangeCreate
from samskab.reality_check.models import Assessment
from samskab.reality_check.perspectives import service as perspectives
from samskab.reality_check.perspectives import touching
from samskab.reality_check.perspectives.schemas import (
    RequiredPerspectivesPut,
    SetAsidePerspectiveCreate,
)
from samskab.reality_check.rounds import service as rounds
from samskab.reality_check.rounds.schemas import RoundClosing
from samskab.reality_check.routines import service as routines
from samskab.reality_check.routines.schemas import RoutinePut


@dataclass(frozen=True)
class View:
    """What somebody thinks: wanted, fits the work, feasible, worth it (None: cannot say).

    `voiced` are people without an account, whose view the lead recorded.
    """

    by: str
    scores: tuple[int | None, int | None, int | None, int | None]
    confidence: int
    comment: str
    blocker: str = ""
    blocker_answer: str = ""
    voiced: tuple[str, Perspective] | None = None


@dataclass(frozen=True)
class Check:
    """One idea's reality check; the days count back from today."""

    idea: str
    required: Sequence[Perspective]
    views: Sequence[View]
    assumptions: Sequence[AssumptionCreate]
    changes: Sequence[OrganisationalChangeCreate]
    begun: int
    ended: int
    routine: RoutinePut | None = None
    not_needed: Sequence[SetAsidePerspectiveCreate] = ()


async def check_idea(stage: Stage, ideas: dict[str, UUID], plan: Check) -> None:
    """Play an idea's reality check, from the agreement on who must speak to the answers."""
    idea_id = ideas[plan.idea]
    stage.turn(plan.begun)
    idea, here = await lead_of(stage, idea_id)
    new = RequiredPerspectivesPut(perspectives=list(plan.required))
    await perspectives.agree(stage.session, here, idea, new, 0)
    for unneeded in plan.not_needed:
        idea, here = await lead_of(stage, idea_id)
        await touching.set_aside(stage.session, here, idea, unneeded)
    for assumption in plan.assumptions:
        idea, here = await lead_of(stage, idea_id)
        await assumptions.state(stage.session, here, idea, assumption)
    blockers: list[tuple[Assessment, str]] = []
    span = max(plan.begun - plan.ended - 2, 0)
    for place, view in enumerate(plan.views):
        share = place / max(len(plan.views) - 1, 1)
        stage.turn(plan.begun - 1 - round(span * share), 10 + place % 5)
        said = await say(stage, idea_id, view)
        if view.blocker_answer:
            blockers.append((said, view.blocker_answer))
    stage.turn(plan.ended, 11)
    await _answer(stage, idea_id, blockers)
    for change in plan.changes:
        idea, here = await lead_of(stage, idea_id)
        await changes.describe(stage.session, here, idea, change)
    if plan.routine is not None:
        idea, here = await lead_of(stage, idea_id)
        await routines.write(stage.session, here, idea, plan.routine, 0)


async def _answer(stage: Stage, idea_id: UUID, blockers: Sequence[tuple[Assessment, str]]) -> None:
    """Close the round, so that the lead sees what would stop the idea, and answer it."""
    if not blockers:
        return
    idea, here = await lead_of(stage, idea_id)
    await rounds.close(stage.session, here, idea, RoundClosing(word=""))
    for said, answer in blockers:
        await assessments.answer_blocker(stage.session, here, said, BlockerAnswer(answer=answer))


async def say(stage: Stage, idea_id: UUID, view: View) -> Assessment:
    """Let somebody say what they think."""
    label, perspective = view.voiced or (None, stage.town.person(view.by).perspective)
    wanted, fits, feasible, worth = view.scores
    idea, here = await find(
        stage.session,
        stage.actor(view.by),
        Idea,
        idea_id,
        Permission.REALITY_CHECK_ASSESS,
        lock=True,
    )
    new = AssessmentCreate(
        perspective=perspective,
        voiced_by=label,
        wanted=wanted,
        fits_the_work=fits,
        feasible=feasible,
        worth_it=worth,
        confidence=view.confidence,
        comment=view.comment,
        blocker=view.blocker,
    )
    return await assessments.give(stage.session, here, idea, new)


async def lead_of(stage: Stage, idea_id: UUID) -> tuple[Idea, Access]:
    """Let the lead enter an idea's reality check."""
    return await find(
        stage.session, stage.actor(LEAD), Idea, idea_id, Permission.REALITY_CHECK_EDIT, lock=True
    )
