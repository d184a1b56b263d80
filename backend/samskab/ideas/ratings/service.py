"""The verbs of rating rounds: list, open, close."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func
from sqlmodel import col, select

from samskab.core import audit, clock, events
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Invalid
from samskab.ideas.challenges.models import Challenge
from samskab.ideas.models import Idea, IdeaStatus
from samskab.ideas.ratings import rules
from samskab.ideas.ratings.events import RatingAction, RatingRoundOpened
from samskab.ideas.ratings.models import IdeaRating, RatingRound, RatingRoundState, RatingShare
from samskab.ideas.ratings.schemas import RatingRoundCreate, RatingRoundPatch
from samskab.identity.permissions import Permission
from samskab.projects.access import Access
from samskab.projects.models import ProjectState
from samskab.projects.service import scope_of

NOT_RATED = (IdeaStatus.DECLINED, IdeaStatus.MERGED)
"""What became of ideas that nobody is asked to rate any more."""


def rateable(challenge_id: UUID) -> Any:
    """Return the condition for a challenge's ideas that people are asked to rate."""
    return and_(col(Idea.challenge_id) == challenge_id, col(Idea.status).not_in(NOT_RATED))


def rounds_of(here: Access) -> Any:
    """Select a project's rounds with how far they, and the actor in them, have come."""
    shares = select(func.count()).where(RatingShare.rating_round_id == RatingRound.id)
    mine = (
        select(func.count())
        .select_from(IdeaRating)
        .join(RatingShare, col(RatingShare.id) == IdeaRating.share_id)
        .where(
            IdeaRating.rating_round_id == RatingRound.id,
            RatingShare.user_id == here.actor.user_id,
        )
    )
    finished = shares.where(col(RatingShare.finished_at).is_not(None))
    figures = {
        "begun_count": shares,
        "finished_count": finished,
        "my_asked": mine,
        "my_answered": mine.where(col(IdeaRating.answered_at).is_not(None)),
        "my_finished_count": finished.where(RatingShare.user_id == here.actor.user_id),
    }
    return (
        select_columns(
            RatingRound.id,
            RatingRound.project_id,
            RatingRound.challenge_id,
            col(Challenge.question).label("challenge_question"),
            RatingRound.question,
            RatingRound.lowest,
            RatingRound.highest,
            RatingRound.ideas_each,
            RatingRound.closes_at,
            RatingRound.created_at,
            RatingRound.updated_at,
            RatingRound.version,
            *(
                figure.correlate(RatingRound).scalar_subquery().label(name)
                for name, figure in figures.items()
            ),
        )
        .join(Challenge, col(Challenge.id) == RatingRound.challenge_id)
        .where(RatingRound.project_id == here.project.id)
    )


def shown(here: Access, row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a round as the actor sees it: its state now, and whether they may rate."""
    state = rules.state_at(clock.now(), row["closes_at"])
    finished = row["my_finished_count"] > 0
    return {
        **row,
        "state": state,
        "my_finished": finished,
        "open_to_me": state is RatingRoundState.OPEN
        and not finished
        and here.project.state is ProjectState.ACTIVE
        and Permission.IDEA_SUPPORT in here.permissions,
    }


async def open_round(session: Session, here: Access, new: RatingRoundCreate) -> RatingRound:
    """Ask the members to rate the ideas of a challenge."""
    here.require_active()
    challenge = await session.get(Challenge, new.challenge_id)
    if challenge is None or challenge.project_id != here.project.id:
        raise Invalid(
            "unknown_challenge", "There is no such challenge in this project.", "/challenge_id"
        )
    if new.closes_at <= clock.now():
        raise Invalid("closes_in_the_past", "The round must close later than now.", "/closes_at")
    if (await session.exec(select(Idea.id).where(rateable(challenge.id)).limit(1))).first() is None:
        raise Conflict(
            "no_ideas_to_rate",
            "This challenge has no ideas to rate: declined and merged ones are left out.",
        )
    opened = RatingRound(**scope_of(here.project), **new.model_dump())
    session.add(opened)
    await session.flush()
    audit.record(
        session, here.actor.user_id, RatingAction.ROUND_OPENED, opened, after=new.model_dump()
    )
    events.record(
        session,
        here.actor.user_id,
        RatingRoundOpened(
            **scope_of(here.project), challenge_id=challenge.id, rating_round_id=opened.id
        ),
    )
    await session.flush()
    return opened


async def change(
    session: Session, here: Access, opened: RatingRound, patch: RatingRoundPatch, version: int
) -> RatingRound:
    """Move the end of a round: close it now, or leave it open longer."""
    here.require_active()
    expect(opened, version)
    if rules.state_at(clock.now(), opened.closes_at) is RatingRoundState.CLOSED:
        # Everybody has seen the result: who rated now would be led by it.
        raise Conflict("rating_round_closed", "The round is closed. Open another one.")
    before, after = audit.change(opened, patch.changes())
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        RatingAction.ROUND_CHANGED,
        opened,
        before=before,
        after=after,
    )
    await session.flush()
    return opened
