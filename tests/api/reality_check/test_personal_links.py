"""Personal links over HTTP: one voice without an account, unseen like all, until a day."""

import hashlib
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient
from sqlmodel import select

from builders import World
from checked_idea import ASSESSMENT, CheckedIdea
from samskab.core import clock
from samskab.core.database import Database
from samskab.core.idempotency import IdempotentAnswer
from samskab.reality_check.links.models import PersonalLink

OPEN, SPEAK = "/personal-link", "/personal-link/contribution"
LABEL = {"label": "Relative, Solbakken", "perspective": "relative"}
WORDS = {**ASSESSMENT, "comment": "My mother would sleep.", "blocker": "Ask her first."}


async def make(idea: CheckedIdea, **more: Any) -> Any:
    return await idea.lead.created(f"{idea.path}/personal-links", {**LABEL, **more})


def held(link: Any) -> dict[str, str]:
    return {"Samskab-Personal-Link": link["secret"]}


async def test_somebody_without_an_account_speaks_once_and_corrects_it(
    world: World, anonymous: AsyncClient
) -> None:
    idea = await CheckedIdea.select(world)
    link = await make(idea)
    opened = await anonymous.get(OPEN, headers=held(link))
    assert opened.status_code == 200, opened.text
    assert opened.headers["cache-control"] == "no-store"
    assert "noindex" in opened.headers["x-robots-tag"]
    page = opened.json()
    assert (page["idea_title"], page["label"], page["open"], page["said"]) == (
        "A bed sensor",
        LABEL["label"],
        True,
        None,
    )
    spoken = await anonymous.post(SPEAK, json=WORDS, headers=held(link))
    assert spoken.status_code == 201, spoken.text
    assert spoken.headers["cache-control"] == "no-store"
    await anonymous.post(SPEAK, json={**WORDS, "wanted": 1}, headers=held(link))
    await idea.say("lead")
    (said,) = [
        one
        for one in (await idea.lead.read(f"{idea.path}/assessments"))["items"]
        if one["voiced_by"]
    ]
    assert (said["voiced_by"], said["perspective"], said["wanted"]) == (
        LABEL["label"],
        "relative",
        1,
    )
    assert "relative" in (await idea.read())["heard"]
    (listed,) = (await idea.lead.read(f"{idea.path}/personal-links"))["items"]
    assert listed["state"] == "spoken"
    assert "secret" not in listed


async def test_whoever_made_the_link_does_not_see_over_its_shoulder(
    world: World, anonymous: AsyncClient
) -> None:
    idea = await CheckedIdea.select(world)
    link = await make(idea)
    await idea.say("employee", comment="Never at night.")
    shown = await anonymous.post(SPEAK, json=WORDS, headers=held(link))
    assert "Never at night" not in shown.text
    assert (await idea.lead.read(f"{idea.path}/assessments"))["items"] == []
    check = await idea.read()
    assert (check["unseen"], check["blockers"]) == (True, 0)
    await idea.say("lead")
    (said,) = [
        one
        for one in (await idea.lead.read(f"{idea.path}/assessments"))["items"]
        if one["voiced_by"]
    ]
    changed = await idea.lead.patch(f"/assessments/{said['id']}", {"wanted": 1}, said["version"])
    assert changed.status_code == 403, "it is not theirs to change"
    answer = {"answer": "We ask her."}
    await idea.lead.created(f"/assessments/{said['id']}/blocker-answer", answer)
    page = (await anonymous.get(OPEN, headers=held(link))).json()
    assert page["said"]["blocker_answer"] == "We ask her."


async def test_only_the_digest_of_the_secret_is_kept(world: World, database: Database) -> None:
    idea = await CheckedIdea.select(world)
    key = {"Idempotency-Key": "once"}
    link = await idea.lead.created(f"{idea.path}/personal-links", LABEL, headers=key)
    async with database.reading() as session:
        stored = (await session.exec(select(PersonalLink))).one()
        answers = (await session.exec(select(IdempotentAnswer.body))).all()
    assert stored.token_hash == hashlib.sha256(link["secret"].encode()).hexdigest()
    assert not any(link["secret"].encode() in body for body in answers)
    again = await idea.lead.post(f"{idea.path}/personal-links", LABEL, headers=key)
    assert (again.status_code, again.json()["code"]) == (409, "label_taken"), "none made twice"


