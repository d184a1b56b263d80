"""The verbs of workshops: plan, change, move, call off."""

from typing import Any
from uuid import UUID

from sqlalchemy import case, func, select, update
from sqlalchemy.orm import aliased
from sqlmodel import col

from samskab.core import audit, clock, events
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Invalid
from samskab.ideas.challenges.models import Challenge
from samskab.ideas.workshops import rules
from samskab.ideas.workshops.events import (
    WorkshopAction,
    WorkshopCancelled,
    WorkshopMoved,
    WorkshopPlanned,
)
from samskab.ideas.workshops.models import (
    Workshop,
    WorkshopAnswer,
    WorkshopIdea,
    WorkshopInvitee,
)
from samskab.ideas.workshops.schemas import WorkshopCreate, WorkshopPatch
from samskab.identity.models import User
from samskab.projects.access import Access
from samskab.projects.models import ProjectMember
from samskab.projects.service import scope_of

WHEN = ("starts_at", "ends_at")


def workshops_of(project_id: UUID, user_id: UUID) -> Any:
    """Select a project's workshops with how many are invited, come and came, and its ideas."""
    mine = aliased(WorkshopInvitee)
    return (
        select_columns(
            Workshop.id,
            Workshop.challenge_id,
            Workshop.title,
            Workshop.place,
            Workshop.starts_at,
            Workshop.ends_at,
            Workshop.facilitator_id,
            col(User.name).label("facilitator_name"),
            Workshop.cancelled_at,
            _people(WorkshopInvitee.headcount).label("invited"),
            _people(_heads_who_answered(WorkshopAnswer.COMING)).label("coming"),
            _people(WorkshopInvitee.attended).label("attended"),
            select(func.count())
            .where(
                col(WorkshopIdea.workshop_id) == Workshop.id, col(WorkshopIdea.idea_id).is_not(None)
            )
            .correlate(Workshop)
            .scalar_subquery()
            .label("idea_count"),
            col(mine.answer).label("my_answer"),
            Workshop.version,
        )
        .join(User, col(User.id) == Workshop.facilitator_id)
        .outerjoin(mine, (col(mine.workshop_id) == Workshop.id) & (col(mine.user_id) == user_id))
        .where(Workshop.project_id == project_id)
    )


async def describe(session: Session, here: Access, workshop: Workshop) -> dict[str, Any]:
    """Return a workshop with its figures and those who must be heard."""
    statement = workshops_of(workshop.project_id, here.actor.user_id).where(
        col(Workshop.id) == workshop.id
    )
    row = (await session.rows(statement)).mappings().one()
    question = select(col(Challenge.question)).where(col(Challenge.id) == workshop.challenge_id)
    by_perspective = (
        select_columns(
            WorkshopInvitee.perspective,
            func.sum(
                case(
                    (col(WorkshopInvitee.answer) == WorkshopAnswer.NOT_COMING, 0),
                    else_=WorkshopInvitee.headcount,
                )
            ),
            func.sum(WorkshopInvitee.attended),
            func.sum(_heads_who_answered(WorkshopAnswer.AWAITED)),
            func.sum(_heads_who_answered(WorkshopAnswer.MAYBE)),
        )
        .where(WorkshopInvitee.workshop_id == workshop.id)
        .group_by(WorkshopInvitee.perspective)
    )
    figures = (await session.exec(by_perspective)).all()
    own = workshop.model_dump(include={"project_id", "purpose", "notes", "cancel_reason"})
    return {
        **row,
        **own,
        "challenge_question": (await session.exec(question)).scalar_one(),
        "awaited": sum(each[3] for each in figures),
        "maybe": sum(each[4] for each in figures),
        "voices": rules.voices_heard((p, expected, came) for p, expected, came, *_ in figures),
        "created_at": workshop.created_at,
        "updated_at": workshop.updated_at,
    }


