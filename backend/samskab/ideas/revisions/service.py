"""The verbs of revisions: keep what an idea said, list its changes, show a difference."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from anyio import to_thread
from sqlmodel import col, select

from samskab.core.database import Session, select_columns
from samskab.core.problems import NotFound
from samskab.ideas.challenges.models import Challenge
from samskab.ideas.fields.service import fields_of
from samskab.ideas.models import Idea
from samskab.ideas.revisions import rules
from samskab.ideas.revisions.models import IdeaPart, IdeaRevision
from samskab.ideas.tags.service import tags_of
from samskab.identity.models import User
from samskab.projects.access import Access
from samskab.projects.service import scope_of


def content_of(idea: Idea, tags: Sequence[str]) -> dict[str, Any]:
    """Return what an idea says now, as it is kept when it changes."""
    return {
        IdeaPart.TITLE: idea.title,
        IdeaPart.TEXT: idea.text,
        IdeaPart.FIELD_VALUES: idea.field_values,
        IdeaPart.EXPECTED_EFFECTS: idea.expected_effects,
        IdeaPart.ROUTINE: idea.routine,
        IdeaPart.TAGS: list(tags),
    }


async def keep(
    session: Session,
    here: Access,
    idea: Idea,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
) -> None:
    """Keep what an idea said before a change; nothing is kept where nothing changed."""
    changed = rules.changed_parts(before, after)
    if not changed:
        return
    session.add(
        IdeaRevision(
            **scope_of(here.project),
            idea_id=idea.id,
            changed_by=here.actor.user_id,
            content=dict(before),
            changed=list(changed),
        )
    )
    await session.flush()


def revisions_of(idea_id: UUID) -> Any:
    """Select the changes of an idea with who made them."""
    return (
        select_columns(
            IdeaRevision.id,
            IdeaRevision.idea_id,
            IdeaRevision.changed_by,
            col(User.name).label("changed_by_name"),
            IdeaRevision.changed,
            IdeaRevision.created_at,
        )
        .join(User, col(User.id) == IdeaRevision.changed_by)
        .where(IdeaRevision.idea_id == idea_id)
    )


async def difference(session: Session, idea: Idea, revision_id: UUID) -> dict[str, Any]:
    """Return a change with the difference it made; 404 if the idea has no such change."""
    statement = revisions_of(idea.id).where(col(IdeaRevision.id) == revision_id)
    row = (await session.rows(statement)).mappings().one_or_none()
    if row is None:
        raise NotFound
    kept = (
        select(IdeaRevision.content)
        .where(IdeaRevision.idea_id == idea.id, col(IdeaRevision.id) >= revision_id)
        .order_by(col(IdeaRevision.id))
        .limit(2)
    )
    before, *later = (await session.exec(kept)).all()
    now = later[0] if later else content_of(idea, (await tags_of(session, [idea.id]))[idea.id])
    # What changed without a revision of its own, a renamed tag, is no part of this change.
    after = {**before, **{part: now[part] for part in row["changed"]}}
    challenge = await session.get_one(Challenge, idea.challenge_id)
    texts = await to_thread.run_sync(rules.text_differences, before, after, fields_of(challenge))
    return {**row, "texts": texts, "effects": rules.effect_differences(before, after)}
