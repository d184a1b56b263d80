"""Planning mails: who gets one for a new notice, at once or with the day's digest."""

from datetime import datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import col, select

from samskab.core import clock
from samskab.core.database import Session
from samskab.core.deliveries import Delivery
from samskab.core.events import OutboxEvent
from samskab.core.settings import Settings
from samskab.identity.models import User
from samskab.notices.models import MailChoice, Notice, NoticePreference

AT_ONCE = "notice_mail"
DIGEST = "digest_mail"


class MailPlan:
    """Adds the deliveries of mails to the transaction that gives the notices."""

    def __init__(self, settings: Settings) -> None:
        """Plan by the municipality's clock."""
        self._settings = settings

    async def __call__(self, session: Session, event: OutboxEvent, notices: list[Notice]) -> None:
        """Plan a mail at once, or that the next digest is sent, for each who wants one."""
        choices = await _choices(session, [notice.user_id for notice in notices])
        planned: list[tuple[str, str, datetime]] = []
        for notice in notices:
            choice = choices.get(notice.user_id, MailChoice.NONE)
            if choice is MailChoice.AT_ONCE:
                planned.append((AT_ONCE, str(notice.id), clock.now()))
            elif choice is MailChoice.DAILY:
                due = next_digest(
                    clock.now(), self._settings.mail_digest_hour, self._settings.time_zone
                )
                planned.append((DIGEST, digest_subject(notice.user_id, due), due))
        known = await _planned_already(session, [subject for _, subject, _ in planned])
        session.add_all(
            Delivery(
                municipality_id=event.municipality_id,
                event_id=event.id,
                listener=listener,
                subject=subject,
                next_attempt_at=due,
            )
            for listener, subject, due in planned
            if (listener, subject) not in known
        )


def next_digest(now: datetime, hour: int, zone: str) -> datetime:
    """Return the next moment at which the clocks of the zone strike the hour."""
    here = now.astimezone(ZoneInfo(zone))
    day = here.date()
    while True:
        strikes = datetime.combine(day, time(hour), ZoneInfo(zone))
        if strikes > here:
            return strikes.astimezone(now.tzinfo)
        day += timedelta(days=1)


def digest_subject(user_id: UUID, due: datetime) -> str:
    """Return what makes a digest one of a kind: the person and the moment."""
    return f"{user_id}:{due:%Y-%m-%dT%H}"


def user_of_digest(subject: str) -> UUID:
    """Return whose digest it is."""
    return UUID(subject.split(":", 1)[0])


async def _choices(session: Session, user_ids: list[UUID]) -> dict[UUID, MailChoice]:
    """Return how people want to be told; the accounts of the demo have no real addresses."""
    statement = (
        select(User.id, NoticePreference.mail)
        .outerjoin(NoticePreference, col(NoticePreference.user_id) == User.id)
        .where(col(User.id).in_(user_ids), col(User.active), col(User.persona).is_(None))
    )
    rows = (await session.exec(statement)).all()
    return {user_id: mail or MailChoice.DAILY for user_id, mail in rows}


async def _planned_already(session: Session, subjects: list[str]) -> set[tuple[str, str]]:
    statement = select(Delivery.listener, Delivery.subject).where(
        col(Delivery.listener).in_([AT_ONCE, DIGEST]), col(Delivery.subject).in_(subjects)
    )
    return {(listener, subject) for listener, subject in (await session.exec(statement)).all()}
