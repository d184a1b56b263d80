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
from samskab.reality_check.perspectives import service as perspectives
from samskab.reality_check.perspectives.schemas import RequiredPerspectivesPut
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


async def check_idea(stage: Stage, ideas: dict[str, UUID], plan: Check) -> None:
    """Play an idea's reality check, from the agreement on who must speak to the answers."""
    idea_id = ideas[plan.idea]
    stage.turn(plan.begun)
    idea, here = await _lead(stage, idea_id)
    new = RequiredPerspectivesPut(perspectives=list(plan.required))
    await perspectives.agree(stage.session, here, idea, new, 0)
    for assumption in plan.assumptions:
        idea, here = await _lead(stage, idea_id)
        await assumptions.state(stage.session, here, idea, assumption)
    span = max(plan.begun - plan.ended - 2, 0)
    for place, view in enumerate(plan.views):
        share = place / max(len(plan.views) - 1, 1)
        stage.turn(plan.begun - 1 - round(span * share), 10 + place % 5)
        await _say(stage, idea_id, view)
    stage.turn(plan.ended, 11)
    for change in plan.changes:
        idea, here = await _lead(stage, idea_id)
        await changes.describe(stage.session, here, idea, change)
    if plan.routine is not None:
        idea, here = await _lead(stage, idea_id)
        await routines.write(stage.session, here, idea, plan.routine, 0)


async def _say(stage: Stage, idea_id: UUID, view: View) -> None:
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
    given = await assessments.give(stage.session, here, idea, new)
    if view.blocker_answer:
        here = await stage.enter(LEAD, Permission.REALITY_CHECK_EDIT)
        answer = BlockerAnswer(answer=view.blocker_answer)
        await assessments.answer_blocker(stage.session, here, given, answer)


async def _lead(stage: Stage, idea_id: UUID) -> tuple[Idea, Access]:
    return await find(
        stage.session, stage.actor(LEAD), Idea, idea_id, Permission.REALITY_CHECK_EDIT, lock=True
    )
