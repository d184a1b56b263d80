"""Rule 3, of consents: they are appended, never changed or deleted."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from builders import World
from samskab.core.database import Database
from study_world import LATER, StudyWorld


async def test_no_route_changes_or_removes_a_consent(world: World) -> None:
    study = await StudyWorld.create(world)
    person = await study.consenting()
    path = f"/participants/{person['id']}/consents"
    consent = (await study.lead.read(path))["items"][0]
    for where in (path, f"{path}/{consent['id']}", f"/consents/{consent['id']}"):
        assert (await study.lead.patch(where, {"kind": "declined"}, 1)).status_code in (404, 405)
        assert (await study.lead.put(where, {"kind": "declined"}, 1)).status_code in (404, 405)
        assert (await study.lead.delete(where, 1)).status_code in (404, 405)
    assert (await study.lead.read(path))["items"] == [consent]


@pytest.mark.parametrize("table", ["consent", "consent_text"])
@pytest.mark.parametrize("verb", ["UPDATE {} SET number = 9", "DELETE FROM {}"])
async def test_the_database_itself_refuses(
    world: World, database: Database, table: str, verb: str
) -> None:
    study = await StudyWorld.create(world)
    await study.consenting()
    with pytest.raises(DBAPIError, match="append-only"):
        async with database.writing() as session:
            await session.exec(text(verb.format(table)))


async def test_the_trail_grows_in_the_order_in_which_it_happened(world: World) -> None:
    study = await StudyWorld.create(world)
    person = await study.consenting()
    path = f"/participants/{person['id']}/consents"
    await study.withdraw(person, "keep")
    await study.consent(person, happened_at="2026-05-01T09:00:00Z")
    listed = (await study.lead.read(path))["items"]
    assert [(c["number"], c["kind"]) for c in listed] == [
        (1, "given"),
        (2, "withdrawn"),
        (3, "given"),
    ]
    back = {
        "kind": "re_affirmed",
        "text_number": 1,
        "scopes": ["survey"],
        "given_by": "self",
        "form": "paper",
        "happened_at": LATER,
    }
    refused = await study.lead.post(path, back)
    assert (refused.status_code, refused.json()["code"]) == (422, "before_latest_consent")
