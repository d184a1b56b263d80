"""Reading a round: one's own share, and what the ratings of all say of the ideas."""

from typing import Any

import numpy as np
from anyio import to_thread
from sqlalchemy import or_, select
from sqlmodel import col

from samskab.core import clock
from samskab.core.database import Session, select_columns
from samskab.ideas.models import Idea
from samskab.ideas.ratings import rules
from samskab.ideas.ratings.models import HIGHEST, LOWEST, IdeaRating, RatingRound, RatingShare
from samskab.ideas.ratings.ranking import Ranking, rank
from samskab.ideas.ratings.service import rateable
from samskab.ideas.ratings.shares import share_of
from samskab.projects.access import Access


async def read_share(session: Session, here: Access, opened: RatingRound) -> dict[str, Any]:
    """Return the actor's share with the ideas in it."""
    share = await share_of(session, here, opened)
    items = []
    if share is not None:
        statement = (
            select_columns(
                col(Idea.id).label("idea_id"),
                Idea.title,
                Idea.text,
                Idea.origin_perspective,
                IdeaRating.score,
                IdeaRating.answered_at,
            )
            .join(IdeaRating, col(IdeaRating.idea_id) == Idea.id)
            .where(IdeaRating.share_id == share.id)
            .order_by(col(IdeaRating.place))
        )
        items = (await session.rows(statement)).mappings().all()
    return {
        "rating_round_id": opened.id,
        "begun": share is not None,
        "finished_at": share.finished_at if share else None,
        "items": items,
    }


async def read_result(session: Session, here: Access, opened: RatingRound) -> dict[str, Any]:
    """Return the ranking, or why it is not shown to the actor yet."""
    rows = (
        await session.rows(
            select_columns(IdeaRating.idea_id, RatingShare.user_id, IdeaRating.score)
            .join(RatingShare, col(RatingShare.id) == IdeaRating.share_id)
            .where(
                IdeaRating.rating_round_id == opened.id,
                col(IdeaRating.score).is_not(None),
            )
        )
    ).all()
    share = await share_of(session, here, opened)
    raters = len({row.user_id for row in rows})
    withheld = rules.withheld(
        rules.state_at(clock.now(), opened.closes_at),
        finished=share is not None and share.finished_at is not None,
        raters=raters,
    )
    return {
        "rating_round_id": opened.id,
        "withheld": withheld,
        "raters": raters,
        "ratings": len(rows),
        "items": [] if withheld else await _ranked(session, opened, rows),
    }


async def _ranked(session: Session, opened: RatingRound, rows: list[Any]) -> list[dict[str, Any]]:
    rated = select(col(IdeaRating.idea_id)).where(
        col(IdeaRating.rating_round_id) == opened.id, col(IdeaRating.score).is_not(None)
    )
    statement = (
        select_columns(Idea.id, Idea.title, Idea.status)
        .where(or_(rateable(opened.challenge_id), col(Idea.id).in_(rated)))
        .order_by(Idea.id)
    )
    ideas = (await session.rows(statement)).all()
    scored = {row.idea_id for row in rows}
    known = [idea for idea in ideas if idea.id in scored]
    ranking = await to_thread.run_sync(_rank, [idea.id for idea in known], rows)
    shown = [_shown(idea, ranking, at) for at, idea in enumerate(known)]
    shown.sort(key=lambda idea: idea["place"])
    return shown + [_unrated(idea) for idea in ideas if idea.id not in scored]


def _rank(idea_ids: list[Any], rows: list[Any]) -> Ranking:
    numbers = {idea_id: number for number, idea_id in enumerate(idea_ids)}
    people = {user_id: n for n, user_id in enumerate(sorted({row.user_id for row in rows}))}
    return rank(
        np.array([numbers[row.idea_id] for row in rows], dtype=np.int64),
        np.array([people[row.user_id] for row in rows], dtype=np.int64),
        np.array([row.score for row in rows], dtype=float),
        len(idea_ids),
    )


def _shown(idea: Any, ranking: Ranking, at: int) -> dict[str, Any]:
    return {
        "idea_id": idea.id,
        "title": idea.title,
        "status": idea.status,
        "ratings": int(ranking.count[at]),
        **{
            name: round(float(np.clip(getattr(ranking, name)[at], LOWEST, HIGHEST)), 3)
            for name in ("level", "lower", "upper")
        },
        **{
            name: int(getattr(ranking, name)[at]) for name in ("place", "best_place", "worst_place")
        },
    }


def _unrated(idea: Any) -> dict[str, Any]:
    figures = ("level", "lower", "upper", "place", "best_place", "worst_place")
    return {
        "idea_id": idea.id,
        "title": idea.title,
        "status": idea.status,
        "ratings": 0,
        **dict.fromkeys(figures),
    }
