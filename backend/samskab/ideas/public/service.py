"""The verbs of the public page: leave, confirm, silence; and of who reads: accept, refuse."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlmodel import col

from samskab.core import audit, clock, events
from samskab.core.database import Session, select_columns
from samskab.core.problems import Conflict, Invalid, NotFound, TooManyRequests
from samskab.core.settings import Settings
from samskab.ideas import service as ideas
from samskab.ideas.challenges.models import Answerers, Challenge, ChallengeState
from samskab.ideas.challenges.rules import state_at
from samskab.ideas.events import IdeaAction, PublicIdeaReceived
from samskab.ideas.fields.service import accepted
from samskab.ideas.models import Idea
from samskab.ideas.public import rules, tokens
from samskab.ideas.public.models import PUBLIC_PAGE, PublicIdea, PublicIdeaState
from samskab.ideas.public.pictures import pictures_of
from samskab.ideas.public.schemas import PublicIdeaCreate
from samskab.identity.models import Organisation
from samskab.projects.access import Access
from samskab.projects.models import Project, ProjectState
from samskab.projects.service import scope_of

_PAGE = (
    select_columns(
        Challenge.id,
        col(Organisation.name).label("municipality_name"),
        Challenge.question,
        Challenge.background,
        Challenge.target_group,
        Challenge.fields,
        Challenge.opens_at,
        Challenge.closes_at,
        Challenge.project_id,
        Challenge.municipality_id,
    )
    .join(Project, col(Project.id) == Challenge.project_id)
    .join(Organisation, col(Organisation.id) == Challenge.municipality_id)
    .where(Challenge.answerable_by == Answerers.PUBLIC, col(Project.state) == ProjectState.ACTIVE)
)


async def read_page(session: Session, challenge_id: UUID) -> Mapping[str, Any]:
    """Return a public challenge with its state now; 404 for every other."""
    statement = _PAGE.where(col(Challenge.id) == challenge_id)
    row = (await session.exec(statement)).mappings().one_or_none()
    if row is None:
        raise NotFound
    state = state_at(clock.now(), row["opens_at"], row["closes_at"])
    shown = await pictures_of(session, challenge_id) if state is ChallengeState.OPEN else []
    asked = [field for field in row["fields"] if not field["retired"]]
    return {**row, "state": state, "fields": asked, "pictures": shown}


async def demand_open(session: Session, challenge_id: UUID) -> None:
    """Raise 404 unless a challenge is public and open now."""
    page = await read_page(session, challenge_id)
    if page["state"] is not ChallengeState.OPEN:
        raise NotFound


async def leave(
    session: Session, settings: Settings, challenge_id: UUID, new: PublicIdeaCreate, address: str
) -> PublicIdea:
    """Keep what somebody without an account left; it is no idea yet.

    Raises 409 when the challenge is not open, 429 when too much came from one place.
    """
    page = await read_page(session, challenge_id)
    if page["state"] is not ChallengeState.OPEN:
        raise Conflict("challenge_not_open", f"The challenge is {page['state']}.")
    if new.wants_answer and new.email is None:
        raise Invalid("address_required", "Write where the answer shall go.", "/email")
    if new.email is not None and not settings.mail_is_sent:
        raise Invalid(
            "mail_not_sent", "No mails are sent from here. Leave the address out.", "/email"
        )
    sender = tokens.sender_of(settings, address)
    await _refuse_too_many(
        session, col(PublicIdea.sender) == sender, rules.SENDER_WINDOW, rules.IDEAS_PER_SENDER
    )
    if new.email is not None:
        await _refuse_too_many(
            session, col(PublicIdea.email) == new.email, rules.MAIL_WINDOW, rules.MAILS_PER_ADDRESS
        )
    challenge = await session.get_one(Challenge, challenge_id)
    left = PublicIdea(
        municipality_id=page["municipality_id"],
        project_id=page["project_id"],
        challenge_id=challenge_id,
        **new.model_dump(exclude={"field_values"}),
        field_values=accepted(challenge, {}, new.field_values, by_author=True),
        sender=sender,
        state=PublicIdeaState.WAITING if new.email is None else PublicIdeaState.UNCONFIRMED,
    )
    session.add(left)
    await session.flush()
    events.record(
        session,
        None,
        PublicIdeaReceived(
            municipality_id=left.municipality_id,
            project_id=left.project_id,
            challenge_id=challenge_id,
            public_idea_id=left.id,
        ),
    )
    await session.flush()
    return left


async def confirm(session: Session, settings: Settings, token: str) -> Mapping[str, Any]:
    """Make an idea of what its author confirms by the link; once more changes nothing."""
    left = await _by_link(session, tokens.confirmed_by(settings, token))
    if left.state is PublicIdeaState.UNCONFIRMED:
        project = await session.get_one(Project, left.project_id)
        if project.state is not ProjectState.ACTIVE:
            raise tokens.link_is_over()
        await _become_idea(session, left, None)
        if not left.wants_answer:
            left.email = None
        await session.flush()
    statement = select_columns(
        col(Challenge.question), col(Organisation.name).label("municipality_name")
    ).join(Organisation, col(Organisation.id) == Challenge.municipality_id)
    about = (await session.exec(statement.where(Challenge.id == left.challenge_id))).one()
    return {**about._mapping, "title": left.title, "wants_answer": left.wants_answer}


async def silence(session: Session, settings: Settings, token: str) -> None:
    """Forget the author's address: no more mails about this idea."""
    left = await _by_link(session, tokens.silenced_by(settings, token))
    if left.state is not PublicIdeaState.UNCONFIRMED:
        left.email = None
        left.wants_answer = False
        await session.flush()


