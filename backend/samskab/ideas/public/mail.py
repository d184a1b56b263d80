"""The listener that mails people without an account: the link that confirms, and the answers."""

from email.message import EmailMessage
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import or_, select, update
from sqlmodel import col

from samskab.core.database import Database, Session, select_columns
from samskab.core.events import OutboxEvent
from samskab.core.mail import compose, send
from samskab.core.settings import Settings
from samskab.ideas.answers.models import IdeaAnswer
from samskab.ideas.challenges.models import Challenge
from samskab.ideas.events import IdeaAnswered, PublicIdeaReceived
from samskab.ideas.merging.service import family_of
from samskab.ideas.public.models import PublicIdea, PublicIdeaState
from samskab.ideas.public.tokens import confirmation_token, silence_token
from samskab.ideas.public.words import WORDS
from samskab.identity.models import Organisation

_LEFT = (
    select_columns(
        PublicIdea.id,
        PublicIdea.title,
        PublicIdea.email,
        PublicIdea.language,
        col(Challenge.question),
        col(Organisation.name).label("municipality"),
    )
    .join(Challenge, col(Challenge.id) == PublicIdea.challenge_id)
    .join(Organisation, col(Organisation.id) == PublicIdea.municipality_id)
    .where(col(PublicIdea.email).is_not(None))
)


class PublicIdeaMail:
    """Mails the authors of public ideas."""

    name: ClassVar[str] = "public_idea_mail"
    kinds: ClassVar[frozenset[str]] = frozenset({IdeaAnswered.kind(), PublicIdeaReceived.kind()})

    def __init__(self, settings: Settings) -> None:
        """Send by the server of the settings."""
        self._settings = settings

    async def hear(self, database: Database, event: OutboxEvent, subject: str) -> None:
        """Mail the link that confirms, or the newest answer to each who has not had it."""
        if event.kind == PublicIdeaReceived.kind():
            await self._ask(database, UUID(event.data["public_idea_id"]))
        else:
            await self._tell(database, UUID(event.data["idea_id"]))

    async def _ask(self, database: Database, public_idea_id: UUID) -> None:
        statement = _LEFT.where(
            PublicIdea.id == public_idea_id, PublicIdea.state == PublicIdeaState.UNCONFIRMED
        )
        async with database.writing() as session:
            left = (await session.exec(statement)).mappings().one_or_none()
        if left is not None:
            await send(self._settings, self._confirmation(left))

    async def _tell(self, database: Database, idea_id: UUID) -> None:
        async with database.writing() as session:
            answer, untold = await _untold(session, idea_id)
        for left in untold:
            await send(self._settings, self._answer(left, answer))
            # Noted one by one, so that a failure further on mails nobody twice.
            async with database.writing() as session:
                await session.exec(
                    update(PublicIdea)
                    .where(col(PublicIdea.id) == left["id"])
                    .values(told_of_id=answer.id)
                )

    def _confirmation(self, left: Any) -> EmailMessage:
        words = WORDS[left["language"]]
        token = confirmation_token(self._settings, left["id"])
        return compose(
            self._settings,
            to=left["email"],
            subject=words.confirm_subject.format(municipality=left["municipality"]),
            body=words.confirm.format(
                municipality=left["municipality"],
                question=left["question"],
                link=f"{self._settings.public_url}/public/confirm#{token}",
            ),
            identity=f"public-idea.{left['id']}",
        )

    def _answer(self, left: Any, answer: IdeaAnswer) -> EmailMessage:
        words = WORDS[left["language"]]
        token = silence_token(self._settings, left["id"])
        said = words.answer.format(
            municipality=left["municipality"],
            title=left["title"],
            status=words.statuses[answer.status],
            answer=f"\n\n{answer.answer}" if answer.answer else "",
        )
        stop = words.stop.format(link=f"{self._settings.public_url}/public/stop#{token}")
        return compose(
            self._settings,
            to=left["email"],
            subject=words.answer_subject.format(title=left["title"]),
            body=f"{said}\n\n-- \n{stop}\n",
            identity=f"public-answer.{left['id']}.{answer.id}",
        )


async def _untold(session: Session, idea_id: UUID) -> tuple[IdeaAnswer, list[Any]]:
    """Return the newest answer to an idea, and the authors within it who have not had it."""
    newest = (
        select(IdeaAnswer)
        .where(col(IdeaAnswer.idea_id) == idea_id)
        .order_by(col(IdeaAnswer.id).desc())
        .limit(1)
    )
    answer = (await session.exec(newest)).scalars().one()
    statement = _LEFT.where(
        PublicIdea.wants_answer,
        col(PublicIdea.idea_id).in_(await family_of(session, idea_id)),
        or_(col(PublicIdea.told_of_id).is_(None), col(PublicIdea.told_of_id) != answer.id),
    ).order_by(col(PublicIdea.id))
    return answer, (await session.exec(statement)).mappings().all()
