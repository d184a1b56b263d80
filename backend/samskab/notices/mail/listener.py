"""The listeners that mail notices: one at once, or those of a day together."""

from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import update
from sqlmodel import col

from samskab.core import clock
from samskab.core.database import Database
from samskab.core.events import OutboxEvent
from samskab.core.mail import send
from samskab.core.settings import Settings
from samskab.identity.models import User
from samskab.notices import people, service
from samskab.notices.mail.composing import compose_digest, compose_notice
from samskab.notices.mail.planning import AT_ONCE, DIGEST, user_of_digest
from samskab.notices.models import MailChoice, Notice


class NoticeMail:
    """Mails one notice, unless it was read or mailed meanwhile."""

    name: ClassVar[str] = AT_ONCE
    kinds: ClassVar[frozenset[str]] = frozenset()  # planned with a notice, not with an event

    def __init__(self, settings: Settings) -> None:
        """Send by the server of the settings."""
        self._settings = settings

    async def hear(self, database: Database, event: OutboxEvent, subject: str) -> None:
        """Mail the notice that the subject names."""
        notice_id = UUID(subject)
        # From the writing door: a replica may not have the notice yet.
        async with database.writing() as session:
            user_id = (await session.get_one(Notice, notice_id)).user_id
        user, notices = await _unmailed(database, user_id, MailChoice.AT_ONCE)
        for notice in notices:
            if notice["id"] == notice_id:
                await send(self._settings, compose_notice(self._settings, user, notice))
                await _note_mailed(database, [notice_id])


class DigestMail:
    """Mails a person what they have not read of the past day."""

    name: ClassVar[str] = DIGEST
    kinds: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, settings: Settings) -> None:
        """Send by the server of the settings."""
        self._settings = settings

    async def hear(self, database: Database, event: OutboxEvent, subject: str) -> None:
        """Mail the digest that the subject names; there is none when all was read."""
        user, notices = await _unmailed(database, user_of_digest(subject), MailChoice.DAILY)
        if notices:
            await send(self._settings, compose_digest(self._settings, user, notices))
            await _note_mailed(database, [notice["id"] for notice in notices])


async def _unmailed(
    database: Database, user_id: UUID, choice: MailChoice
) -> tuple[User, list[dict[str, Any]]]:
    """Return a person's unread, unmailed notices, if they still want them in this way.

    Asked anew at this moment: what they may see (house rule 13) and what they have chosen.
    """
    async with database.writing() as session:
        user = await session.get_one(User, user_id)
        preference = await service.preference_of(session, user_id)
        if not user.active or user.persona is not None or preference.mail is not choice:
            return user, []
        statement = (
            service.notices_of(await people.actor_for(session, user))
            .where(col(Notice.read_at).is_(None), col(Notice.mailed_at).is_(None))
            .order_by(col(Notice.happened_at), col(Notice.id))
        )
        rows = await session.rows(statement)
        return user, [dict(row) for row in rows.mappings()]


async def _note_mailed(database: Database, notice_ids: list[UUID]) -> None:
    async with database.writing() as session:
        await session.exec(
            update(Notice).where(col(Notice.id).in_(notice_ids)).values(mailed_at=clock.now())
        )
