"""The verbs of text blocks: write, change, take away, and see how they read."""

from typing import Any
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from samskab.core import audit
from samskab.core.database import Session
from samskab.core.etags import expect
from samskab.core.problems import NotFound
from samskab.ideas.answers.service import ideas_named
from samskab.ideas.events import IdeaAction
from samskab.ideas.text_blocks.filling import fill_for
from samskab.ideas.text_blocks.models import AnswerTextBlock
from samskab.ideas.text_blocks.schemas import (
    AnswerPreviewCreate,
    TextBlockCreate,
    TextBlockPatch,
)
from samskab.projects.access import Access

SHOWN = 20


def blocks_of(municipality_id: UUID) -> SelectOfScalar[AnswerTextBlock]:
    """Select the text blocks of a municipality."""
    return select(AnswerTextBlock).where(AnswerTextBlock.municipality_id == municipality_id)


async def find_block(session: Session, here: Access, block_id: UUID) -> AnswerTextBlock:
    """Return a text block of the project's municipality, locked; 404 for any other."""
    statement = (
        blocks_of(here.project.municipality_id)
        .where(col(AnswerTextBlock.id) == block_id)
        .with_for_update()
    )
    block = (await session.exec(statement)).one_or_none()
    if block is None:
        raise NotFound
    return block


async def write(session: Session, here: Access, new: TextBlockCreate) -> AnswerTextBlock:
    """Write a text block for everybody who answers ideas in the municipality."""
    block = AnswerTextBlock(
        municipality_id=here.project.municipality_id,
        changed_by=here.actor.user_id,
        **new.model_dump(),
    )
    session.add(block)
    await session.flush()
    audit.record(
        session, here.actor.user_id, IdeaAction.TEXT_BLOCK_WRITTEN, block, after=new.model_dump()
    )
    await session.flush()
    return block


async def change(
    session: Session, here: Access, block: AnswerTextBlock, patch: TextBlockPatch, version: int
) -> AnswerTextBlock:
    """Change a text block; answers that were given with it stay as they were."""
    expect(block, version)
    before, after = audit.change(block, patch.changes())
    block.changed_by = here.actor.user_id
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        IdeaAction.TEXT_BLOCK_CHANGED,
        block,
        before=before,
        after=after,
    )
    await session.flush()
    return block


async def take_away(session: Session, here: Access, block: AnswerTextBlock, version: int) -> None:
    """Delete a text block; answers that were given with it stay as they were."""
    expect(block, version)
    await session.delete(block)
    audit.record(
        session,
        here.actor.user_id,
        IdeaAction.TEXT_BLOCK_DELETED,
        block,
        before={"title": block.title},
    )
    await session.flush()


async def preview(session: Session, here: Access, asked: AnswerPreviewCreate) -> dict[str, Any]:
    """Return how a text would read for the first of the ideas; nothing is sent."""
    ideas = await ideas_named(session, here, asked.idea_ids, lock=False)
    places = {idea_id: place for place, idea_id in enumerate(asked.idea_ids)}
    shown = sorted(ideas, key=lambda idea: places[idea.id])[:SHOWN]
    texts = await fill_for(session, here.project, shown, asked.answer, asked.language)
    items = [{"idea_id": i.id, "title": i.title, "answer": texts[i.id]} for i in shown]
    return {"items": items, "total": len(ideas)}
