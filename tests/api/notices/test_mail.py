"""Notices by mail, through a real SMTP server on the loopback."""

import email
from datetime import UTC, datetime, timedelta
from email.policy import default
from typing import Any

import pytest
from sqlmodel import select

from builders import World
from ideas_world import open_challenge, submit
from postbox import Postbox, mailing_by, port_of, serving
from samskab import wiring
from samskab.core import clock, delivering
from samskab.core.database import Database
from samskab.core.deliveries import Delivery, DeliveryState
from samskab.core.settings import Settings
from samskab.notices.mail.composing import compose_notice
from samskab.notices.mail.planning import next_digest
from samskab.notices.models import NoticeKind
from samskab.worker import deliver


@pytest.fixture
def mailing(settings: Settings) -> Settings:
    return mailing_by(settings)


async def wants(world: World, who: str, mail: str, language: str = "da") -> None:
    chosen = await world.caller(who).put(
        "/me/notice-preferences", {"mail": mail, "language": language}, 0
    )
    assert chosen.status_code == 200


async def answered_idea(world: World, title: str = "Bed sensors") -> str:
    idea = await submit(world, await open_challenge(world), by="employee", title=title)
    await world.caller("lead").created(
        f"/ideas/{idea['id']}/answer", {"status": "parked", "answer": "A secret reason."}
    )
    return str(idea["id"])


async def quiet(world: World, settings: Settings) -> None:
    """Everybody has read what was so far, so that only what follows is mailed."""
    await deliver(world.app.state.database, settings)
    for who in world.users:
        await world.caller(who).client.post("/me/notices/reading", json={"notice_ids": None})


async def test_a_mail_says_what_and_where_and_no_more(
    world: World, settings: Settings, mailing: Settings, database: Database
) -> None:
    await quiet(world, settings)
    await wants(world, "employee", "at_once")
    idea_id = await answered_idea(world)
    postbox = Postbox()
    async with serving(postbox, port_of(mailing)):
        await deliver(database, mailing)
        await deliver(database, mailing)
    (mail,) = [m for m in postbox.mails if m["To"] == "employee@example.org"][-1:]
    said = mail.get_content()
    assert mail["Subject"] == "Din idé “Bed sensors” har fået svar"
    assert f"{mailing.public_url}/projects/{world.project_id}/ideas/{idea_id}" in said
    assert "A secret reason." not in mail.as_string()
    assert {m["To"] for m in postbox.mails} == {"employee@example.org"}, "others wait for the day"


async def test_a_mail_is_in_the_language_of_its_reader(
    world: World, settings: Settings, mailing: Settings, database: Database
) -> None:
    await quiet(world, settings)
    await wants(world, "employee", "at_once", "en")
    await answered_idea(world)
    postbox = Postbox()
    async with serving(postbox, port_of(mailing)):
        await deliver(database, mailing)
    assert "Your idea “Bed sensors” has been answered" in [m["Subject"] for m in postbox.mails]


async def test_a_server_that_was_down_gets_it_later(
    world: World, settings: Settings, mailing: Settings, database: Database
) -> None:
    await quiet(world, settings)
    await wants(world, "employee", "at_once")
    await answered_idea(world)
    await deliver(database, mailing)
    postbox = Postbox()
    moment = clock.now() + timedelta(minutes=1)
    async with serving(postbox, port_of(mailing)):
        with clock.told_by(lambda: moment):
            await deliver(database, mailing)
    assert "Din idé “Bed sensors” har fået svar" in [m["Subject"] for m in postbox.mails]


