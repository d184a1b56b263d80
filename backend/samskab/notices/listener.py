"""The listener that turns events into notices, each for one person who may see the matter."""

from collections.abc import Awaitable, Callable
from typing import ClassVar
from uuid import UUID

from sqlmodel import select

from samskab.core import clock
from samskab.core.database import Database, Session
from samskab.core.events import OutboxEvent
from samskab.notices import people, rules
from samskab.notices.hearing import (
    discussion,
    evaluation,
    ideas,
    invitations,
    projects,
    ratings,
    reality_check,
    test_setups,
    workshops,
)
from samskab.notices.models import Notice
from samskab.notices.people import Told
from samskab.projects.jobs.models import Job

Hearing = Callable[[Session, OutboxEvent, UUID], Awaitable[list[Told]]]

HEARINGS: dict[str, Hearing] = {
    "assessment_changed": reality_check.assessment_told,
    "assessment_given": reality_check.assessment_told,
    "assessment_round_closed": reality_check.round_closed,
    "assessment_round_opened": reality_check.round_opened,
    "blocker_answered": reality_check.blocker_answered,
    "challenge_opened": ideas.challenge_opened,
    "co_author_added": ideas.co_author_added,
    "comment_hidden": discussion.comment_moderated,
    "comment_restored": discussion.comment_moderated,
    "consent_withdrawn": test_setups.study_changed,
    "decision_made": projects.decision_made,
    "idea_answered": ideas.idea_answered,
    "idea_due": ideas.idea_due,
    "idea_commented": discussion.idea_commented,
    "idea_state_set": ideas.idea_state_set,
    "idea_submitted": ideas.idea_submitted,
    "ideas_assigned": ideas.ideas_assigned,
    "incident_answered": test_setups.incident_answered,
    "incident_reported": test_setups.incident_reported,
    "invitation_declined": invitations.to_the_inviter,
    "invitation_delegated": invitations.to_the_inviter,
    "invited_to_speak": invitations.to_the_invited,
    "job_ended": projects.job_ended,
    "members_mentioned": discussion.members_mentioned,
    "outcome_changed": test_setups.outcome_changed,
    "project_member_added": projects.member_added,
    "public_idea_received": ideas.public_idea_received,
    "rating_round_opened": ratings.rating_round_opened,
    "recommendation_chosen": evaluation.recommendation_chosen,
    "reminded_to_speak": invitations.to_the_invited,
    "report_published": evaluation.report_published,
    "required_perspectives_set": reality_check.perspectives_set,
    "study_plan_changed": test_setups.study_changed,
    "study_state_changed": test_setups.study_changed,
    "weights_changed": projects.weights_changed,
    "workshop_cancelled": workshops.cancelled,
    "workshop_invited": workshops.invited,
    "workshop_moved": workshops.moved,
    "workshop_reminded": workshops.reminded,
}
# They waited for what they themselves set going.
TOLD_OF_THEIR_OWN = frozenset({"job_ended"})

AfterNotices = Callable[[Session, OutboxEvent, list[Notice]], Awaitable[None]]


class Notices:
    """Hears events and gives notice of them."""

    name: ClassVar[str] = "notices"
    kinds: ClassVar[frozenset[str]] = frozenset(HEARINGS)

    def __init__(self, then: AfterNotices | None = None) -> None:
        """`then` is done with new notices in the transaction that gives them."""
        self._then = then

    async def hear(self, database: Database, event: OutboxEvent, subject: str) -> None:
        """Give notice to those concerned who have none of this event yet."""
        async with database.writing() as session:
            project_id = await _project_of(session, event)
            told = _once_each(await HEARINGS[event.kind](session, event, project_id))
            if event.kind not in TOLD_OF_THEIR_OWN and event.actor_id:
                told.pop(event.actor_id, None)
            allowed = await people.who_may_see(
                session, event.municipality_id, project_id, list(told)
            )
            known = await session.exec(select(Notice.user_id).where(Notice.event_id == event.id))
            new = allowed - set(known.all())
            now = clock.now()
            notices = [
                Notice(
                    municipality_id=event.municipality_id,
                    project_id=project_id,
                    event_id=event.id,
                    user_id=user_id,
                    kind=one.kind,
                    target=one.target,
                    target_id=one.target_id,
                    happened_at=event.created_at,
                    read_at=None if rules.is_news(event.created_at, now) else now,
                )
                for user_id, one in told.items()
                if user_id in new
            ]
            session.add_all(notices)
            await session.flush()
            if self._then is not None:
                await self._then(session, event, [n for n in notices if n.read_at is None])


async def _project_of(session: Session, event: OutboxEvent) -> UUID:
    if event.project_id is not None:
        return event.project_id
    if "in_project" in event.data:  # no step in the project's course, and so not on its timeline
        return UUID(event.data["in_project"])
    return (await session.get_one(Job, UUID(event.data["job_id"]))).project_id


def _once_each(told: list[Told]) -> dict[UUID, Told]:
    """Keep the first thing that each person is told; they come in the order of weight."""
    first: dict[UUID, Told] = {}
    for one in told:
        first.setdefault(one.user_id, one)
    return first
