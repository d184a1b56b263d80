"""The verbs of whoever rates: begin, rate, finish."""

from uuid import UUID

from sqlalchemy import and_, false, func, not_, or_
from sqlmodel import col, select

from samskab.core import audit, clock
from samskab.core.database import Session
from samskab.core.problems import Conflict
from samskab.ideas.co_authors.service import is_idea_of
from samskab.ideas.models import Idea
from samskab.ideas.ratings import rules
from samskab.ideas.ratings.events import RatingAction
from samskab.ideas.ratings.models import IdeaRating, RatingRound, RatingRoundState, RatingShare
from samskab.ideas.ratings.service import rateable
from samskab.projects.access import Access
from samskab.projects.service import scope_of


async def share_of(
    session: Session, here: Access, opened: RatingRound, *, lock: bool = False
) -> RatingShare | None:
    """Return the actor's share, or None before they begin."""
    statement = select(RatingShare).where(
        RatingShare.rating_round_id == opened.id, RatingShare.user_id == here.actor.user_id
    )
    if lock:
        statement = statement.with_for_update()
    return (await session.exec(statement)).one_or_none()


async def begin(session: Session, here: Access, opened: RatingRound) -> RatingShare:
    """Give the actor their share of ideas, or the one they have.

    The round's row must be locked: those who begin at once are then given different ideas.
    """
    known = await share_of(session, here, opened)
    if known is not None:
        return known
    _demand_open(here, opened)
    coming = await _ratings_to_come(session, here, opened)
    seed = f"{opened.id} {here.actor.user_id}"
    chosen = rules.share_of(coming, opened.ideas_each, seed)
    if not chosen:
        raise Conflict(
            "nothing_to_rate",
            "There is no idea for you to rate here: nobody rates their own.",
        )
    share = RatingShare(
        **scope_of(here.project), rating_round_id=opened.id, user_id=here.actor.user_id
    )
    session.add(share)
    await session.flush()
    session.add_all(
        IdeaRating(
            **scope_of(here.project),
            rating_round_id=opened.id,
            share_id=share.id,
            idea_id=idea_id,
            place=place,
        )
        for place, idea_id in enumerate(chosen)
    )
    audit.record(session, here.actor.user_id, RatingAction.BEGUN, share)
    await session.flush()
    return share


async def rate(
    session: Session, here: Access, opened: RatingRound, idea_id: UUID, score: int | None
) -> RatingShare:
    """Say something of an idea in one's share; it may be said anew until one has finished."""
    _demand_open(here, opened)
    share = await _demand_unfinished(session, here, opened)
    statement = select(IdeaRating).where(
        IdeaRating.share_id == share.id, IdeaRating.idea_id == idea_id
    )
    rating = (await session.exec(statement.with_for_update())).one_or_none()
    if rating is None:
        raise Conflict("idea_not_in_share", "You were not asked to rate this idea.")
    rating.score = score
    rating.answered_at = clock.now()
    await session.flush()
    return share


async def finish(session: Session, here: Access, opened: RatingRound) -> RatingShare:
    """Hand in one's ratings; then the result so far is shown."""
    share = await share_of(session, here, opened)
    if share is not None and share.finished_at is not None:
        return share
    _demand_open(here, opened)
    share = await _demand_unfinished(session, here, opened)
    answers = select(IdeaRating.answered_at).where(IdeaRating.share_id == share.id)
    if not rules.is_complete((await session.exec(answers)).all()):
        raise Conflict(
            "ratings_missing", "Say something of every idea first, if only that you cannot say."
        )
    share.finished_at = clock.now()
    audit.record(session, here.actor.user_id, RatingAction.FINISHED, share)
    await session.flush()
    return share


def _demand_open(here: Access, opened: RatingRound) -> None:
    here.require_active()
    if rules.state_at(clock.now(), opened.closes_at) is RatingRoundState.CLOSED:
        raise Conflict("rating_round_closed", "The round is closed. See its result.")


async def _demand_unfinished(session: Session, here: Access, opened: RatingRound) -> RatingShare:
    share = await share_of(session, here, opened, lock=True)
    if share is None:
        raise Conflict("rating_not_begun", "Begin first: then you are given ideas to rate.")
    if share.finished_at is not None:
        raise Conflict("rating_finished", "You have finished; your ratings stay as they are.")
    return share


async def _ratings_to_come(session: Session, here: Access, opened: RatingRound) -> dict[UUID, int]:
    """Return how many ratings each idea has or will soon have; the actor's own are left out."""
    given = and_(
        col(IdeaRating.idea_id) == Idea.id,
        col(IdeaRating.rating_round_id) == opened.id,
        or_(
            col(IdeaRating.answered_at).is_not(None),
            col(IdeaRating.created_at) > clock.now() - rules.PATIENCE,
        ),
    )
    # An idea without an account as author has none to compare with: it is nobody's own.
    own = func.coalesce(is_idea_of(here.actor.user_id), false())
    statement = (
        select(Idea.id, func.count(col(IdeaRating.id)))
        .outerjoin(IdeaRating, given)
        .where(rateable(opened.challenge_id), not_(own))
        .group_by(col(Idea.id))
    )
    return dict((await session.exec(statement)).all())
