"""HTTP for challenges."""

from typing import Any
from uuid import UUID

from sqlmodel import col

from samskab.core.database import Reading, Session, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.challenges import service
from samskab.ideas.challenges.models import Challenge
from samskab.ideas.challenges.schemas import ChallengeCreate, ChallengePatch, ChallengeRead
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import Access, enter, find

router = feature_router("ideas")


@router.get(
    "/projects/{project_id}/challenges",
    response_model=Page[ChallengeRead],
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_challenges(
    project_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List a project's challenges, newest first."""
    here = await enter(session, actor, project_id, Permission.IDEA_READ)
    keys = [Key(Challenge.id, descending=True)]
    found = await paginate(session, service.challenges_of(project_id), keys, page)
    return {**found, "items": [service.shown(here, row) for row in found["items"]]}


@router.post(
    "/projects/{project_id}/challenges",
    status_code=201,
    response_model=ChallengeRead,
    openapi_extra=policy(Permission.CHALLENGE_EDIT),
)
async def open_challenge(
    project_id: UUID, new: ChallengeCreate, actor: CurrentActor, session: Writing, tagged: Tagged
) -> Any:
    """Open a question to ideas."""
    here = await enter(session, actor, project_id, Permission.CHALLENGE_EDIT)
    challenge = tagged(await service.open_challenge(session, here, new))
    return await _shown(session, here, challenge)


@router.get(
    "/challenges/{challenge_id}",
    response_model=ChallengeRead,
    openapi_extra=policy(Permission.IDEA_READ),
)
async def read_challenge(
    challenge_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged
) -> Any:
    """Read a challenge."""
    challenge, here = await find(session, actor, Challenge, challenge_id, Permission.IDEA_READ)
    answer = await _shown(session, here, challenge)
    # The state moves with the clock, and the right to answer differs by caller.
    tagged(challenge, answer["state"], answer["idea_count"], int(answer["open_to_me"]))
    return answer


@router.patch(
    "/challenges/{challenge_id}",
    response_model=ChallengeRead,
    openapi_extra=policy(Permission.CHALLENGE_EDIT),
)
async def change_challenge(
    challenge_id: UUID,
    patch: ChallengePatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Change a challenge, close it or open it again."""
    challenge, here = await find(
        session, actor, Challenge, challenge_id, Permission.CHALLENGE_EDIT, lock=True
    )
    tagged(await service.change(session, here, challenge, patch, version))
    return await _shown(session, here, challenge)


async def _shown(session: Session, here: Access, challenge: Challenge) -> dict[str, Any]:
    statement = service.challenges_of(challenge.project_id).where(col(Challenge.id) == challenge.id)
    return service.shown(here, (await session.rows(statement)).mappings().one())
