"""A comment that tells too much, corrected too late, and flagged: it waits for the lead."""

from uuid import UUID

from samskab.demo.stage import Stage
from samskab.ideas.discussion import service as discussion
from samskab.ideas.discussion.models import IdeaComment
from samskab.ideas.discussion.schemas import IdeaCommentCreate, IdeaCommentPatch
from samskab.ideas.flags import service as flags
from samskab.ideas.flags.models import FlagReason
from samskab.ideas.flags.schemas import FlagCreate
from samskab.ideas.models import Idea
from samskab.identity.permissions import Permission
from samskab.projects.access import find


async def say_too_much(stage: Stage, idea_id: UUID) -> None:
    """Let somebody name a citizen, and somebody else ask the lead to look at it."""
    idea, here = await find(
        stage.session, stage.actor("emil"), Idea, idea_id, Permission.IDEA_COMMENT
    )
    new = IdeaCommentCreate(text="Mrs. Olsen in no. 12 gives half of hers to the dog.")
    written = await discussion.comment(stage.session, here, idea, new)
    better = IdeaCommentPatch(text="Mrs. Olsen in no. 12 gives half of hers to her dog, she says.")
    await discussion.correct(stage.session, here, written, better, written.version)
    written, here = await find(
        stage.session, stage.actor("fatima"), IdeaComment, written.id, Permission.IDEA_READ
    )
    reason = FlagCreate(reason=FlagReason.PERSONAL_DATA, words="I come there; she would mind.")
    await flags.flag(stage.session, here, written, reason)
