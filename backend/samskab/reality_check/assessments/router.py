"""HTTP for assessments and the answers to what would stop an idea."""

from typing import Any
from uuid import UUID

from sqlmodel import col

from samskab.core.database import Reading, Session, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.reality_check.assessments import service
from samskab.reality_check.assessments.schemas import (
    AssessmentCreate,
    AssessmentPatch,
    AssessmentRead,
    BlockerAnswer,
)
from samskab.reality_check.models import Assessment

router = feature_router("reality check")


@router.get(
    "/ideas/{idea_id}/assessments",
    response_model=Page[AssessmentRead],
    openapi_extra=policy(Permission.REALITY_CHECK_READ),
)
async def list_assessments(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List what was said about an idea, newest first; in an open first round, only your own."""
    await find(session, actor, Idea, idea_id, Permission.REALITY_CHECK_READ)
    keys = [Key(Assessment.id, descending=True)]
    return await paginate(session, await service.visible(session, actor, idea_id), keys, page)


@router.post(
    "/ideas/{idea_id}/assessments",
    status_code=201,
    response_model=AssessmentRead,
    openapi_extra=policy(Permission.REALITY_CHECK_ASSESS),
)
async def give_assessment(
    idea_id: UUID, new: AssessmentCreate, actor: CurrentActor, session: Writing, tagged: Tagged
) -> Any:
    """Say from your perspective what you think of an idea."""
    idea, here = await find(
        session, actor, Idea, idea_id, Permission.REALITY_CHECK_ASSESS, lock=True
    )
    return await _shown(session, tagged(await service.give(session, here, idea, new)))


@router.patch(
    "/assessments/{assessment_id}",
    response_model=AssessmentRead,
    openapi_extra=policy(Permission.REALITY_CHECK_ASSESS),
)
async def change_assessment(
    assessment_id: UUID,
    patch: AssessmentPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Change what you said about an idea."""
    assessment, here = await find(
        session, actor, Assessment, assessment_id, Permission.REALITY_CHECK_ASSESS, lock=True
    )
    changed = await service.change(session, here, assessment, patch, version)
    return await _shown(session, tagged(changed))


@router.post(
    "/assessments/{assessment_id}/blocker-answer",
    status_code=201,
    response_model=AssessmentRead,
    openapi_extra=policy(Permission.REALITY_CHECK_EDIT),
)
async def answer_blocker(
    assessment_id: UUID,
    new: BlockerAnswer,
    actor: CurrentActor,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Answer what would stop an idea."""
    assessment, here = await find(
        session, actor, Assessment, assessment_id, Permission.REALITY_CHECK_EDIT, lock=True
    )
    answered = await service.answer_blocker(session, here, assessment, new)
    return await _shown(session, tagged(answered))


async def _shown(session: Session, assessment: Assessment) -> Any:
    statement = service.assessments_of(assessment.idea_id).where(
        col(Assessment.id) == assessment.id
    )
    return (await session.exec(statement)).one()
