"""The verbs of an author's link: make, look at, take back, open without signing in."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from samskab.core import audit, clock
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Forbidden, NotFound
from samskab.ideas.events import IdeaAction
from samskab.ideas.models import Idea
from samskab.ideas.trail import rules, service
from samskab.ideas.trail.codes import as_written, new_code
from samskab.ideas.trail.models import TrailLink
from samskab.ideas.trail.origin import written_down_by
from samskab.identity.models import Organisation, User
from samskab.identity.permissions import Permission
from samskab.identity.tokens import digest
from samskab.projects.access import Access
from samskab.projects.models import Project, ProjectMember
from samskab.projects.service import scope_of

PAGE = "/trail#"


async def may_link(session: Session, here: Access, idea: Idea) -> bool:
    """Tell whether the actor may give the author a link: who wrote it down, or who answers."""
    if idea.author_id is not None:
        return False
    if Permission.IDEA_ANSWER in here.permissions:
        return True
    return await written_down_by(session, idea.id) == here.actor.user_id


async def demand_may_look(session: Session, here: Access, idea: Idea) -> None:
    """Raise 403 unless the actor may link, or might if the author had no account."""
    if Permission.IDEA_ANSWER in here.permissions or await may_link(session, here, idea):
        return
    raise Forbidden(Permission.IDEA_ANSWER)


async def demand_may_link(session: Session, here: Access, idea: Idea) -> None:
    """Raise 403 unless the actor may link, 409 where the author signs in and needs none."""
    if await may_link(session, here, idea):
        return
    if idea.author_id is not None and Permission.IDEA_ANSWER in here.permissions:
        raise Conflict(
            "author_has_account",
            "Whoever had this idea has an account and follows it there; a link is for others.",
        )
    raise Forbidden(Permission.IDEA_ANSWER)


async def look(session: Session, here: Access, idea: Idea) -> tuple[TrailLink, dict[str, Any]]:
    """Return an idea's link, and how it is shown; without one its version is 0."""
    statement: Any = (
        select(TrailLink, User.name)
        .join(User, col(User.id) == TrailLink.made_by)
        .where(TrailLink.idea_id == idea.id)
    )
    row = (await session.exec(statement)).one_or_none()
    if row is None:
        nothing = {"made": False, "made_by_name": None, "made_at": None, "expires_at": None}
        return _unmade(here, idea), {**nothing, "version": 0}
    link, name = row
    return link, {
        "made": True,
        "made_by_name": name,
        "made_at": link.updated_at,
        "expires_at": link.expires_at,
        "version": link.version,
    }


async def make(session: Session, here: Access, idea: Idea, days: int) -> str:
    """Give the author a new link and return its code; the former one ends. Lock the idea."""
    code = new_code()
    known = select(TrailLink).where(TrailLink.idea_id == idea.id).with_for_update()
    link = (await session.exec(known)).one_or_none()
    if link is None:
        link = _unmade(here, idea)
        link.version = 1
        session.add(link)
    link.code_hash = digest(as_written(code))
    link.made_by = here.actor.user_id
    link.expires_at = clock.now() + timedelta(days=days)
    await session.flush()
    audit.record(session, here.actor.user_id, IdeaAction.TRAIL_LINK_MADE, idea)
    await session.flush()
    return code


async def take_back(session: Session, here: Access, idea: Idea, version: int) -> None:
    """End the author's link at once."""
    link, shown = await look(session, here, idea)
    expect(link, version)
    if not shown["made"]:
        raise Conflict("no_trail_link", "There is no link to take back.")
    await session.delete(link)
    audit.record(session, here.actor.user_id, IdeaAction.TRAIL_LINK_TAKEN_BACK, idea)
    await session.flush()


def _unmade(here: Access, idea: Idea) -> TrailLink:
    return TrailLink(
        **scope_of(here.project),
        idea_id=idea.id,
        code_hash="",
        made_by=here.actor.user_id,
        expires_at=clock.now(),
        version=0,
    )


async def open_trail(session: Session, code: str) -> dict[str, Any]:
    """Return the trail to whoever holds the code; 404 if it is unknown, ended or expired."""
    statement: Any = (
        select(TrailLink, Idea, Project, Organisation.name)
        .join(Idea, col(Idea.id) == TrailLink.idea_id)
        .join(Project, col(Project.id) == TrailLink.project_id)
        .join(Organisation, col(Organisation.id) == TrailLink.municipality_id)
        .where(TrailLink.code_hash == digest(as_written(code)), TrailLink.expires_at > clock.now())
    )
    row = (await session.exec(statement)).one_or_none()
    if row is None:
        raise NotFound
    link, idea, project, municipality = row
    told = await service.follow(session, project, idea)
    names = await _names_in(session, project.id)
    return {
        **told,
        "municipality": municipality,
        "expires_at": link.expires_at,
        "steps": [{**s, "text": rules.without_names(s["text"], names)} for s in told["steps"]],
    }


async def _names_in(session: Session, project_id: UUID) -> list[str]:
    statement = (
        select_columns(User.name)
        .join(ProjectMember, col(ProjectMember.user_id) == User.id)
        .where(ProjectMember.project_id == project_id)
    )
    return [row.name for row in (await session.exec(statement)).all()]
