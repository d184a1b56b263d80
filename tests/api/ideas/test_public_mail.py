"""Mails to people without an account, through a real SMTP server on the loopback."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from email.message import EmailMessage
from typing import Any

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient
from sqlmodel import select

from builders import BASE_URL, World
from ideas_world import open_challenge
from postbox import Postbox, mailing_by, port_of, serving
from samskab import worker
from samskab.app import create_app
from samskab.core import clock
from samskab.core.database import Database
from samskab.core.settings import Settings
from samskab.ideas.public import rules
from samskab.ideas.public.models import PublicIdea

AUTHOR = "daughter@example.org"
IDEA = {
    "title": "A lamp that follows us",
    "origin_perspective": "relative",
    "email": AUTHOR,
    "wants_answer": True,
}


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return mailing_by(settings)


@pytest.fixture
async def app(settings: Settings) -> AsyncIterator[FastAPI]:
    application = create_app(settings)
    yield application
    await application.state.database.close()


@pytest.fixture
async def challenge(world: World) -> Any:
    return await open_challenge(world, answerable_by="public")


async def leave(client: AsyncClient, challenge: Any, **more: Any) -> Any:
    return await client.post(f"/public/challenges/{challenge['id']}/ideas", json={**IDEA, **more})


async def mails(database: Database, settings: Settings) -> list[EmailMessage]:
    """What the authors get now."""
    postbox = Postbox()
    async with serving(postbox, port_of(settings)):
        await worker.deliver(database, settings)
    return [mail for mail in postbox.mails if mail["To"] == AUTHOR]


def token_in(mail: EmailMessage, page: str) -> str:
    found = re.search(rf"/public/{page}#(\S+)", mail.get_content())
    assert found is not None, mail.get_content()
    return found[1]


async def confirmed(client: AsyncClient, database: Database, settings: Settings) -> Any:
    (mail,) = await mails(database, settings)
    token = token_in(mail, "confirm")
    return await client.post("/public/idea-confirmations", json={"token": token})


async def test_the_link_in_the_mail_makes_it_an_idea(
    world: World, challenge: Any, anonymous: AsyncClient, database: Database, settings: Settings
) -> None:
    left = await leave(anonymous, challenge)
    assert left.json() == {"next": "confirm_by_mail"}
    lead = world.caller("lead")
    assert (await lead.read(f"{world.project}/public-ideas"))["items"] == []
    (mail,) = await mails(database, settings)
    assert mail["Subject"] == "Bekræft din idé til Nordby Kommune"
    assert IDEA["title"] not in mail.as_string(), "a stranger's words are not sent to others"
    token = token_in(mail, "confirm")
    for _ in range(2):  # the second press changes nothing
        answer = await anonymous.post("/public/idea-confirmations", json={"token": token})
        assert answer.status_code == 200
        assert answer.json()["title"] == IDEA["title"]
    (idea,) = (await lead.read(f"{world.project}/ideas"))["items"]
    assert idea["title"] == IDEA["title"]
    assert idea["origin_perspective"] == "relative"
    assert AUTHOR not in (await lead.get(f"/ideas/{idea['id']}")).text


@pytest.mark.parametrize("language", ["da", "en"])
async def test_the_author_is_mailed_the_answer_once_and_may_end_it(
    world: World,
    challenge: Any,
    anonymous: AsyncClient,
    database: Database,
    settings: Settings,
    language: str,
) -> None:
    await leave(anonymous, challenge, language=language)
    assert (await confirmed(anonymous, database, settings)).status_code == 200
    lead = world.caller("lead")
    (idea,) = (await lead.read(f"{world.project}/ideas"))["items"]
    await lead.created(f"/ideas/{idea['id']}/answer", {"status": "selected", "answer": "We try."})
    (mail,) = await mails(database, settings)
    assert IDEA["title"] in mail["Subject"]
    assert "We try." in mail.get_content()
    assert await mails(database, settings) == []
    stopped = await anonymous.post(
        "/public/idea-mail-stops", json={"token": token_in(mail, "stop")}
    )
    assert stopped.status_code == 204
    await lead.created(f"/ideas/{idea['id']}/answer", {"status": "parked", "answer": "Later."})
    assert await mails(database, settings) == []
    async with database.writing() as session:
        assert (await session.exec(select(PublicIdea))).one().email is None


async def test_authors_whose_ideas_live_on_in_another_hear_of_its_answer(
    world: World, challenge: Any, anonymous: AsyncClient, database: Database, settings: Settings
) -> None:
    await leave(anonymous, challenge)
    await confirmed(anonymous, database, settings)
    lead = world.caller("lead")
    (idea,) = (await lead.read(f"{world.project}/ideas"))["items"]
    body = {"challenge_id": challenge["id"], "title": "Light at night"}
    target = await world.caller("employee").created(f"{world.project}/ideas", body)
    merged = {"status": "merged", "answer": "Together.", "merged_into_id": target["id"]}
    await lead.created(f"/ideas/{idea['id']}/answer", merged)
    assert len(await mails(database, settings)) == 1
    await lead.created(f"/ideas/{target['id']}/answer", {"status": "selected", "answer": "Yes."})
    (mail,) = await mails(database, settings)
    assert "Yes." in mail.get_content()


async def test_who_does_not_want_to_hear_more_leaves_no_address(
    challenge: Any, anonymous: AsyncClient, database: Database, settings: Settings
) -> None:
    await leave(anonymous, challenge, wants_answer=False)
    assert (await confirmed(anonymous, database, settings)).status_code == 200
    async with database.writing() as session:
        assert (await session.exec(select(PublicIdea))).one().email is None


async def test_a_link_that_is_old_or_made_up_is_refused(
    challenge: Any, anonymous: AsyncClient, database: Database, settings: Settings
) -> None:
    await leave(anonymous, challenge)
    (mail,) = await mails(database, settings)
    token = token_in(mail, "confirm")
    for wrong in ("made up", token[:-1], token_in(mail, "confirm") + "x"):
        refused = await anonymous.post("/public/idea-confirmations", json={"token": wrong})
        assert (refused.status_code, refused.json()["code"]) == (409, "link_is_over")
    stop = await anonymous.post("/public/idea-mail-stops", json={"token": token})
    assert stop.status_code == 409, "one purpose, one link"


async def test_what_nobody_confirmed_is_deleted(
    challenge: Any, anonymous: AsyncClient, database: Database, settings: Settings
) -> None:
    await leave(anonymous, challenge)
    (mail,) = await mails(database, settings)
    later = clock.now() + rules.CONFIRM_WITHIN + timedelta(minutes=1)
    with clock.told_by(lambda: later):
        await worker.tidy(database, settings)
    async with database.writing() as session:
        assert (await session.exec(select(PublicIdea))).all() == []
    token = token_in(mail, "confirm")
    gone = await anonymous.post("/public/idea-confirmations", json={"token": token})
    assert gone.json()["code"] == "link_is_over"


async def test_nobody_is_pestered_with_confirmations(
    world: World, challenge: Any, database: Database, settings: Settings
) -> None:
    codes = []
    for number in range(rules.MAILS_PER_ADDRESS + 2):
        transport = ASGITransport(app=world.app, client=(f"127.0.1.{number}", 50000))
        async with AsyncClient(transport=transport, base_url=BASE_URL) as client:
            codes.append((await leave(client, challenge, email=AUTHOR.upper())).status_code)
    assert codes == [202] * rules.MAILS_PER_ADDRESS + [429] * 2
    assert len(await mails(database, settings)) == rules.MAILS_PER_ADDRESS
