"""HTTP for rating rounds."""

from typing import Any
from uuid import UUID

from sqlmodel import col

from samskab.core.database import Reading, Session, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.ratings import result, service, shares
from samskab.ideas.ratings.models import RatingRound
from samskab.ideas.ratings.schemas import (
    RatingPut,
    RatingResultRead,
    RatingRoundCreate,
    RatingRoundPatch,
    RatingRoundRead,
    RatingShareRead,
)
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import Access, enter, find

router = feature_router("ideas")


@router.get(
    "/projects/{project_id}/rating-rounds",
    response_model=Page[RatingRoundRead],
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_rating_rounds(
    project_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List a project's rating rounds, newest first."""
    here = await enter(session, actor, project_id, Permission.IDEA_READ)
    keys = [Key(RatingRound.id, descending=True)]
    found = await paginate(session, service.rounds_of(here), keys, page)
    return {**found, "items": [service.shown(here, row) for row in found["items"]]}


@router.post(
    "/projects/{project_id}/rating-rounds",
    status_code=201,
    response_model=RatingRoundRead,
    openapi_extra=policy(Permission.CHALLENGE_EDIT),
)
async def open_rating_round(
    project_id: UUID, new: RatingRoundCreate, actor: CurrentActor, session: Writing, tagged: Tagged
) -> Any:
    """Ask the members to rate the ideas of a challenge, each a few of them."""
    here = await enter(session, actor, project_id, Permission.CHALLENGE_EDIT)
    return await _shown(session, here, tagged(await service.open_round(session, here, new)))


@router.get(
    "/rating-rounds/{rating_round_id}",
    response_model=RatingRoundRead,
    openapi_extra=policy(Permission.IDEA_READ),
)
async def read_rating_round(
    rating_round_id: UUID, actor: CurrentActor, session: Reading, tagged: Tagged
) -> Any:
    """Read a rating round, and how far you have come in it."""
    opened, here = await find(session, actor, RatingRound, rating_round_id, Permission.IDEA_READ)
    answer = await _shown(session, here, opened)
    # The state moves with the clock, and the figures leave the round's version alone.
    moving = ("begun_count", "finished_count", "my_asked", "my_answered", "my_finished_count")
    tagged(opened, answer["state"], *(answer[name] for name in moving), int(answer["open_to_me"]))
    return answer


@router.patch(
    "/rating-rounds/{rating_round_id}",
    response_model=RatingRoundRead,
    openapi_extra=policy(Permission.CHALLENGE_EDIT),
)
async def change_rating_round(
    rating_round_id: UUID,
    patch: RatingRoundPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Close a rating round now, or move its end."""
    opened, here = await find(
        session, actor, RatingRound, rating_round_id, Permission.CHALLENGE_EDIT, lock=True
    )
    return await _shown(
        session, here, tagged(await service.change(session, here, opened, patch, version))
    )


@router.get(
    "/rating-rounds/{rating_round_id}/share",
    response_model=RatingShareRead,
    openapi_extra=policy(Permission.IDEA_READ),
)
async def read_rating_share(rating_round_id: UUID, actor: CurrentActor, session: Reading) -> Any:
    """Read which ideas you were given to rate, and what you have said of them."""
    opened, here = await find(session, actor, RatingRound, rating_round_id, Permission.IDEA_READ)
    return await result.read_share(session, here, opened)


@router.put(
    "/rating-rounds/{rating_round_id}/share",
    response_model=RatingShareRead,
    openapi_extra=policy(Permission.IDEA_SUPPORT),
)
async def begin_rating(rating_round_id: UUID, actor: CurrentActor, session: Writing) -> Any:
    """Begin rating: you are given your ideas. Repeated, it gives the same; needs no If-Match."""
    opened, here = await find(
        session, actor, RatingRound, rating_round_id, Permission.IDEA_SUPPORT, lock=True
    )
    await shares.begin(session, here, opened)
    return await result.read_share(session, here, opened)


@router.put(
    "/rating-rounds/{rating_round_id}/ratings/{idea_id}",
    response_model=RatingShareRead,
    openapi_extra=policy(Permission.IDEA_SUPPORT),
)
async def rate_idea(
    rating_round_id: UUID, idea_id: UUID, new: RatingPut, actor: CurrentActor, session: Writing
) -> Any:
    """Rate an idea that you were given. Needs no If-Match: nobody else can change it."""
    opened, here = await find(session, actor, RatingRound, rating_round_id, Permission.IDEA_SUPPORT)
    await shares.rate(session, here, opened, idea_id, new.score)
    return await result.read_share(session, here, opened)


@router.put(
    "/rating-rounds/{rating_round_id}/share/finished",
    response_model=RatingShareRead,
    openapi_extra=policy(Permission.IDEA_SUPPORT),
)
async def finish_rating(rating_round_id: UUID, actor: CurrentActor, session: Writing) -> Any:
    """Hand in your ratings; they stay as they are from now on. Needs no If-Match."""
    opened, here = await find(session, actor, RatingRound, rating_round_id, Permission.IDEA_SUPPORT)
    await shares.finish(session, here, opened)
    return await result.read_share(session, here, opened)


@router.get(
    "/rating-rounds/{rating_round_id}/result",
    response_model=RatingResultRead,
    openapi_extra=policy(Permission.IDEA_READ),
)
async def read_rating_result(rating_round_id: UUID, actor: CurrentActor, session: Reading) -> Any:
    """Read the ranking: once you have finished, or when the round is closed."""
    opened, here = await find(session, actor, RatingRound, rating_round_id, Permission.IDEA_READ)
    return await result.read_result(session, here, opened)


async def _shown(session: Session, here: Access, opened: RatingRound) -> dict[str, Any]:
    statement = service.rounds_of(here).where(col(RatingRound.id) == opened.id)
    return service.shown(here, (await session.rows(statement)).mappings().one())
