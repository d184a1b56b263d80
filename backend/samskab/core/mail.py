"""Mails: plain text with headers of one line, sent by the server that the settings name."""

import re
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import unquote, urlsplit

import aiosmtplib

from samskab.core import clock
from samskab.core.settings import Settings

TIMEOUT_SECONDS = 20
_SUBJECT_LENGTH = 150
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


def compose(settings: Settings, *, to: str, subject: str, body: str, identity: str) -> EmailMessage:
    """Return a message; headers are one line each, whatever stands in titles and names.

    `identity` makes its Message-ID: if it is sent twice, mail programs show it once.
    """
    message = EmailMessage(policy=SMTP)
    message["From"] = f"Samskab <{settings.mail_from}>"
    message["To"] = to
    message["Subject"] = one_line(subject)[:_SUBJECT_LENGTH]
    message["Date"] = format_datetime(clock.now())
    message["Message-ID"] = f"<{identity}@{urlsplit(settings.public_url).hostname}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(body, cte="quoted-printable")
    return message


def one_line(text: str) -> str:
    """Return a text without line ends and whatever cannot be printed."""
    return re.sub(r"\s+", " ", "".join(c if c.isprintable() else " " for c in text)).strip()


async def send(settings: Settings, message: EmailMessage) -> None:
    """Hand a mail to the server; raises what the server or the network answers otherwise.

    With `smtp://` STARTTLS is used where the server offers it, and demanded where a password
    would cross the network; `smtps://` speaks TLS from the start.
    """
    server = urlsplit(settings.smtp_url.get_secret_value())
    direct = server.scheme == "smtps"
    demanded = bool(server.username) and server.hostname not in _LOOPBACK
    await aiosmtplib.send(
        message,
        sender=settings.mail_from,
        hostname=server.hostname,
        port=server.port or (465 if direct else 587 if server.username else 25),
        username=unquote(server.username) if server.username else None,
        password=unquote(server.password) if server.password else None,
        use_tls=direct,
        start_tls=False if direct else True if demanded else None,
        timeout=TIMEOUT_SECONDS,
    )
