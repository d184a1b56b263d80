"""The verbs of the discussion: comment, correct, remove."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, func, update
from sqlmodel import col, select

from samskab.core import audit, clock, events, idempotency
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Invalid, Refused
from samskab.ideas.discussion.models import IdeaComment, IdeaCommentMention, IdeaCommentVersion
from samskab.ideas.discussion.schemas import IdeaCommentCreate, IdeaCommentPatch
from samskab.ideas.events import IdeaAction, IdeaCommented, MembersMentioned
from samskab.ideas.models import Idea
from samskab.identity.models import User
from samskab.projects.access import Access
from samskab.projects.models import ProjectMember
from samskab.projects.service import scope_of


async def comment(
    session: Session, here: Access, idea: Idea, new: IdeaCommentCreate
) -> IdeaComment:
    """Comment on an idea, or reply to a comment on it (one level)."""
    here.require_active()
    if new.parent_id is not None:
        await _demand_comment_of(session, idea, new.parent_id)
    written = IdeaComment(
        **scope_of(here.project),
        idea_id=idea.id,
        author_id=here.actor.user_id,
        **new.model_dump(exclude={"mentioned_ids"}),
    )
    session.add(written)
    await session.flush()
    await _count(session, idea.id, 1)
    await _mention(session, here, written, new.mentioned_ids)
    audit.record(session, here.actor.user_id, IdeaAction.COMMENTED, written)
    events.record(
        session,
        here.actor.user_id,
        IdeaCommented(**scope_of(here.project), idea_id=idea.id, comment_id=written.id),
    )
    await session.flush()
    return written


async def correct(
    session: Session, here: Access, written: IdeaComment, patch: IdeaCommentPatch, version: int
) -> IdeaComment:
    """Correct a comment; nobody but its author may, and what it said before stays readable."""
    _demand_own(here, written)
    here.require_active()
    demand_there(written)
    expect(written, version)
    if patch.text is not None and patch.text != written.text:
        session.add(
            IdeaCommentVersion(
                **scope_of(here.project),
                comment_id=written.id,
                number=await _versions(session, written) + 1,
                text=written.text,
                written_at=written.edited_at or written.created_at,
            )
        )
        written.text = patch.text
        written.edited_at = clock.now()
    if patch.mentioned_ids is not None:
        await _mention(session, here, written, patch.mentioned_ids)
    # The texts stay out of the trail: its author may remove them.
    audit.record(session, here.actor.user_id, IdeaAction.COMMENT_CHANGED, written)
    await session.flush()
    return written


async def remove(session: Session, here: Access, written: IdeaComment, version: int) -> None:
    """Remove one's comment: its text is gone, also from its history, and nobody is mentioned.

    It may be done in a project that rests or has ended, too: it is the author's own text.
    """
    _demand_own(here, written)
    demand_there(written)
    expect(written, version)
    for told in (IdeaCommentVersion, IdeaCommentMention):
        await session.exec(delete(told).where(col(told.comment_id) == written.id))
    written.text = ""
    written.removed_at = clock.now()
    await _count(session, written.idea_id, -1)
    await idempotency.forget_about(session, [written.id])
    audit.record(session, here.actor.user_id, IdeaAction.COMMENT_REMOVED, written)
    await session.flush()


def _demand_own(here: Access, written: IdeaComment) -> None:
    if written.author_id != here.actor.user_id:
        raise Refused(
            "not_your_comment", "Only its author may change or remove a comment. Write a reply."
        )


def demand_there(written: IdeaComment) -> None:
    """Raise 409 once its author has removed the comment."""
    if written.removed_at is not None:
        raise Conflict("comment_removed", "The comment was removed by its author.")


async def _demand_comment_of(session: Session, idea: Idea, parent_id: UUID) -> None:
    parent = await session.get(IdeaComment, parent_id)
    if parent is None or parent.idea_id != idea.id:
        raise Invalid("unknown_comment", "There is no such comment on this idea.", "/parent_id")
    if parent.parent_id is not None:
        raise Invalid(
            "reply_to_reply", "Reply to the comment that the reply belongs to.", "/parent_id"
        )
    demand_there(parent)


async def _versions(session: Session, written: IdeaComment) -> int:
    statement = select(func.count()).where(IdeaCommentVersion.comment_id == written.id)
    return (await session.exec(statement)).one()


async def _count(session: Session, idea_id: UUID, by: int) -> None:
    # By SQL: the idea itself has not changed, so its version stays.
    await session.exec(
        update(Idea)
        .where(col(Idea.id) == idea_id)
        .values(comment_count=Idea.comment_count + by)
        .execution_options(synchronize_session=False)
    )


async def _mention(
    session: Session, here: Access, written: IdeaComment, user_ids: Sequence[UUID]
) -> None:
    """Let the comment mention these members and nobody else; those who are new are told."""
    names = await _names_of_members(session, here, user_ids)
    for place, user_id in enumerate(user_ids):
        if user_id not in names:
            raise Invalid(
                "not_a_member",
                "Only members of the project can be mentioned.",
                f"/mentioned_ids/{place}",
            )
    statement = select(IdeaCommentMention).where(IdeaCommentMention.comment_id == written.id)
    known = {mention.user_id: mention for mention in (await session.exec(statement)).all()}
    for user_id, mention in known.items():
        if user_id not in names:
            await session.delete(mention)
        elif f"@{mention.written_as}" not in written.text:  # corrected from what was shown
            mention.written_as = names[user_id]
    new = [user_id for user_id in names if user_id not in known]
    session.add_all(
        IdeaCommentMention(
            **scope_of(here.project),
            comment_id=written.id,
            user_id=user_id,
            written_as=names[user_id],
        )
        for user_id in new
    )
    if new:
        events.record(
            session,
            here.actor.user_id,
            MembersMentioned(
                **scope_of(here.project),
                idea_id=written.idea_id,
                comment_id=written.id,
                user_ids=tuple(new),
            ),
        )


async def _names_of_members(
    session: Session, here: Access, user_ids: Sequence[UUID]
) -> dict[UUID, str]:
    statement = (
        select_columns(User.id, User.name)
        .join(ProjectMember, col(ProjectMember.user_id) == User.id)
        .where(ProjectMember.project_id == here.project.id, col(User.id).in_(user_ids))
    )
    found = {row.id: row.name for row in (await session.rows(statement)).all()}
    return {user_id: found[user_id] for user_id in dict.fromkeys(user_ids) if user_id in found}
