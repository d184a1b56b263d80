"""The verbs of handling: say who answers an idea and by when, one or many."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from samskab.core import audit, clock, events
from samskab.core.database import Session
from samskab.core.etags import expect
from samskab.core.problems import Invalid
from samskab.ideas.answers.service import ideas_named
from samskab.ideas.events import IdeaAction, IdeasAssigned
from samskab.ideas.handling import rules
from samskab.ideas.handling.models import IdeaHandling
from samskab.ideas.handling.schemas import IdeaHandlingPut, IdeaHandlingsCreate
from samskab.ideas.models import Idea, IdeaStatus
from samskab.identity.models import User
from samskab.identity.permissions import Permission
from samskab.projects.access import Access
from samskab.projects.models import ProjectMember, ProjectRole
from samskab.projects.rules import PERMISSIONS_OF_ROLE
from samskab.projects.service import scope_of


async def handling_of(session: Session, here: Access, idea: Idea) -> IdeaHandling:
    """Return how an idea is handled; with version 0 until something was set."""
    statement = select(IdeaHandling).where(IdeaHandling.idea_id == idea.id)
    found = (await session.exec(statement)).one_or_none()
    return found or IdeaHandling(**scope_of(here.project), idea_id=idea.id, version=0)


async def describe(
    session: Session, here: Access, idea: Idea, handling: IdeaHandling, today: date
) -> dict[str, Any]:
    """Return who has the ball; the day only to those who may answer."""
    name = None
    if handling.assignee_id is not None:
        name = (await session.get_one(User, handling.assignee_id)).name
    told = Permission.IDEA_ANSWER in here.permissions
    waiting = idea.status is IdeaStatus.SUBMITTED
    return {
        "idea_id": idea.id,
        "assignee_id": handling.assignee_id,
        "assignee_name": name,
        "looked_at_since": handling.looked_at_since,
        "due_on": handling.due_on if told else None,
        "overdue": told and waiting and rules.is_overdue(handling.due_on, today),
        "version": handling.version,
    }


async def handle(
    session: Session, here: Access, idea: Idea, new: IdeaHandlingPut, version: int, today: date
) -> IdeaHandling:
    """Say who answers one idea and by when. Its row must be locked."""
    here.require_active()
    handling = await handling_of(session, here, idea)
    expect(handling, version)
    changes = new.model_dump()
    await _check(session, here, changes, [handling], today)
    await _set(session, here, [handling], changes)
    return handling


async def handle_many(session: Session, here: Access, new: IdeaHandlingsCreate, today: date) -> int:
    """Say the same of many ideas, all or none; return how many there were."""
    here.require_active()
    ideas = await ideas_named(session, here, new.idea_ids)
    known = select(IdeaHandling).where(col(IdeaHandling.idea_id).in_(new.idea_ids))
    by_idea = {handling.idea_id: handling for handling in (await session.exec(known)).all()}
    handlings = [
        by_idea.get(idea.id) or IdeaHandling(**scope_of(here.project), idea_id=idea.id, version=0)
        for idea in ideas
    ]
    await _check(session, here, new.changes, handlings, today)
    await _set(session, here, handlings, new.changes)
    return len(handlings)


async def _check(
    session: Session,
    here: Access,
    changes: Mapping[str, Any],
    handlings: Sequence[IdeaHandling],
    today: date,
) -> None:
    due_on = changes.get("due_on")
    moved = any(handling.due_on != due_on for handling in handlings)
    if due_on is not None and due_on < today and moved:
        raise Invalid("due_in_the_past", "Choose today or a later day.", "/due_on")
    assignee_id = changes.get("assignee_id")
    if assignee_id is None:
        return
    statement: Any = select(ProjectMember.role).where(
        ProjectMember.project_id == here.project.id, ProjectMember.user_id == assignee_id
    )
    role: ProjectRole | None = (await session.exec(statement)).first()
    if role is None or Permission.IDEA_ANSWER not in PERMISSIONS_OF_ROLE[role]:
        raise Invalid(
            "assignee_may_not_answer",
            "Name a member of the project who may answer ideas.",
            "/assignee_id",
        )


async def _set(
    session: Session, here: Access, handlings: Sequence[IdeaHandling], changes: dict[str, Any]
) -> None:
    by = here.actor.user_id
    newly: list[UUID] = []
    for handling in handlings:
        changed = {n: value for n, value in changes.items() if getattr(handling, n) != value}
        if changed and handling.version == 0:
            handling.version = 1
            session.add(handling)
        if "assignee_id" in changed:
            assigned = changed["assignee_id"] is not None
            handling.looked_at_since = clock.now() if assigned else None
            if assigned:
                newly.append(handling.idea_id)
        if changed:
            handling.told_before = handling.told_after = False
            before, after = audit.change(handling, changed)
            audit.record(session, by, IdeaAction.HANDLED, handling, before=before, after=after)
    await session.flush()
    if newly:
        assigned_now = IdeasAssigned(
            municipality_id=here.project.municipality_id,
            in_project=here.project.id,
            assignee_id=changes["assignee_id"],
            idea_id=newly[0],
            count=len(newly),
        )
        events.record(session, by, assigned_now)
        await session.flush()
