"""How a demo project notes which of its assumptions a test set-up tests."""

from sqlmodel import col, select

from samskab.demo.stage import LEAD, Stage
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.reality_check.models import Assumption
from samskab.test_setups.assumption_tests import service
from samskab.test_setups.assumption_tests.schemas import AssumptionTestCreate
from samskab.test_setups.outcomes.models import Outcome
from samskab.test_setups.studies.models import Study


async def note_tested(stage: Stage, statement: str, outcome_title: str | None = None) -> None:
    """Note that the project's only study tests an assumption, by one of its outcomes or whole."""
    session = stage.session
    studies = select(Study.id).where(Study.project_id == stage.project_id)
    study, here = await find(
        session,
        stage.actor(LEAD),
        Study,
        (await session.exec(studies)).one(),
        Permission.STUDY_EDIT,
        lock=True,
    )
    assumptions = select(Assumption.id).where(
        Assumption.project_id == stage.project_id, Assumption.statement == statement
    )
    outcomes = select(Outcome.id).where(
        Outcome.study_id == study.id, col(Outcome.title) == outcome_title
    )
    new = AssumptionTestCreate(
        assumption_id=(await session.exec(assumptions)).one(),
        outcome_id=(await session.exec(outcomes)).one() if outcome_title else None,
    )
    await service.link(session, here, study, new)
