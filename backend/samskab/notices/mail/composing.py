"""Composing mails: plain text, one sentence and one link for each notice."""

from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from typing import Any

from samskab.core.mail import compose, one_line
from samskab.core.settings import Settings
from samskab.identity.models import User
from samskab.notices.mail.words import WORDS, sentence
from samskab.notices.rules import link_of

MOST_IN_A_DIGEST = 30


def compose_notice(settings: Settings, user: User, notice: Mapping[str, Any]) -> EmailMessage:
    """Return the mail about one notice."""
    said = sentence(user.language, notice["kind"], notice["title"])
    body = _item(settings, user, notice)
    return _message(settings, user, said, body, f"notice.{notice['id']}")


def compose_digest(
    settings: Settings, user: User, notices: Sequence[Mapping[str, Any]]
) -> EmailMessage:
    """Return the mail of a day; it is named after the first notice in it."""
    words = WORDS[user.language]
    count = len(notices)
    subject = (words.digest_one if count == 1 else words.digest_many).format(count=count)
    parts = [_item(settings, user, notice) for notice in notices[:MOST_IN_A_DIGEST]]
    if count > MOST_IN_A_DIGEST:
        more = words.more.format(count=count - MOST_IN_A_DIGEST)
        parts.append(f"{more}\n{settings.public_url}/notices")
    first = min(str(notice["id"]) for notice in notices)
    return _message(settings, user, subject, "\n\n".join(parts), f"digest.{first}")


def _item(settings: Settings, user: User, notice: Mapping[str, Any]) -> str:
    said = sentence(user.language, notice["kind"], notice["title"])
    lines = [f"{said}."]
    if notice["project_title"] != notice["title"]:
        lines.append(WORDS[user.language].project.format(project=notice["project_title"]))
    link = link_of(notice["kind"], notice["target_id"])
    lines.append(f"{settings.public_url}/projects/{notice['project_id']}/{link}".rstrip("/"))
    return "\n".join(lines)


def _message(
    settings: Settings, user: User, subject: str, body: str, identity: str
) -> EmailMessage:
    """Return the message with its greeting, and where mails are chosen or refused."""
    words = WORDS[user.language]
    greeting = words.greeting.format(name=one_line(user.name))
    choose = f"{words.footer}\n{settings.public_url}/notices/preferences"
    return compose(
        settings,
        to=user.email,
        subject=subject,
        body=f"{greeting}\n\n{body}\n\n-- \n{choose}\n",
        identity=identity,
    )
