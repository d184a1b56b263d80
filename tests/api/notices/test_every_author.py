"""Every author is told, also those whose idea lives on in another, and those on paper."""

from api.notices.test_mail import Postbox, mailing, port_of, quiet, serving, wants
from builders import World
from ideas_world import open_challenge, submit
from samskab.core.database import Database
from samskab.core.settings import Settings
from samskab.worker import deliver

__all__ = ["mailing"]
PAPER = {"external_author": "En pårørende", "origin_perspective": "relative"}


async def test_all_authors_of_a_merged_idea_are_told_by_mail(
    world: World, settings: Settings, mailing: Settings, database: Database
) -> None:
    challenge, lead = await open_challenge(world), world.caller("lead")
    bearer = await submit(world, challenge, by="company", title="Radar")
    typed = await submit(world, challenge, by="citizen_voice", title="Lys")
    paper = await submit(world, challenge, by="employee", title="Ro", **PAPER)
    for one in (typed, paper):
        await lead.created(
            f"/ideas/{one['id']}/answer",
            {"status": "merged", "answer": "Samme tanke.", "merged_into_id": bearer["id"]},
        )
    await quiet(world, settings)
    people = ("company", "citizen_voice", "employee")
    for who in people:
        await wants(world, who, "at_once")
    await lead.created(f"/ideas/{bearer['id']}/answer", {"status": "selected"})
    postbox = Postbox()
    async with serving(postbox, port_of(mailing)):
        await deliver(database, mailing)
    assert {m["To"]: m["Subject"] for m in postbox.mails} == {
        "company@example.org": "Din idé “Radar” har fået svar",
        "citizen_voice@example.org": "Idéen “Radar”, som din idé lever videre i, har fået svar",
        "employee@example.org": "Idéen “Ro”, som du skrev for en anden, har fået svar",
    }


async def test_whoever_wrote_it_down_is_led_to_the_trail(world: World, settings: Settings) -> None:
    paper = await submit(world, await open_challenge(world), by="employee", title="Ro", **PAPER)
    await quiet(world, settings)
    await world.caller("lead").created(
        f"/ideas/{paper['id']}/answer", {"status": "parked", "answer": "Til foråret."}
    )
    await deliver(world.app.state.database, settings)
    (notice,) = (await world.caller("employee").read("/me/notices?unread=true"))["items"]
    assert (notice["kind"], notice["outcome"]) == ("written_down_answered", "parked")
    assert notice["link"] == f"ideas/{paper['id']}/trail"
