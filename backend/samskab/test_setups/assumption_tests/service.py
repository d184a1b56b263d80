"""The verbs of links between assumptions and their tests: link, unlink, read from both sides."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import col, select

from samskab.core import audit
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Invalid
from samskab.projects.access import Access
from samskab.projects.service import scope_of
from samskab.reality_check.models import Assumption
from samskab.test_setups.assumption_tests.models import AssumptionTest
from samskab.test_setups.assumption_tests.schemas import AssumptionTestCreate
from samskab.test_setups.events import TestSetupAction
from samskab.test_setups.outcomes.models import Outcome
from samskab.test_setups.studies.models import Study


def tests_where(*which: ColumnElement[bool]) -> Any:
    """Select links with the words of what they join."""
    return (
        select_columns(
            *(getattr(AssumptionTest, name) for name in _PLAIN),
            Assumption.idea_id,
            col(Assumption.statement).label("assumption_statement"),
            col(Assumption.result).label("assumption_result"),
            col(Study.title).label("study_title"),
            col(Outcome.title).label("outcome_title"),
            Outcome.bottom_line,
        )
        .join(Assumption, col(Assumption.id) == AssumptionTest.assumption_id)
        .join(Study, col(Study.id) == AssumptionTest.study_id)
        .outerjoin(Outcome, col(Outcome.id) == AssumptionTest.outcome_id)
        .where(*which)
    )


_PLAIN = ("id", "created_at", "assumption_id", "study_id", "outcome_id", "version")


async def link(
    session: Session, here: Access, study: Study, new: AssumptionTestCreate
) -> dict[str, Any]:
    """Note that a study tests an assumption of its project; the study must be locked."""
    here.require_active()
    await _check(session, study, new)
    same = select(AssumptionTest.id).where(
        AssumptionTest.assumption_id == new.assumption_id,
        AssumptionTest.study_id == study.id,
        col(AssumptionTest.outcome_id).is_not_distinct_from(new.outcome_id),
    )
    if (await session.exec(same)).first() is not None:
        raise Conflict("assumption_test_exists", "It is noted already that this tests it.")
    test = AssumptionTest(
        **scope_of(here.project),
        study_id=study.id,
        linked_by=here.actor.user_id,
        **new.model_dump(),
    )
    session.add(test)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.ASSUMPTION_TEST_LINKED,
        test,
        after=new.model_dump(),
    )
    found = await session.rows(tests_where(col(AssumptionTest.id) == test.id))
    return dict(found.one()._mapping)


async def unlink(session: Session, here: Access, test: AssumptionTest, version: int) -> None:
    """Take back that a study tests an assumption."""
    here.require_active()
    expect(test, version)
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.ASSUMPTION_TEST_UNLINKED,
        test,
        before=test.model_dump(),
    )
    await session.delete(test)


async def _check(session: Session, study: Study, new: AssumptionTestCreate) -> None:
    assumption = await session.get(Assumption, new.assumption_id)
    if assumption is None or assumption.project_id != study.project_id:
        raise Invalid("unknown_assumption", "The project has no such assumption.", "/assumption_id")
    if new.outcome_id is None:
        return
    outcome = await session.get(Outcome, new.outcome_id)
    if outcome is None or outcome.study_id != study.id:
        raise Invalid("unknown_outcome", "The study has no such outcome.", "/outcome_id")


def of_idea(idea_id: UUID) -> Any:
    """Select where the assumptions of an idea are tested."""
    return tests_where(col(Assumption.idea_id) == idea_id)


def of_study(study_id: UUID) -> Any:
    """Select which assumptions a study tests."""
    return tests_where(col(AssumptionTest.study_id) == study_id)
