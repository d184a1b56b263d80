"""HTTP for links between assumptions and where they are tested."""

from typing import Any
from uuid import UUID

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.test_setups.assumption_tests import service
from samskab.test_setups.assumption_tests.models import AssumptionTest
from samskab.test_setups.assumption_tests.schemas import AssumptionTestCreate, AssumptionTestRead
from samskab.test_setups.studies.models import Study

router = feature_router("test set-ups")


@router.get(
    "/ideas/{idea_id}/assumption-tests",
    response_model=Page[AssumptionTestRead],
    openapi_extra=policy(Permission.STUDY_READ),
)
async def list_tests_of_assumptions(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List where the assumptions of an idea are tested."""
    await find(session, actor, Idea, idea_id, Permission.STUDY_READ)
    return await paginate(session, service.of_idea(idea_id), [Key(AssumptionTest.id)], page)


@router.get(
    "/studies/{study_id}/assumption-tests",
    response_model=Page[AssumptionTestRead],
    openapi_extra=policy(Permission.STUDY_READ),
)
async def list_tested_assumptions(
    study_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List which assumptions a study tests."""
    await find(session, actor, Study, study_id, Permission.STUDY_READ)
    return await paginate(session, service.of_study(study_id), [Key(AssumptionTest.id)], page)


@router.post(
    "/studies/{study_id}/assumption-tests",
    status_code=201,
    response_model=AssumptionTestRead,
    openapi_extra=policy(Permission.STUDY_EDIT),
)
async def link_assumption(
    study_id: UUID, new: AssumptionTestCreate, actor: CurrentActor, session: Writing
) -> Any:
    """Note that a study, or one of its outcomes, tests an assumption."""
    study, here = await find(session, actor, Study, study_id, Permission.STUDY_EDIT, lock=True)
    return await service.link(session, here, study, new)


@router.delete(
    "/assumption-tests/{assumption_test_id}",
    status_code=204,
    openapi_extra=policy(Permission.STUDY_EDIT),
)
async def unlink_assumption(
    assumption_test_id: UUID, actor: CurrentActor, version: ExpectedVersion, session: Writing
) -> None:
    """Take back that a study tests an assumption."""
    test, here = await find(
        session, actor, AssumptionTest, assumption_test_id, Permission.STUDY_EDIT, lock=True
    )
    await service.unlink(session, here, test, version)