async def test_a_refused_recipient_has_failed_after_the_last_attempt(
    world: World,
    settings: Settings,
    mailing: Settings,
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(delivering, "MAX_ATTEMPTS", 3)
    await quiet(world, settings)
    await wants(world, "employee", "at_once")
    await answered_idea(world)
    postbox = Postbox()
    postbox.refused = {"employee@example.org"}
    async with serving(postbox, port_of(mailing)):
        for hours in range(4):
            moment = clock.now() + timedelta(hours=hours * 0.1)
            with clock.told_by(lambda moment=moment: moment):
                await deliver(database, mailing)
    async with database.reading() as session:
        failed = select(Delivery).where(Delivery.state == DeliveryState.FAILED)
        rows = (await session.exec(failed)).all()
    assert {row.last_error for row in rows} == {"SMTPRecipientsRefused"}
    assert {row.listener for row in rows} == {"notice_mail"}
    assert postbox.mails == []


async def test_sent_twice_it_is_the_same_mail(
    world: World, settings: Settings, mailing: Settings, database: Database
) -> None:
    """A worker that dies between sending and marking: the next one sends the same again."""
    await quiet(world, settings)
    await wants(world, "employee", "at_once")
    await answered_idea(world)
    await delivering.deliver_due(database, [wiring.listeners(mailing)[0]])
    mailer = wiring.listeners(mailing)[1]
    postbox = Postbox()
    async with serving(postbox, port_of(mailing)):
        async with database.writing() as session:
            due = select(Delivery).where(Delivery.listener == mailer.name)
            before = {row.id: row.subject for row in (await session.exec(due)).all()}
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("samskab.notices.mail.listener._note_mailed", _die)
            await delivering.deliver_due(database, [mailer])
        moment = clock.now() + timedelta(minutes=5)
        with clock.told_by(lambda: moment):
            await delivering.deliver_due(database, [mailer])
            await delivering.deliver_due(database, [mailer])
    names = [m["Message-ID"] for m in postbox.mails]
    assert len(names) == 2 * len(before)
    assert len(set(names)) == len(before), "recognisable as the same"


async def _die(*_: Any) -> None:
    raise SystemError


async def test_the_days_news_come_together_once(
    world: World, settings: Settings, mailing: Settings, database: Database
) -> None:
    await quiet(world, settings)
    for number in range(3):
        await answered_idea(world, f"Idea {number}")
    postbox = Postbox()
    tomorrow = clock.now() + timedelta(days=1)
    async with serving(postbox, port_of(mailing)):
        await deliver(database, mailing)
        assert postbox.mails == [], "not before the hour"
        with clock.told_by(lambda: tomorrow):
            await deliver(database, mailing)
            await deliver(database, mailing)
    mine = [m for m in postbox.mails if m["To"] == "employee@example.org"]
    assert len(mine) == 1
    said = mine[0].get_content()
    assert all(f"Din idé “Idea {number}” har fået svar." in said for number in range(3))


async def test_who_wants_none_or_has_read_it_gets_none(
    world: World, settings: Settings, mailing: Settings, database: Database
) -> None:
    await quiet(world, settings)
    await wants(world, "lead", "none")
    await answered_idea(world)
    postbox = Postbox()
    tomorrow = clock.now() + timedelta(days=1)
    await deliver(database, mailing)
    for who in world.users:
        await world.caller(who).client.post("/me/notices/reading", json={"notice_ids": None})
    async with serving(postbox, port_of(mailing)):
        with clock.told_by(lambda: tomorrow):
            await deliver(database, mailing)
    assert postbox.mails == []


async def test_without_a_server_no_mail_is_queued(
    world: World, settings: Settings, database: Database
) -> None:
    await wants(world, "employee", "at_once")
    await answered_idea(world)
    await deliver(database, settings)
    async with database.reading() as session:
        listeners = set((await session.exec(select(Delivery.listener))).all())
    assert listeners == {"notices"}


async def test_no_title_adds_a_header(world: World, mailing: Settings) -> None:
    notice = {
        "id": "1",
        "kind": NoticeKind.IDEA_ANSWERED,
        "title": "A\r\nBcc: everyone@example.org\n\nhello",
        "project_title": "P",
        "project_id": world.project_id,
        "target_id": "2",
    }
    mail = compose_notice(mailing, world.users["employee"], notice)
    read = email.message_from_bytes(mail.as_bytes(), policy=default)
    assert read["Bcc"] is None
    assert "Bcc: everyone@example.org" in read["Subject"]


async def test_the_digest_keeps_to_the_municipalitys_clock(settings: Settings) -> None:
    def at(*when: int) -> datetime:
        return next_digest(datetime(*when, tzinfo=UTC), 7, "Europe/Copenhagen")

    assert at(2026, 1, 10, 5, 59) == datetime(2026, 1, 10, 6, 0, tzinfo=UTC)
    assert at(2026, 1, 10, 6, 0) == datetime(2026, 1, 11, 6, 0, tzinfo=UTC)
    assert at(2026, 3, 28, 12, 0) == datetime(2026, 3, 29, 5, 0, tzinfo=UTC), "summer time"
    assert at(2026, 10, 24, 12, 0) == datetime(2026, 10, 25, 6, 0, tzinfo=UTC), "winter time"
