"""The verbs of flags: flag, dismiss, hide, restore; each may be repeated without effect."""

from typing import Any

from sqlalchemy import update
from sqlmodel import col, select

from samskab.core import audit, clock, events
from samskab.core.database import Session
from samskab.core.problems import Conflict, Invalid
from samskab.ideas.discussion.models import IdeaComment, IdeaCommentHiding
from samskab.ideas.discussion.service import demand_there
from samskab.ideas.events import CommentHidden, CommentRestored, IdeaAction
from samskab.ideas.flags.models import ContentFlag, FlagReason
from samskab.ideas.flags.schemas import FlagCreate, HidingPut
from samskab.ideas.models import Idea
from samskab.projects.access import Access
from samskab.projects.service import scope_of

Subject = IdeaComment | Idea


async def flag(session: Session, here: Access, subject: Subject, new: FlagCreate) -> ContentFlag:
    """Ask those who lead to look at a comment or an idea; once for each person."""
    here.require_active()
    if new.reason is FlagReason.OTHER and not new.words:
        raise Invalid("words_required", "Say in a few words what is wrong.", "/words")
    if isinstance(subject, IdeaComment):
        demand_there(subject)
    mine = _flags_on(subject, ContentFlag.flagged_by == here.actor.user_id)
    if (await session.exec(select(ContentFlag).where(*mine))).first() is not None:
        raise Conflict("flagged_already", "You have flagged it already. Those who lead see it.")
    put = ContentFlag(
        **scope_of(here.project),
        comment_id=subject.id if isinstance(subject, IdeaComment) else None,
        idea_id=subject.id if isinstance(subject, Idea) else None,
        flagged_by=here.actor.user_id,
        **new.model_dump(),
    )
    session.add(put)
    # No event: the timeline would name who flagged. Those who lead see it among their work.
    audit.record(
        session, here.actor.user_id, IdeaAction.FLAGGED, subject, after={"reason": new.reason}
    )
    await session.flush()
    return put


async def dismiss(session: Session, here: Access, subject: Subject) -> None:
    """Settle the flags on a comment or an idea: it stays as it is, or was put right."""
    here.require_active()
    if await _settle(session, subject):
        audit.record(session, here.actor.user_id, IdeaAction.FLAGS_DISMISSED, subject)
        await session.flush()


async def hide(session: Session, here: Access, written: IdeaComment, new: HidingPut) -> None:
    """Hide a comment with a reason that everybody reads; its row must be locked."""
    here.require_active()
    demand_there(written)
    await _settle(session, written)
    hiding = await _hiding_of(session, written)
    if hiding is not None and hiding.reason == new.reason:
        return
    if hiding is None:
        hiding = IdeaCommentHiding(
            **scope_of(here.project),
            comment_id=written.id,
            hidden_by=here.actor.user_id,
            reason=new.reason,
        )
        session.add(hiding)
    hiding.hidden_by = here.actor.user_id
    hiding.reason = new.reason
    _tell(session, here, written, IdeaAction.COMMENT_HIDDEN, CommentHidden, after=new.model_dump())
    await session.flush()


async def restore(session: Session, here: Access, written: IdeaComment) -> None:
    """Let a hidden comment be read again; its row must be locked."""
    here.require_active()
    demand_there(written)
    hiding = await _hiding_of(session, written)
    if hiding is None:
        return
    await session.delete(hiding)
    _tell(session, here, written, IdeaAction.COMMENT_RESTORED, CommentRestored)
    await session.flush()


def _tell(
    session: Session,
    here: Access,
    written: IdeaComment,
    action: IdeaAction,
    event: type[CommentHidden] | type[CommentRestored],
    **more: Any,
) -> None:
    audit.record(session, here.actor.user_id, action, written, **more)
    happened = event(**scope_of(here.project), idea_id=written.idea_id, comment_id=written.id)
    events.record(session, here.actor.user_id, happened)


def _flags_on(subject: Subject, *where: Any) -> list[Any]:
    of = ContentFlag.comment_id if isinstance(subject, IdeaComment) else ContentFlag.idea_id
    return [of == subject.id, *where]


async def _settle(session: Session, subject: Subject) -> bool:
    """Settle what is flagged there; tell whether anything was."""
    settled = await session.exec(
        update(ContentFlag)
        .where(*_flags_on(subject, col(ContentFlag.settled_at).is_(None)))
        .values(settled_at=clock.now())
        .returning(col(ContentFlag.id))
    )
    return settled.first() is not None


async def _hiding_of(session: Session, written: IdeaComment) -> IdeaCommentHiding | None:
    statement = select(IdeaCommentHiding).where(IdeaCommentHiding.comment_id == written.id)
    return (await session.exec(statement)).one_or_none()
