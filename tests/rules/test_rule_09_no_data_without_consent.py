"""Rule 9: no data about a person without a consent that covers it; withdrawal at once."""

import pytest

from builders import World
from study_world import BEFORE, LATER, MEASURED, StudyWorld


async def _refused(study: StudyWorld, person: object, **more: object) -> None:
    sent = await study.send(person, **more)
    assert (sent.status_code, sent.json()["code"]) == (409, "no_consent")
    assert await study.listed("responses") == []


async def test_without_a_consent_nothing_is_stored(world: World) -> None:
    study = await StudyWorld.create(world)
    person = await study.participant()
    await _refused(study, person)
    await study.consent(person, kind="declined", scopes=[])
    await _refused(study, person)


async def test_what_was_recorded_before_consent_is_refused(world: World) -> None:
    study = await StudyWorld.create(world)
    person = await study.consenting(happened_at=LATER)
    await _refused(study, person, recorded_at=MEASURED)
    await study.send(person, recorded_at="2026-04-02T09:00:01Z")
    assert len(await study.listed("responses")) == 1


async def test_another_scope_is_no_consent_to_a_survey(world: World) -> None:
    study = await StudyWorld.create(world)
    person = await study.consenting(scopes=["observation", "photo"])
    await _refused(study, person)


async def test_narrowing_ends_the_survey(world: World) -> None:
    study = await StudyWorld.create(world)
    person = await study.consenting(scopes=["survey", "photo"])
    await study.consent(person, kind="re_affirmed", scopes=["photo"], happened_at=MEASURED)
    await _refused(study, person, recorded_at=LATER)
    await _refused(study, person, recorded_at=BEFORE)


@pytest.mark.parametrize("choice", ["keep", "restrict", "erase"])
async def test_after_withdrawal_nothing_new_arrives_whenever_recorded(
    world: World, choice: str
) -> None:
    study = await StudyWorld.create(world)
    person = await study.consenting()
    await study.withdraw(person, choice)
    await _refused(study, person, recorded_at="2026-05-01T09:00:00Z")
    await _refused(study, person, recorded_at=MEASURED)
    seen = await study.lead.read(f"/participants/{person['id']}")
    assert (seen["state"], seen["data_choice"]) == ("withdrawn", choice)


async def test_the_choice_is_carried_out_within_the_request(world: World) -> None:
    study = await StudyWorld.create(world)
    people = {}
    for choice in ("keep", "restrict", "erase"):
        people[choice] = person = await study.consenting()
        sent = await study.send(person)
        await study.lead.created(
            f"/responses/{sent.json()['id']}/revisions",
            {"answers": {"rested": 7}, "reason": "Misread."},
        )
        await study.withdraw(person, choice)
    listed = {r["participant_id"]: r for r in await study.listed("responses")}
    kept, restricted, erased = (listed[people[c]["id"]] for c in ("keep", "restrict", "erase"))
    assert (kept["score"], kept["restricted"]) == (7.0, False)
    assert (restricted["score"], restricted["restricted"]) == (7.0, True)
    assert (erased["score"], erased["answers"]) == (None, None)
    assert erased["erased_at"]
    revisions = await study.lead.read(f"/responses/{erased['id']}/revisions")
    assert revisions["items"][0]["answers_before"] is None
    mended = await study.lead.post(
        f"/responses/{erased['id']}/revisions", {"answers": {"rested": 7}, "reason": "Back."}
    )
    assert mended.json()["code"] == "response_erased"
    mended = await study.lead.post(
        f"/responses/{kept['id']}/revisions", {"answers": {"rested": 1}, "reason": "Mend."}
    )
    assert mended.json()["code"] == "no_consent"


async def test_erased_answers_do_not_live_on_under_an_idempotency_key(world: World) -> None:
    study = await StudyWorld.create(world)
    person, other = await study.consenting(), await study.consenting()
    responses = f"{study.path}/responses"
    theirs, others = study.response(person), study.response(other)
    sent = await study.lead.created(responses, theirs, headers={"Idempotency-Key": "theirs"})
    kept = await study.lead.created(responses, others, headers={"Idempotency-Key": "others"})
    mending = {"answers": {"rested": 7}, "reason": "Misread."}
    revisions = f"/responses/{sent['id']}/revisions"
    await study.lead.created(revisions, mending, headers={"Idempotency-Key": "mended"})
    await study.withdraw(person, "erase")
    again = await study.lead.post(responses, theirs, headers={"Idempotency-Key": "theirs"})
    assert "Idempotency-Replayed" not in again.headers
    assert again.status_code >= 400 or again.json()["answers"] is None
    mended = await study.lead.post(revisions, mending, headers={"Idempotency-Key": "mended"})
    assert mended.json()["code"] == "response_erased"
    replayed = await study.lead.post(responses, others, headers={"Idempotency-Key": "others"})
    assert replayed.headers["Idempotency-Replayed"] == "true"
    assert replayed.json() == kept


async def test_a_withdrawal_says_what_becomes_of_the_data(world: World) -> None:
    study = await StudyWorld.create(world)
    person = await study.consenting()
    silent = await study.lead.post(
        f"/participants/{person['id']}/consents",
        {
            "kind": "withdrawn",
            "text_number": 1,
            "given_by": "self",
            "form": "spoken",
            "happened_at": LATER,
        },
    )
    assert silent.json()["code"] == "choice_with_withdrawal"
