"""The verbs of ideas: list, read, submit, change."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from samskab.core import audit, clock, events
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Forbidden, Invalid
from samskab.ideas import rules
from samskab.ideas.answers.models import IdeaAnswer
from samskab.ideas.challenges import service as challenges
from samskab.ideas.challenges.models import Challenge
from samskab.ideas.co_authors.service import co_authors_of, is_author
from samskab.ideas.effects.schemas import ExpectedEffectsWrite
from samskab.ideas.events import IdeaAction, IdeaSubmitted
from samskab.ideas.fields.service import accepted
from samskab.ideas.handling.models import IdeaHandling
from samskab.ideas.models import Idea
from samskab.ideas.revisions import service as revisions
from samskab.ideas.schemas import IdeaCreate, IdeaPatch, IdeaRead
from samskab.ideas.states.models import IdeaState, StateOfIdea
from samskab.ideas.tags import service as tags
from samskab.identity.models import User
from samskab.identity.permissions import Permission
from samskab.projects.access import Access
from samskab.projects.models import BottomLine, Perspective
from samskab.projects.service import scope_of

EXCERPT = 240


_ASSIGNEE = aliased(User)
_LISTED = (
    select_columns(
        Idea.id,
        Idea.challenge_id,
        Idea.title,
        func.substr(Idea.text, 1, EXCERPT).label("excerpt"),
        Idea.origin_perspective,
        Idea.author_id,
        col(User.name).label("author_name"),
        Idea.external_author,
        Idea.status,
        Idea.support_count,
        Idea.comment_count,
        col(_ASSIGNEE.name).label("assignee_name"),
        IdeaHandling.due_on,
        StateOfIdea.state_id,
        col(IdeaState.visible).label("state_visible"),
        Idea.created_at,
        Idea.version,
    )
    .outerjoin(User, col(User.id) == Idea.author_id)
    .outerjoin(IdeaHandling, col(IdeaHandling.idea_id) == Idea.id)
    .outerjoin(_ASSIGNEE, col(_ASSIGNEE.id) == IdeaHandling.assignee_id)
    .outerjoin(StateOfIdea, col(StateOfIdea.idea_id) == Idea.id)
    .outerjoin(IdeaState, col(IdeaState.id) == StateOfIdea.state_id)
)

_AUTHOR_AND_ANSWER = select_columns(
    select(col(User.name)).where(col(User.id) == bindparam("author_id")).scalar_subquery(),
    select(col(IdeaAnswer.answer))
    .where(col(IdeaAnswer.idea_id) == bindparam("idea_id"))
    .order_by(col(IdeaAnswer.id).desc())
    .limit(1)
    .scalar_subquery(),
)

_OWN_FIELDS = frozenset(IdeaRead.model_fields) - {
    "answer",
    "author_name",
    "co_authors",
    "expected_effects",
    "tags",
}


def ideas_of(project_id: UUID) -> Any:
    """Select a project's ideas as lists show them: columns only, the text's beginning."""
    return _LISTED.where(Idea.project_id == project_id)


def for_readers(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row of the list without what is told only to those who may answer."""
    state_id = item["state_id"] if item["state_visible"] else None
    return {**item, "due_on": None, "state_id": state_id}


async def describe(session: Session, idea: Idea) -> dict[str, Any]:
    """Return an idea with its authors' names, its tags and its newest answer."""
    values = {"author_id": idea.author_id, "idea_id": idea.id}
    author_name, newest = (await session.exec(_AUTHOR_AND_ANSWER, values)).one()
    own = {name: getattr(idea, name) for name in _OWN_FIELDS}
    return {
        **own,
        "author_name": author_name,
        "co_authors": (await co_authors_of(session, [idea.id]))[idea.id],
        "tags": (await tags.tags_of(session, [idea.id]))[idea.id],
        "expected_effects": {line: idea.expected_effects.get(line) for line in BottomLine},
        "answer": newest,
    }


async def with_people_and_tags(session: Session, rows: list[dict[str, Any]]) -> None:
    """Add co-authors and tags to the ideas of a page, with one query each."""
    ids = [row["id"] for row in rows]
    co_authors, words = await co_authors_of(session, ids), await tags.tags_of(session, ids)
    for row in rows:
        row["co_authors"], row["tags"] = co_authors[row["id"]], words[row["id"]]


