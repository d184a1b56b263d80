"""Signing in and out: sessions in the database, refusals that tell nothing."""

import hashlib
from datetime import timedelta

from pydantic import SecretStr
from sqlalchemy import delete, func
from sqlmodel import col, select

from samskab.core import clock
from samskab.core.database import Session
from samskab.core.problems import TooManyRequests, Unauthenticated
from samskab.core.settings import Settings
from samskab.identity import passwords, tokens
from samskab.identity.models import SignInFailure, User, UserSession

WINDOW = timedelta(minutes=15)


async def sign_in(
    session: Session,
    settings: Settings,
    email: str,
    password: SecretStr,
    *,
    address: str,
    former_token: str | None,
) -> tuple[User | None, str]:
    """Check an account's password and return the user with a new session's token.

    Returns `(None, "")` after noting a failure, so that the note is committed before the
    caller answers 401. Raises 429 after too many failures for this account and address.
    """
    subjects = [_subject("account", email), _subject("address", address)]
    await _refuse_after_too_many(session, settings, subjects)
    user = (await session.exec(select(User).where(User.email == email.lower()))).one_or_none()
    right = await passwords.matches(
        password.get_secret_value(), user.password_hash if user and user.active else None
    )
    if user is None or not right:
        session.add_all(SignInFailure(subject=subject) for subject in subjects)
        return None, ""
    await session.exec(delete(SignInFailure).where(col(SignInFailure.subject) == subjects[0]))
    return user, await open_session(session, user, former_token)


async def open_session(session: Session, user: User, former_token: str | None) -> str:
    """Open a session for the user, ending the one the browser had; return its token."""
    if former_token:
        await end_session(session, former_token)
    token = tokens.new_token()
    session.add(
        UserSession(user_id=user.id, token_hash=tokens.digest(token), last_seen_at=clock.now())
    )
    return token


async def end_session(session: Session, token: str) -> None:
    """End the session of a token; ending one that is over changes nothing."""
    await session.exec(
        delete(UserSession).where(col(UserSession.token_hash) == tokens.digest(token))
    )


async def forget_old(session: Session, settings: Settings) -> None:
    """Delete sessions that are over and failures that no longer count."""
    now = clock.now()
    idle = now - timedelta(minutes=settings.session_idle_minutes)
    absolute = now - timedelta(hours=settings.session_absolute_hours)
    await session.exec(
        delete(UserSession).where(
            (col(UserSession.last_seen_at) < idle) | (col(UserSession.created_at) < absolute)
        )
    )
    await session.exec(delete(SignInFailure).where(col(SignInFailure.created_at) < now - WINDOW))


def refuse() -> Unauthenticated:
    """Return the one refusal of a sign-in, the same for every reason."""
    return Unauthenticated("sign_in_refused", "E-mail or password is wrong.")


async def _refuse_after_too_many(session: Session, settings: Settings, subjects: list[str]) -> None:
    """An address may fail ten times as often as an account: offices share one."""
    since = clock.now() - WINDOW
    for subject, factor in zip(subjects, (1, 10), strict=True):
        statement = select(func.count(), func.min(SignInFailure.created_at)).where(
            SignInFailure.subject == subject, col(SignInFailure.created_at) > since
        )
        failures, oldest = (await session.exec(statement)).one()
        if failures >= settings.sign_in_attempts * factor:
            wait = oldest + WINDOW - clock.now()
            raise TooManyRequests(max(1, int(wait.total_seconds()) + 1))


def _subject(kind: str, value: str) -> str:
    return hashlib.sha256(f"{kind}:{value.lower()}".encode()).hexdigest()
