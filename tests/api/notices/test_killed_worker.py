"""A worker that is killed between sending a mail and noting it: the same mail comes again."""

import asyncio
import email
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import default
from threading import Event
from typing import Any

from aiosmtpd.controller import Controller
from sqlalchemy import update

from api.cli.server import SAMSKAB, environment
from api.cli.test_worker_along import wait_until
from api.notices.test_mail import answered_idea, mailing, quiet, wants
from builders import World
from postbox import port_of
from samskab.core.database import Database
from samskab.core.deliveries import Delivery
from samskab.core.settings import Settings

__all__ = ["mailing"]


class SilentPostbox:
    """Takes the first mail without ever saying so, and every later one as it should."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.arrived = Event()

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.mails.append(email.message_from_bytes(envelope.content, policy=default))
        if len(self.mails) == 1:
            self.arrived.set()
            await asyncio.sleep(60)
        return "250 OK"


@contextmanager
def working(settings: Settings) -> Iterator["subprocess.Popen[bytes]"]:
    process = subprocess.Popen(
        [SAMSKAB, "worker"],
        env=environment(
            settings.data_dir,
            SAMSKAB_DATABASE_URL=settings.database_url,
            SAMSKAB_SMTP_URL=settings.smtp_url.get_secret_value(),
            SAMSKAB_MAIL_FROM=settings.mail_from,
        ),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


async def test_killed_after_sending_it_sends_the_same_mail_again(
    world: World, settings: Settings, mailing: Settings, database: Database
) -> None:
    await quiet(world, settings)
    await wants(world, "employee", "at_once")
    await answered_idea(world)
    postbox = SilentPostbox()
    server = Controller(postbox, hostname="127.0.0.1", port=port_of(mailing))
    server.start()
    try:
        with working(mailing):
            wait_until(postbox.arrived.is_set, 60)
        async with database.writing() as session:  # the lease of the dead runs out
            await session.exec(update(Delivery).values(leased_until=None))
        names: list[str] = []

        def second_came() -> bool:
            names[:] = [mail["Message-ID"] for mail in postbox.mails]
            return names.count(names[0]) == 2

        with working(mailing):
            wait_until(second_came, 60)
    finally:
        server.stop()
    assert names.count(names[0]) == 2
