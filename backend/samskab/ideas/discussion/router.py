"""HTTP for the discussion of an idea."""

from typing import Any
from uuid import UUID

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.discussion import reading, service
from samskab.ideas.discussion.models import IdeaComment
from samskab.ideas.discussion.schemas import (
    CommentVersion,
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
    _, here = await find(session, actor, Idea, idea_id, Permission.IDEA_READ)
    statement = reading.comments_of(here, idea_id)
    found = await paginate(session, statement, [Key(IdeaComment.id)], page)
    return {**found, "items": await reading.shown(session, found["items"])}


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
    written = tagged(await service.comment(session, here, idea, new))
    return await reading.read(session, here, written)


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
    """Correct your own comment; what it said before stays readable."""
    written, here = await find(
        session, actor, IdeaComment, comment_id, Permission.IDEA_COMMENT, lock=True
    )
    tagged(await service.correct(session, here, written, patch, version))
    return await reading.read(session, here, written)


@router.delete(
    "/comments/{comment_id}",
    status_code=204,
    openapi_extra=policy(Permission.IDEA_COMMENT),
)
async def remove_comment(
    comment_id: UUID, actor: CurrentActor, version: ExpectedVersion, session: Writing
) -> None:
    """Remove your own comment; its text is gone for good, also from its history."""
    written, here = await find(
        session, actor, IdeaComment, comment_id, Permission.IDEA_COMMENT, lock=True
    )
    await service.remove(session, here, written, version)


@router.get(
    "/comments/{comment_id}/versions",
    response_model=Page[CommentVersion],
    openapi_extra=policy(Permission.IDEA_READ),
)
async def list_comment_versions(comment_id: UUID, actor: CurrentActor, session: Reading) -> Any:
    """List what a comment has said, the oldest first; nothing once it is removed or hidden."""
    written, here = await find(session, actor, IdeaComment, comment_id, Permission.IDEA_READ)
    return {"items": await reading.versions_of(session, here, written), "next": None}
