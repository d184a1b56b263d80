"""HTTP for the discussion of an idea."""

from typing import Any
from uuid import UUID

from sqlmodel import col

from samskab.core.database import Reading, Session, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.discussion import service
from samskab.ideas.discussion.models import IdeaComment
from samskab.ideas.discussion.schemas import (
    IdeaCommentCreate,
    IdeaCommentPatch,
    IdeaCommentRead,
)
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import find

router = feature_router("ideas")


@router.get(
    "/ideas/{idea_id}/comments",
    response_model=Page[IdeaCommentRead],
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_idea_comments(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the comments on an idea and the replies to them, oldest first."""
    await find(session, actor, Idea, idea_id, Permission.IDEA_READ)
    return await paginate(session, service.comments_of(idea_id), [Key(IdeaComment.id)], page)


@router.post(
    "/ideas/{idea_id}/comments",
    status_code=201,
    response_model=IdeaCommentRead,
    openapi_extra=policy(Permission.IDEA_COMMENT),
)
async def comment_on_idea(
    idea_id: UUID,
    new: IdeaCommentCreate,
    actor: CurrentActor,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Comment on an idea, or reply to a comment."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_COMMENT)
    return await _read(session, tagged(await service.comment(session, here, idea, new)))


@router.patch(
    "/comments/{comment_id}",
    response_model=IdeaCommentRead,
    openapi_extra=policy(Permission.IDEA_COMMENT),
)
async def change_comment(
    comment_id: UUID,
    patch: IdeaCommentPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Correct your own comment."""
    written, here = await find(
        session, actor, IdeaComment, comment_id, Permission.IDEA_COMMENT, lock=True
    )
    tagged(await service.correct(session, here, written, patch, version))
    return await _read(session, written)


async def _read(session: Session, written: IdeaComment) -> Any:
    statement = service.comments_of(written.idea_id).where(col(IdeaComment.id) == written.id)
    return (await session.exec(statement)).one()
