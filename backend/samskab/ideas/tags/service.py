"""The verbs of tags: list, set on an idea, rename or put together across a project."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import aliased
from sqlmodel import col

from samskab.core import audit, clock
from samskab.core.database import Session, select_columns
from samskab.core.problems import Invalid
from samskab.ideas.events import IdeaAction
from samskab.ideas.models import Idea
from samskab.ideas.tags.models import IdeaTag
from samskab.ideas.tags.schemas import IdeaTagRenaming
from samskab.projects.access import Access


def tags_of_project(project_id: UUID) -> Any:
    """Select a project's tags with how many ideas have each."""
    return (
        select_columns(IdeaTag.tag, func.count().label("idea_count"))
        .where(IdeaTag.project_id == project_id)
        .group_by(col(IdeaTag.tag))
    )


def tagged_with(tag: str) -> Any:
    """Return the condition that an idea has a tag."""
    return col(Idea.id).in_(
        select(col(IdeaTag.idea_id)).where(
            col(IdeaTag.project_id) == Idea.project_id, col(IdeaTag.tag) == tag
        )
    )


async def tags_of(session: Session, idea_ids: Iterable[UUID]) -> Mapping[UUID, list[str]]:
    """Return the tags of ideas, in the order they were put on, with one query."""
    found: dict[UUID, list[str]] = {idea_id: [] for idea_id in idea_ids}
    if found:
        statement = (
            select_columns(IdeaTag.idea_id, IdeaTag.tag)
            .where(col(IdeaTag.idea_id).in_(found))
            .order_by(col(IdeaTag.id))
        )
        for idea_id, tag in (await session.exec(statement)).all():
            found[idea_id].append(tag)
    return found


async def put(session: Session, idea: Idea, tags: Sequence[str]) -> None:
    """Let an idea have these tags and no others. The idea's row must be locked."""
    await session.exec(delete(IdeaTag).where(col(IdeaTag.idea_id) == idea.id))
    session.add_all(
        IdeaTag(
            municipality_id=idea.municipality_id,
            project_id=idea.project_id,
            idea_id=idea.id,
            tag=tag,
        )
        for tag in tags
    )
    await session.flush()


async def rename(session: Session, here: Access, new: IdeaTagRenaming) -> dict[str, Any]:
    """Rename a tag on all of the project's ideas; return the tag and how many ideas have it."""
    here.require_active()
    project_id = here.project.id
    mine = (col(IdeaTag.project_id) == project_id) & (col(IdeaTag.tag) == new.tag)
    ideas = select(col(IdeaTag.idea_id)).where(mine)
    if (await session.exec(ideas.limit(1))).first() is None:
        raise Invalid("unknown_tag", "No idea in this project has that tag.", "/tag")
    if new.tag != new.renamed_to:
        await session.exec(
            update(Idea)
            .where(col(Idea.id).in_(ideas))
            .values(version=Idea.version + 1, updated_at=clock.now())
            .execution_options(synchronize_session=False)
        )
        other = aliased(IdeaTag)
        both = select(col(other.idea_id)).where(
            col(other.project_id) == project_id, col(other.tag) == new.renamed_to
        )
        await session.exec(
            delete(IdeaTag)
            .where(mine, col(IdeaTag.idea_id).in_(both))
            .execution_options(synchronize_session=False)
        )
        await session.exec(
            update(IdeaTag)
            .where(mine)
            .values(tag=new.renamed_to, version=IdeaTag.version + 1, updated_at=clock.now())
            .execution_options(synchronize_session=False)
        )
        audit.record(
            session,
            here.actor.user_id,
            IdeaAction.TAG_RENAMED,
            here.project,
            before={"tag": new.tag},
            after={"tag": new.renamed_to},
        )
    statement = tags_of_project(project_id).where(col(IdeaTag.tag) == new.renamed_to)
    row = (await session.exec(statement)).one()
    return {"tag": row.tag, "idea_count": row.idea_count}