async def plan(session: Session, here: Access, new: WorkshopCreate) -> Workshop:
    """Plan a workshop for one of the project's challenges."""
    here.require_active()
    challenge = await session.get(Challenge, new.challenge_id)
    if challenge is None or challenge.project_id != here.project.id:
        raise Invalid(
            "unknown_challenge", "There is no such challenge in this project.", "/challenge_id"
        )
    if new.facilitator_id is not None:
        await _demand_member(session, here, new.facilitator_id)
    workshop = Workshop(
        **scope_of(here.project),
        **new.model_dump(exclude={"facilitator_id"}),
        facilitator_id=new.facilitator_id or here.actor.user_id,
    )
    _demand_time(workshop)
    session.add(workshop)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        WorkshopAction.PLANNED,
        workshop,
        after=new.model_dump(exclude={"purpose"}),
    )
    events.record(
        session,
        here.actor.user_id,
        WorkshopPlanned(**scope_of(here.project), workshop_id=workshop.id),
    )
    await session.flush()
    return workshop


async def change(
    session: Session, here: Access, workshop: Workshop, patch: WorkshopPatch, version: int
) -> Workshop:
    """Change a workshop. Moved to another time ahead, everybody is asked once more."""
    here.require_active()
    expect(workshop, version)
    demand_standing(workshop)
    changes = patch.changes()
    if "facilitator_id" in changes:
        await _demand_member(session, here, changes["facilitator_id"])
    before, after = audit.change(workshop, changes)
    _demand_time(workshop)
    moved = {name for name in (*WHEN, "place") if before.get(name) != after.get(name)}
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        WorkshopAction.CHANGED,
        workshop,
        before={name: value for name, value in before.items() if name != "notes"},
        after={name: value for name, value in after.items() if name != "notes"},
    )
    if moved and workshop.starts_at > clock.now():
        if moved.intersection(WHEN):
            await _ask_again(session, workshop)
        events.record(
            session,
            here.actor.user_id,
            WorkshopMoved(**scope_of(here.project), workshop_id=workshop.id),
        )
    await session.flush()
    return workshop


async def cancel(
    session: Session, here: Access, workshop: Workshop, reason: str, version: int
) -> Workshop:
    """Call a workshop off; everybody with an account who is invited is told."""
    here.require_active()
    expect(workshop, version)
    demand_standing(workshop)
    _, after = audit.change(workshop, {"cancelled_at": clock.now(), "cancel_reason": reason})
    await session.flush()
    audit.record(session, here.actor.user_id, WorkshopAction.CANCELLED, workshop, after=after)
    events.record(
        session,
        here.actor.user_id,
        WorkshopCancelled(**scope_of(here.project), workshop_id=workshop.id),
    )
    await session.flush()
    return workshop


def demand_standing(workshop: Workshop) -> None:
    """Raise 409 when the workshop has been called off."""
    if workshop.cancelled_at is not None:
        raise Conflict(
            "workshop_cancelled", "The workshop has been called off. Plan another one instead."
        )


def _demand_time(workshop: Workshop) -> None:
    if not rules.lasts_well(workshop.starts_at, workshop.ends_at):
        raise Invalid(
            "workshop_ends_wrongly",
            "A workshop ends after it starts, and lasts a week at most.",
            "/ends_at",
        )


async def _demand_member(session: Session, here: Access, user_id: UUID) -> None:
    statement = select(col(ProjectMember.id)).where(
        col(ProjectMember.project_id) == here.project.id, col(ProjectMember.user_id) == user_id
    )
    if (await session.exec(statement)).first() is None:
        raise Invalid(
            "not_a_member",
            "Only members of the project can be chosen. Add the person to the project first.",
            "/facilitator_id",
        )


async def _ask_again(session: Session, workshop: Workshop) -> None:
    await session.exec(
        update(WorkshopInvitee)
        .where(col(WorkshopInvitee.workshop_id) == workshop.id)
        .values(
            answer=WorkshopAnswer.AWAITED,
            answered_at=None,
            reminded_at=None,
            version=WorkshopInvitee.version + 1,
            updated_at=clock.now(),
        )
        .execution_options(synchronize_session=False)
    )


def _people(heads: Any) -> Any:
    return (
        select(func.coalesce(func.sum(heads), 0))
        .where(col(WorkshopInvitee.workshop_id) == Workshop.id)
        .correlate(Workshop)
        .scalar_subquery()
    )


def _heads_who_answered(answer: WorkshopAnswer) -> Any:
    return case((col(WorkshopInvitee.answer) == answer, WorkshopInvitee.headcount), else_=0)
