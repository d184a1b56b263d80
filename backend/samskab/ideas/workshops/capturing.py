"""Catching ideas in a workshop: a line an idea, each arriving once, and taking one back."""

from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from samskab.core import audit, clock, events
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Conflict
from samskab.ideas.models import Idea, IdeaStatus
from samskab.ideas.service import EXCERPT
from samskab.ideas.workshops import rules
from samskab.ideas.workshops.events import IdeaCaptured, IdeaTakenBack, WorkshopAction
from samskab.ideas.workshops.models import Workshop, WorkshopIdea
from samskab.ideas.workshops.schemas import CapturedIdeaCreate
from samskab.ideas.workshops.service import demand_standing
from samskab.identity.models import User
from samskab.projects.access import Access
from samskab.projects.service import scope_of

SOURCE_LENGTH = 80


def captured_in(workshop_id: UUID) -> Any:
    """Select the ideas that were caught in a workshop."""
    return (
        select_columns(
            Idea.id,
            WorkshopIdea.capture_key,
            Idea.title,
            func.substr(Idea.text, 1, EXCERPT).label("excerpt"),
            Idea.origin_perspective,
            Idea.status,
            WorkshopIdea.captured_by,
            col(User.name).label("captured_by_name"),
            WorkshopIdea.created_at,
            Idea.version,
        )
        .join(Idea, col(Idea.id) == WorkshopIdea.idea_id)
        .join(User, col(User.id) == WorkshopIdea.captured_by)
        .where(WorkshopIdea.workshop_id == workshop_id)
    )


async def capture(
    session: Session, here: Access, workshop: Workshop, new: CapturedIdeaCreate
) -> UUID:
    """Make a line an idea of the workshop's challenge, open or closed; return the idea's id.

    The workshop's row must be locked: the same line sent twice at once makes one idea.
    """
    here.require_active()
    demand_standing(workshop)
    known = (await session.exec(_line(workshop.id, new.capture_key))).one_or_none()
    if known is not None:
        if known.idea_id is None:
            raise Conflict("line_taken_back", "This line was taken back. Write it again as new.")
        made: UUID = known.idea_id
        return made
    idea = Idea(
        **scope_of(here.project),
        challenge_id=workshop.challenge_id,
        title=new.title,
        text=new.text,
        origin_perspective=new.origin_perspective,
        source=workshop.title[:SOURCE_LENGTH],
    )
    session.add(idea)
    await session.flush()
    session.add(
        WorkshopIdea(
            **scope_of(here.project),
            workshop_id=workshop.id,
            idea_id=idea.id,
            capture_key=new.capture_key,
            captured_by=here.actor.user_id,
        )
    )
    audit.record(session, here.actor.user_id, WorkshopAction.IDEA_CAPTURED, idea)
    events.record(
        session,
        here.actor.user_id,
        IdeaCaptured(
            **scope_of(here.project),
            workshop_id=workshop.id,
            challenge_id=workshop.challenge_id,
            idea_id=idea.id,
        ),
    )
    await session.flush()
    return idea.id


async def take_back(session: Session, here: Access, idea: Idea, version: int) -> None:
    """Take back a line that was caught a moment ago, as long as nothing hangs on its idea.

    Raises 409 for an idea that was not caught in a workshop, was caught too long ago, was
    answered, or has become part of something else.
    """
    here.require_active()
    expect(idea, version)
    statement = select(WorkshopIdea).where(WorkshopIdea.idea_id == idea.id)
    line = (await session.exec(statement)).one_or_none()
    if line is None:
        raise Conflict("not_captured", "Only an idea caught in a workshop can be taken back.")
    untouched = idea.status is IdeaStatus.SUBMITTED and not (
        idea.support_count or idea.comment_count
    )
    if not untouched or not rules.may_be_taken_back(line.created_at, clock.now()):
        raise _in_use()
    line.idea_id = None
    idea_id, workshop_id = idea.id, line.workshop_id
    audit.record(session, here.actor.user_id, WorkshopAction.IDEA_TAKEN_BACK, idea)
    events.record(
        session,
        here.actor.user_id,
        IdeaTakenBack(**scope_of(here.project), workshop_id=workshop_id, idea_id=idea_id),
    )
    await session.flush()
    try:
        async with session.begin_nested():
            await session.delete(idea)
    except IntegrityError as error:  # something refers to it: a reply, a theme, a file
        raise _in_use() from error


def _line(workshop_id: UUID, capture_key: UUID) -> Any:
    return select(WorkshopIdea).where(
        WorkshopIdea.workshop_id == workshop_id, WorkshopIdea.capture_key == capture_key
    )


def _in_use() -> Conflict:
    return Conflict(
        "idea_in_use",
        "Others have taken the idea up already. Answer it as you answer any other idea.",
    )
