"""Open matters of rating rounds: the ideas that members are asked to rate."""

from sqlmodel import col

from samskab.core import clock
from samskab.core.database import Session, select_columns
from samskab.ideas.ratings.models import RatingRound, RatingShare
from samskab.identity.actor import Actor
from samskab.identity.permissions import Permission
from samskab.overview.items import MOST_OF_A_KIND, Item
from samskab.overview.schemas import WorkKind
from samskab.projects.access import member_join
from samskab.projects.models import Project, ProjectMember, ProjectState
from samskab.projects.rules import PERMISSIONS_OF_ROLE


async def ratings_wanted(session: Session, actor: Actor) -> list[Item]:
    """Return the open rounds of the actor's projects that they have not finished."""
    raters = [role for role, held in PERMISSIONS_OF_ROLE.items() if Permission.IDEA_SUPPORT in held]
    statement = (
        select_columns(
            RatingRound.id,
            RatingRound.question,
            RatingRound.created_at,
            RatingRound.project_id,
            col(Project.title).label("project_title"),
        )
        .join(Project, col(Project.id) == RatingRound.project_id)
        .join(ProjectMember, member_join(actor))
        .outerjoin(
            RatingShare,
            (col(RatingShare.rating_round_id) == RatingRound.id)
            & (col(RatingShare.user_id) == actor.user_id),
        )
        .where(
            Project.state == ProjectState.ACTIVE,
            col(ProjectMember.role).in_(raters),
            col(RatingRound.closes_at) > clock.now(),
            col(RatingShare.finished_at).is_(None),
        )
        .order_by(RatingRound.id)
        .limit(MOST_OF_A_KIND)
    )
    return [
        Item(
            kind=WorkKind.RATING_WANTED,
            project_id=row.project_id,
            project_title=row.project_title,
            title=row.question,
            link=f"ideas/ratings/{row.id}",
            since=row.created_at,
        )
        for row in (await session.exec(statement)).all()
    ]
