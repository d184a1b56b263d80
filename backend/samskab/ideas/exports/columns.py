"""The columns of an export, one line each: the name in the file, and what stands there."""

from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from samskab.core.database import select_columns
from samskab.ideas.answers.models import IdeaAnswer
from samskab.ideas.challenges.models import Challenge
from samskab.ideas.exports.details import NEEDED
from samskab.ideas.models import Idea
from samskab.ideas.states.models import IdeaState, StateOfIdea
from samskab.identity.models import User

_NEWEST_ANSWER = (
    select(col(IdeaAnswer.answer))
    .where(col(IdeaAnswer.idea_id) == col(Idea.id))
    .order_by(col(IdeaAnswer.id).desc())
    .limit(1)
    .correlate(Idea)
    .scalar_subquery()
)

# Those that authors do not see stay in the house.
_OWN_STATE = (
    select(col(IdeaState.name_da))
    .join(StateOfIdea, col(StateOfIdea.state_id) == col(IdeaState.id))
    .where(col(StateOfIdea.idea_id) == col(Idea.id), col(IdeaState.visible))
    .correlate(Idea)
    .scalar_subquery()
)

# The names are a contract with whoever reads the files: add at the end, never rename.
COLUMNS: dict[str, Any] = {
    "id": col(Idea.id),
    "challenge": col(Challenge.question),
    "title": col(Idea.title),
    "text": col(Idea.text),
    "origin_perspective": col(Idea.origin_perspective),
    "author": func.coalesce(col(User.name), col(Idea.external_author)),
    "status": col(Idea.status),
    "answer": _NEWEST_ANSWER,
    "support": col(Idea.support_count),
    "own_support": col(Idea.support_count) - col(Idea.imported_support),
    "imported_support": col(Idea.imported_support),
    "imported_against": col(Idea.imported_against),
    "comments": col(Idea.comment_count),
    "created_at": col(Idea.created_at),
    "answered_at": col(Idea.answered_at),
    "source": col(Idea.source),
    "source_id": col(Idea.external_id),
    "own_state": _OWN_STATE,
}

# A file whose heading has these is an export of ours, whatever was added since.
RECOGNISED_BY = frozenset(
    {"id", "challenge", "title", "text", "origin_perspective", "author", "status", "own_support"}
)

_EXPORTED = (
    select_columns(*(value.label(name) for name, value in {**COLUMNS, **NEEDED}.items()))
    .join(Challenge, col(Challenge.id) == col(Idea.challenge_id))
    .outerjoin(User, col(User.id) == col(Idea.author_id))
)


def exported_ideas(project_id: UUID) -> Any:
    """Select a project's ideas as an export shows them, with what `details` makes columns of."""
    return _EXPORTED.where(Idea.project_id == project_id)
