"""A real SMTP server on the loopback that keeps what arrives."""

import asyncio
import email
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.smtp import SMTP

from api.cli.server import free_port
from samskab.core.settings import Settings


class Postbox:
    """Keeps what arrives; refuses recipients when told to."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.refused: set[str] = set()

    async def handle_RCPT(  # noqa: N802
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        if address in self.refused:
            return "550 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.mails.append(email.message_from_bytes(envelope.content, policy=default))
        return "250 OK"


@asynccontextmanager
async def serving(postbox: Postbox, port: int) -> AsyncIterator[None]:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(postbox, loop=loop), "127.0.0.1", port)
    try:
        yield
    finally:
        server.close()
        await server.wait_closed()


def mailing_by(settings: Settings) -> Settings:
    """The settings with a mail server at a free port; nobody answers there yet."""
    return settings.model_copy(
        update={
            "smtp_url": type(settings.smtp_url)(f"smtp://127.0.0.1:{free_port()}"),
            "mail_from": "samskab@nordby.example",
        }
    )


def port_of(settings: Settings) -> int:
    return int(settings.smtp_url.get_secret_value().rsplit(":", 1)[1])
