"""Open matters of flags: comments and ideas that those who lead are asked to look at."""

from sqlalchemy import distinct, func
from sqlmodel import col

from samskab.core.database import Session, select_columns
from samskab.ideas.discussion.models import IdeaComment
from samskab.ideas.flags.models import ContentFlag
from samskab.identity.actor import Actor
from samskab.overview.ideas import LEADS
from samskab.overview.items import MOST_OF_A_KIND, Item
from samskab.overview.schemas import WorkKind
from samskab.projects.access import member_join
from samskab.projects.models import Project, ProjectMember, ProjectState


async def flags_to_see(session: Session, actor: Actor) -> list[Item]:
    """Return, for each project the actor leads, how much was flagged and waits."""
    subject = func.coalesce(ContentFlag.comment_id, ContentFlag.idea_id)
    statement = (
        select_columns(
            Project.id,
            Project.title,
            func.count(distinct(subject)).label("count"),
            func.min(col(ContentFlag.created_at)).label("since"),
        )
        .join(ProjectMember, member_join(actor))
        .join(ContentFlag, col(ContentFlag.project_id) == Project.id)
        .outerjoin(IdeaComment, col(IdeaComment.id) == ContentFlag.comment_id)
        .where(
            Project.state == ProjectState.ACTIVE,
            col(ProjectMember.role).in_(LEADS),
            col(ContentFlag.settled_at).is_(None),
            col(IdeaComment.removed_at).is_(None),
        )
        .group_by(Project.id, Project.title)
        .order_by(func.min(col(ContentFlag.created_at)))
        .limit(MOST_OF_A_KIND)
    )
    return [
        Item(
            kind=WorkKind.FLAGS_TO_SEE,
            project_id=row.id,
            project_title=row.title,
            title=row.title,
            link="ideas/flags",
            since=row.since,
            count=row.count,
        )
        for row in (await session.exec(statement)).all()
    ]