async def submit(session: Session, here: Access, new: IdeaCreate) -> Idea:
    """Submit an idea to an open challenge, for oneself or for somebody without an account."""
    here.require_active()
    challenge = await session.get(Challenge, new.challenge_id)
    if challenge is None or challenge.project_id != here.project.id:
        raise Invalid(
            "unknown_challenge", "There is no such challenge in this project.", "/challenge_id"
        )
    challenges.demand_open(here, challenge)
    own = here.member.perspective if here.member else Perspective.MANAGEMENT
    origin = new.origin_perspective or own
    on_behalf = new.external_author is not None
    if not rules.may_speak_for(
        origin, own, internal=challenges.is_internal(here), on_behalf=on_behalf
    ):
        raise Invalid(
            "not_your_perspective",
            "Speak for yourself, from the perspective you have in the project.",
            "/external_author" if on_behalf else "/origin_perspective",
        )
    if new.source is not None and not on_behalf:
        raise Invalid("source_of_others_only", "Name whose idea it is, too.", "/external_author")
    idea = Idea(
        **scope_of(here.project),
        challenge_id=challenge.id,
        title=new.title,
        text=new.text,
        field_values=accepted(challenge, {}, new.field_values, by_author=not on_behalf),
        expected_effects=_stated(new.expected_effects),
        routine=new.routine or "",
        origin_perspective=origin,
        author_id=None if on_behalf else here.actor.user_id,
        external_author=new.external_author,
        source=new.source,
    )
    await add(session, here.actor.user_id, idea)
    await tags.put(session, idea, new.tags)
    return idea


async def add(session: Session, by: UUID | None, idea: Idea) -> None:
    """Add an idea with its audit entry and event; `by` is nobody where no account stands by it."""
    session.add(idea)
    await session.flush()
    # The text itself stays out of the trail: it is the author's, and may be corrected.
    audit.record(session, by, IdeaAction.SUBMITTED, idea, after={"title": idea.title})
    scope = {"municipality_id": idea.municipality_id, "project_id": idea.project_id}
    events.record(
        session, by, IdeaSubmitted(**scope, challenge_id=idea.challenge_id, idea_id=idea.id)
    )
    await session.flush()


async def demand_may_change(session: Session, here: Access, idea: Idea) -> None:
    """Raise 403 unless it is the actor's idea or they answer ideas, 409 once it is answered."""
    if Permission.IDEA_ANSWER in here.permissions:
        return
    if not await is_author(session, idea, here.actor.user_id):
        raise Forbidden(Permission.IDEA_ANSWER)
    if not rules.author_may_change(idea.status):
        raise Conflict(
            "idea_answered",
            "The idea has been answered and stays as it was. Add to it in the discussion.",
        )


async def change(
    session: Session, here: Access, idea: Idea, patch: IdeaPatch, version: int
) -> Idea:
    """Change what an idea says; what it said before is kept."""
    await demand_may_change(session, here, idea)
    here.require_active()
    expect(idea, version)
    changes = patch.changes()
    had = (await tags.tags_of(session, [idea.id]))[idea.id]
    has = changes.pop("tags", had)
    if patch.field_values is not None:
        challenge = await session.get_one(Challenge, idea.challenge_id)
        changes["field_values"] = accepted(
            challenge,
            idea.field_values,
            patch.field_values,
            by_author=await is_author(session, idea, here.actor.user_id),
        )
    if patch.expected_effects is not None:
        changes["expected_effects"] = _stated(patch.expected_effects)
    said = revisions.content_of(idea, had)
    before, after = audit.change(idea, changes)
    if has != had:
        before, after = {**before, "tags": had}, {**after, "tags": has}
        idea.updated_at = clock.now()  # its version rises as with any other change
        await tags.put(session, idea, has)
    await revisions.keep(session, here, idea, said, revisions.content_of(idea, has))
    await session.flush()
    audit.record(session, here.actor.user_id, IdeaAction.CHANGED, idea, before=before, after=after)
    await session.flush()
    return idea


def _stated(effects: ExpectedEffectsWrite | None) -> dict[str, Any]:
    """Return what is expected on each bottom line of which something is said, as it is stored."""
    stated = {} if effects is None else effects.model_dump(mode="json")
    return {line: said for line, said in stated.items() if said is not None}
