"""House rule 13: nobody is told of what they may not see, neither when it happens nor later."""

from uuid import UUID

from sqlmodel import select

from api.notices.test_mail import Postbox, mailing, port_of, serving, wants
from api.notices.test_notices import all_read, kinds, told
from builders import World
from ideas_world import open_challenge, submit
from samskab import wiring
from samskab.core import delivering
from samskab.core.database import Database
from samskab.core.settings import Settings
from samskab.identity.permissions import LOOKING, TENANT_WIDE, Permission
from samskab.notices.models import Notice
from samskab.projects.rules import PERMISSIONS_OF_ROLE
from samskab.worker import deliver

__all__ = ["mailing"]


async def test_strangers_are_told_of_nothing(world: World, settings: Settings) -> None:
    idea = await submit(world, await open_challenge(world), by="employee")
    await world.caller("lead").created(f"/ideas/{idea['id']}/answer", {"status": "selected"})
    await world.decide()
    for stranger in ("neighbour", "competitor", "colleague"):
        assert await told(world, stranger, settings) == []
        assert await world.caller(stranger).read("/me/notices/count") == {"unread": 0}


async def test_who_left_before_it_was_delivered_is_not_told(
    world: World, settings: Settings, database: Database
) -> None:
    idea = await submit(world, await open_challenge(world), by="company")
    await all_read(world, settings)
    await world.caller("lead").created(f"/ideas/{idea['id']}/answer", {"status": "selected"})
    await _leave(world, "company")
    await deliver(database, settings)
    async with database.reading() as session:
        mine = select(Notice).where(
            Notice.user_id == world.users["company"].id, Notice.target_id == UUID(idea["id"])
        )
        assert (await session.exec(mine)).all() == []


async def test_who_left_no_longer_reads_what_they_were_told(
    world: World, settings: Settings
) -> None:
    idea = await submit(world, await open_challenge(world), by="company")
    await all_read(world, settings)
    await world.caller("lead").created(f"/ideas/{idea['id']}/answer", {"status": "selected"})
    assert await kinds(world, "company", settings) == ["idea_answered"]
    await _leave(world, "company")
    company = world.caller("company")
    assert (await company.read("/me/notices?count=true"))["total"] == 0
    assert await company.read("/me/notices/count") == {"unread": 0}


async def test_one_cannot_mark_the_notices_of_another(world: World, settings: Settings) -> None:
    (notice,) = await told(world, "company", settings)
    for ids in ([notice["id"]], None):
        await world.caller("competitor").created("/me/notices/reading", {"notice_ids": ids})
        assert await world.caller("company").read("/me/notices/count") == {"unread": 1}


async def test_who_left_is_not_mailed_either(
    world: World, settings: Settings, mailing: Settings, database: Database
) -> None:
    await all_read(world, settings)
    await wants(world, "company", "at_once")
    idea = await submit(world, await open_challenge(world), by="company")
    await world.caller("lead").created(f"/ideas/{idea['id']}/answer", {"status": "selected"})
    await delivering_notices_only(database, mailing)
    await _leave(world, "company")
    postbox = Postbox()
    async with serving(postbox, port_of(mailing)):
        await deliver(database, mailing)
    assert [mail["To"] for mail in postbox.mails] == []


def test_whoever_sees_a_project_may_see_all_that_notices_name() -> None:
    """Notices ask whether somebody sees the project; titles of ideas and studies come with it."""
    for held in (*TENANT_WIDE.values(), *PERMISSIONS_OF_ROLE.values()):
        assert Permission.PROJECT_READ not in held or held >= LOOKING


async def delivering_notices_only(database: Database, mailing: Settings) -> None:
    while await delivering.deliver_due(database, wiring.listeners(mailing)[:1]):
        pass


async def _leave(world: World, who: str) -> None:
    lead = world.caller("lead")
    members = (await lead.read(f"{world.project}/members"))["items"]
    (member,) = [m for m in members if m["user_id"] == str(world.users[who].id)]
    left = await lead.delete(f"{world.project}/members/{member['id']}", member["version"])
    assert left.status_code == 204
