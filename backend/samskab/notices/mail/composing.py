"""Composing mails: plain text, one sentence and one link for each notice."""

import re
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Any
from urllib.parse import urlsplit

from samskab.core import clock
from samskab.core.settings import Settings
from samskab.identity.models import User
from samskab.notices.mail.words import WORDS, sentence
from samskab.notices.rules import link_of

MOST_IN_A_DIGEST = 30
_SUBJECT_LENGTH = 150


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
    """Return the message; headers are one line each, whatever stands in titles and names."""
    words = WORDS[user.language]
    message = EmailMessage(policy=SMTP)
    message["From"] = f"Samskab <{settings.mail_from}>"
    message["To"] = user.email
    message["Subject"] = _one_line(subject)[:_SUBJECT_LENGTH]
    message["Date"] = format_datetime(clock.now())
    # Derived from the notice: if it is sent twice, mail programs show it once.
    message["Message-ID"] = f"<{identity}@{urlsplit(settings.public_url).hostname}>"
    message["Auto-Submitted"] = "auto-generated"
    greeting = words.greeting.format(name=_one_line(user.name))
    choose = f"{words.footer}\n{settings.public_url}/notices/preferences"
    message.set_content(f"{greeting}\n\n{body}\n\n-- \n{choose}\n", cte="quoted-printable")
    return message


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", "".join(c if c.isprintable() else " " for c in text)).strip()
