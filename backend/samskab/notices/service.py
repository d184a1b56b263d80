"""The verbs of notices: list, count, mark as read, choose how to be told."""

from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, update
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from samskab.core import clock
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.events import OutboxEvent
from samskab.ideas.models import Idea
from samskab.ideas.ratings.models import RatingRound
from samskab.ideas.workshops.models import Workshop
from samskab.identity.actor import Actor
from samskab.identity.models import User
from samskab.notices.models import Notice, NoticePreference, NoticeTarget
from samskab.notices.rules import link_of, outcome_of
from samskab.notices.schemas import NoticePreferencesPut
from samskab.projects.access import member_join, visible_to
from samskab.projects.models import Project, ProjectMember
from samskab.test_setups.studies.models import Study


def notices_of(actor: Actor) -> Any:
    """Select the actor's notices of projects that they may see now (house rule 13)."""
    doer = aliased(User)
    return (
        select_columns(
            Notice.id,
            Notice.kind,
            Notice.project_id,
            col(Project.title).label("project_title"),
            Notice.target,
            Notice.target_id,
            func.coalesce(
                Idea.title, RatingRound.question, Study.title, Workshop.title, Project.title
            ).label("title"),
            OutboxEvent.data,
            col(doer.name).label("actor_name"),
            Notice.happened_at,
            Notice.read_at,
        )
        .join(Project, col(Project.id) == Notice.project_id)
        .join(OutboxEvent, col(OutboxEvent.id) == Notice.event_id)
        .outerjoin(ProjectMember, member_join(actor))
        .outerjoin(doer, doer.id == OutboxEvent.actor_id)
        .outerjoin(
            Idea, and_(col(Notice.target) == NoticeTarget.IDEA, col(Idea.id) == Notice.target_id)
        )
        .outerjoin(
            RatingRound,
            and_(
                col(Notice.target) == NoticeTarget.RATING_ROUND,
                col(RatingRound.id) == Notice.target_id,
            ),
        )
        .outerjoin(
            Study, and_(col(Notice.target) == NoticeTarget.STUDY, col(Study.id) == Notice.target_id)
        )
        .outerjoin(
            Workshop,
            and_(col(Notice.target) == NoticeTarget.WORKSHOP, col(Workshop.id) == Notice.target_id),
        )
        .where(Notice.user_id == actor.user_id, visible_to(actor))
    )


def as_shown(row: dict[str, Any]) -> dict[str, Any]:
    """Return a selected notice with where it leads and how the matter came out."""
    kind = row["kind"]
    return {
        **row,
        "link": link_of(kind, row["target_id"]),
        "outcome": outcome_of(kind, row["data"]),
    }


async def count_unread(session: Session, actor: Actor) -> int:
    """Return how many notices the actor has not read, of projects that they may see."""
    statement = (
        select(func.count())
        .select_from(Notice)
        .join(Project, col(Project.id) == Notice.project_id)
        .outerjoin(ProjectMember, member_join(actor))
        .where(Notice.user_id == actor.user_id, col(Notice.read_at).is_(None), visible_to(actor))
    )
    return (await session.exec(statement)).one()


async def mark_read(session: Session, actor: Actor, notice_ids: list[UUID] | None) -> None:
    """Note that the actor has read some or all of their notices; others' are left alone."""
    statement = update(Notice).where(
        col(Notice.user_id) == actor.user_id, col(Notice.read_at).is_(None)
    )
    if notice_ids is not None:
        statement = statement.where(col(Notice.id).in_(notice_ids))
    await session.exec(statement.values(read_at=clock.now()))


async def preference_of(session: Session, user_id: UUID, *, lock: bool = False) -> NoticePreference:
    """Return how a person wants to be told; the usual way, with version 0, until they choose."""
    statement = select(NoticePreference).where(NoticePreference.user_id == user_id)
    if lock:
        statement = statement.with_for_update()
    chosen = (await session.exec(statement)).one_or_none()
    return chosen or NoticePreference(user_id=user_id, version=0)


async def choose(
    session: Session, actor: Actor, new: NoticePreferencesPut, version: int
) -> tuple[NoticePreference, User]:
    """Choose how to be told, and in which language mails are written."""
    user = (
        await session.exec(select(User).where(User.id == actor.user_id).with_for_update())
    ).one()
    preference = await preference_of(session, actor.user_id, lock=True)
    expect(preference, version)
    user.language = new.language
    if version == 0:
        preference.version = 1
        session.add(preference)
    elif preference.mail is new.mail:
        preference.updated_at = clock.now()  # the language is shown under the same version
    preference.mail = new.mail
    await session.flush()
    return preference, user
