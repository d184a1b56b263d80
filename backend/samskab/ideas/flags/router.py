"""HTTP for flags, and for hiding what was flagged."""

from typing import Any
from uuid import UUID

from samskab.core.database import Reading, Writing
from samskab.core.paging import Page
from samskab.core.routing import feature_router, policy
from samskab.ideas.discussion import reading
from samskab.ideas.discussion.models import IdeaComment
from samskab.ideas.discussion.schemas import IdeaCommentRead
from samskab.ideas.flags import queue, service
from samskab.ideas.flags.schemas import FlagCreate, FlaggedItem, FlagRead, HidingPut
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter, find

router = feature_router("ideas")


@router.get(
    "/projects/{project_id}/flags",
    response_model=Page[FlaggedItem],
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def list_flagged(project_id: UUID, actor: CurrentActor, session: Reading) -> Any:
    """List the comments and ideas that were flagged and wait to be looked at, the oldest first."""
    await enter(session, actor, project_id, Permission.IDEA_ANSWER)
    return {"items": await queue.flagged(session, project_id), "next": None}


@router.post(
    "/comments/{comment_id}/flags",
    status_code=201,
    response_model=FlagRead,
    openapi_extra=policy(Permission.IDEA_READ),
)
async def flag_comment(
    comment_id: UUID, new: FlagCreate, actor: CurrentActor, session: Writing
) -> Any:
    """Ask those who lead to look at a comment. They do not learn who asked."""
    written, here = await find(
        session, actor, IdeaComment, comment_id, Permission.IDEA_READ, lock=True
    )
    return await service.flag(session, here, written, new)


@router.post(
    "/ideas/{idea_id}/flags",
    status_code=201,
    response_model=FlagRead,
    openapi_extra=policy(Permission.IDEA_READ),
)
async def flag_idea(idea_id: UUID, new: FlagCreate, actor: CurrentActor, session: Writing) -> Any:
    """Ask those who lead to look at an idea. They do not learn who asked."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_READ, lock=True)
    return await service.flag(session, here, idea, new)


@router.put(
    "/comments/{comment_id}/flags/dismissed",
    status_code=204,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def dismiss_comment_flags(comment_id: UUID, actor: CurrentActor, session: Writing) -> None:
    """Settle the flags on a comment and let it stay. Needs no If-Match: flags have no version."""
    written, here = await find(
        session, actor, IdeaComment, comment_id, Permission.IDEA_ANSWER, lock=True
    )
    await service.dismiss(session, here, written)


@router.put(
    "/ideas/{idea_id}/flags/dismissed",
    status_code=204,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def dismiss_idea_flags(idea_id: UUID, actor: CurrentActor, session: Writing) -> None:
    """Settle the flags on an idea: it stays, or you have put it right. Needs no If-Match."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_ANSWER, lock=True)
    await service.dismiss(session, here, idea)


@router.put(
    "/comments/{comment_id}/hiding",
    response_model=IdeaCommentRead,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def hide_comment(
    comment_id: UUID, new: HidingPut, actor: CurrentActor, session: Writing
) -> Any:
    """Hide a comment with a reason that everybody reads. Needs no If-Match."""
    written, here = await find(
        session, actor, IdeaComment, comment_id, Permission.IDEA_ANSWER, lock=True
    )
    await service.hide(session, here, written, new)
    return await reading.read(session, here, written)


@router.delete(
    "/comments/{comment_id}/hiding",
    response_model=IdeaCommentRead,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def restore_comment(comment_id: UUID, actor: CurrentActor, session: Writing) -> Any:
    """Let a hidden comment be read again. Needs no If-Match: hiding has no version."""
    written, here = await find(
        session, actor, IdeaComment, comment_id, Permission.IDEA_ANSWER, lock=True
    )
    await service.restore(session, here, written)
    return await reading.read(session, here, written)