async def test_what_is_unknown_expired_or_called_back_opens_nothing_alike(
    world: World, anonymous: AsyncClient, database: Database
) -> None:
    idea = await CheckedIdea.select(world)
    expired = await make(idea)
    revoked = await make(idea, label="A neighbour")
    await anonymous.post(SPEAK, json=WORDS, headers=held(revoked))
    called_back = await idea.lead.created(f"/personal-links/{revoked['id']}/revocation")
    assert called_back["state"] == "revoked"
    async with database.writing() as session:
        stored = await session.get_one(PersonalLink, UUID(expired["id"]))
        stored.expires_at = clock.now() - timedelta(seconds=1)
    bodies = []
    for secret in (expired["secret"], revoked["secret"], "x" * 43):
        headers = {"Samskab-Personal-Link": secret}
        refused = await anonymous.get(OPEN, headers=headers)
        spoken = await anonymous.post(SPEAK, json=WORDS, headers=headers)
        assert (refused.status_code, spoken.status_code) == (404, 404)
        bodies.append({k: v for k, v in refused.json().items() if k != "request_id"})
    assert bodies[0] == bodies[1] == bodies[2]
    assert (await idea.read())["heard"] == ["relative"], "what was said stays"
    assert (await anonymous.get(OPEN)).status_code == 422


async def test_nothing_is_added_once_the_round_is_closed(
    world: World, anonymous: AsyncClient
) -> None:
    idea = await CheckedIdea.select(world)
    link = await make(idea)
    await anonymous.post(SPEAK, json=WORDS, headers=held(link))
    await idea.lead.created(f"{idea.path}/assessment-round-closing", {})
    refused = await anonymous.post(SPEAK, json=WORDS, headers=held(link))
    assert (refused.status_code, refused.json()["code"]) == (409, "round_closed")
    page = (await anonymous.get(OPEN, headers=held(link))).json()
    assert (page["open"], page["said"]["comment"]) == (False, "My mother would sleep.")


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"wanted": 6}, "/wanted"),
        ({"confidence": None}, "/confidence"),
        ({"perspective": "care_staff"}, "/perspective"),
        ({"comment": "x" * 20_001}, "/comment"),
        (dict.fromkeys(("wanted", "fits_the_work", "feasible", "worth_it")), "/wanted"),
    ],
)
async def test_what_is_said_over_a_link_is_held_to_the_same_rules(
    world: World, anonymous: AsyncClient, change: dict[str, Any], pointer: str
) -> None:
    idea = await CheckedIdea.select(world)
    link = await make(idea)
    refused = await anonymous.post(SPEAK, json={**WORDS, **change}, headers=held(link))
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == pointer
    assert (await idea.read())["assessments"] == 0


async def test_a_label_names_one_voice(world: World) -> None:
    idea = await CheckedIdea.select(world)
    await make(idea)
    body = {**ASSESSMENT, "perspective": "relative", "voiced_by": LABEL["label"]}
    by_word = await idea.lead.post(f"{idea.path}/assessments", body)
    again = await idea.lead.post(f"{idea.path}/personal-links", LABEL)
    for refused in (by_word, again):
        assert (refused.status_code, refused.json()["code"]) == (409, "label_taken")
    await idea.say("lead", "relative", voiced_by="A daughter")
    taken = await idea.lead.post(f"{idea.path}/personal-links", {**LABEL, "label": "A daughter"})
    assert taken.json()["code"] == "label_taken"


@pytest.mark.parametrize("who", ["employee", "company", "decision_maker", "observer"])
async def test_only_who_leads_makes_and_reads_links(world: World, who: str) -> None:
    idea = await CheckedIdea.select(world)
    link = await make(idea)
    caller = world.caller(who)
    assert (await caller.get(f"{idea.path}/personal-links")).status_code == 403
    assert (await caller.post(f"{idea.path}/personal-links", LABEL)).status_code == 403
    assert (await caller.post(f"/personal-links/{link['id']}/revocation")).status_code == 403
