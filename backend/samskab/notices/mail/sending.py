"""Sending a mail by the server that the settings name."""

from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

import aiosmtplib

from samskab.core.settings import Settings

TIMEOUT_SECONDS = 20
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


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