def waiting_in(project_id: UUID) -> Any:
    """Select what waits to be read by who leads a project."""
    return select_columns(
        PublicIdea.id,
        PublicIdea.challenge_id,
        PublicIdea.title,
        PublicIdea.text,
        PublicIdea.field_values,
        PublicIdea.origin_perspective,
        PublicIdea.author,
        PublicIdea.created_at,
        PublicIdea.version,
    ).where(PublicIdea.project_id == project_id, PublicIdea.state == PublicIdeaState.WAITING)


async def accept(session: Session, here: Access, left: PublicIdea) -> Idea:
    """Make an idea of a text that was read. Its row must be locked."""
    here.require_active()
    _demand_waiting(left)
    idea = await _become_idea(session, left, here.actor.user_id)
    await session.flush()
    return idea


async def refuse(session: Session, here: Access, left: PublicIdea, reason: str) -> None:
    """Empty a text that will not become an idea; the reason stays. Its row must be locked."""
    here.require_active()
    _demand_waiting(left)
    left.state = PublicIdeaState.REFUSED
    left.title, left.text, left.field_values, left.author = "", "", {}, None
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        IdeaAction.PUBLIC_IDEA_REFUSED,
        left,
        after={"reason": reason},
    )
    await session.flush()


async def forget_old(session: Session) -> None:
    """Delete what nobody confirmed, and addresses that are no longer needed."""
    now = clock.now()
    await session.exec(
        delete(PublicIdea).where(
            col(PublicIdea.state) == PublicIdeaState.UNCONFIRMED,
            col(PublicIdea.created_at) < now - rules.CONFIRM_WITHIN,
        )
    )
    ended = select(col(Project.id)).where(
        col(Project.state).in_([ProjectState.STOPPED, ProjectState.IMPLEMENTED])
    )
    await _forget(session, "email", col(PublicIdea.project_id).in_(ended))
    await _forget(session, "sender", col(PublicIdea.created_at) < now - rules.SENDER_KEPT)


async def _forget(session: Session, column: str, when: Any) -> None:
    await session.exec(
        update(PublicIdea)
        .where(
            getattr(PublicIdea, column).is_not(None),
            col(PublicIdea.state) != PublicIdeaState.UNCONFIRMED,
            when,
        )
        .values({column: None})
        .execution_options(synchronize_session=False)
    )


async def _refuse_too_many(session: Session, same: Any, window: timedelta, most: int) -> None:
    now = clock.now()
    statement = select_columns(func.count(), func.min(PublicIdea.created_at)).where(
        same, col(PublicIdea.created_at) > now - window
    )
    count, oldest = (await session.exec(statement)).one()
    if count >= most:
        raise _too_many(oldest, window, now)


def _too_many(oldest: datetime, window: timedelta, now: datetime) -> TooManyRequests:
    return TooManyRequests(
        rules.seconds_until(oldest, window, now),
        "too_many_ideas",
        "Many ideas have come from here lately. Try again later, or hand yours in on paper.",
    )


async def _by_link(session: Session, public_idea_id: UUID) -> PublicIdea:
    left = await session.get(PublicIdea, public_idea_id, with_for_update=True)
    if left is None:
        raise tokens.link_is_over()
    return left


async def _become_idea(session: Session, left: PublicIdea, by: UUID | None) -> Idea:
    project = await session.get_one(Project, left.project_id)
    idea = Idea(
        **scope_of(project),
        challenge_id=left.challenge_id,
        title=left.title,
        text=left.text,
        field_values=left.field_values,
        origin_perspective=left.origin_perspective,
        external_author=left.author,
        source=PUBLIC_PAGE,
    )
    await ideas.add(session, by, idea)
    left.state = PublicIdeaState.ACCEPTED
    left.idea_id = idea.id
    return idea


def _demand_waiting(left: PublicIdea) -> None:
    if left.state is not PublicIdeaState.WAITING:
        raise Conflict("settled_already", "This has been settled already. Load the list anew.")
