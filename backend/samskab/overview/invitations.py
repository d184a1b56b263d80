"""Open matters of invitations: where the actor was asked by name to speak."""

from sqlmodel import col

from samskab.core.database import Session, select_columns
from samskab.ideas.models import Idea, IdeaStatus
from samskab.identity.actor import Actor
from samskab.overview.items import MOST_OF_A_KIND, Item
from samskab.overview.schemas import WorkKind
from samskab.projects.access import member_join
from samskab.projects.models import Project, ProjectMember, ProjectState
from samskab.reality_check.invitations.models import Invitation, InvitationState
from samskab.reality_check.invitations.voices import spoken_at
from samskab.reality_check.rounds.sight import rounds_of


async def invitations_to_speak(session: Session, actor: Actor) -> list[Item]:
    """Return the ideas about which the actor was asked to speak in the round that is open."""
    statement = (
        select_columns(
            Invitation.idea_id,
            Invitation.round,
            Invitation.created_at,
            Idea.title,
            col(Project.id).label("project_id"),
            col(Project.title).label("project_title"),
        )
        .join(Idea, col(Idea.id) == Invitation.idea_id)
        .join(Project, col(Project.id) == Invitation.project_id)
        .join(ProjectMember, member_join(actor))
        .where(
            Invitation.user_id == actor.user_id,
            Invitation.state == InvitationState.INVITED,
            Project.state == ProjectState.ACTIVE,
            Idea.status == IdeaStatus.SELECTED,
            spoken_at().is_(None),
        )
        .order_by(Invitation.created_at)
        .limit(MOST_OF_A_KIND)
    )
    rows = (await session.exec(statement)).all()
    rounds = await rounds_of(session, {row.idea_id for row in rows})
    return [
        Item(
            kind=WorkKind.INVITED_TO_SPEAK,
            project_id=row.project_id,
            project_title=row.project_title,
            title=row.title,
            link=f"reality-check/{row.idea_id}/say",
            since=row.created_at,
        )
        for row in rows
        if rounds[row.idea_id].is_open and rounds[row.idea_id].number == row.round
    ]
