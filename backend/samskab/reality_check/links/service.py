"""The verbs of personal links: make, revoke, open, speak."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from samskab.core import audit, clock, events
from samskab.core.database import Session, select_columns
from samskab.core.problems import Conflict, NotFound
from samskab.ideas.models import Idea, IdeaStatus
from samskab.identity import tokens
from samskab.identity.models import User
from samskab.projects.access import Access
from samskab.projects.models import Project, ProjectState
from samskab.projects.service import scope_of
from samskab.reality_check.assessments import service as assessments
from samskab.reality_check.assessments.labels import demand_free_label
from samskab.reality_check.events import (
    AssessmentChanged,
    AssessmentGiven,
    PersonalLinkMade,
    PersonalLinkRevoked,
    RealityCheckAction,
)
from samskab.reality_check.links import rules
from samskab.reality_check.links.models import PersonalLink
from samskab.reality_check.links.schemas import Contribution, PersonalLinkCreate
from samskab.reality_check.models import Assessment
from samskab.reality_check.policy import require_open
from samskab.reality_check.rounds import service as rounds
from samskab.reality_check.rounds.sight import rounds_of


@dataclass(frozen=True)
class Opened:
    """A valid link with what it is about; `said` is what was said over it."""

    link: PersonalLink
    idea: Idea
    project: Project
    said: Assessment | None
    is_open: bool


async def make(
    session: Session, here: Access, idea: Idea, new: PersonalLinkCreate
) -> tuple[PersonalLink, str]:
    """Make a link for the present round; return it with its secret, which is kept nowhere.

    The idea's row must be locked. Raises 409 where somebody speaks under that label already.
    """
    require_open(here, idea)
    now = (await rounds_of(session, [idea.id]))[idea.id]
    if not now.is_open:
        raise Conflict("round_closed", "The round is closed. Open another before you ask.")
    await demand_free_label(session, idea.id, new.perspective, new.label)
    secret = tokens.new_token()
    link = PersonalLink(
        **scope_of(here.project),
        idea_id=idea.id,
        round=now.number,
        label=new.label,
        perspective=new.perspective,
        made_by=here.actor.user_id,
        token_hash=tokens.digest(secret),
        expires_at=clock.now() + timedelta(days=new.days),
    )
    session.add(link)
    await session.flush()
    actor_id, place = here.actor.user_id, scope_of(here.project)
    audit.record(session, actor_id, RealityCheckAction.LINK_MADE, link)
    made = PersonalLinkMade(**place, idea_id=idea.id, personal_link_id=link.id)
    events.record(session, actor_id, made)
    return link, secret


async def revoke(session: Session, here: Access, link: PersonalLink) -> PersonalLink:
    """Call a link back: it opens nothing any more; what was said over it stays."""
    here.require_active()
    if link.revoked_at is None:
        link.revoked_at = clock.now()
        await session.flush()
        audit.record(session, here.actor.user_id, RealityCheckAction.LINK_REVOKED, link)
        revoked = PersonalLinkRevoked(
            **scope_of(here.project), idea_id=link.idea_id, personal_link_id=link.id
        )
        events.record(session, here.actor.user_id, revoked)
    return link


async def open_link(session: Session, secret: str, *, lock: bool = False) -> Opened:
    """Return what a secret opens; 404, always the same, where it opens nothing."""
    statement = (
        select(PersonalLink, Idea, Project)
        .join(Idea, col(Idea.id) == PersonalLink.idea_id)
        .join(Project, col(Project.id) == PersonalLink.project_id)
        .where(PersonalLink.token_hash == tokens.digest(secret))
    )
    if lock:
        statement = statement.with_for_update(of=(PersonalLink, Idea))
    row = (await session.exec(statement)).one_or_none()
    if row is None:
        raise NotFound
    link, idea, project = row
    valid = rules.is_valid(expires_at=link.expires_at, revoked_at=link.revoked_at, now=clock.now())
    if not valid:
        raise NotFound
    said = await session.get(Assessment, link.assessment_id) if link.assessment_id else None
    now = (await rounds_of(session, [idea.id]))[idea.id]
    is_open = (
        project.state is ProjectState.ACTIVE
        and idea.status is IdeaStatus.SELECTED
        and now.is_open
        and now.number == link.round
    )
    return Opened(link, idea, project, said, is_open)


async def speak(session: Session, opened: Opened, new: Contribution) -> Opened:
    """Say, or correct, what the holder of a link thinks; the rows must be locked.

    It is given in the name of whoever made the link, under its label. Raises 409 once the
    round is over.
    """
    link, project = opened.link, opened.project
    if not opened.is_open:
        raise Conflict(
            "round_closed", "Thank you. This is closed now, and nothing can be added or corrected."
        )
    fields = new.model_dump()
    assessments.demand_something_said(fields)
    said = opened.said
    if said is None:
        await rounds.open_round(session, project, opened.idea)
        said = Assessment(
            **scope_of(project),
            idea_id=link.idea_id,
            round=link.round,
            given_by=link.made_by,
            perspective=link.perspective,
            voiced_by=link.label,
            **fields,
        )
        session.add(said)
        await session.flush()
        link.assessment_id = said.id
        await session.flush()
        audit.record(session, None, RealityCheckAction.ASSESSMENT_GIVEN, said, after=fields)
        events.record(
            session,
            None,
            AssessmentGiven(
                **scope_of(project),
                idea_id=link.idea_id,
                assessment_id=said.id,
                perspective=link.perspective,
            ),
        )
    else:
        before, after = assessments.changed(said, fields)
        await session.flush()
        audit.record(
            session,
            None,
            RealityCheckAction.ASSESSMENT_CHANGED,
            said,
            before=before,
            after=after,
        )
        changed = AssessmentChanged(
            **scope_of(project), idea_id=link.idea_id, assessment_id=said.id
        )
        events.record(session, None, changed)
    return Opened(link, opened.idea, project, said, opened.is_open)


def shown(opened: Opened) -> dict[str, Any]:
    """Return what the holder of a link sees."""
    return {
        "idea_title": opened.idea.title,
        "idea_text": opened.idea.text,
        "project_title": opened.project.title,
        "label": opened.link.label,
        "perspective": opened.link.perspective,
        "expires_at": opened.link.expires_at,
        "open": opened.is_open,
        "said": opened.said,
    }


def links_of(idea_id: UUID) -> Any:
    """Select an idea's links with who made them."""
    return (
        select_columns(
            *(getattr(PersonalLink, name) for name in _PLAIN),
            col(User.name).label("made_by_name"),
        )
        .join(User, col(User.id) == PersonalLink.made_by)
        .where(PersonalLink.idea_id == idea_id)
    )


_PLAIN = (
    "id",
    "idea_id",
    "created_at",
    "round",
    "label",
    "perspective",
    "expires_at",
    "revoked_at",
    "assessment_id",
)


def with_state(row: Any) -> dict[str, Any]:
    """Return a row of `links_of` with what has become of the link."""
    fields = dict(row)
    state = rules.state_of(
        expires_at=fields["expires_at"],
        revoked_at=fields["revoked_at"],
        has_spoken=fields["assessment_id"] is not None,
        now=clock.now(),
    )
    return {**fields, "state": state}
